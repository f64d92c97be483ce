import { describe, expect, it } from 'vitest';
import { buildEntries } from '../../glossary/build-entries.ts';
import { conceptOf, entryOf, entrySaying, labelsOf } from '../../glossary/testing.ts';
import { checkVocabulary, checkWording, readBanned } from './wording.ts';

const HEADING = 'language\tlevel\tpattern\treason';
const listOf = (...lines: string[]) => readBanned([HEADING, ...lines].join('\n'));

describe('readBanned', () => {
  it('reads language, level, pattern and reason of each line after the heading', () => {
    const [first, ...rest] = listOf('fr\tplain\tmiracle\tpromises', '');
    expect(first).toMatchObject({ lang: 'fr', level: 'plain', reason: 'promises' });
    expect(rest).toEqual([]);
  });

  it.each(['de\tall\tx\ty', 'fr\tsome\tx\ty', 'fr\tall\t\ty', 'fr\tall\tx', 'fr\tall\t(\ty'])('refuses the line %j', (line) => {
    expect(() => listOf(line)).toThrow();
  });
});

describe('checkWording', () => {
  const found = (line: string, fr: string, category: 'drug' | 'biology' = 'biology') =>
    checkWording([entrySaying('a', { fr }, { category })], listOf(line)).map(({ message }) => message);

  it.each([
    ['a word', 'miracle', 'Un miracle.', 'miracle'],
    ['a word in capitals', 'miracle', 'MIRACLE !', 'MIRACLE'],
    ['a word that begins with an accent', '\\bévidences?\\b', 'C’est une évidence forte.', 'évidence'],
    ['a word that ends with an accent', '\\bapprouvé\\b', 'Il est approuvé ici.', 'approuvé'],
    ['a decomposed accent', '\\bévidence\\b', 'Une e\u0301vidence.', 'évidence'],
    ['a figure before a no-break space', '\\d+ ?% des', 'Environ 30\u00a0% des malades.', '30 % des'],
    ['a figure with its thousands apart', '\\d 000 morts', 'Il y a 9\u202f000 morts.', '9 000 morts'],
  ])('finds %s', (_what, pattern, text, wording) => {
    expect(found(`fr\tall\t${pattern}\twhy not`, text)).toEqual([`"${wording}" (fr): why not`]);
  });

  it.each([
    ['a word inside another', '\\bcombat', 'Un imcombat.'],
    ['a word inside an accented one', '\\bvidence\\b', 'Une évidence.'],
    ['a word that goes on with an accent', '\\bapprouv\\b', 'Il est approuvé.'],
    ['a sound text', 'miracle', 'Une protéine.'],
  ])('does NOT report %s', (_what, pattern, text) => {
    expect(found(`fr\tall\t${pattern}\twhy not`, text)).toEqual([]);
  });

  it('finds a wording in the typography that the build sets', () => {
    const [entry] = buildEntries([conceptOf('a', { definition: { fr: { plain: 'Pour 50 % des malades : rien.' }, en: { plain: 'x' } } })]);
    expect(checkWording([entry!], listOf('fr\tplain\t50 % des malades :\tfrightens'))).toHaveLength(1);
  });

  it('looks in the language of the line only', () => {
    const entry = entrySaying('a', { fr: 'Une révolution.', en: 'A revolution.' });
    expect(checkWording([entry], listOf('en\tall\trevolution\tpromises')).map(({ message }) => message)).toEqual(['"revolution" (en): promises']);
  });

  it('looks in details where the line is for all levels, and NOT where it is for plain definitions', () => {
    const definition = { fr: { plain: 'Une protéine.', detail: 'Un combat.' }, en: { plain: 'x' } };
    expect(checkWording([entryOf('a', { definition })], listOf('fr\tall\tcombat\twhy'))).toHaveLength(1);
    expect(checkWording([entryOf('a', { definition })], listOf('fr\tplain\tcombat\twhy'))).toEqual([]);
  });

  it('looks in drugs only where the line is for drugs', () => {
    expect(found('fr\tdrug\tautorisé\twhy', 'Il est autorisé.', 'drug')).toHaveLength(1);
    expect(found('fr\tdrug\tautorisé\twhy', 'Il est autorisé.')).toEqual([]);
  });
});

describe('checkVocabulary', () => {
  const everyday = { fr: ['la', 'cellule', 'grand', 'grandir', 'une'], en: ['a', 'small', 'cell', 'grow', 'the'] };
  const unknown = (fr: string, en = '') => checkVocabulary([entrySaying('kinase', { fr, en })], everyday).map(({ message }) => message);

  it('finds words that are neither everyday words nor names, each once', () => {
    expect(unknown('Une cellule apoptotique, apoptotique et autophage.')).toEqual(['not an everyday word nor a concept (fr): apoptotique, autophage']);
    expect(unknown('', 'The apoptotic cell.')).toEqual(['not an everyday word nor a concept (en): apoptotic']);
  });

  it.each([
    ['everyday words', 'Une grande cellule.', 'A small cell.'],
    ['inflected everyday words', 'Cellules.', 'The small cells grow, growing.'],
    ['the name of the entry', 'Une kinase.', 'The kinase.'],
    ['words of two letters, and figures', 'La RT 42 xy.', 'A 42 xy.'],
  ])('does NOT report %s', (_what, fr, en) => {
    expect(unknown(fr, en)).toEqual([]);
  });

  it('does NOT report a word of another entry’s names, hidden ones included', () => {
    const other = entryOf('other', { labels: { ...labelsOf('organe'), en: { pref: 'organ', alt: [], hidden: ['viscera'] } }, definition: { fr: { plain: '' }, en: { plain: '' } } });
    const entry = entrySaying('kinase', { fr: 'Une cellule organe viscera.', en: 'The viscera.' });
    expect(checkVocabulary([entry, other], everyday)).toEqual([]);
    expect(checkVocabulary([entry], everyday)).toHaveLength(2);
  });
});
