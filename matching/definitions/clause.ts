/** How far before a short form its long form may begin, in UTF-16 units. */
const REACH = 320;

/** A pair of brackets inside a word is shorter than this: « 2,7-bis(carboxyethyl)-5(6)-… ». */
const WIDEST_INNER_BRACKET = 40;

/** White space as wide as this is layout, such as the columns of a table. */
const LAYOUT = /\s{13,}|\n\s*\n\s*\n/;

/**
 * Where the clause that ends at `end` begins, at the earliest at `from`: no long form goes across
 * the end of a sentence, a semicolon, or a bracket that stands apart. Line breaks end nothing
 * (texts taken from PDF break anywhere). Looks back a bounded number of words.
 *
 * @param words how many words may matter, at most
 */
export function clauseStart(text: string, from: number, end: number, words: number): number {
  const earliest = Math.max(from, end - REACH);
  let seen = 0;
  for (let i = end - 1; i >= earliest; i--) {
    const char = text[i] as string;
    if (char === ')' || char === ']') {
      const open = innerBracketStart(text, i, earliest);
      if (open === undefined || ++seen > words) return i + 1;
      i = open;
    } else if (isBarrier(text, i)) return i + 1;
    else if (isSpace(char) && !isSpace(text[i - 1] ?? 'x')) {
      if (++seen > words || LAYOUT.test(text.slice(i, i + 14))) return i + 1;
    }
  }
  return earliest;
}

/** The opening of a bracket that belongs to a word (« E(2) »), undefined where it stands apart. */
function innerBracketStart(text: string, close: number, earliest: number): number | undefined {
  const opening = text[close] === ')' ? '(' : '[';
  for (let i = close - 1; i > Math.max(earliest, close - WIDEST_INNER_BRACKET); i--) {
    if (text[i] === opening) return /[\s()[\]]/.test(text[i - 1] as string) ? undefined : i;
  }
  return undefined;
}

function isBarrier(text: string, at: number): boolean {
  switch (text[at]) {
    case '(': case '[': case ';': case '!': case '?': case '|': case '•': case '·': case '§': case '…': case '=': case '<': case '>':
      return true;
    case ':':
      return isSpace(text[at + 1] ?? ' ');
    case '.':
      return endsSentence(text, at);
    default:
      return false;
  }
}

/** A full stop before a space and a capital or a figure, unless it follows a single letter: « T. Kodakara ». */
function endsSentence(text: string, at: number): boolean {
  if (!/^\s+["'“”«‘’]?[\p{Lu}\p{N}]/u.test(text.slice(at + 1, at + 6))) return false;
  return !/(?:^|[^\p{L}\p{N}])\p{Lu}$/u.test(text.slice(Math.max(0, at - 2), at));
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}
