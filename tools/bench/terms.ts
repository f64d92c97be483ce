import type { Difficulty, Language } from '../../glossary/concept-schema.ts';
import { LANGUAGES } from '../../glossary/concept-schema.ts';
import { compileLexicon } from '../../glossary/compile-lexicon.ts';
import { type Entry, summaryOf } from '../../glossary/entry.ts';
import type { Lexicon } from '../../glossary/lexicon.ts';
import { findMentions } from '../../matching/find-mentions.ts';
import { COMMON_WORDS } from './prose.ts';
import { seeded, zipf } from './random.ts';

/** The thousand terms that pages mention and that highlighters are compared with, half in each language. */
const TERMS = 1_000;

/** Names of the glossary that count wherever they stand, the same number in each language. */
export function pickTerms(entries: readonly Entry[], lexicon: Lexicon): Record<Language, string[]> {
  const taken = new Set<string>();
  const picked: Record<Language, string[]> = { fr: [], en: [] };
  const ordinary = entries.filter(({ difficulty }) => difficulty !== ('marginal' satisfies Difficulty));
  for (const language of LANGUAGES) {
    for (const { labels } of ordinary) {
      const label = labels[language].pref;
      if (picked[language].length === TERMS / 2) break;
      if (taken.has(label.toLowerCase()) || !isPlain(lexicon, label, language)) continue;
      taken.add(label.toLowerCase());
      picked[language].push(label);
    }
  }
  if (picked.fr.length + picked.en.length !== TERMS) throw new Error(`the glossary has fewer than ${TERMS} plain terms`);
  return picked;
}

function isPlain(lexicon: Lexicon, label: string, language: Language): boolean {
  const [mention, ...more] = findMentions(lexicon, label, { language });
  return more.length === 0 && mention?.start === 0 && mention.end === label.length && mention.need === 'nothing' && mention.reason.kind === 'name' && mention.senses.length === 1;
}

/** A lexicon of just these strings, each a concept of its own without any rule. */
export function lexiconOf(forms: readonly string[], model: Entry): ArrayBuffer {
  const summary = summaryOf(model);
  return compileLexicon(forms.map((surface, k) => ({ ...summary, id: `form-${k}`, forms: [{ surface, exactCase: false }] })));
}

/**
 * The terms, then made-up ones of two to four words until there are `count`. Their words are those
 * of the pages, in the same frequencies, so that nearly every word of a page begins some of them.
 */
export function syntheticForms(terms: readonly string[], count: number): string[] {
  const random = seeded(7);
  const forms = new Set(terms);
  for (let k = 0; forms.size < count; k++) {
    const words = COMMON_WORDS[k % 2 === 0 ? 'fr' : 'en'];
    const length = random.between(2, 4);
    // One word at least is a rare one: phrases of common words only would be found all over the pages.
    const rare = random.below(length);
    forms.add(Array.from({ length }, (_, at) => words[at === rare ? random.between(words.length >> 1, words.length - 1) : zipf(random, words.length)]).join(' '));
  }
  return [...forms];
}
