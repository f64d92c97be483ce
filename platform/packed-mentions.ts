import type { PageMention } from '../matching/mention.ts';

type Reading = Pick<PageMention, 'senses' | 'need' | 'reason'>;

/**
 * The mentions of some texts as they travel to a page: what they have in common once, and numbers.
 * Plain JSON: a page may get it through either of the browser's two ways to copy.
 */
export interface PackedMentions {
  readonly readings: readonly Reading[];
  /** For each text: start, end and index of the reading, for each of its mentions. */
  readonly places: readonly (readonly number[])[];
}

/** Packs the mentions of some texts, one list per text. */
export function packMentions(lists: readonly (readonly PageMention[])[]): PackedMentions {
  const readings: Reading[] = [];
  const indexOf = new Map<string, number>();
  const indexOfReading = ({ senses, need, reason }: PageMention): number => {
    const key = `${need} ${senses.map(({ id }) => id).join(' ')} ${JSON.stringify(reason)}`;
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, readings.length);
    return readings.push({ senses, need, reason }) - 1;
  };
  const places = lists.map((list) => list.flatMap((mention) => [mention.start, mention.end, indexOfReading(mention)]));
  return { readings, places };
}

/**
 * The mentions that were packed, one list per text; they share what they have in common. Undefined for what was
 * never packed. Whether they fit the texts is for the one who paints them to see.
 */
export function unpackMentions(packed: unknown): PageMention[][] | undefined {
  const { readings, places } = (packed ?? {}) as { readonly readings?: unknown; readonly places?: unknown };
  if (!Array.isArray(readings) || !Array.isArray(places)) return undefined;
  const lists: PageMention[][] = [];
  for (const numbers of places as unknown[]) {
    const list = Array.isArray(numbers) ? unpackList(readings, numbers) : undefined;
    if (!list) return undefined;
    lists.push(list);
  }
  return lists;
}

const NONE: PageMention[] = [];

function unpackList(readings: readonly (Reading | undefined)[], numbers: readonly number[]): PageMention[] | undefined {
  if (numbers.length === 0) return NONE;
  const list: PageMention[] = [];
  for (let k = 0; k < numbers.length; k += 3) {
    const reading = readings[numbers[k + 2] as number];
    if (!reading) return undefined;
    const { senses, need, reason } = reading;
    list.push({ start: numbers[k] as number, end: numbers[k + 1] as number, senses, need, reason });
  }
  return list;
}
