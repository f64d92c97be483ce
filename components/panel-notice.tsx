import type { Language } from '../glossary/concept-schema.ts';
import { CLOSED_SENTENCES } from './closed-sentence.ts';
import { createTranslator } from './messages.ts';
import { noticeOfNotRead, PageNotice } from './page-notice.tsx';
import type { Notice, PageActions } from './page-notice.tsx';
import type { ListedPage, PanelState } from './panel-state.ts';

export interface PanelNoticeProps extends PageActions {
  readonly lang: Language;
  readonly page: Exclude<PanelState, ListedPage>;
  /** Address of the glossary page, which is always open. */
  readonly glossaryHref: string;
  onRetry(): void;
}

/** Why there is no list, and the one thing to do next. */
export function PanelNotice(props: PanelNoticeProps) {
  const { lang, page, glossaryHref } = props;
  return (
    <PageNotice lang={lang} host={'host' in page ? page.host : undefined} notice={noticeFor(props)}>
      {page.kind === 'unsupported' && (
        <a class="og-quiet" href={glossaryHref} target="_blank" rel="noopener">
          {createTranslator(lang)('glossaryAll')}
        </a>
      )}
    </PageNotice>
  );
}

function noticeFor({ page, onRetry, ...actions }: PanelNoticeProps): Notice {
  switch (page.kind) {
    case 'failed':
      return { sentence: 'panelFailed', button: { name: 'tryAgain', act: onRetry } };
    case 'unsupported':
      return { sentence: page.why === undefined || page.why === 'no-access' ? 'panelNoAccess' : CLOSED_SENTENCES[page.why] };
    default:
      return noticeOfNotRead(page.kind, actions);
  }
}
