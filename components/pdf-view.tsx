import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import { PdfFindBar } from './pdf-find-bar.tsx';
import { PdfLinkDialog } from './pdf-link-dialog.tsx';
import { PdfNotice } from './pdf-notice.tsx';
import { PdfSidebar } from './pdf-sidebar.tsx';
import type { PdfActions, PdfDocumentState, PdfState } from './pdf-state.ts';
import { PdfToolbar } from './pdf-toolbar.tsx';
import { type PdfKeys, usePdfKeys } from './use-pdf-keys.ts';
import { useFileDrop } from './use-file-drop.ts';

export interface PdfViewProps extends PdfActions {
  readonly lang: Language;
  readonly state: PdfState;
}

/** The PDF reader: a page that waits for a document, or a document with its tools. */
export function PdfView(props: PdfViewProps) {
  const { lang, state } = props;
  const t = createTranslator(lang);
  const over = useFileDrop(props.onFile);
  return (
    <div class="og-surface pdf-app" lang={lang} dir="ltr">
      {state.kind === 'open' ? (
        <OpenPdf key={state.serial} {...props} state={state} />
      ) : (
        <main class="pdf-waiting">
          <PdfNotice {...props} state={state} />
        </main>
      )}
      {over && <p class="pdf-drop">{t('pdfDrop')}</p>}
    </div>
  );
}

type OpenState = Extract<PdfState, { kind: 'open' }>;

/** Wide enough for a panel beside the pages. */
const WIDE = 900;
/** So narrow that the panel lies over the pages, as the style sheet has it. */
const NARROW = 700;

function OpenPdf(props: PdfViewProps & { readonly state: OpenState }) {
  const { lang, state } = props;
  const { document } = state;
  const t = createTranslator(lang);
  const [sidebar, setSidebar] = useState(innerWidth >= WIDE);
  const [dark, setDark] = useState(false);
  const [wishes, setWishes] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const finding = wishes > 0;
  function stopFinding() {
    setWishes(0);
    props.onFind('');
    place.current?.focus();
  }
  /** Where the panel hides the pages, it makes way for what was chosen in it. */
  function thenShow<Place>(go: (place: Place) => void): (place: Place) => void {
    return (chosen) => {
      if (innerWidth <= NARROW) {
        setSidebar(false);
        place.current?.focus();
      }
      go(chosen);
    };
  }
  const keys: PdfKeys = {
    find: () => setWishes(wishes + 1),
    findStep: props.onFindStep,
    zoom: props.onZoom,
    rotate: props.onRotate,
    print: props.onPrint,
    download: props.onDownload,
  };
  usePdfKeys(keys);
  useLayoutEffect(() => {
    if (place.current) props.onPlace(place.current);
  }, []);
  // The keys that scroll work at once; a ring that nobody asked for would only disturb.
  useEffect(() => place.current?.focus({ focusVisible: false } as FocusOptions), []);
  return (
    <>
      {document && (
        <PdfToolbar {...props} name={state.name} {...{ document, sidebar, finding, dark }} onSidebar={() => setSidebar(!sidebar)} onFinding={finding ? stopFinding : keys.find} onDark={() => setDark(!dark)} />
      )}
      {document && finding && <PdfFindBar lang={lang} find={document.find} wishes={wishes} onFind={props.onFind} onFindStep={props.onFindStep} onClose={stopFinding} />}
      <div class="pdf-body">
        {document && sidebar && <PdfSidebar {...props} document={document} onTerm={thenShow(props.onTerm)} onOutline={thenShow(props.onOutline)} onPage={thenShow(props.onPage)} />}
        <main class="pdf-main">
          {document && <Notices {...props} document={document} />}
          <div class="pdf-room">
            {/* What pdf.js makes in here is its own: nothing of it is rendered by us. */}
            <div ref={place} class={dark ? 'pdf-pages pdf-dark' : 'pdf-pages'} role="region" aria-label={t('pdfDocument')} tabIndex={0}>
              <div class="pdfViewer" />
            </div>
          </div>
        </main>
      </div>
      {state.link !== undefined && <PdfLinkDialog lang={lang} address={state.link} onClose={props.onLinkSeen} />}
    </>
  );
}

function Notices({ lang, document, onStop }: PdfViewProps & { readonly document: PdfDocumentState }) {
  const t = createTranslator(lang);
  const sentence = document.form ? t('pdfForm') : document.scanned ? t('pdfScanned') : undefined;
  return (
    <>
      {sentence !== undefined && (
        <p class="pdf-banner" role="status">
          {sentence}
        </p>
      )}
      {document.printing !== undefined && (
        <p class="pdf-banner" role="status">
          <span>{t('pdfPrinting', document.printing, document.pageCount)}</span>
          <button type="button" class="og-quiet" onClick={onStop}>
            {t('pdfStop')}
          </button>
        </p>
      )}
    </>
  );
}
