import type { ExportFormat } from '../glossary/page-export/export-format.ts';
import type { PageGlossary } from '../glossary/page-export/page-glossary.ts';
import { createTranslator } from './messages.ts';
import { PanelNotice } from './panel-notice.tsx';
import type { PanelNoticeProps } from './panel-notice.tsx';
import { PanelPage } from './panel-page.tsx';
import type { PanelPageProps } from './panel-page.tsx';
import { PrintedGlossary } from './panel-printed.tsx';
import type { PanelState } from './panel-state.ts';

/** What can be made of the list: a file, or paper. */
export type TakeAlong = ExportFormat | 'print';

export interface PanelViewProps extends Omit<PanelNoticeProps, 'page'>, Omit<PanelPageProps, 'page'> {
  readonly page: PanelState;
  /** The list as it goes onto paper, once the reader has asked for that. */
  readonly printed?: PageGlossary | undefined;
}

/** The side panel: the glossary of the page in the active tab. */
export function PanelView(props: PanelViewProps) {
  const { lang, page, printed } = props;
  const t = createTranslator(lang);
  return (
    <div class="og-surface og-side" lang={lang} dir="ltr">
      <main class="og-side-main">
        <h1 class="og-side-title">{t('panelTitle')}</h1>
        {page.kind === 'listed' ? <PanelPage key={page.url} {...props} page={page} /> : <PanelNotice {...props} page={page} />}
      </main>
      {printed && <PrintedGlossary glossary={printed} />}
    </div>
  );
}
