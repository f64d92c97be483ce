import { wordTable } from '../text/word-table.ts';

/**
 * Adjectives of stage and course that writers put inside a term: « cancers du poumon métastatiques
 * non à petites cellules », « cancer localement avancé du sein ». They qualify the disease without
 * making another of it, so the term is still the term.
 */
const STEMS =
  'métastatique avancé localisé récidivant réfractaire primitif résécable inopérable opérable opéré précoce invasif infiltrant agressif évolué disséminé débutant traité muté pédiatrique';
const FIXED = 'localement metastatic advanced locally recurrent relapsed refractory unresectable resectable resected invasive operable';

const WORDS = wordTable([...STEMS.split(' ').flatMap(inflections), FIXED].join(' '));

function inflections(stem: string): string[] {
  const feminine = /(é)$/.test(stem) ? `${stem}e` : stem.replace(/if$/, 'ive').replace(/ant$/, 'ante');
  return [stem, `${stem}s`, feminine, `${feminine}s`];
}

/** Whether a word, by its hash, may stand inside a term without changing it. */
export function isInsertable(wordHash: number): boolean {
  return WORDS.has(wordHash);
}
