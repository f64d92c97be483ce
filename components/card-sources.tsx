import type { Language, Source } from '../glossary/concept-schema.ts';
import { withNoBreakSpaces } from '../glossary/french-typography.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import { createTranslator } from './messages.ts';
import { SafeLink } from './safe-link.tsx';

interface SourceListProps {
  readonly sources: readonly Source[];
  readonly lang: Language;
}

/** Who says so. */
export function SourceList({ sources, lang }: SourceListProps) {
  return (
    <ul class="og-sources">
      {sources.map((source) => (
        <li key={`${source.publisher} ${source.title}`}>
          {source.publisher},{' '}
          <SafeLink url={source.url} lang={lang}>
            {withNoBreakSpaces(source.title)}
          </SafeLink>
          {source.url === undefined && source.id !== undefined && source.id !== source.title && ` (${source.id})`}
        </li>
      ))}
    </ul>
  );
}

interface CardSourcesProps extends SourceListProps {
  readonly reviewed: string;
  /** Whether the sources are listed here, or stand above already. */
  readonly listed: boolean;
}

/** Who says so, when it was read again, and what the card is not. */
export function CardSources({ sources, reviewed, listed, lang }: CardSourcesProps) {
  const t = createTranslator(lang);
  return (
    <footer class="og-foot">
      {listed && (
        <>
          <h3 class="og-spoken">{t('sources')}</h3>
          <SourceList sources={sources} lang={lang} />
        </>
      )}
      <p>
        {t('reviewed', formatDate(reviewed, lang))} {t('notAdvice')}
      </p>
    </footer>
  );
}
