import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTag } from './language-tag.ts';
import { ProblemList, REASONS } from './problem.ts';
import { idFrom } from './term-collector.ts';
import { languagesOf, parseUserTerm } from './user-term.ts';

const SOUND = { id: 'a', labels: { fr: { pref: 'a' } } };
const faults = (data: unknown) => {
  const parsed = parseUserTerm(data);
  return parsed.ok ? [] : parsed.faults.map(({ field, reason }) => `${field}: ${reason}`);
};

describe('parseUserTerm', () => {
  it('needs an id and a label in one language, no more', () => {
    expect(parseUserTerm(SOUND)).toEqual({ ok: true, term: { id: 'a', labels: { fr: { pref: 'a', alt: [], hidden: [] } }, definition: {}, identifiers: [] } });
    expect(parseUserTerm({ id: 'a', labels: { en: { pref: 'a' } } }).ok).toBe(true);
  });

  it('makes labels one line, and keeps the paragraphs of a text', () => {
    const parsed = parseUserTerm({ id: ' a ', labels: { fr: { pref: ' taux\n\tde  réponse ' } }, definition: { fr: ' Un.\r\n\r\n\r\n\n   Deux\t trois. ' } });
    expect(parsed).toMatchObject({ term: { id: 'a', labels: { fr: { pref: 'taux de réponse' } }, definition: { fr: 'Un.\n\nDeux trois.' } } });
  });

  it('keeps the no-break spaces of French', () => {
    expect(parseUserTerm({ id: 'a', labels: { fr: { pref: 'stade\u00A0IV' } } })).toMatchObject({ term: { labels: { fr: { pref: 'stade\u00A0IV' } } } });
  });

  it('holds each label once: shown rather than hidden, preferred rather than alternative', () => {
    expect(parseUserTerm({ id: 'a', labels: { fr: { pref: 'a', alt: ['b', 'a', 'b', 'c'], hidden: ['c', 'd', 'd', 'a'] } } })).toMatchObject({
      term: { labels: { fr: { pref: 'a', alt: ['b', 'c'], hidden: ['d'] } } },
    });
  });

  it('holds identifiers in one order and once', () => {
    const identifiers = [{ scheme: 'ncit', value: 'C2' }, { scheme: 'atc', value: 'L01' }, { scheme: 'ncit', value: 'C1' }, { scheme: 'ncit', value: 'C2' }];
    expect(parseUserTerm({ ...SOUND, identifiers })).toMatchObject({ term: { identifiers: [{ scheme: 'atc' }, { value: 'C1' }, { value: 'C2' }] } });
  });

  it.each<[string, unknown]>([
    ['labels: field-empty', { id: 'a' }],
    ['labels: no-label', { id: 'a', labels: {} }],
    ['labels.fr.pref: field-empty', { id: 'a', labels: { fr: { pref: ' \n' } } }],
    ['labels.fr.pref: field-empty', { id: 'a', labels: { fr: { alt: ['b'] } } }],
    ['labels.de: unknown-field', { id: 'a', labels: { fr: { pref: 'a' }, de: { pref: 'a' } } }],
    ['labels.fr.alt.1: wrong-type', { id: 'a', labels: { fr: { pref: 'a', alt: ['b', 7] } } }],
    ['labels.fr.alt: wrong-type', { id: 'a', labels: { fr: { pref: 'a', alt: 'b' } } }],
    ['labels.fr.pref: control-character', { id: 'a', labels: { fr: { pref: 'a\u0007' } } }],
    ['labels.fr.pref: lone-surrogate', { id: 'a', labels: { fr: { pref: 'a\uDC00' } } }],
    ['definition.en: field-too-long', { ...SOUND, definition: { en: 'x'.repeat(20_001) } }],
    ['case: wrong-value', { ...SOUND, case: 'sometimes' }],
    ['id: field-empty', { ...SOUND, id: '' }],
    ['identifiers.0.scheme: wrong-value', { ...SOUND, identifiers: [{ scheme: 'a:b', value: 'c' }] }],
    ['reviewed: unknown-field', { ...SOUND, reviewed: true }],
    ['note: wrong-type', { ...SOUND, note: { toString: 'x' } }],
  ])('says %s', (fault, data) => {
    expect(faults(data)).toEqual([fault]);
  });

  it('says every fault to a form, and the first one to an import', () => {
    expect(faults({ id: '', labels: {}, case: 'x' })).toHaveLength(3);
    expect(parseUserTerm({ id: '', labels: {}, case: 'x' }, true)).toMatchObject({ ok: false, faults: [{}] });
  });

  it('answers any data with a term or with known reasons', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const parsed = parseUserTerm(data);
        if (!parsed.ok) for (const { reason } of parsed.faults) expect(REASONS).toContain(reason);
      }),
    );
  });

  it('changes nothing in a term that it gave', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (pref, note) => {
        const parsed = parseUserTerm({ id: 'a', labels: { fr: { pref, alt: [note] } }, note });
        if (parsed.ok) expect(parseUserTerm(parsed.term)).toEqual(parsed);
      }),
    );
  });
});

describe('readTag', () => {
  it.each([
    ['fr', { language: 'fr', regional: false }],
    ['FR-ca', { language: 'fr', regional: true }],
    ['en_GB', { language: 'en', regional: true }],
    ['fra', { language: 'fr', regional: false }],
    ['eng', { language: 'en', regional: false }],
    ['frr', undefined],
    ['de', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('reads %j', (tag, read) => {
    expect(readTag(tag)).toEqual(read);
  });
});

describe('idFrom', () => {
  it.each([
    ['Cellule T à récepteur', 'cellule-t-a-recepteur'],
    ['  PD-L1! ', 'pd-l1'],
    ['癌', '癌'],
    ['…', 'term'],
    ['', 'term'],
    ['\uD83E', 'term'],
  ])('makes of %j the id %s', (name, id) => {
    expect(idFrom(name)).toBe(id);
  });
});

describe('languagesOf', () => {
  it('names the languages in which there is a label', () => {
    const parsed = parseUserTerm(SOUND);
    expect(languagesOf(parsed.ok ? [parsed.term] : [])).toEqual(['fr']);
    expect(languagesOf([])).toEqual([]);
  });
});

describe('ProblemList', () => {
  it('counts what it does not list', () => {
    const list = new ProblemList(2);
    for (let k = 0; k < 5; k++) list.add({ row: k }, 'no-label', 'term');
    expect(list.refused).toBe(5);
    expect(list.toArray()).toMatchObject([{ row: 0 }, { row: 1 }, { path: '', reason: 'more-problems', params: { count: 3 }, lost: 'nothing' }]);
  });
});
