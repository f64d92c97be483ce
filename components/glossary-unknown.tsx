import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import { NearestNames } from './nearest-names.tsx';
import type { SearchHit } from './page-state.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

interface GlossaryUnknownProps {
  readonly lang: Language;
  /** What the address says, as words. */
  readonly words: string;
  readonly moved: boolean;
  nearest(query: string): readonly SearchHit[];
  onOpen(id: string): void;
  onSearchInstead(): void;
}

/** An address that leads nowhere: a sentence, what it may have meant, and the search. */
export function GlossaryUnknown({ lang, words, moved, nearest, onOpen, onSearchInstead }: GlossaryUnknownProps) {
  const root = useHeadingFocus(words, moved);
  const t = createTranslator(lang);
  return (
    <div ref={root}>
      <h2 class="og-subtitle" tabIndex={-1}>
        {t('glossaryUnknownTitle')}
      </h2>
      <p class="og-lead">{t('glossaryUnknown', words)}</p>
      <NearestNames lang={lang} hits={nearest(words)} onPick={onOpen} />
      <button type="button" class="og-button" onClick={onSearchInstead}>
        {t('pageSearchInstead')}
      </button>
    </div>
  );
}
