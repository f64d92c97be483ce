import type { Language } from '../glossary/concept-schema.ts';
import { CLOSED_SENTENCES } from './closed-sentence.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { PageState, TermOnPage } from './page-state.ts';
import { siteName } from './site-name.ts';
import { TermList } from './term-list.tsx';

export interface PagePanelProps {
  readonly lang: Language;
  readonly page: PageState;
  onExplainPage(): void;
  onReadPdf(): void;
  onSiteSwitch(on: boolean): void;
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
  if (page.kind === 'running' && page.terms.length > 0) {
    return (
      <>
        {!canUnderline && <p class="og-sentence">{createTranslator(lang)('pageNotUnderlined')}</p>}
        <TermList lang={lang} host={page.host} terms={page.terms} onJump={onJump} />
        {onOpenPanel && (
          <button type="button" class="og-quiet og-to-panel" onClick={onOpenPanel}>
            {createTranslator(lang)('panelOpen')}
          </button>
        )}
        {page.host !== undefined && <SiteSwitch lang={lang} host={page.host} on onSwitch={onSiteSwitch} />}
      </>
    );
  }
  return (
    <>
      <PageNotice {...props} />
      {page.kind === 'no-terms' && page.host !== undefined && <SiteSwitch lang={lang} host={page.host} on onSwitch={onSiteSwitch} />}
    </>
  );
}

interface Notice {
  readonly sentence: MessageKey;
  readonly button?: { readonly name: MessageKey; act(): void };
}

function PageNotice(props: PagePanelProps) {
  const { lang, page } = props;
  const t = createTranslator(lang);
  const { sentence, button } = noticeFor(props);
  return (
    <div class="og-notice">
      <p class="og-sentence" role="status">
        {t(sentence, siteName(('host' in page && page.host) || ''))}
      </p>
      {button && (
        <button type="button" class="og-button" onClick={button.act}>
          {t(button.name)}
        </button>
      )}
    </div>
  );
}

function noticeFor({ page, onExplainPage, onReadPdf, onSiteSwitch, onSearchInstead }: PagePanelProps): Notice {
  const search = { name: 'pageSearchInstead', act: onSearchInstead } as const;
  switch (page.kind) {
    case 'loading':
      return { sentence: 'pageLoading' };
    case 'unsupported':
      // The popup is told the address of every page but the browser's own.
      return { sentence: CLOSED_SENTENCES[page.why === undefined || page.why === 'no-access' ? 'browser' : page.why], button: search };
    case 'pdf':
      return { sentence: 'pagePdf', button: { name: 'pageReadPdf', act: onReadPdf } };
    case 'not-started':
      return { sentence: 'pageNotStarted', button: { name: 'pageExplain', act: onExplainPage } };
    case 'needs-permission':
      return { sentence: 'pageNeedsPermission', button: { name: 'pageAllow', act: () => onSiteSwitch(true) } };
    case 'site-off':
      return { sentence: 'pageSiteOff', button: { name: 'pageTurnOn', act: () => onSiteSwitch(true) } };
    case 'running':
    case 'no-terms':
      return { sentence: 'pageNoTerms', button: search };
  }
}

interface SiteSwitchProps {
  readonly lang: Language;
  readonly host: string;
  readonly on: boolean;
  onSwitch(on: boolean): void;
}

/** Whether pages of this site are explained. */
export function SiteSwitch({ lang, host, on, onSwitch }: SiteSwitchProps) {
  return (
    <button type="button" role="switch" class="og-switch" aria-checked={on} onClick={() => onSwitch(!on)}>
      <span>{createTranslator(lang)('siteSwitch', siteName(host))}</span>
      <span class="og-switch-track" aria-hidden="true" />
    </button>
  );
}
