import type { Language } from '../glossary/concept-schema.ts';
import { BackIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';

/** Above a card: the way to what was there before it. */
export function BackButton({ lang, onBack }: { readonly lang: Language; onBack(): void }) {
  return (
    <button type="button" class="og-quiet og-back" onClick={onBack}>
      <BackIcon />
      {createTranslator(lang)('back')}
    </button>
  );
}
