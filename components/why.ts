import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

/** Why a word was taken for a term, as matching tells it (the shape, not the room, is shared). */
export type WhyReason =
  | { readonly kind: 'name' | 'page' | 'defined' }
  | { readonly kind: 'cue'; readonly cue: string };

/** One sentence for « Why this word? ». */
export function whyOf(lang: Language, reason: WhyReason): string {
  const t = createTranslator(lang);
  switch (reason.kind) {
    case 'name':
      return t('whyName');
    case 'cue':
      return t('whyCue', reason.cue);
    case 'page':
      return t('whyPage');
    case 'defined':
      return t('whyDefined');
  }
}
