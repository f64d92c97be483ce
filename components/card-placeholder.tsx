import type { Language } from '../glossary/concept-schema.ts';
import { BackButton } from './back-button.tsx';
import type { CardView } from './card-navigation.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';

interface CardPlaceholderProps {
  readonly view: CardView;
  readonly lang: Language;
  readonly canGoBack: boolean;
  onBack(): void;
  onRetry(): void;
}

/** What stands in the place of a card that is not there: a sentence, and what to do next. */
export function CardPlaceholder({ view, lang, canGoBack, onBack, onRetry }: CardPlaceholderProps) {
  const t = createTranslator(lang);
  const sentence = placeholderSentence(view);
  if (sentence === undefined) return null;
  return (
    <div class="og-surface og-card" lang={lang} dir="ltr">
      <div class="og-card-body">
        {canGoBack && <BackButton {...{ lang, onBack }} />}
        <p class="og-sentence">{t(sentence)}</p>
        {view.kind === 'failed' && (
          <button type="button" class="og-button" onClick={onRetry}>
            {t('tryAgain')}
          </button>
        )}
      </div>
    </div>
  );
}

/** The sentence shown, and said, for a card that is not there; none while it may still come at once. */
export function placeholderSentence(view: CardView): MessageKey | undefined {
  switch (view.kind) {
    case 'missing':
      return 'cardMissing';
    case 'failed':
      return 'cardFailed';
    case 'loading':
      return view.slow ? 'cardLoading' : undefined;
    case 'shown':
      return undefined;
  }
}
