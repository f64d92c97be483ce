import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../glossary/compile-lexicon.ts';
import { formsOf } from '../glossary/forms.ts';
import type { FormRule } from '../glossary/concept-schema.ts';
import { openLexicon } from '../glossary/lexicon.ts';
import { findPageDefinitions } from './page-definitions.ts';
import { readTexts } from './read-texts.ts';

function conceptOf(id: string, fr: readonly string[], en: readonly string[], match: readonly FormRule[] = []) {
  const side = ([pref = id, ...alt]: readonly string[]) => ({ pref, alt, hidden: [] });
  const label = { fr: fr[0] ?? id, en: en[0] ?? id };
  const forms = formsOf({ labels: { fr: side(fr), en: side(en) }, match });
  return { id, kind: 'concept' as const, category: 'cancer' as const, difficulty: 'core' as const, label, oncology: true as const, forms };
}

const LEXICON = openLexicon(
  compileLexicon([
    conceptOf('pleural-mesothelioma', ['mésothéliome pleural'], ['pleural mesothelioma'], [{ form: 'MP', only: 'defined' }]),
    conceptOf('survival', ['survie globale', 'SG'], ['overall survival', 'OS']),
    conceptOf('smpc', ['résumé des caractéristiques du produit'], ['summary of product characteristics']),
    conceptOf('mdt', ['réunion de concertation pluridisciplinaire', 'RCP'], ['tumour board'], [{ form: 'RCP', case: 'exact', cue: ['dossier'] }]),
    conceptOf('bap1', ['BAP1'], ['BAP1']),
  ]),
);

/** Words found in some texts of one page, with the concept and whether the page itself defines them. */
function read(...texts: string[]): string[] {
  return readTexts(LEXICON, { texts }).mentions.flatMap((mentions, k) =>
    mentions
      .filter(({ need }) => need === 'nothing')
      .map(({ start, end, senses, reason }) => `${texts[k]?.slice(start, end)}=${senses[0]?.id}${reason.kind === 'defined' ? ` « ${reason.long} »` : ''}`),
  );
}

describe('what a page defines', () => {
  it.each([
    [['Le mésothéliome pleural (MP) est rare.', 'Le MP se soigne.'], ['mésothéliome pleural=pleural-mesothelioma', 'MP=pleural-mesothelioma « mésothéliome pleural »', 'MP=pleural-mesothelioma « mésothéliome pleural »']],
    [['Les MPs sont suivis.', 'mésothéliome pleural (MP)'], ['MPs=pleural-mesothelioma « mésothéliome pleural »', 'mésothéliome pleural=pleural-mesothelioma', 'MP=pleural-mesothelioma « mésothéliome pleural »']],
    [['Overall survival (OS) was longer; OS at one year', ''], ['Overall survival=survival', 'OS=survival « Overall survival »', 'OS=survival « Overall survival »']],
    [['résumé des caractéristiques du produit (RCP)', 'un dossier et le RCP'], ['résumé des caractéristiques du produit=smpc', 'RCP=smpc « résumé des caractéristiques du produit »', 'RCP=smpc « résumé des caractéristiques du produit »']],
  ])('holds for all its texts: %j', (texts, expected) => {
    expect(read(...texts)).toEqual(expected);
  });

  it('silences a word of several meanings when the page gives it one that we do not explain', () => {
    expect(read('responsabilité civile professionnelle (RCP)', 'un dossier et sa RCP')).toEqual([]);
  });

  const DEFINED = ['mésothéliome pleural=pleural-mesothelioma', 'MP=pleural-mesothelioma « mésothéliome pleural »'];

  it.each([
    ['a word that the page does not define', 'Envoie-moi un MP', []],
    ['the same letters in small ones', 'mésothéliome pleural (MP). Un mp3 et un mp', DEFINED],
    ['the same letters inside a word', 'mésothéliome pleural (MP). Un EMPIRE et MP3', DEFINED],
  ])('does NOT mark %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('does NOT silence a name that has one meaning only', () => {
    expect(read('BAP1 (BRCA1 associated protein 1) is a gene', 'BAP1 again').filter((m) => m.startsWith('BAP1='))).toHaveLength(2);
  });

  it('gives the concept only when the long form names one for the most part', () => {
    expect(findPageDefinitions(LEXICON, 'Toxicité et Imagerie du Mésothéliome pleural (TIM)').every(({ concept }) => concept === undefined)).toBe(true);
  });

  it('tells only what is new', () => {
    const definitions = [{ short: 'MP', long: 'mégapixels' }];
    const { definitions: fresh, mentions } = readTexts(LEXICON, { texts: ['mésothéliome pleural (MP)'], definitions });
    expect(fresh).toEqual([]);
    expect(mentions[0]?.map(({ senses }) => senses[0]?.id)).toEqual(['pleural-mesothelioma']);
  });
});
