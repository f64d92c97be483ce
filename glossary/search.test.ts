import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GlossarySearch, searchDocumentOf } from './search.ts';
import { entryOf, labelsOf } from './testing.ts';

const DOCUMENTS = [
  entryOf('mesothelioma', { labels: labelsOf('mésothéliome', 'mesothelioma') }),
  entryOf('pleural-mesothelioma', { labels: labelsOf('mésothéliome pleural', 'pleural mesothelioma') }),
  entryOf('osimertinib', { labels: { fr: { pref: 'osimertinib', alt: ['Tagrisso'], hidden: ['AZD9291'] }, en: { pref: 'osimertinib', alt: ['Tagrisso'], hidden: [] } } }),
  entryOf('pd-l1', { labels: { fr: { pref: 'PD-L1', alt: ['ligand 1 de PD-1'], hidden: [] }, en: { pref: 'PD-L1', alt: ['CD274'], hidden: [] } } }),
  entryOf('pd-1', { labels: labelsOf('PD-1') }),
  entryOf('nsclc', { labels: { fr: { pref: 'cancer du poumon non à petites cellules', alt: ['CBNPC'], hidden: [] }, en: { pref: 'non-small cell lung cancer', alt: ['NSCLC'], hidden: [] } } }),
  entryOf('survival', { labels: labelsOf('survie', 'survival'), difficulty: 'marginal' }),
  entryOf('overall-survival', { labels: labelsOf('survie globale', 'overall survival') }),
  entryOf('oedema', { labels: labelsOf('œdème', 'oedema') }),
].map(searchDocumentOf);
const SEARCH = new GlossarySearch(DOCUMENTS);

const ids = (query: string) => SEARCH.find(query).map(({ id }) => id);

describe('find', () => {
  it.each([
    ['a name', 'mésothéliome', 'mesothelioma'],
    ['a name without its accents', 'mesotheliome', 'mesothelioma'],
    ['a name in capitals', 'MÉSOTHÉLIOME', 'mesothelioma'],
    ['decomposed accents', 'me\u0301sothe\u0301liome', 'mesothelioma'],
    ['a ligature in two letters', 'oedeme', 'oedema'],
    ['the beginning of a name', 'mésoth', 'mesothelioma'],
    ['the beginning of a word inside', 'globa', 'overall-survival'],
    ['an English name', 'lung cancer', 'nsclc'],
    ['words in another order', 'pleural mésothéliome', 'pleural-mesothelioma'],
    ['an acronym in French', 'cbnpc', 'nsclc'],
    ['an acronym in English', 'NSCLC', 'nsclc'],
    ['a hyphen less', 'PDL1', 'pd-l1'],
    ['a space for a hyphen', 'pd l1', 'pd-l1'],
    ['a no-break hyphen', 'PD‑L1', 'pd-l1'],
    ['a brand', 'tagrisso', 'osimertinib'],
    ['a name that is never shown', 'AZD9291', 'osimertinib'],
    ['a letter less', 'osimertnib', 'osimertinib'],
    ['a letter more', 'osimerttinib', 'osimertinib'],
    ['two letters wrong in a long word', 'mesothaliame', 'mesothelioma'],
    ['spaces around', '  osimertinib \n', 'osimertinib'],
    ['an elided article', 'l’osimertinib', 'osimertinib'],
  ])('answers %s first with its entry: %s', (_what, query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it.each([
    ['a short word with a letter wrong', 'pd2'],
    ['a word that is none of ours', 'bicyclette'],
    ['two words of which one is none of ours', 'survie bicyclette'],
    ['a word with three letters wrong', 'osamartanib'],
    ['the middle of a word', 'thélio'],
  ])('does NOT answer %s', (_what, query) => {
    expect(ids(query)).toEqual([]);
  });

  it('puts a whole name before names that begin with it, and those before names that hold it', () => {
    expect(ids('survie')).toEqual(['survival', 'overall-survival']);
    expect(ids('mésothéliome').slice(0, 2)).toEqual(['mesothelioma', 'pleural-mesothelioma']);
    expect(ids('pd-1')[0]).toBe('pd-1');
  });

  it('puts a whole name first although words of another entry begin so again and again', () => {
    const many = { pref: 'rare', alt: ['rareté', 'rarement', 'rarissime', 'rares'], hidden: [] };
    const rare = entryOf('a-rare', { labels: { fr: many, en: many } });
    const labels = labelsOf('réduction absolue du risque', 'absolute risk reduction');
    const reduction = entryOf('reduction', { labels: { ...labels, fr: { ...labels.fr, alt: ['RAR'] } } });
    expect(new GlossarySearch([rare, reduction].map(searchDocumentOf)).find('rar').map(({ id }) => id)).toEqual(['reduction', 'a-rare']);
  });

  it('puts the more important first among entries that fit alike', () => {
    const twins = (['marginal', 'helpful', 'core'] as const).map((difficulty, k) => entryOf(`${k}`, { labels: labelsOf('grade'), difficulty }));
    expect(new GlossarySearch(twins.map(searchDocumentOf)).find('grade').map(({ difficulty }) => difficulty)).toEqual(['core', 'helpful', 'marginal']);
  });

  it.each([
    ['lung', 'non-small cell lung cancer'],
    ['nscl', 'NSCLC'],
    ['cd274', 'CD274'],
    ['TAGRISSO', 'Tagrisso'],
  ])('says which name fits %s: %s', (query, matched) => {
    expect(SEARCH.find(query)[0]?.matched).toBe(matched);
  });

  it('does NOT show a hidden name, neither as the match nor in the answer', () => {
    expect(JSON.stringify(SEARCH.find('AZD9291'))).not.toContain('AZD9291');
    expect(SEARCH.find('AZD9291')[0]?.matched).toBe('osimertinib');
  });

  it('gives as many answers as asked for at most', () => {
    expect(SEARCH.find('survie', 1)).toHaveLength(1);
    expect(SEARCH.find('survie', 0)).toEqual([]);
  });
});

describe('any text in the box', () => {
  it.each([
    ['nothing', ''],
    ['a space', ' '],
    ['punctuation', '…!?-—/'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['an emoji', '🎗️'],
    ['half a character', '\ud83d'],
  ])('has no answer where it is %s', (_what, query) => {
    expect(SEARCH.find(query)).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['"><img src=x onerror=alert(1)>'],
    ['(x+)+$.*[^\\'],
    ['__proto__ constructor toString'],
    ['x'.repeat(10_000)],
    ['mot '.repeat(2_500)],
    ['\u0000'.repeat(10_000)],
  ])('is no error: %.40s', (query) => {
    expect(SEARCH.find(query)).toEqual([]);
  });

  it('finds a name among HTML and control characters', () => {
    expect(ids('<b>osimertinib</b>')).toEqual(['osimertinib']);
    expect(ids('osi\u0000mertinib\u0007')).toEqual(['osimertinib']);
  });

  it('counts by its beginning where it is a pasted page', () => {
    expect(SEARCH.find(`osimertinib${' '.repeat(300)}${'bicyclette '.repeat(1_000)}`)[0]?.id).toBe('osimertinib');
    expect(SEARCH.find('x'.repeat(1_000_000))).toEqual([]);
  });
});

describe('find, by any query', () => {
  const known = fc.constantFrom(...DOCUMENTS.flatMap(({ names }) => names));

  it('finds every entry by the beginning of any of its names, however accented', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DOCUMENTS), fc.nat(), fc.nat(), fc.boolean(), (document, which, length, bare) => {
        const name = document.names[which % document.names.length]!;
        const start = name.slice(0, 1 + (length % name.length));
        expect(ids(bare ? start.normalize('NFD').replace(/\p{M}/gu, '') : start)).toContain(document.id);
      }),
    );
  });

  it('answers any text with entries of the glossary, each once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), known, fc.tuple(known, fc.string()).map((t) => t.join(' '))), (query) => {
        const found = ids(query);
        expect(new Set(found).size).toBe(found.length);
        expect(DOCUMENTS.map(({ id }) => id)).toEqual(expect.arrayContaining(found));
      }),
    );
  });
});
