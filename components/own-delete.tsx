import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

interface OwnDeleteProps {
  readonly lang: Language;
  readonly question: string;
  onDelete(): void;
  onKeep(): void;
}

/** Asks, in place, before something goes for good. The focus is on the way out. */
export function OwnDelete({ lang, question, onDelete, onKeep }: OwnDeleteProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  const t = createTranslator(lang);
  return (
    <div class="og-own-ask" role="group" aria-label={question}>
      <p class="og-warm">{question}</p>
      <p class="og-own-actions">
        <button type="button" class="og-button og-button-warm" onClick={onDelete}>
          {t('shelfDeleteYes')}
        </button>
        <button type="button" class="og-button og-button-plain" ref={keep} onClick={onKeep}>
          {t('shelfDeleteNo')}
        </button>
      </p>
    </div>
  );
}
