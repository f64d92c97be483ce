import { useRef, useState } from 'preact/hooks';
import { GlossaryNav } from './glossary-nav.tsx';
import { formatRoute } from './glossary-route.ts';
import { GlossarySearch } from './glossary-search.tsx';
import { GlossaryView } from './glossary-view.tsx';
import type { GlossaryViewProps } from './glossary-view.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { createTranslator } from './messages.ts';
import type { SearchHit } from './page-state.ts';

export interface GlossaryPageProps extends Omit<GlossaryViewProps, 'onSearchInstead'> {
  search(query: string): readonly SearchHit[];
}

/** The whole glossary in a tab: from A to Z, by subject, as tables, or one concept and its neighbours. */
export function GlossaryPage(props: GlossaryPageProps) {
  const { lang, route, glossary, search, nearest, load, onLanguage, onOpen } = props;
  const content = useRef<HTMLElement>(null);
  const [fieldRequests, setFieldRequests] = useState(0);
  const t = createTranslator(lang);
  return (
    <div class={`og-surface og-glossary og-at-${route.kind}`} lang={lang} dir="ltr">
      <header class="og-glossary-head">
        {/* The fragment of the address is the place in the glossary: the link keeps it and moves the focus itself. */}
        <a
          class="og-skip"
          href={formatRoute(route)}
          onClick={(event) => {
            event.preventDefault();
            content.current?.focus();
          }}
        >
          {t('glossarySkip')}
        </a>
        <p class="og-wordmark">{t('extName')}</p>
        <h1 class="og-subtitle">
          <a href="#/">{t('glossaryTitle')}</a>
        </h1>
        <div class="og-head-tools">
          {route.kind !== 'my' && (
            <a class="og-quiet" href={formatRoute({ kind: 'my', place: 'words' })}>
              {t('myWords')}
            </a>
          )}
          <LanguageSwitch label={t('interfaceLanguage')} lang={lang} onLanguage={onLanguage} />
        </div>
        <div class="og-finder" role="search" aria-label={t('searchLabel')}>
          <GlossarySearch {...{ lang, search, nearest, load, onPick: onOpen }} glossary={glossary.kind} focusRequests={fieldRequests} />
        </div>
      </header>
      {route.kind !== 'start' && <GlossaryNav {...{ lang, route, glossary }} />}
      <main ref={content} class="og-glossary-main" tabIndex={-1}>
        <GlossaryView {...props} onSearchInstead={() => setFieldRequests(fieldRequests + 1)} />
      </main>
    </div>
  );
}
