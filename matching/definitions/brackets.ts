/** A pair of round or square brackets: the offsets of the opening and of the closing character. */
export interface Bracket {
  readonly open: number;
  readonly close: number;
}

/** What is further apart is layout, or a bracket never closed. */
const WIDEST_BRACKET = 400;

/** Brackets nested more deeply are formulas; leaving them out bounds the work on text made of brackets. */
const DEEPEST = 4;

const BRACKET = /[()[\]]/g;

/** All pairs of brackets worth reading, in the order of their openings. */
export function findBrackets(text: string): Bracket[] {
  const open: number[] = [];
  const found: Bracket[] = [];
  BRACKET.lastIndex = 0;
  while (BRACKET.test(text)) {
    const i = BRACKET.lastIndex - 1;
    const char = text[i];
    if (char === '(' || char === '[') open.push(i);
    else {
      const partner = char === ')' ? '(' : '[';
      // An opening that was never closed must not hide those around it.
      while (open.length > 0 && text[open[open.length - 1] as number] !== partner) open.pop();
      const from = open.pop();
      if (from !== undefined && i - from <= WIDEST_BRACKET && !isDeep(open, i)) found.push({ open: from, close: i });
    }
  }
  return found.sort((a, b) => a.open - b.open);
}

/** Whether too many brackets still open stand nearby. */
function isDeep(open: readonly number[], at: number): boolean {
  const outer = open[open.length - DEEPEST];
  return outer !== undefined && at - outer <= WIDEST_BRACKET;
}
