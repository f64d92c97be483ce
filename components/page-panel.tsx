import type { Language } from '../glossary/concept-schema.ts';
import { CLOSED_SENTENCES } from './closed-sentence.ts';
import { createTranslator } from './messages.ts';
import { noticeOfNotRead, PageNotice } from './page-notice.tsx';
import type { Notice, PageActions } from './page-notice.tsx';
import type { PageState, TermOnPage } from './page-state.ts';
import { SiteSwitch } from './site-switch.tsx';
import { TermList } from './term-list.tsx';

interface PagePanelProps extends PageActions {
  readonly lang: Language;
  readonly page: PageState;
  onJump(term: TermOnPage): void;
  onSearchInstead(): void;
  /** Opens the list beside the page, where it stays; none where the browser has no such panel. */
  readonly onOpenPanel?: (() => void) | undefined;
  /** False where the browser cannot underline words: the list is then the only way to them. */
  readonly canUnderline?: boolean | undefined;
}

/** The current page: its terms, or why there are none and the one thing to do next. */
export function PagePanel(props: PagePanelProps) {
  const { lang, page, onSiteSwitch, onJump, onOpenPanel, canUnderline = true } = props;
  const host = 'host' in page ? page.host : undefined;
  if (page.kind === 'running' && page.terms.length > 0) {
    return (
      <>
        {!canUnderline && <p class="og-sentence">{createTranslator(lang)('pageNotUnderlined')}</p>}
        <TermList {...{ lang, host, onJump }} terms={page.terms} />
        {onOpenPanel && (
          <button type="button" class="og-quiet og-to-panel" onClick={onOpenPanel}>
            {createTranslator(lang)('panelOpen')}
          </button>
        )}
        <SiteSwitch {...{ lang, host, onSiteSwitch }} />
      </>
    );
  }
  return (
    <>
      <PageNotice {...{ lang, host }} notice={noticeFor(props)} />
      {page.kind === 'no-terms' && <SiteSwitch {...{ lang, host, onSiteSwitch }} />}
    </>
  );
}

function noticeFor({ page, onSearchInstead, ...actions }: PagePanelProps): Notice {
  const search = { name: 'pageSearchInstead', act: onSearchInstead } as const;
  switch (page.kind) {
    case 'unsupported':
      // The popup is told the address of every page but the browser's own.
      return { sentence: CLOSED_SENTENCES[page.why === undefined || page.why === 'no-access' ? 'browser' : page.why], button: search };
    case 'running':
    case 'no-terms':
      return { sentence: 'pageNoTerms', button: search };
    default:
      return noticeOfNotRead(page.kind, actions);
  }
}
