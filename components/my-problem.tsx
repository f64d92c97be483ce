import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import type { Kept, Problem } from './my-state.ts';

interface ProblemLineProps {
  readonly lang: Language;
  readonly problem: Problem;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, said at once to who listens, and the way to try again. */
export function ProblemLine({ lang, problem: { messageKey, params }, onRetry }: ProblemLineProps) {
  const t = createTranslator(lang);
  return (
    <div class="og-problem">
      <p role="alert">{t(messageKey, ...params)}</p>
      {onRetry && (
        <button type="button" class="og-quiet" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}

interface NotYetProps {
  readonly lang: Language;
  readonly kept: Exclude<Kept<unknown>, { readonly kind: 'ready' }>;
  onRetry(): void;
}

/** In place of what is not there yet, or could not be read. */
export function NotYet({ lang, kept, onRetry }: NotYetProps) {
  if (kept.kind === 'failed') return <ProblemLine {...{ lang, onRetry }} problem={kept.problem} />;
  return (
    <p class="og-my-waiting" role="status">
      {createTranslator(lang)('myLoading')}
    </p>
  );
}
