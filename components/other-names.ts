import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';

/** The row of a table that holds names rather than a fact. */
export const NAMES_ROW = 'propertySynonyms';

/**
 * The names under which a concept also goes, each once: not the heading, not the name in the other
 * language below it, nor what a row of the card (brand, full name) already says.
 */
export function otherNames({ labels, properties }: Entry, lang: Language): string[] {
  const rows = properties.filter(({ name }) => name !== NAMES_ROW).flatMap((property) => [property[lang], ...listed(property[lang])]);
  const listedNames = properties.filter(({ name }) => name === NAMES_ROW).flatMap((property) => listed(property[lang]));
  const said = new Set([labels.fr.pref, labels.en.pref, ...rows].map(folded));
  return [...labels[lang].alt, ...listedNames].filter((name) => {
    const isNew = !said.has(folded(name));
    said.add(folded(name));
    return isNew;
  });
}

function listed(names: string): string[] {
  return names.split(', ').filter(Boolean);
}

/** What kind of thing bears the name: « gène BRCA1 » is no other name than BRCA1. */
const KINDS = /(?<!\p{L})(?:gène|gene|protéine|protein|essai|trial|étude|study)(?!\p{L})/gu;

/** « B7-H1 », « b7 h1 » and « protéine B7‑H1 » are one name to a reader; so are one cell and several. */
function folded(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[\s\u2010-\u2013-]+/g, ' ')
    .replace(/(?<=\p{L}{3})s(?!\p{L})/gu, '');
  return words.replace(KINDS, '').trim() || words;
}
