/** How much text around a mention pages tell, in UTF-16 units; less means that the block begins or ends there. */
export const AROUND_UNITS = 48;

/** One mention of a concept, as a page tells it: plain data, since it crosses from the page to a surface of ours. */
export interface MentionOnPage {
  /** The concept. */
  readonly id: string;
  /** The words of the page. */
  readonly text: string;
  /** Some text of the same block before and after, for a reader; may begin or end in the middle of a word. */
  readonly before: string;
  readonly after: string;
  /** Only when asked for, and not inside a shadow tree, which is no part of a page's text. */
  readonly place?: MentionPlace | undefined;
}

/**
 * Where a mention stands in the text of a page: the text content of its `body`, as it is, in which a
 * program finds it again. Positions count Unicode code points, as the Web Annotation model has it,
 * not UTF-16 units.
 */
export interface MentionPlace {
  readonly start: number;
  /** Half-open. */
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
