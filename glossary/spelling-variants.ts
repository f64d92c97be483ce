import { fold } from '../text/fold.ts';

/** Prefixes that are written joined, hyphenated or apart: néoadjuvant, néo-adjuvant, néo adjuvant. */
const SPLIT_PREFIX =
  /^(néo|neo|post|pré|péri|peri|anti|non|micro|immuno|chimio|chemo|radio|hormono|inter|intra|multi|onco|cardio|neuro|néphro|pseudo|thoraco|pleuro|psycho|patho|physio|macro)-?(?=\p{L}{4,})/iu;

/** Short prefixes that may lose their hyphen (tri-thérapie) but are too short to be cut off blindly. */
const JOIN_PREFIX = /^(tri|bi|mono|poly|trans|sous|co|ré|re|pre|hyper|hypo|oligo|auto|méta|bio|sub|ultra|e)-(?=\p{L}{4,})/iu;

const ORDINALS: readonly (readonly string[])[] = [
  ['première', '1ère', '1re', '1ere'],
  ['deuxième', '2ème', '2e', '2eme', 'seconde'],
  ['troisième', '3ème', '3e', '3eme'],
  ['premier', '1er'],
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
];

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/**
 * Ways of writing one label that readers take for the same: hyphens joined (PDL1), letters and
 * figures apart (HER 2, BAP 1), prefixes joined or apart, figures roman or arabic (phase III),
 * ordinals in letters or figures. A space and a hyphen are equal to the matcher already.
 *
 * @returns variants other than the label, without repetition
 */
export function spellingVariants(label: string): string[] {
  const made = new Set<string>();
  for (const base of [label, ...numerals(label), ...ordinals(label)]) {
    made.add(base);
    for (const variant of [...joined(base), ...apart(base), ...prefixes(base)]) made.add(variant);
  }
  made.delete(label);
  return [...made].filter((form) => fold(form) !== '');
}

/** PD-L1 → PDL1, CAR-T cell → CART cell; long words with a hyphen too: tri-thérapie → trithérapie. */
function joined(label: string): string[] {
  const words = label.split(' ');
  return words.flatMap((word, k) => {
    if (!/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)+$/u.test(word)) return [];
    const name = /\d|^\p{Lu}{2,}/u.test(word);
    // « cellule-souche » must not give « cellulesouche »; a short first part is a prefix.
    if (!name && !SPLIT_PREFIX.test(word) && !JOIN_PREFIX.test(word)) return [];
    return withoutSomeHyphens(word).map((made) => [...words.slice(0, k), made, ...words.slice(k + 1)].join(' '));
  });
}

/** anti-PD-L1 → antiPD-L1, anti-PDL1, antiPDL1: any of the hyphens may go. */
function withoutSomeHyphens(word: string): string[] {
  const [first = '', ...parts] = word.split('-');
  const made = parts.reduce((starts, part) => starts.flatMap((start) => [`${start}-${part}`, start + part]), [first]);
  // Four parts and more are codes; each hyphen alone is not dropped in them.
  return parts.length > 3 ? [word.replaceAll('-', '')] : made.filter((form) => form !== word);
}

/** HER2 → HER 2 and CD20 → CD 20, for names in capitals that end in figures. */
function apart(label: string): string[] {
  return [...label.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}[\p{L}]*\p{Lu}|\p{Lu}{1,2})(\d{1,3})(?![\p{L}\p{N}])/gu)].map(
    (m) => label.slice(0, m.index) + `${m[1]} ${m[2]}` + label.slice(m.index + m[0].length),
  );
}

function prefixes(label: string): string[] {
  const words = label.split(' ');
  return words.flatMap((word, k) => {
    const prefix = SPLIT_PREFIX.exec(word)?.[0];
    if (!prefix || prefix.length === word.length) return [];
    const bare = prefix.replace('-', '');
    const rest = word.slice(prefix.length);
    if (/^\p{Lu}/u.test(rest)) return [];
    const other = prefix.endsWith('-') ? bare + rest : `${bare}-${rest}`;
    return [[...words.slice(0, k), other, ...words.slice(k + 1)].join(' ')];
  });
}

/** « phase 3 » ↔ « phase III », « stade IV » ↔ « stade 4 », "grade 2" ↔ "grade II". */
function numerals(label: string): string[] {
  const arabic = /\b(phase|stade|stage|grade|type|groupe|group)s? ([1-4])\b/iu.exec(label);
  if (arabic) return [replaceAt(label, arabic, `${arabic[1]} ${ROMAN[Number(arabic[2])]}`)];
  const roman = /\b(phase|stade|stage|grade|type|groupe|group)s? (I{1,3}|IV)\b/iu.exec(label);
  if (roman) return [replaceAt(label, roman, `${roman[1]} ${ROMAN.indexOf(roman[2] as string)}`)];
  return [];
}

function ordinals(label: string): string[] {
  return ORDINALS.flatMap((row) => {
    const found = row.find((o) => new RegExp(`(^|[ -])${o}(?=[ -]|$)`, 'i').test(label));
    return found ? row.filter((o) => o !== found).map((o) => label.replace(new RegExp(`(^|[ -])${found}(?=[ -]|$)`, 'i'), `$1${o}`)) : [];
  });
}

function replaceAt(label: string, match: RegExpExecArray, by: string): string {
  return label.slice(0, match.index) + by + label.slice(match.index + match[0].length);
}
