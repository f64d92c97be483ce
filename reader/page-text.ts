import type { Span } from '../text/span.ts';
import { inReadingOrder } from './columns.ts';
import { type Line, linesOf, type Piece } from './lines.ts';
import { edgesOf, type PageEdges, withoutRepeated } from './repeated-lines.ts';
import { type PageItem, runsOf } from './text-item.ts';

/** The lines of a page and what its edges say: all that reading needs of its items. */
export interface PageLines {
  readonly page: number;
  readonly lines: readonly Line[];
  readonly edges: PageEdges;
}

/** A piece of a text, on a page. */
export interface PagePiece extends Piece {
  readonly page: number;
}

/** The text of one page as it is read, and where each piece of it stands in the text layers. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly PagePiece[];
  /** Where the page's own text begins; before it stands the unfinished end of the page before. */
  readonly ownFrom: number;
}

/** A piece of a text layer: the units of all its strings, one after the other. */
export interface LayerSpan extends Span {
  readonly page: number;
}

/** Something stands between two cells of a table: no term goes across (as in the blocks of web pages). */
const CELL = ' \ufffc ';
/** Lines further apart than this many sizes of type, or of sizes that differ by this much, are other paragraphs. */
const PARAGRAPH_GAP = 1.9;
const OTHER_SIZE = 1.15;
/** A sentence that runs on from the page before brings at most this much of it. */
const LONGEST_CARRY = 240;

/** Reads the items of a page into lines, in the order of reading. */
export function readLines(page: number, items: readonly PageItem[]): PageLines {
  const lines = inReadingOrder(linesOf(runsOf(items)));
  return { page, lines, edges: edgesOf(lines) };
}

/**
 * The text of a page, lines joined by line breaks (after which the matcher goes on, over a hyphen too).
 *
 * @param before up to two pages before it, the nearest first: they tell running headers and footers
 *   from text, and bring the sentence that goes on here
 */
export function textOf(page: PageLines, before: readonly PageLines[] = []): PageText {
  const [previous] = before;
  const body = withoutRepeated(page.lines, before.map(({ edges }) => edges));
  const builder = new TextBuilder();
  if (previous) for (const line of unfinishedEnd(previous, [page, ...before.slice(1)])) builder.add(line, previous.page);
  const carried = builder.length;
  if (carried > 0) builder.break();
  const ownFrom = builder.length;
  for (const line of body) builder.add(line, page.page);
  return { text: builder.text, pieces: builder.pieces, ownFrom };
}

/** Where a span of the text stands in the text layers; more than one piece where it goes over lines. */
export function layerSpansOf({ pieces }: PageText, span: Span): LayerSpan[] {
  const spans: LayerSpan[] = [];
  for (const { page, start, length, at } of pieces) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, start + length);
    if (from < to) spans.push({ page, start: at + from - start, end: at + to - start });
  }
  return spans;
}

/**
 * The last lines of a page whose sentence has no end; none where the page ends with one.
 * @param around other pages, the next one too: a footer of the first page is known by the second
 */
function unfinishedEnd(page: PageLines, around: readonly PageLines[]): Line[] {
  const body = withoutRepeated(page.lines, around.map(({ edges }) => edges));
  const end: Line[] = [];
  let units = 0;
  for (const line of body.toReversed()) {
    if (/[.!?…:;]["»”)\]\s]*$/u.test(line.text) || line.text.length + units > LONGEST_CARRY) break;
    end.unshift(line);
    units += line.text.length;
    if (end.length === 2) break;
  }
  return end;
}

/** Joins lines into a text and notes where each piece of it comes from. */
class TextBuilder {
  text = '';
  readonly pieces: PagePiece[] = [];
  #last: Line | undefined;

  get length(): number {
    return this.text.length;
  }

  /** A line break whatever comes next. */
  break(): void {
    this.text += '\n';
    this.#last = undefined;
  }

  add(line: Line, page: number): void {
    if (this.#last) this.text += separator(this.#last, line);
    // A soft hyphen at the end of a line is a hyphen that is seen: the matcher tries the word joined.
    const text = line.text.replace(/\u00ad(?=\s*$)/u, '-').trimEnd();
    const from = this.text.length;
    for (const { start, length, at } of line.pieces) {
      const kept = Math.min(length, text.length - start);
      if (kept > 0) this.pieces.push({ page, start: from + start, length: kept, at });
    }
    this.text += text;
    this.#last = line;
  }
}

function separator(before: Line, line: Line): string {
  if (line.beside) return CELL;
  const size = Math.max(before.size, line.size);
  const down = before.y - line.y;
  const otherSize = size / Math.min(before.size, line.size) > OTHER_SIZE;
  return otherSize || (down > PARAGRAPH_GAP * size && before.turn === line.turn) ? '\n\n' : '\n';
}
