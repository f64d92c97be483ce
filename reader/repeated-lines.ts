import type { Line } from './lines.ts';

/** The lines of a page that running headers and footers can be among. */
export interface PageEdges {
  readonly top: readonly string[];
  readonly bottom: readonly string[];
}

/** How many lines at the top and at the bottom are looked at. */
const EDGE_LINES = 3;

/** What a line says but for its figures: « page 3 of 12 » and « page 4 of 12 » are one footer. */
function keyOf({ text }: Line): string {
  return text.replace(/\p{N}+/gu, '#').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The highest and the lowest lines of a page, as keys. */
export function edgesOf(lines: readonly Line[]): PageEdges {
  const [top, bottom] = edgeLines(lines);
  return { top: top.map(keyOf), bottom: bottom.map(keyOf) };
}

/**
 * The lines of a page without its running headers and footers: what stood in the same edge of an
 * earlier page is left out here, and so is a bare page number. So the text goes on from page to page,
 * and a title that stands on 500 pages counts once.
 */
export function withoutRepeated(lines: readonly Line[], before: readonly PageEdges[]): Line[] {
  const [top, bottom] = edgeLines(lines);
  const repeated = new Set<Line>();
  const look = (edge: readonly Line[], known: (page: PageEdges) => readonly string[]) => {
    for (const line of edge) {
      const key = keyOf(line);
      if (/^[#\s\p{P}]*$/u.test(key) || before.some((page) => known(page).includes(key))) repeated.add(line);
    }
  };
  look(top, (page) => page.top);
  look(bottom, (page) => page.bottom);
  return lines.filter((line) => !repeated.has(line));
}

function edgeLines(lines: readonly Line[]): [Line[], Line[]] {
  const upright = lines.filter((line) => line.turn === 0);
  const heights = [...new Set(upright.map((line) => Math.round(line.y)))].sort((a, b) => b - a);
  // A page of a few lines has no edges: all of it would be one.
  if (heights.length <= 2 * EDGE_LINES) return [[], []];
  const at = (wanted: readonly number[]) => upright.filter((line) => wanted.includes(Math.round(line.y)));
  return [at(heights.slice(0, EDGE_LINES)), at(heights.slice(-EDGE_LINES))];
}
