import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import { PdfOutline } from './pdf-outline.tsx';
import type { PdfActions, PdfDocumentState } from './pdf-state.ts';
import { PdfTerms } from './pdf-terms.tsx';
import { PdfThumbnails } from './pdf-thumbnails.tsx';
import { TabRow, panelId, tabId } from './tab-row.tsx';

interface PdfSidebarProps extends PdfActions {
  readonly lang: Language;
  readonly document: PdfDocumentState;
}

type PdfTab = 'terms' | 'outline' | 'pages';

/** Beside the pages: the terms, the document's own outline, small pictures of its pages. */
export function PdfSidebar(props: PdfSidebarProps) {
  const { lang, document } = props;
  const [tab, setTab] = useState<PdfTab>('terms');
  const idBase = useId();
  const t = createTranslator(lang);
  return (
    <aside class="pdf-sidebar" aria-label={t('pdfTabs')}>
      <TabRow<PdfTab>
        label={t('pdfTabs')}
        tabs={[
          { key: 'terms', name: t('pdfTabTerms') },
          { key: 'outline', name: t('pdfTabOutline') },
          { key: 'pages', name: t('pdfTabPages') },
        ]}
        selected={tab}
        idBase={idBase}
        onSelect={setTab}
      />
      {(['terms', 'outline', 'pages'] as const).map((key) => (
        <div key={key} role="tabpanel" class="pdf-panel" id={panelId(idBase, key)} aria-labelledby={tabId(idBase, key)} hidden={tab !== key} tabIndex={0}>
          {tab === key && key === 'terms' && <PdfTerms lang={lang} document={document} onTerm={props.onTerm} />}
          {tab === key && key === 'outline' && <PdfOutline lang={lang} items={document.outline} onOutline={props.onOutline} />}
          {tab === key && key === 'pages' && <PdfThumbnails lang={lang} page={document.page} pageCount={document.pageCount} onPage={props.onPage} onThumbnail={props.onThumbnail} />}
        </div>
      ))}
    </aside>
  );
}
