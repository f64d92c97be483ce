import type { Language } from '../glossary/concept-schema.ts';
import { CrossIcon } from './icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { createTranslator } from './messages.ts';

interface CardHeadToolsProps {
  readonly lang: Language;
  onLanguage(lang: Language): void;
  readonly onClose?: (() => void) | undefined;
}

/** What stands at the corner of every card: its language, and the way out where it can be closed. */
export function CardHeadTools({ lang, onLanguage, onClose }: CardHeadToolsProps) {
  const t = createTranslator(lang);
  return (
    <div class="og-tools">
      <LanguageSwitch label={t('languageSwitch')} lang={lang} onLanguage={onLanguage} />
      {onClose && (
        <button type="button" class="og-icon-button" aria-label={t('close')} title={t('close')} onClick={onClose}>
          <CrossIcon />
        </button>
      )}
    </div>
  );
}
