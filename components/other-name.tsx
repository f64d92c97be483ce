import { type Language, otherLanguage } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

/** Below the heading of a card in a language: the name in the other one. */
export function OtherName({ lang, name }: { readonly lang: Language; readonly name: string }) {
  const other = otherLanguage(lang);
  return (
    <p class="og-other-name">
      <span class="og-label">{createTranslator(lang)(other === 'fr' ? 'otherNameInFrench' : 'otherNameInEnglish')}</span> <span lang={other}>{name}</span>
    </p>
  );
}
