/**
 * What an import may ask of a reader's machine. Each limit is far above any glossary we know of, and
 * low enough that a hostile or mistaken file ends in a message instead of a frozen page.
 */
export interface Limits {
  /** Bytes of one file. A national thesaurus of 400,000 forms takes 60 to 90 MB in its wordiest format. */
  readonly bytes: number;
  /** Rows or concepts of one file: a file must stay below it. Spreadsheets end near 1,048,576 rows. */
  readonly rows: number;
  /** Labels of one concept in one language; the longest lists (brand names of a drug) hold about 150. */
  readonly labels: number;
  /** Elements or brackets inside each other. SKOS and TBX stay below 12; our JSON below 6. */
  readonly depth: number;
  /** Problems told one by one; the rest is counted. No one reads more, and a million would fill the memory. */
  readonly problems: number;
}

export const LIMITS: Limits = { bytes: 100_000_000, rows: 1_000_000, labels: 500, depth: 100, problems: 1_000 };

/**
 * Lengths in UTF-16 units. A label is looked for in pages: the longest official ones (EU drug
 * classes, rare syndromes) stay below 300. Prose is what a card can show.
 */
export const LENGTHS = { id: 500, label: 500, line: 1_000, prose: 20_000 } as const;

/** Characters handed to a parser at once: about 2 ms of work, so that a page stays answerable between two. */
export const CHUNK = 65_536;

/** Terms checked, compared or written between two pauses: about 2 ms of work as well. */
export const BATCH = 200;
