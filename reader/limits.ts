/** What the PDF reader waits for and what it may cost, with the reasons. Times in ms. */

/** What a reader waits for without a word from us. */
export const SLOW_MS = 8_000;

/** How long a worker that is told to stop may take to say that it has. */
export const LAST_WORD_MS = 2_000;

/** How long all other work waits for the marks of the first page, once that is drawn. */
export const FIRST_MARKS_MS = 1_000;

/** A page whose text has not come by then is passed over: one bad page must not hold up the others. */
export const PAGE_TEXT_MS = 10_000;

/** Pages asked about in one message while nobody waits for them. */
export const PAGES_A_BATCH = 4;

/** How long a pause may last when the browser has no idle time to give. */
export const LONGEST_IDLE_MS = 300;

/** After so many pages without a letter, a document is a scan: its text is in its pictures. */
export const PAGES_TO_CALL_A_SCAN = 10;

/** Resolution of printed pages. */
export const PRINT_DPI = 150;

/** Width of the small pictures of pages, in CSS pixels. */
export const THUMBNAIL_WIDTH = 104;

/** More finds than anyone walks through; a single letter in a long book would give millions. */
export const MOST_FINDS = 2_000;

/** Steps of the zoom, as a factor, and its ends. */
export const ZOOM_STEP = 1.15;
export const LEAST_ZOOM = 0.25;
export const MOST_ZOOM = 5;
