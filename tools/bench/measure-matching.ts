import { buildEntries } from '../../glossary/build-entries.ts';
import { compileLexicon } from '../../glossary/compile-lexicon.ts';
import { summaryOf } from '../../glossary/entry.ts';
import { formsOf } from '../../glossary/forms.ts';
import { type Lexicon, openLexicon } from '../../glossary/lexicon.ts';
import { findMentions } from '../../matching/find-mentions.ts';
import { matchRules, readGlossary } from '../compiled-glossary.ts';
import { type Figures, ratio } from './figures.ts';
import type { Material } from './material.ts';
import type { Prose } from './prose.ts';

const KB = 1_000;
const ROUNDS = 15;

/** The matcher alone, without a browser: it must stay linear in the text and nearly flat in the lexicon. */
export function measureMatching({ shipped, few, many, prose }: Material): Figures {
  const text = textOf(prose(11, true), 200 * KB);
  const half = text.slice(0, 100 * KB);
  const [withFew, withMany, bare] = [openLexicon(few), openLexicon(many), withoutRules()];
  return {
    matching_200k_over_100k: compare(() => findMentions(shipped, text), () => findMentions(shipped, half)),
    matching_forms_100k_over_1k: compare(() => findMentions(withMany, text), () => findMentions(withFew, text)),
    context_rules_over_without: compare(() => findMentions(shipped, text), () => findMentions(bare, text)),
  };
}

function textOf(prose: Prose, length: number): string {
  const sentences: string[] = [];
  for (let units = 0; units <= length; units += (sentences.at(-1) as string).length + 1) sentences.push(prose.sentence(sentences.length % 40 < 20 ? 'fr' : 'en', prose.random.between(8, 24)));
  return sentences.join(' ').slice(0, length);
}

/** The shipped lexicon with all its forms, and no rule on any. */
function withoutRules(): Lexicon {
  const sources = readGlossary();
  const rules = matchRules(sources);
  const concepts = buildEntries(sources.concepts, sources.things).map((entry) => ({
    ...summaryOf(entry),
    forms: formsOf({ labels: entry.labels, match: rules.get(entry.id) ?? [] }).map(({ surface, exactCase }) => ({ surface, exactCase })),
  }));
  return openLexicon(compileLexicon(concepts));
}

/** Both by turns, warm, so that what disturbs one disturbs the other. */
function compare(one: () => unknown, other: () => unknown) {
  const [ofOne, ofOther]: [number[], number[]] = [[], []];
  for (let round = -5; round < ROUNDS; round++) {
    const [a, b] = [cpuOf(one), cpuOf(other)];
    if (round < 0) continue; // the compiler is still at work
    ofOne.push(a);
    ofOther.push(b);
  }
  return ratio(ofOne, ofOther);
}

/** CPU of some runs, ms; several, since the counter is coarse on some systems. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  for (let k = 0; k < 5; k++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
