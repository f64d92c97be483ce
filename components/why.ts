import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

/** Why a word was taken for a term, as matching tells it (the shape, not the room, is shared). */
export type WhyReason =
  | { readonly kind: 'name' | 'page' | 'defined' }
  | { readonly kind: 'cue'; readonly cue: string }
  | { readonly kind: 'near'; readonly near: string }
  | { readonly kind: 'list'; readonly full: string };

/** One sentence for « Why this word? ». */
export function whyOf(lang: Language, reason: WhyReason): string {
  const t = createTranslator(lang);
  switch (reason.kind) {
    case 'name':
      return t('whyName');
    case 'cue':
      return t('whyCue', reason.cue);
    case 'near':
      return t('whyNear', reason.near);
    case 'list':
      return t('whyList', reason.full);
    case 'page':
      return t('whyPage');
    case 'defined':
      return t('whyDefined');
  }
}
