/**
 * French plurals and genders of labels, generated when the glossary is built (nothing is stemmed
 * while a page is read). Over-generation is harmless when the made-up form is no word at all; forms
 * that would be another word are taken away in the concept files (`only: never`).
 */

/** Words after which a compound no longer inflects: « inhibiteurs de point de contrôle ». */
const STOPS = new Set(
  'de du des d à a au aux en sans sur par pour chez dans sous contre selon avec et ou dit dite vers entre après avant'.split(' '),
);

/** Words that never inflect although they stand among words that do: « non épithélioïdes ». */
const FIXED = new Set(['non', 'bien', 'mal', 'très', 'peu', 'plus', 'moins']);

/** « localement », « cliniquement », but not « traitement » nor « médicament ». */
function isAdverb(word: string): boolean {
  return /(ale|ique|elle|ive|euse|aire|enne|forte|faible|otale|écoce|ave|ible|able)ment$/.test(word);
}

const AL_KEEPS_S = new Set(['fatal', 'final', 'natal', 'naval', 'bancal', 'causal']);

/** Plural of one word, or undefined where it does not change or does not inflect. */
export function pluralOfWord(word: string): string | undefined {
  if (word.length < 3 || !/^[\p{L}’'œæ-]+$/u.test(word)) return undefined;
  if (/^\p{Lu}{2,}/u.test(word)) return undefined; // acronyms stay
  const lower = word.toLowerCase();
  if (/[sxz]$/.test(lower)) return undefined;
  if (lower.endsWith('al')) return AL_KEEPS_S.has(lower) ? word + 's' : word.slice(0, -2) + 'aux';
  if (lower === 'travail') return 'travaux';
  if (/(eau|au|eu|ou)$/.test(lower) && !/(bleu|pneu|trou|cou)$/.test(lower)) return word + 'x';
  return word + 's';
}

/** Feminine of one adjective by its ending, or undefined where none is regular. */
export function feminineOfWord(word: string): string | undefined {
  if (/(malin|bénin)$/.test(word)) return word.slice(0, -1) + 'gne';
  const rule = FEMININES.find(([ending]) => ending.test(word));
  return rule && word.replace(rule[0], rule[1]);
}

/** How masculine adjectives end, and what stands there in the feminine: the first that fits. */
const FEMININES: readonly (readonly [RegExp, string])[] = [
  [/([a-zà-ÿ])é$/, '$1ée'],
  [/if$/, 'ive'],
  [/([a-z]{3})i$/, '$1ie'],
  [/eux$/, 'euse'],
  [/ien$/, 'ienne'],
  [/el$/, 'elle'],
  [/eur$/, 'euse'],
  [/ant$/, 'ante'],
  [/ent$/, 'ente'],
  [/al$/, 'ale'],
  // « utérin », « sanguin »; not « sein », « rein ».
  [/^(.{4,}in)$/, '$1e'],
  [/u$/, 'ue'],
  [/er$/, 'ère'],
  [/it$/, 'ite'],
  [/ert$/, 'erte'],
];

/** How many words at the start of a label agree with each other: its head and the adjectives after it. */
function agreeingWords(words: readonly string[]): number {
  const stop = words.findIndex((w, k) => k > 0 && (STOPS.has(w.toLowerCase()) || /^[dl][’']/.test(w)));
  return stop === -1 ? words.length : stop;
}

/**
 * The inflected forms of a French label, the label itself not included.
 * « cancer localement avancé » gives « cancers localement avancés »; a label that is one adjective
 * gives its four forms.
 */
export function inflectFrench(label: string): string[] {
  const words = label.split(' ');
  const forms = new Set<string>();
  const head = agreeingWords(words);
  const keeps = (w: string) => FIXED.has(w) || isAdverb(w);
  const plural = words.map((w, k) => (k < head && !keeps(w) ? (pluralOfWord(w) ?? w) : w)).join(' ');
  forms.add(plural);
  if (head > 1 && !keeps(words[0] as string)) {
    forms.add([pluralOfWord(words[0] as string) ?? words[0], ...words.slice(1)].join(' '));
  }
  for (const base of [label, plural]) for (const form of pluralComplements(base)) forms.add(form);
  for (const feminine of feminineForms(words)) forms.add(feminine);
  // An elided adjective after the complement: « cancers du poumon métastatiques ».
  if (head < words.length && /(ique|aire|é|ée|if|ive|ant|ante|el|elle|al|ale)$/.test(words.at(-1) as string)) {
    forms.add([...plural.split(' ').slice(0, -1), pluralOfWord(words.at(-1) as string) ?? words.at(-1)].join(' '));
  }
  forms.delete(label);
  return [...forms];
}

/** « résistance au traitement » → « résistance aux traitements », « toxicité d’organe » → « d’organes ». */
function pluralComplements(label: string): string[] {
  const words = label.split(' ');
  const last = words.at(-1) as string;
  const before = words.at(-2) ?? '';
  if (words.length < 2) return [];
  const elided = /^(d[’'])(\p{L}+)$/u.exec(last);
  if (elided) {
    const made = pluralOfWord(elided[2] as string);
    return made ? [[...words.slice(0, -1), `${elided[1]}${made}`].join(' ')] : [];
  }
  const article = { au: 'aux', du: 'des', de: 'de' }[before];
  const made = pluralOfWord(last);
  return article && made ? [[...words.slice(0, -2), article, made].join(' ')] : [];
}

/** Feminines of a label that is an adjective: one word, or adverb and adjective. */
function feminineForms(words: readonly string[]): string[] {
  const adjective = words.at(-1) as string;
  const onlyAdjective = words.length === 1 || (words.length === 2 && (isAdverb(words[0] as string) || FIXED.has(words[0] as string)));
  if (!onlyAdjective || /^\p{Lu}{2,}/u.test(adjective)) return [];
  const feminine = feminineOfWord(adjective);
  if (!feminine) return [];
  const rest = words.slice(0, -1);
  return [feminine, feminine + 's'].map((f) => [...rest, f].join(' '));
}
