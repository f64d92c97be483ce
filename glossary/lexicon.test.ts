import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import type { FormRule } from './concept-schema.ts';
import { compileLexicon, type ConceptForms } from './compile-lexicon.ts';
import { summaryOf } from './entry.ts';
import type { Form } from './forms.ts';
import { lexiconOfEntries } from './lexicon-of-entries.ts';
import { extendPrefix, findEntry, firstRowOf, goesOn, type LexiconRow, openLexicon, PREFIX_SEED, rowsFrom, type ShippedLexicon } from './lexicon.ts';
import { entryOf, labelsOf } from './testing.ts';

type Forms = Readonly<Record<string, readonly (string | Form)[]>>;

function conceptForms(forms: Forms): ConceptForms[] {
  return Object.entries(forms).map(([id, list]) => ({
    ...summaryOf(entryOf(id)),
    forms: list.map((form) => (typeof form === 'string' ? { surface: form, exactCase: false } : form)),
  }));
}

function lexiconOf(forms: Forms): ShippedLexicon {
  return openLexicon(compileLexicon(conceptForms(forms)));
}

/** What the table knows of a sequence of words: the rows of its forms, and whether longer forms begin so. */
function lookUp(lexicon: ShippedLexicon, text: string): { readonly rows: LexiconRow[]; readonly goesOn: boolean } {
  const { count, hashes } = tokenize(text);
  const at = findEntry(lexicon, [...hashes.subarray(0, count)].reduce(extendPrefix, PREFIX_SEED));
  if (at === -1) return { rows: [], goesOn: false };
  const first = firstRowOf(lexicon, at);
  return { rows: first === -1 ? [] : rowsFrom(lexicon, first), goesOn: goesOn(lexicon, at) };
}

const namesAt = (lexicon: ShippedLexicon, text: string) => lookUp(lexicon, text).rows.map((row) => `${row.surface}=${lexicon.concepts[row.concept]?.id}`);

describe('a lexicon', () => {
  it('gives back concepts, forms and rules as they went in', () => {
    const rule: FormRule = { form: 'MET', case: 'exact', cue: ['gène'] };
    const concepts = conceptForms({ met: [{ surface: 'MET', exactCase: true, rule }], sein: ['cancer du sein'] });
    const lexicon = openLexicon(compileLexicon(concepts));
    expect(lexicon.concepts).toEqual([summaryOf(entryOf('met')), summaryOf(entryOf('sein'))]);
    expect(lexicon.formCount).toBe(2);
    expect(lookUp(lexicon, 'MET').rows).toEqual([{ surface: 'MET', concept: 0, exactCase: true, slash: false, last: true, rule }]);
    expect(lookUp(lexicon, 'cancer du sein').rows).toEqual([
      { surface: 'cancer du sein', concept: 1, exactCase: false, slash: false, last: true, rule: undefined },
    ]);
  });

  it('brings forms together that fold alike, each with its own letters', () => {
    const lexicon = lexiconOf({ gene: ['gène'], discomfort: ['gêne'], egfr: [{ surface: 'EGFR', exactCase: true }], kidney: [{ surface: 'eGFR', exactCase: true }] });
    expect(namesAt(lexicon, 'GENE')).toEqual(['gène=gene', 'gêne=discomfort']);
    expect(namesAt(lexicon, 'egfr')).toEqual(['EGFR=egfr', 'eGFR=kidney']);
  });

  it('keeps both concepts of one form, and its letters once', () => {
    const lexicon = lexiconOf({ one: ['HR'], two: ['HR'] });
    expect(namesAt(lexicon, 'HR')).toEqual(['HR=one', 'HR=two']);
    expect(lexicon.surfaces).toBe('HR');
  });

  it('knows where a longer form goes on, and takes NO beginning for a form', () => {
    const lexicon = lexiconOf({ lung: ['cancer du poumon'] });
    expect(lookUp(lexicon, 'cancer')).toEqual({ rows: [], goesOn: true });
    expect(lookUp(lexicon, 'cancer du')).toEqual({ rows: [], goesOn: true });
    expect(lookUp(lexicon, 'cancer du poumon').goesOn).toBe(false);
    expect(lookUp(lexicon, 'du poumon')).toEqual({ rows: [], goesOn: false });
  });

  it('flags forms with a slash, and NOT those with a hyphen', () => {
    const lexicon = lexiconOf({ pathway: ['PI3K/AKT'], ligand: ['PD-L1'] });
    expect(lookUp(lexicon, 'PI3K/AKT').rows[0]?.slash).toBe(true);
    expect(lookUp(lexicon, 'PD-L1').rows[0]?.slash).toBe(false);
  });

  it('writes apostrophes and accents one way', () => {
    const lexicon = lexiconOf({ a: ['test d’effort'], b: ['me\u0301sothe\u0301liome'] });
    expect(namesAt(lexicon, "test d'effort")).toEqual(["test d'effort=a"]);
    expect(namesAt(lexicon, 'mesotheliome')).toEqual(['mésothéliome=b']);
  });

  it.each(['', ' ', '—', '…', '🎗️', '抗体', 'x'.repeat(201)])('leaves out %j, which no text could be matched to', (surface) => {
    expect(lexiconOf({ a: [surface, 'osimertinib'] }).formCount).toBe(1);
  });

  it('may hold nothing', () => {
    const lexicon = openLexicon(compileLexicon([]));
    expect(lexicon).toMatchObject({ concepts: [], rules: [], formCount: 0 });
    expect(lookUp(lexicon, 'cancer')).toEqual({ rows: [], goesOn: false });
  });

  it('keeps one copy of a rule that many forms share', () => {
    const rule = (): FormRule => ({ form: 'réponse', cue: ['tumeur'] });
    const form = (surface: string): Form => ({ surface, exactCase: false, rule: rule() });
    expect(lexiconOf({ a: [form('réponse'), form('réponses')], b: [form('response')] }).rules).toEqual([rule()]);
  });

  it('of entries holds their inflected labels under their own rules', () => {
    const rule: FormRule = { form: 'réponse', cue: ['tumeur'] };
    const entries = [entryOf('response', { labels: labelsOf('réponse', 'response') }), entryOf('trial', { labels: labelsOf('essai', 'trial') })];
    const lexicon = openLexicon(lexiconOfEntries(entries, new Map([['response', [rule]]])));
    expect(lookUp(lexicon, 'réponses').rows[0]?.rule).toEqual(rule);
    expect(lookUp(lexicon, 'essais').rows[0]?.rule).toBeUndefined();
    expect(lexicon.concepts.map(({ id, label }) => `${id} ${label.fr}`)).toEqual(['response réponse', 'trial essai']);
  });
});

describe('a lexicon of any forms', () => {
  const word = fc.constantFrom('cancer', 'du', 'poumon', 'PD', 'L1', 'HER2', 'gène', 'gêne', 'œdème', 'β', 'T', 'mésothéliome', 'sein');
  const gap = fc.constantFrom(' ', '-', '’', '/', '  ');
  const surface = fc.tuple(word, fc.array(fc.tuple(gap, word), { maxLength: 3 })).map(([first, rest]) => first + rest.flat().join(''));
  const glossary = fc.array(fc.uniqueArray(surface, { maxLength: 6 }), { maxLength: 6 });
  const named = (lists: readonly (readonly string[])[]): Forms => Object.fromEntries(lists.map((list, k) => [`c${k}`, list]));
  const wordsOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const written = (text: string) => text.replaceAll('’', "'");

  it('finds every form and nothing else, as a plain map of words does', () => {
    fc.assert(
      fc.property(glossary, fc.array(surface, { maxLength: 10 }), (lists, others) => {
        const model = new Map<string, string[]>();
        for (const [k, list] of lists.entries()) {
          for (const form of list) model.set(wordsOf(form), [...(model.get(wordsOf(form)) ?? []), `${written(form)}=c${k}`]);
        }
        const lexicon = lexiconOf(named(lists));
        for (const text of [...lists.flat(), ...others]) {
          expect(namesAt(lexicon, text)).toEqual(model.get(wordsOf(text)) ?? []);
          expect(lookUp(lexicon, text).goesOn).toBe([...model.keys()].some((known) => known.startsWith(`${wordsOf(text)} `)));
        }
      }),
    );
  });

  it('finds each of thousands of forms', () => {
    const forms = Array.from({ length: 5000 }, (_, k) => `forme ${k} du mot ${k % 7}`);
    const lexicon = lexiconOf({ many: forms });
    expect(forms.filter((form) => namesAt(lexicon, form).join() !== `${form}=many`)).toEqual([]);
    expect(namesAt(lexicon, 'forme 5000 du mot 2')).toEqual([]);
  });

  it('gives the same bytes for the same input', () => {
    fc.assert(fc.property(glossary, (lists) => {
        const bytes = () => [...new Uint8Array(compileLexicon(conceptForms(named(lists))))];
        expect(bytes()).toEqual(bytes());
      }),
    );
  });
});

describe('openLexicon', () => {
  const sound = compileLexicon(conceptForms({ sein: ['cancer du sein', 'œdème'] }));

  it('refuses a buffer cut short anywhere', () => {
    for (let length = 0; length < sound.byteLength; length++) expect(() => openLexicon(sound.slice(0, length))).toThrow(RangeError);
    expect(() => openLexicon(sound.slice(0, 31))).toThrow('lexicon: too short');
    expect(() => openLexicon(sound.slice(0, -1))).toThrow('lexicon: cut short');
  });

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['zeroes', new Uint8Array(64)],
    ['a web page', new TextEncoder().encode(`<!doctype html>${' '.repeat(64)}`)],
    ['a lexicon of another version', new Uint8Array(sound).map((byte, k) => (k === 0 ? byte + 1 : byte))],
  ])('refuses %s', (_what, bytes) => {
    expect(() => openLexicon(bytes.buffer)).toThrow('lexicon: not a lexicon of this version');
  });

  it('opens the sound buffer', () => {
    expect(namesAt(openLexicon(sound), 'œdème')).toEqual(['œdème=sein']);
  });
});
