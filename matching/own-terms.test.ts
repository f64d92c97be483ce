import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../glossary/compile-lexicon.ts';
import { entryOf } from '../glossary/testing.ts';
import { summaryOf } from '../glossary/entry.ts';
import { openLexicon } from '../glossary/lexicon.ts';
import { termOf, userLexiconOf } from '../glossary/user/testing.ts';
import type { OwnLexicon } from './own-terms.ts';
import { readTexts } from './read-texts.ts';

const shipped = openLexicon(
  compileLexicon(
    [['melanoma', 'mélanome'], ['breast-cancer', 'cancer du sein'], ['pfs', 'survie sans progression'], ['met', 'MET']].map(([id = '', surface = '']) => ({
      ...summaryOf(entryOf(id)),
      forms: [{ surface, exactCase: surface === 'MET' }],
    })),
  ),
);

const own = (...labels: readonly string[]): OwnLexicon => ({ lexicon: userLexiconOf(...labels.map((label) => termOf([label]))), first: false });
const first = (...labels: readonly string[]): OwnLexicon => ({ ...own(...labels), first: true });

/** What is found in a text, as « words=id ». */
function read(text: string, ...lexica: readonly OwnLexicon[]): string[] {
  const { mentions } = readTexts(shipped, { texts: [text], language: 'fr' }, lexica);
  return (mentions[0] ?? []).map(({ start, end, senses }) => `${text.slice(start, end)}=${senses.map(({ id }) => id).join('|')}`);
}

describe('own terms in a text', () => {
  it('stand beside the shipped concepts', () => {
    expect(read('Un mélanome et un zorglub.', own('zorglub'))).toEqual(['mélanome=melanoma', 'zorglub=own-3-0']);
  });

  it('tell whose they are and that they are not reviewed', () => {
    const { mentions } = readTexts(shipped, { texts: ['zorglub'] }, [own('zorglub')]);
    expect(mentions[0]?.[0]?.senses[0]?.own).toEqual({ glossary: 'Mes mots', origin: 'Moi', reviewed: false });
  });

  it('of one name keep both senses open', () => {
    expect(read('du zorglub', own('zorglub', 'Zorglub'))).toEqual(['zorglub=own-3-0|own-3-1']);
  });

  it.each([
    ['the shipped concept, where it is not said otherwise', own('mélanome'), 'mélanome=melanoma'],
    ['the own term, where the reader says so', first('mélanome'), 'mélanome=own-3-0'],
  ])('for the same words give %s', (_, lexicon, expected) => {
    expect(read('Un mélanome.', lexicon)).toEqual([expected]);
  });

  it('of two glossaries that go first take the one that comes first', () => {
    const second = { lexicon: userLexiconOf(termOf(['autre']), termOf(['mélanome'])), first: true };
    expect(read('Un mélanome.', first('mélanome'), second)).toEqual(['mélanome=own-3-0']);
  });

  it('give way to a longer concept that they stand in, and cover a shorter one', () => {
    expect(read('un cancer du sein', first('sein'))).toEqual(['cancer du sein=breast-cancer']);
    expect(read('un cancer du sein lobulaire', own('cancer du sein lobulaire'))).toEqual(['cancer du sein lobulaire=own-3-0']);
  });

  it('do NOT outrank what the page itself defines', () => {
    const text = 'La survie sans progression (SSP) est longue. La SSP compte.';
    expect(read(text, first('SSP'))).toEqual(['survie sans progression=pfs', 'SSP=pfs', 'SSP=pfs']);
  });

  it('do NOT count where the page says that the word means something else', () => {
    expect(read('La zone externe tardive (ZET) varie. La ZET monte.', first('ZET'))).toEqual([]);
  });

  it('are NOT found in addresses', () => {
    expect(read('Voir www.zorglub.fr et zorglub@zorglub.fr.', own('zorglub'))).toEqual([]);
  });

  it('do NOT become patterns', () => {
    expect(read('aaaaaaaa (a+)+$ .* a', own('(a+)+$', '.*', 'a'))).toEqual([]);
  });

  it('written in capitals do NOT count in a line of capitals', () => {
    expect(read('LES RESULTATS ONT ETE TRES MET DIFFICILES', own('DIFFI', 'TRES'))).not.toContain('TRES=own-3-1');
  });

  it('change nothing where there are none', () => {
    const text = 'Un mélanome, un cancer du sein.';
    expect(read(text, own('zorglub'))).toEqual(read(text));
  });
});
