import { LANGUAGES } from '../glossary/concept-schema.ts';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

interface LanguageSwitchProps {
  readonly label: string;
  readonly lang: Language;
  onLanguage(lang: Language): void;
}

/** FR | EN. */
export function LanguageSwitch({ label, lang, onLanguage }: LanguageSwitchProps) {
  const t = createTranslator(lang);
  return (
    <div class="og-languages" role="group" aria-label={label}>
      {LANGUAGES.map((choice) => (
        <button
          key={choice}
          type="button"
          class="og-language"
          aria-pressed={choice === lang}
          aria-label={t(choice === 'fr' ? 'languageFrench' : 'languageEnglish')}
          onClick={() => onLanguage(choice)}
        >
          {choice.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
