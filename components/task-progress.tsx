import { useEffect, useId, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

interface TaskProgressProps {
  readonly lang: Language;
  readonly sentence: string;
  /** From 0 to 1; undefined while nothing is known. */
  readonly share: number | undefined;
  onStop(): void;
}

/** A long task on its way, and the way out of it. */
export function TaskProgress({ lang, sentence, share, onStop }: TaskProgressProps) {
  const stop = useRef<HTMLButtonElement>(null);
  // What was pressed is gone: what is left to press has the focus.
  useEffect(() => stop.current?.focus({ preventScroll: true }), []);
  const id = useId();
  return (
    <div class="og-task">
      <p id={id} role="status">
        {sentence}
      </p>
      <progress aria-labelledby={id} {...(share === undefined ? {} : { value: share, max: 1 })} />
      <button ref={stop} type="button" class="og-quiet" onClick={onStop}>
        {createTranslator(lang)('dataStop')}
      </button>
    </div>
  );
}
