/** What the page side waits for and what it may cost a page, with the reasons. Times in ms. */

/** A slice of our work on the page's thread: well under a frame, so that scrolling never feels us. */
export const SLICE_MS = 5;

/**
 * Text sent to the matcher in one message, in UTF-16 units: each answer names its concepts anew, so few large ones
 * are cheaper to the page (a quarter of a pass over 500,000 words, against 64,000 units); small enough for a slice.
 */
export const BATCH_UNITS = 256_000;

/** Batches waiting for an answer at once; more would only queue up in the background. */
export const MOST_BATCHES_IN_FLIGHT = 2;

/** Blocks that one question holds when they are asked about again. */
export const BLOCKS_ASKED_AGAIN = 200;

/** Longest single text handed to the matcher; a longer block is cut at a space (a log, a data dump). */
export const LONGEST_BLOCK_UNITS = 100_000;

/** How far beyond the view marks are painted, in screens: what a flick of the wheel reaches. */
export const MARGIN_SCREENS = 1;

/** So many mentions of a page are painted without a look at the view: a few ranges more, against a frame of watching. */
export const MENTIONS_ALWAYS_PAINTED = 200;

/** From so many elements on (some 30,000 words) each painting costs a page more than a look at the view: nothing out of view is painted. */
export const ELEMENTS_OF_A_LONG_PAGE = 2_000;

/**
 * From so many elements on (some 70,000 words) what is in view is read first. Less is read from top to bottom: its first
 * mark comes after 0.1 s instead of 0.04 (measured on 50,000 words), and the page is spared one frame of all its text.
 */
export const ELEMENTS_OF_A_VERY_LONG_PAGE = 5_000;

/** During a long reading, blocks are gathered this long before the browser is asked to watch them: each time costs it a frame. */
export const WATCH_DELAY_MS = 500;

/** The longest that the first frame of a page with marks is waited for. */
export const LONGEST_FRAME_MS = 2_000;

/** Changes are gathered this long before the changed blocks are read again. */
export const CHANGE_DELAY_MS = 200;

/** From so many rounds of changes in a row on, nothing out of view is painted: each frame pays for every marked text. */
export const RESTLESS_ROUNDS = 3;

/**
 * A page that changes faster than this many times in a row (for more than a second) is waited out, twice as long each
 * time. At ten, our work on a page with 2,000 changes a second was 107 ms in 5 s, at six 65.
 */
export const BUSY_ROUNDS = 6;
export const LONGEST_CHANGE_DELAY_MS = 5_000;

/** How long an answer is waited for before the page goes on without it: a woken background takes 0.1 s. */
export const ANSWER_MS = 8_000;

/** Blocks that got no answer are asked about again after this long, twice as long after each failure. */
export const RETRY_MS = 1_000;
export const LONGEST_RETRY_MS = 60_000;

/** Taller pages (some 150,000 words) are marked by a tint alone: lines under words would cost them more than 5 ms a frame. */
export const LONG_PAGE_PX = 250_000;

/** How often marks are registered again that the page threw out: a page that insists has its way. */
export const MOST_RETURNS = 3;
