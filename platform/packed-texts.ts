/**
 * Texts as they travel to the background: one string and where it is cut. A message of a thousand strings costs the
 * page several times as much as one of the same length.
 */
export interface PackedTexts {
  /** The texts, one behind the other. */
  readonly joined: string;
  /** Of each text, in UTF-16 units. */
  readonly lengths: readonly number[];
}

/** Packs some texts, in their order. */
export function packTexts(texts: readonly string[]): PackedTexts {
  return { joined: texts.join(''), lengths: texts.map(({ length }) => length) };
}

/** The texts that were packed; undefined where the numbers do not add up. */
export function unpackTexts({ joined, lengths }: PackedTexts): string[] | undefined {
  let end = 0;
  const texts = lengths.map((length) => joined.slice(end, (end += length)));
  return end === joined.length ? texts : undefined;
}
