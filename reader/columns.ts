import type { Line } from './lines.ts';

/** Fewer rows side by side are a table or a list of names, not two columns of prose. */
const FEWEST_ROWS = 6;
/** A column of prose has longer lines than a cell, in units of text. */
const SHORTEST_PROSE = 18;

/**
 * Lines in the order of reading. Most pages give one column after the other, and their order stands.
 * Some give row by row, right across the columns: there the left column is read first. A table looks
 * alike but for its short cells, and keeps its rows.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const ordered: Line[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    const block = rowsSideBySide(lines, at);
    if (!block) continue;
    const columns = [...block.left, ...block.right].map((line) => ({ ...line, beside: false }));
    ordered.push(...lines.slice(from, at), ...columns);
    from = block.to;
    at = block.to - 1;
  }
  ordered.push(...lines.slice(from));
  return ordered;
}

/** The rows from `from` on that stand left and right of one gap, up to the row `to`; undefined where they are no two columns of prose. */
function rowsSideBySide(lines: readonly Line[], from: number): { left: Line[]; right: Line[]; to: number } | undefined {
  if (lines[from + 1]?.beside !== true) return undefined;
  const left: Line[] = [];
  const right: Line[] = [];
  let pairs = 0;
  // The gap that all rows so far have in common.
  let gutter = { start: -Infinity, end: Infinity };
  let to = from;
  while (to < lines.length) {
    const line = lines[to] as Line;
    const next = lines[to + 1];
    const pair = next?.beside === true;
    const narrowed = pair ? { start: Math.max(gutter.start, line.end), end: Math.min(gutter.end, next.x) } : gutter;
    if (narrowed.start >= narrowed.end || (pair && lines[to + 2]?.beside === true)) break;
    if (pair) {
      left.push(line);
      right.push(next);
      pairs++;
    } else if (line.end <= gutter.end && line.x < gutter.start) left.push(line);
    else if (line.x >= gutter.start) right.push(line);
    else break;
    gutter = narrowed;
    to += pair ? 2 : 1;
  }
  return pairs >= FEWEST_ROWS && isProse(left) && isProse(right) ? { left, right, to } : undefined;
}

function isProse(lines: readonly Line[]): boolean {
  const units = lines.reduce((sum, { text }) => sum + text.length, 0);
  return units / lines.length >= SHORTEST_PROSE;
}
