import { FIRST_LETTER, foldText, FOLD_TABLE } from '../text/fold.ts';
import { MOST_FINDS } from './limits.ts';
import { type LayerSpan, layerSpansOf, type PageText } from './page-text.ts';

/** A place where the words looked for stand. */
export interface Find {
  readonly page: number;
  readonly spans: readonly LayerSpan[];
}

/** A text reduced to its folded letters and figures, with the way back. */
interface Letters {
  readonly text: string;
  readonly offsets: Uint32Array;
}

/**
 * Where a query stands in the text of a page: accents, capitals and line ends do not matter, and a word
 * broken by a hyphen is one. A query of one word is looked for inside words only.
 */
export function findIn(page: number, text: PageText, query: string): Find[] {
  const wanted = lettersOf(query).text;
  if (wanted === '') return [];
  const { text: letters, offsets } = lettersOf(text.text);
  const severalWords = /\S\s+\S/.test(query.trim());
  const finds: Find[] = [];
  for (let at = letters.indexOf(wanted); at >= 0 && finds.length < MOST_FINDS; at = letters.indexOf(wanted, at + 1)) {
    const start = offsets[at] as number;
    const end = (offsets[at + wanted.length - 1] as number) + 1;
    if (end <= text.ownFrom) continue;
    if (!severalWords && goesOverSpace(text.text.slice(start, end))) continue;
    finds.push({ page, spans: layerSpansOf(text, { start, end }) });
  }
  return finds;
}

function lettersOf(source: string): Letters {
  const { text, offsets } = foldText(source);
  let letters = '';
  const kept: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if ((FOLD_TABLE[text.charCodeAt(i)] as number) < FIRST_LETTER) continue;
    letters += text[i];
    kept.push(offsets[i] as number);
  }
  return { text: letters, offsets: Uint32Array.from(kept) };
}

/** A hyphen before a line's end is the inside of a word; any other white space is not. */
function goesOverSpace(words: string): boolean {
  return /\s/.test(words.replace(/[-\u2010\u2011]\s*\n/g, ''));
}
