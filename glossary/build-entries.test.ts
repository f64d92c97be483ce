import { describe, expect, it } from 'vitest';
import { buildEntries } from './build-entries.ts';
import type { Concept, Relation } from './concept-schema.ts';
import type { Entry } from './entry.ts';
import type { Thing } from './thing.ts';
import { conceptOf, labelsOf, thingOf } from './testing.ts';

function entryNamed(id: string, concepts: readonly Concept[], things: readonly Thing[] = []): Entry {
  const entry = buildEntries(concepts, things).find((e) => e.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
}

const related = (id: string, ...relations: Relation[]) => conceptOf(id, { relations, labels: labelsOf(`${id} fr`, `${id} en`) });
const label = (id: string) => ({ fr: `${id} fr`, en: `${id} en` });

describe('buildEntries', () => {
  it('gives concepts and things as entries in the order of ids, each id once', () => {
    const entries = buildEntries([conceptOf('pd-l1'), conceptOf('cancer')], [thingOf('bap1'), thingOf('pd-l1')]);
    expect(entries.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['bap1 thing', 'cancer concept', 'pd-l1 concept']);
  });

  it('does NOT show the match rules of a thing', () => {
    expect(entryNamed('bap1', [], [thingOf('bap1', { match: [{ form: 'BAP1', case: 'exact' }] })])).not.toHaveProperty('match');
  });
});

describe('relations', () => {
  it.each([
    ['broader', 'narrower'],
    ['part-of', 'has-part'],
    ['targets', 'targeted-by'],
    ['treats', 'treated-by'],
    ['causes', 'caused-by'],
    ['binds', 'binds'],
    ['opposite-of', 'opposite-of'],
  ] as const)('said on one side as %s stand on the other as %s, with names to show', (type, inverse) => {
    const concepts = [related('a', { type, to: 'b' }), related('b')];
    expect(entryNamed('a', concepts).relations).toEqual([{ type, to: 'b', label: label('b') }]);
    expect(entryNamed('b', concepts).relations).toEqual([{ type: inverse, to: 'a', label: label('a') }]);
  });

  it('said by both sides stand once on each', () => {
    const concepts = [related('a', { type: 'broader', to: 'b' }), related('b', { type: 'narrower', to: 'a' })];
    expect(entryNamed('a', concepts).relations).toHaveLength(1);
    expect(entryNamed('b', concepts).relations).toHaveLength(1);
  });

  it('show what the author said before what others said', () => {
    const concepts = [related('a', { type: 'broader', to: 'c' }), related('b', { type: 'related', to: 'a' }), related('c')];
    expect(entryNamed('a', concepts).relations.map(({ to }) => to)).toEqual(['c', 'b']);
    const [first] = entryNamed('c', [related('a', { type: 'targets', to: 'c' }), related('c', { type: 'related', to: 'a' })]).relations;
    expect(first?.type).toBe('related');
  });

  it('join concepts and things', () => {
    const drug = thingOf('osimertinib', { relations: [{ type: 'targets', to: 'egfr' }] });
    expect(entryNamed('egfr', [related('egfr')], [drug]).relations).toMatchObject([{ type: 'targeted-by', to: 'osimertinib' }]);
    expect(entryNamed('osimertinib', [related('egfr')], [drug]).relations).toEqual([{ type: 'targets', to: 'egfr', label: label('egfr') }]);
  });

  it('do NOT lead to an id that does not exist, nor to the entry itself', () => {
    expect(entryNamed('a', [related('a', { type: 'related', to: 'nowhere' }, { type: 'related', to: 'a' })]).relations).toEqual([]);
  });
});

describe('a concept that has a row too', () => {
  const row = thingOf('keytruda', {
    labels: { fr: { pref: 'pembrolizumab', alt: ['Keytruda'], hidden: ['MK-3475'] }, en: { pref: 'pembrolizumab', alt: [], hidden: [] } },
    definition: { fr: { plain: 'De la ligne.' }, en: { plain: 'From the row.' } },
    identifiers: { atc: 'L01FF02', ncit: 'C1' },
    properties: [{ name: 'propertyBrand', fr: 'Keytruda', en: 'Keytruda' }],
    relations: [{ type: 'broader', to: 'drug' }],
    facts: [{ fr: 'Fait de la ligne.', en: 'Fact of the row.', source: 'The Lancet', date: '2023' }],
  });
  const written = conceptOf('keytruda', {
    labels: { fr: { pref: 'pembro', alt: ['Keytruda'], hidden: [] }, en: { pref: 'pembrolizumab', alt: ['pembro'], hidden: ['MK-3475'] } },
    definition: { fr: { plain: 'Écrite.', detail: 'Longue.' }, en: { plain: 'Written.', detail: 'Long.' } },
    identifiers: { ncit: 'C2' },
    relations: [{ type: 'related', to: 'cancer' }],
  });
  const entry = entryNamed('keytruda', [written, conceptOf('drug'), conceptOf('cancer')], [row]);

  it('keeps its own definition and takes the facts of the row', () => {
    expect(entry).toMatchObject({ kind: 'concept', definition: { fr: { plain: 'Écrite.' } }, properties: row.properties, facts: row.facts });
  });

  it('merges the labels, each once, and keeps its own preferred ones', () => {
    expect(entry.labels).toEqual({
      fr: { pref: 'pembro', alt: ['Keytruda', 'pembrolizumab'], hidden: ['MK-3475'] },
      en: { pref: 'pembrolizumab', alt: ['pembro'], hidden: ['MK-3475'] },
    });
  });

  it('has the relations and identifiers of both; where they differ, its own', () => {
    expect(entry.relations.map(({ to }) => to)).toEqual(['cancer', 'drug']);
    expect(entry.identifiers).toEqual({ atc: 'L01FF02', ncit: 'C2' });
  });

  it('does NOT take the facts of the row beside facts of its own', () => {
    const facts = [{ fr: 'Fait écrit.', en: 'Written fact.', source: 'EMA', date: '2024' }];
    expect(entryNamed('keytruda', [{ ...written, facts }], [row]).facts).toEqual(facts);
  });
});

describe('French typography', () => {
  const french = 'Deux sortes : 30 % des cas ; « rares » ?';
  const set = 'Deux sortes\u00a0: 30\u00a0% des cas\u202f; «\u00a0rares\u00a0»\u202f?';
  const english = 'two : kinds';
  const entry = entryNamed('a', [
    conceptOf('a', {
      definition: { fr: { plain: `${french}\n`, detail: french }, en: { plain: english, detail: english } },
      not_to_confuse: [{ with: 'b', fr: french, en: english }],
      facts: [{ fr: french, en: english, source: 'EMA', date: '2024' }],
      status: [{ authority: 'EMA', status: 'authorised', indication: { fr: french, en: english }, date: '2024', source: 'EMA' }],
    }),
  ]);

  it.each([
    ['the plain definition', entry.definition.fr.plain, entry.definition.en.plain],
    ['the detail', entry.definition.fr.detail, entry.definition.en.detail],
    ['what is not to be confused', entry.not_to_confuse[0]?.fr, entry.not_to_confuse[0]?.en],
    ['a fact', entry.facts[0]?.fr, entry.facts[0]?.en],
    ['the indication of a status', entry.status[0]?.indication.fr, entry.status[0]?.indication.en],
  ])('is set in %s, and NOT in its English', (_where, fr, en) => {
    expect(fr).toBe(set);
    expect(en).toBe(english);
  });
});

describe('what is not to be confused', () => {
  const confusion = { with: 'pd-1', fr: 'La serrure.', en: 'The lock.' };

  it('shows the name of a concept of the glossary, and leads to it', () => {
    const [shown] = entryNamed('pd-l1', [conceptOf('pd-l1', { not_to_confuse: [confusion] }), conceptOf('pd-1', { labels: labelsOf('PD-1 fr', 'PD-1 en') })]).not_to_confuse;
    expect(shown).toEqual({ ...confusion, id: 'pd-1', label: { fr: 'PD-1 fr', en: 'PD-1 en' } });
  });

  it('shows another word in the reader’s language where it has a name in each', () => {
    const [shown] = entryNamed('pd-l1', [conceptOf('pd-l1', { not_to_confuse: [{ ...confusion, with: { fr: 'la serrure', en: 'the lock' } }] })]).not_to_confuse;
    expect(shown).toEqual({ ...confusion, with: 'the lock', id: undefined, label: { fr: 'la serrure', en: 'the lock' } });
  });

  it('shows any other word as it is, and leads nowhere', () => {
    const [shown] = entryNamed('pd-l1', [conceptOf('pd-l1', { not_to_confuse: [confusion] })]).not_to_confuse;
    expect(shown).toEqual({ ...confusion, id: undefined, label: { fr: 'pd-1', en: 'pd-1' } });
  });
});
