import type { ComponentChildren } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { PageState } from './page-state.ts';
import { siteName } from './site-name.ts';

/** What is said where there are no terms to list, and the one thing to do next. */
export interface Notice {
  readonly sentence: MessageKey;
  readonly button?: { readonly name: MessageKey; act(): void };
}

/** What a reader can do about a page that is not explained. Each is the answer to a press, so may ask the browser. */
export interface PageActions {
  onExplainPage(): void;
  onReadPdf(): void;
  /** `true` where the site was off or not yet allowed. */
  onSiteSwitch(on: boolean): void;
}

type NotRead = Extract<PageState['kind'], 'loading' | 'pdf' | 'not-started' | 'needs-permission' | 'site-off'>;

/** The notice for a page that is not read: the same in the popup and beside the page. */
export function noticeOfNotRead(kind: NotRead, { onExplainPage, onReadPdf, onSiteSwitch }: PageActions): Notice {
  switch (kind) {
    case 'loading':
      return { sentence: 'pageLoading' };
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

interface PageNoticeProps {
  readonly lang: Language;
  readonly notice: Notice;
  /** The site that the sentence may name. */
  readonly host: string | undefined;
  readonly children?: ComponentChildren;
}

/** A notice in the place of the terms. */
export function PageNotice({ lang, notice: { sentence, button }, host = '', children }: PageNoticeProps) {
  const t = createTranslator(lang);
  return (
    <div class="og-notice">
      <p class="og-sentence" role="status">
        {t(sentence, siteName(host))}
      </p>
      {button && (
        <button type="button" class="og-button" onClick={button.act}>
          {t(button.name)}
        </button>
      )}
      {children}
    </div>
  );
}
