import type { Run } from './text-item.ts';

/** A piece of a text that stands in a page's text layer. */
export interface Piece {
  /** Where it begins in the text at hand. */
  readonly start: number;
  readonly length: number;
  /** Where it begins in the text of the text layer. */
  readonly at: number;
}

/** A line of a page (of one column, or of one cell of a table). */
export interface Line {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly turn: number;
  /** Whether it stands on the same height as the line before, after a wide gap: a cell or a column. */
  readonly beside: boolean;
}

/** In sizes of the type. A gap wider than the first parts two words, than the second two columns. */
const WORD_GAP = 0.13;
const COLUMN_GAP = 1.7;
/** How far a raised or lowered figure may leave its line. */
const SAME_LINE = 0.5;
/** Letters set tight may overlap by this much. */
const OVERLAP = 0.6;

/** Gathers runs into lines, in the order in which the page gives them. */
export function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  let current: Run[] = [];
  let beside = false;
  const take = (next?: Run) => {
    if (current.length > 0) lines.push(lineOf(current, beside));
    beside = next !== undefined && current.length > 0 && isLevel(current, next) && next.x > (current.at(-1) as Run).end;
    current = next ? [next] : [];
  };
  for (const run of runs) {
    if (current.length > 0 && goesOn(current, run)) current.push(run);
    else take(run);
  }
  take();
  return lines;
}

/** Whether a run stands on the height of the line's first or last run: a raised figure is neither's. */
function isLevel(line: readonly Run[], run: Run): boolean {
  return [line[0], line.at(-1)].some((other) => other !== undefined && other.turn === run.turn && Math.abs(other.y - run.y) <= SAME_LINE * Math.max(other.size, run.size));
}

function goesOn(line: readonly Run[], run: Run): boolean {
  const last = line.at(-1) as Run;
  const size = Math.max(last.size, run.size);
  const gap = run.x - last.end;
  return isLevel(line, run) && gap >= -OVERLAP * size && gap <= COLUMN_GAP * size;
}

function lineOf(runs: readonly Run[], beside: boolean): Line {
  let text = '';
  const pieces: Piece[] = [];
  let before: Run | undefined;
  for (const run of runs) {
    const parted = before !== undefined && run.x - before.end > WORD_GAP * Math.min(before.size, run.size);
    if (parted && !/\s$/.test(text) && !/^\s/.test(run.str)) text += ' ';
    pieces.push({ start: text.length, length: run.str.length, at: run.at });
    text += run.str;
    before = run;
  }
  const [first, last] = [runs[0] as Run, before as Run];
  const size = Math.max(...runs.map((run) => run.size));
  return { text, pieces, x: first.x, end: last.end, y: first.y, size, turn: first.turn, beside };
}
