import type { EntrySummary } from '../glossary/entry.ts';
import type { PageMention } from '../matching/mention.ts';

type Reading = Pick<PageMention, 'senses' | 'need' | 'reason'>;

/**
 * The mentions of some texts as they travel to a page: what they have in common once, and numbers.
 * Plain JSON: a page may get it through either of the browser's two ways to copy.
 */
export interface PackedMentions {
  /** Each as JSON: what a page has met before, it knows by its text, and need not take apart again. */
  readonly readings: readonly string[];
  /** Four numbers for each mention: the index of its text, start, end, and the index of its reading. In the order of the texts. */
  readonly places: readonly number[];
}

/** Packs the mentions of some texts, one list per text. */
export function packMentions(lists: readonly (readonly PageMention[])[]): PackedMentions {
  const readings: string[] = [];
  const indexOf = new Map<string, number>();
  const indexOfReading = (mention: PageMention): number => {
    const spelled = spell(mention);
    const known = indexOf.get(spelled);
    if (known !== undefined) return known;
    indexOf.set(spelled, readings.length);
    return readings.push(spelled) - 1;
  };
  const places = lists.flatMap((list, text) => list.flatMap((mention) => [text, mention.start, mention.end, indexOfReading(mention)]));
  return { readings, places };
}

/** Readings spelled out before, by their one sense: most have no more to tell, and nothing of any page is in them. */
const SPELLED = new WeakMap<EntrySummary, Map<string, string>>();

function spell({ senses, need, reason }: PageMention): string {
  const [sense] = senses;
  if (!sense || senses.length > 1 || (reason.kind !== 'name' && reason.kind !== 'page')) return JSON.stringify({ senses, need, reason });
  let spelled = SPELLED.get(sense);
  if (!spelled) SPELLED.set(sense, (spelled = new Map()));
  const key = `${need} ${reason.kind}`;
  let text = spelled.get(key);
  if (text === undefined) spelled.set(key, (text = JSON.stringify({ senses, need, reason })));
  return text;
}

/**
 * The mentions that were packed, one list for each of so many texts; they share what they have in common. Undefined
 * for what was never packed. Whether they fit the texts is for the one who paints them to see.
 */
export function unpackMentions(packed: unknown, texts: number): (readonly PageMention[])[] | undefined {
  const { readings, places } = (packed ?? {}) as { readonly readings?: unknown; readonly places?: unknown };
  if (!Array.isArray(readings) || !Array.isArray(places)) return undefined;
  const lists = Array<readonly PageMention[]>(texts).fill(NONE);
  const known = readings.map(readingOf);
  let list: PageMention[] = [];
  let last = -1;
  for (let k = 0; k < places.length; k += 4) {
    const text = places[k] as number;
    const reading = known[places[k + 3] as number];
    if (!reading) return undefined;
    if (text !== last) {
      // In the order of the texts: what comes back to an earlier one was never packed.
      if (!Number.isInteger(text) || text < last || text >= texts) return undefined;
      lists[text] = list = [];
      last = text;
    }
    const { senses, need, reason } = reading;
    list.push({ start: places[k + 1] as number, end: places[k + 2] as number, senses, need, reason });
  }
  return lists;
}

/** Readings met before, by their text: the same concepts come again and again. */
const met = new Map<string, Reading>();
const MOST_MET = 3_000;

function readingOf(text: unknown): Reading | undefined {
  if (typeof text !== 'string') return undefined;
  const known = met.get(text);
  if (known) return known;
  const reading = parsed(text);
  if (met.size >= MOST_MET) met.clear();
  if (reading) met.set(text, reading);
  return reading;
}

function parsed(text: string): Reading | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Reading) : undefined;
  } catch {
    return undefined;
  }
}

const NONE: readonly PageMention[] = [];
