import type { Language } from '../glossary/concept-schema.ts';
import { CLOSED_SENTENCES } from './closed-sentence.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { ListedPage, PanelState } from './panel-state.ts';
import { siteName } from './site-name.ts';

export interface PanelNoticeProps {
  readonly lang: Language;
  readonly page: Exclude<PanelState, ListedPage>;
  /** Address of the glossary page, which is always open. */
  readonly glossaryHref: string;
  onExplainPage(): void;
  onReadPdf(): void;
  onSiteSwitch(on: boolean): void;
  onRetry(): void;
}

/** Why there is no list, and the one thing to do next. */
export function PanelNotice(props: PanelNoticeProps) {
  const { lang, page, glossaryHref } = props;
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
      {page.kind === 'unsupported' && (
        <a class="og-quiet" href={glossaryHref} target="_blank" rel="noopener">
          {t('glossaryAll')}
        </a>
      )}
    </div>
  );
}

interface Notice {
  readonly sentence: MessageKey;
  readonly button?: { readonly name: MessageKey; act(): void };
}

function noticeFor({ page, onExplainPage, onReadPdf, onSiteSwitch, onRetry }: PanelNoticeProps): Notice {
  switch (page.kind) {
    case 'loading':
      return { sentence: 'pageLoading' };
    case 'failed':
      return { sentence: 'panelFailed', button: { name: 'tryAgain', act: onRetry } };
    case 'unsupported':
      return { sentence: page.why === undefined || page.why === 'no-access' ? 'panelNoAccess' : CLOSED_SENTENCES[page.why] };
    case 'pdf':
      return { sentence: 'pagePdf', button: { name: 'pageReadPdf', act: onReadPdf } };
    case 'not-started':
      return { sentence: 'pageNotStarted', button: { name: 'pageExplain', act: onExplainPage } };
    case 'needs-permission':
      return { sentence: 'pageNeedsPermission', button: { name: 'pageAllow', act: () => onSiteSwitch(true) } };
    case 'site-off':
      return { sentence: 'pageSiteOff', button: { name: 'pageTurnOn', act: () => onSiteSwitch(true) } };
  }
}
