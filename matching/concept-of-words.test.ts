import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../glossary/compile-lexicon.ts';
import { formsOf } from '../glossary/forms.ts';
import { openLexicon } from '../glossary/lexicon.ts';
import { NearestNames } from '../glossary/nearest-names.ts';
import { GlossarySearch, searchDocumentOf } from '../glossary/search.ts';
import { entryOf, labelsOf } from '../glossary/testing.ts';
import { conceptOfWords } from './concept-of-words.ts';

const NAMES = { osimertinib: 'osimertinib', survival: 'survie', pfs: 'survie sans progression', mesothelioma: 'mésothéliome', met: 'MET', asbestos: 'amiante' };
const ENTRIES = Object.entries(NAMES).map(([id, name]) => entryOf(id, { labels: labelsOf(name) }));
const documents = ENTRIES.map(searchDocumentOf);
const SOURCES = {
  lexicon: openLexicon(
    compileLexicon(ENTRIES.map(({ id, kind, category, difficulty, labels }) => ({ id, kind, category, difficulty, label: { fr: labels.fr.pref, en: labels.en.pref }, forms: formsOf({ labels, match: [] }) }))),
  ),
  search: new GlossarySearch(documents),
  nearest: new NearestNames(documents),
};
const idOf = (words: string) => conceptOfWords(words, SOURCES)?.id;

describe('conceptOfWords', () => {
  it.each([
    ['its very name', ' Osimertinib\n', 'osimertinib'],
    ['a name that would need its sentence', 'met', 'met'],
    ['a plural', 'mésothéliomes', 'mesothelioma'],
    ['the longest term of several', 'La survie sans progression, avec l’amiante', 'pfs'],
    ['a misspelt name', 'osimertinb', 'osimertinib'],
    ['a badly misspelt name', 'mézotéliomme', 'mesothelioma'],
    ['the beginning of a page', `L’amiante. ${'Une phrase. '.repeat(10_000)}`, 'asbestos'],
  ])('finds %s', (_, words, expected) => {
    expect(idOf(words)).toBe(expected);
  });

  it.each(['', '   ', '…', 'bicyclette', '<script>alert(1)</script>', '\u0000\ud800'])('does NOT find anything for %j', (words) => {
    expect(idOf(words)).toBeUndefined();
  });
});
