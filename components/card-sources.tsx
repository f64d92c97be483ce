import { useState } from 'preact/hooks';
import type { Language, Source } from '../glossary/concept-schema.ts';
import { withNoBreakSpaces } from '../glossary/french-typography.ts';
import { formatDate } from './dates.ts';
import { Disclosure } from './disclosure.tsx';
import { createTranslator } from './messages.ts';
import { SafeLink } from './safe-link.tsx';

interface CardSourcesProps {
  readonly sources: readonly Source[];
  readonly reviewed: string;
  readonly lang: Language;
  readonly why?: string | undefined;
  readonly contentId: string;
}

/** Who says so, when it was read again, what the card is not, and why the word was marked. */
export function CardSources({ sources, reviewed, lang, why, contentId }: CardSourcesProps) {
  const t = createTranslator(lang);
  const [whyOpen, setWhyOpen] = useState(false);
  return (
    <footer class="og-foot">
      <h3 class="og-spoken">{t('sources')}</h3>
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
      <p>
        {t('reviewed', formatDate(reviewed, lang))} {t('notAdvice')}
      </p>
      {why !== undefined && (
        <Disclosure name={t('why')} open={whyOpen} contentId={contentId} onToggle={() => setWhyOpen(!whyOpen)}>
          <p>{why}</p>
        </Disclosure>
      )}
    </footer>
  );
}
