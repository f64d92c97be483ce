import type { AnnotatedText } from '../../matching/annotate-text.ts';
import { fold } from '../../text/fold.ts';

/** A form used in another sense (trap) and in ours (twin), each sentence a page of its own. */
export interface SentencePair {
  readonly id: string;
  readonly form: string;
  readonly concept: string;
  readonly trap: string;
  readonly twin: string;
}

export interface PairScore {
  readonly pairs: number;
  readonly violated: number;
  readonly found: number;
  readonly faults: readonly string[];
}

const COLUMNS = ['id', 'lang', 'form', 'concept', 'level', 'trap', 'twin', 'note'];

/** Reads a table of pairs (tab-separated, the first line names the columns). */
export function readPairs(text: string): SentencePair[] {
  const [heading, ...lines] = text.trimEnd().split('\n');
  if (heading !== COLUMNS.join('\t')) throw new Error(`pairs: the heading must be ${COLUMNS.join(' ')}`);
  return lines.map((line) => {
    const [id = '', , form = '', concept = '', , trap = '', twin = ''] = line.split('\t');
    return { id, form, concept, trap, twin };
  });
}

/**
 * Scores an annotator on pairs: a trap is violated when the form or its concept is marked in it, a
 * twin is found when the concept is.
 */
export function scorePairs(pairs: readonly SentencePair[], annotate: (text: string) => AnnotatedText): PairScore {
  const squeeze = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const faults: string[] = [];
  let violated = 0;
  let found = 0;
  for (const { id, form, concept, trap, twin } of pairs) {
    const has = (text: string) => annotate(text).mentions.find((m) => m.concept === concept || m.candidates?.includes(concept));
    const wrong = has(trap) ?? annotate(trap).mentions.find((m) => squeeze(m.text) === squeeze(form));
    if (wrong) {
      violated++;
      faults.push(`trap ${id} [${wrong.text}=${wrong.concept}] ${trap}`);
    }
    if (has(twin)) found++;
    else faults.push(`twin ${id} [${form}=${concept}] ${twin}`);
  }
  return { pairs: pairs.length, violated, found, faults };
}
