import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { CardNavigation } from './card-navigation.ts';
import { createTranslator } from './messages.ts';
import { placeholderSentence } from './card-placeholder.tsx';

interface ArrivalOptions {
  readonly lang: Language;
  readonly headingId: string;
  readonly takeFocus: boolean;
}

/**
 * Where the focus goes when a card arrives, and what a screen reader says when it goes nowhere.
 * `keepFocus` is to be called before the button that was pressed disappears.
 */
export function useArrival({ view, arrival }: CardNavigation, { lang, headingId, takeFocus }: ArrivalOptions) {
  const root = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const hasFocus = () => root.current?.matches(':focus-within') === true;
  useLayoutEffect(() => {
    if (view.kind !== 'shown') {
      const sentence = placeholderSentence(view);
      setSaid(sentence === undefined ? '' : createTranslator(lang)(sentence));
    } else if (arrival === 'moved' ? hasFocus() : arrival === 'first' && takeFocus) {
      focusHeading();
      setSaid('');
    } else {
      setSaid(`${view.entry.labels[lang].pref}. ${view.entry.definition[lang].plain}`);
    }
    // Only an arrival speaks or moves the focus: not another language, not a new render.
  }, [view]);
  useLayoutEffect(() => {
    // Asked for by a key when the pointer had opened it already.
    if (takeFocus && view.kind === 'shown' && !hasFocus()) focusHeading();
  }, [takeFocus]);
  function focusHeading() {
    root.current?.querySelector<HTMLElement>(`#${CSS.escape(headingId)}`)?.focus();
  }
  function keepFocus() {
    if (hasFocus()) root.current?.focus({ preventScroll: true });
  }
  return { root, said, keepFocus };
}
