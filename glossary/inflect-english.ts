/** English plurals and American spellings of labels, generated when the glossary is built. */

/** Plural of one word, or undefined where it does not change. */
export function pluralOfEnglishWord(word: string): string | undefined {
  if (word.length < 2 || !/[\p{L}\p{N}]$/u.test(word)) return undefined;
  if (/^\p{Lu}[\p{Lu}\p{N}-]*$/u.test(word)) return word.endsWith('S') ? undefined : word + 's';
  const irregular: Readonly<Record<string, string>> = { mouse: 'mice', foot: 'feet', bacterium: 'bacteria', nucleus: 'nuclei', naevus: 'naevi', stoma: 'stomas' };
  const lower = word.toLowerCase();
  if (irregular[lower]) return irregular[lower];
  if (/(sis|xis)$/.test(lower)) return word.slice(0, -2) + 'es';
  if (/[^aeiou]y$/.test(lower)) return word.slice(0, -1) + 'ies';
  if (/(s|x|z|ch|sh)$/.test(lower)) return /ss$|x$|z$|ch$|sh$/.test(lower) ? word + 'es' : undefined;
  return word + 's';
}

/** The plural of an English label, if it has one: of the word before "of", "in", "with"…, else of its last word. */
export function inflectEnglish(label: string): string[] {
  const words = label.split(' ');
  const preposition = words.findIndex((w, k) => k > 0 && /^(of|in|with|to|for|at|on|by|from|after|before)$/.test(w));
  const head = preposition === -1 ? words.length - 1 : preposition - 1;
  const plural = pluralOfEnglishWord(words[head] as string);
  return plural ? [words.with(head, plural).join(' ')] : [];
}

const AMERICAN: readonly [RegExp, string][] = [
  [/([Tt])umour/g, '$1umor'],
  [/leukaem/gi, 'leukem'],
  [/\b([Oo])estr/g, 'estr'],
  [/haemato/gi, 'hemato'],
  [/haemo/gi, 'hemo'],
  [/haema/gi, 'hema'],
  [/anaem/gi, 'anem'],
  [/paed/gi, 'ped'],
  [/oedema/gi, 'edema'],
  [/oesoph/gi, 'esoph'],
  [/diarrhoea/gi, 'diarrhea'],
  [/dyspnoea/gi, 'dyspnea'],
  [/gynae/gi, 'gyne'],
  [/naev/gi, 'nev'],
  [/caec/gi, 'cec'],
  [/faec/gi, 'fec'],
  [/globulinaemia/gi, 'globulinemia'],
  [/aemia\b/gi, 'emia'],
  [/([a-z]{3,})is(e|ed|es|ing|ations?)\b/g, '$1iz$2'],
  [/\bfibre/gi, 'fiber'],
  [/centre(?=s?\b)/gi, 'center'],
  [/\bcolour/gi, 'color'],
  [/signalling/gi, 'signaling'],
  [/labelled/gi, 'labeled'],
  [/programme(?=s?\b)/gi, 'program'],
  [/\bageing/gi, 'aging'],
  [/sulph/gi, 'sulf'],
  [/behaviour/gi, 'behavior'],
  [/licence(?=s?\b)/gi, 'license'],
];

/** The American spelling of a British label, or undefined where it is the same. */
export function americanSpelling(label: string): string | undefined {
  let made = label;
  for (const [british, american] of AMERICAN) made = made.replace(british, american);
  return made === label ? undefined : made;
}
