/**
 * Texts as they travel to the background: one string and where it is cut. A message of a thousand strings costs the
 * page several times as much as one of the same length, and one letter beyond Latin-1 (a « ’ », an « œ ») doubles
 * the size of the whole string: such letters travel apart where they are few.
 */
export interface PackedTexts {
  /** The texts, one behind the other; U+0000 stands for each letter that travels apart. */
  readonly joined: string;
  /** Of each text, in UTF-16 units. */
  readonly lengths: readonly number[];
  /** The UTF-16 units that travel apart, in their order; left out where none does. */
  readonly apart?: string | undefined;
}

/** What makes a string twice as large, and what stands in its place. */
const WIDE = /[\0\u0100-\uffff]/g;
const STAND_IN = '\0';

/** Texts of other scripts: more letters than this share would travel apart. */
const MOST_APART = 1 / 8;

/** Packs some texts, in their order. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const lengths = texts.map(({ length }) => length);
  let apart = '';
  const narrow = texts.map((text) =>
    text.replace(WIDE, (unit) => {
      apart += unit;
      return STAND_IN;
    }),
  );
  const joined = narrow.join('');
  return apart.length <= joined.length * MOST_APART ? { joined, lengths, apart } : { joined: texts.join(''), lengths };
}

/** The texts that were packed; undefined where the numbers do not add up. */
export function unpackTexts({ joined, lengths, apart }: PackedTexts): string[] | undefined {
  let next = 0;
  const whole = apart === undefined ? joined : joined.replaceAll(STAND_IN, () => apart[next++] ?? '');
  if (next !== (apart?.length ?? 0)) return undefined;
  let end = 0;
  const texts = lengths.map((length) => whole.slice(end, (end += length)));
  return end === whole.length ? texts : undefined;
}
