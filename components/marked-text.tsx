import Mark from 'mark.js';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Shorter pieces of a query of several words would mark a letter here and there. */
const SHORTEST_MARKED_PIECE = 2;

/** Signs that the search does not see: « pdl1 » finds, and marks, PD-L1. */
const INVISIBLE_TO_SEARCH = [...'-‐‑–’\'.,/()'];

interface MarkedTextProps {
  readonly text: string;
  readonly query: string;
  readonly lang?: string;
}

/**
 * A text with the typed words marked by mark.js. Preact renders an empty span and never looks
 * inside. It is marked aside and put in at once: in the page, each mark made and undone costs
 * more than the search.
 */
export function MarkedText({ text, query, lang }: MarkedTextProps) {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const aside = document.createElement('span');
    aside.textContent = text;
    new Mark(aside).mark(wordsToMark(query), {
      className: 'og-typed',
      separateWordSearch: false,
      ignorePunctuation: INVISIBLE_TO_SEARCH,
      each: (mark) => mark.setAttribute('data-oncogloss-mark', ''),
    });
    host.current?.replaceChildren(...aside.childNodes);
  }, [text, query]);
  return <span ref={host} lang={lang} />;
}

/** The pieces of a query worth marking. */
function wordsToMark(query: string): string[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  return words.length < 2 ? words : words.filter((word) => word.length >= SHORTEST_MARKED_PIECE);
}
