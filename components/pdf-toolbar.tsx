import { useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { FileButton } from './file-button.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { PDF_ICONS, type PdfIcon } from './pdf-icons.tsx';
import { PDF_FILES } from './pdf-state.ts';
import type { PdfActions, PdfDocumentState } from './pdf-state.ts';

interface PdfToolbarProps extends PdfActions {
  readonly lang: Language;
  readonly name: string;
  readonly document: PdfDocumentState;
  readonly sidebar: boolean;
  readonly finding: boolean;
  readonly dark: boolean;
  onSidebar(): void;
  onFinding(): void;
  onDark(): void;
}

/** The tools above the pages. All have a name; those that stay on say so. */
export function PdfToolbar(props: PdfToolbarProps) {
  const { lang, name, document, sidebar, finding, dark } = props;
  const t = createTranslator(lang);
  const tool = (icon: PdfIcon, key: MessageKey, act: () => void, pressed?: boolean) => (
    <button type="button" class="og-icon-button" aria-label={t(key)} title={t(key)} onClick={act} {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}>
      {PDF_ICONS[icon]}
    </button>
  );
  return (
    <header class="pdf-toolbar">
      <div class="pdf-tools">
        {tool('sidebar', 'pdfSidebar', props.onSidebar, sidebar)}
        <h1 class="pdf-name" title={name}>
          {name}
        </h1>
      </div>
      <div class="pdf-tools" role="group" aria-label={t('pdfToolbar')}>
        <PageField lang={lang} page={document.page} pageCount={document.pageCount} onPage={props.onPage} />
        {tool('zoomOut', 'pdfZoomOut', () => props.onZoom(-1))}
        {/* Not by `Intl`: its first number format costs as much as all the rest of the view. */}
        <span class="pdf-zoom">{t('pdfZoom', Math.round(document.zoom * 100))}</span>
        {tool('zoomIn', 'pdfZoomIn', () => props.onZoom(1))}
        {tool('width', 'pdfFitWidth', () => props.onZoom(0))}
        {tool('rotate', 'pdfRotate', props.onRotate)}
        {tool('dark', 'pdfDark', props.onDark, dark)}
      </div>
      <div class="pdf-tools">
        {tool('find', 'pdfFind', props.onFinding, finding)}
        {tool('print', 'pdfPrint', props.onPrint)}
        {tool('download', 'pdfDownload', props.onDownload)}
        <FileButton name={t('pdfOpenAnother')} accept={PDF_FILES} icon={PDF_ICONS.open} onFile={props.onFile} />
      </div>
    </header>
  );
}

function PageField({ lang, page, pageCount, onPage }: { readonly lang: Language; readonly page: number; readonly pageCount: number; onPage(page: number): void }) {
  const t = createTranslator(lang);
  const [typed, setTyped] = useState<string | undefined>();
  function go() {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pageCount) onPage(wanted);
    setTyped(undefined);
  }
  return (
    <span class="pdf-page-field">
      <input
        type="text"
        inputMode="numeric"
        aria-label={t('pdfPageField')}
        size={4}
        value={typed ?? String(page)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      />
      <span>{t('pdfPageOf', pageCount)}</span>
    </span>
  );
}
