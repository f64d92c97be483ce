import type { PageMention } from '../matching/mention.ts';

/**
 * The mentions of an answer, if it is one for these texts: a background of another version, or one
 * in trouble, must never make a wrong mark. One bad mention makes the whole answer worthless.
 */
export function mentionsOf(answer: unknown, texts: readonly string[]): readonly (readonly PageMention[])[] | undefined {
  if (!Array.isArray(answer) || answer.length !== texts.length) return undefined;
  const sound = new Set<unknown>();
  return texts.every((text, k) => isListFor(text, answer[k], sound)) ? (answer as PageMention[][]) : undefined;
}

/**
 * Whether a list holds mentions of a text: inside it, in its order, not overlapping.
 * @param sound senses that were looked at before: mentions share them
 */
function isListFor(text: string, list: unknown, sound: Set<unknown>): boolean {
  if (!Array.isArray(list)) return false;
  let end = 0;
  for (const mention of list as unknown[]) {
    if (!isMention(mention, sound) || mention.start < end || mention.end > text.length) return false;
    end = mention.end;
  }
  return true;
}

function isMention(value: unknown, sound: Set<unknown>): value is PageMention {
  if (!isObject(value)) return false;
  const { start, end, senses, need, reason } = value;
  if (!Number.isInteger(start) || !Number.isInteger(end) || (start as number) < 0 || (end as number) <= (start as number)) return false;
  if (typeof need !== 'string' || !isObject(reason)) return false;
  if (sound.has(senses)) return true;
  if (!Array.isArray(senses) || senses.length === 0 || !senses.every(isSense)) return false;
  sound.add(senses);
  return true;
}

function isSense(value: unknown): boolean {
  return isObject(value) && typeof value['id'] === 'string' && isObject(value['label']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
