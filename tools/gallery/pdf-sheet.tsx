import '../../components/pdf.css';
import '../../components/reader-offer.css';
import type { PdfDocumentState, PdfFault, PdfState } from '../../components/pdf-state.ts';
import { PdfView } from '../../components/pdf-view.tsx';
import { ReaderOffer } from '../../components/reader-offer.tsx';
import { LONGEST, PD_L1, SURVIVAL, summaryOf } from '../../components/sample-entries.ts';
import type { Language } from '../../glossary/concept-schema.ts';
import { noop, type GalleryItem } from './gallery-item.ts';

const NAME = 'un-article-sur-le-cancer-de-la-prostate-metastatique-resistant-a-la-castration.pdf';
const HOST = 'www.fondation-arc.org';
const FAULTS: readonly PdfFault[] = ['damaged', 'locked', 'not-pdf', 'failed', 'gone', 'refused', 'too-big', 'file'];
const DOCUMENT: PdfDocumentState = {
  page: 2, pageCount: 138, zoom: 1.18, pagesRead: 138, scanned: false, form: false,
  terms: [PD_L1, SURVIVAL, LONGEST].map((entry, index) => ({ ...summaryOf(entry), count: index + 1, page: 100 * index + 1 })),
  find: { query: '', count: 0, current: 0, done: true }, outline: [],
};

/** The PDF reader while it waits for a document, and with one. */
export function pdfs(lang: Language): GalleryItem[] {
  const open = (change: Partial<PdfDocumentState>, link?: string): PdfState => ({ kind: 'open', serial: 1, name: NAME, document: { ...DOCUMENT, ...change }, link });
  const states: readonly (readonly [string, PdfState])[] = [
    ['start', { kind: 'start' }],
    ...FAULTS.map((fault) => [fault, { kind: 'start', fault, host: HOST }] as const),
    ['needs access', { kind: 'needs-access', host: HOST }],
    ['fetching', { kind: 'fetching', host: HOST, share: 0.4 }],
    ['opening', { kind: 'opening', name: NAME, slow: true }],
    ['password', { kind: 'password', name: NAME, again: true }],
    ['open', open({})],
    ['reading', open({ pagesRead: 3 })],
    ['scanned', open({ terms: [], scanned: true })],
    ['form', open({ terms: [], form: true })],
    ['no terms', open({ terms: [] })],
    ['printing', open({ printing: 12 })],
    ['link', open({}, 'https://example.org/a-very-long-address-that-breaks-nowhere-at-all/and-goes-on')],
  ];
  const on = {
    onFile: noop, onAllow: noop, onStop: noop, onPassword: noop, onPlace: noop, onPage: noop, onZoom: noop, onRotate: noop, onFind: noop, onFindStep: noop,
    onPrint: noop, onDownload: noop, onTerm: noop, onOutline: noop, onThumbnail: noop, onLinkSeen: noop,
  };
  const views = states.map(([name, state]) => ({ name: `pdf, ${name}`, view: <PdfView {...{ lang, state }} {...on} /> }));
  return [{ name: 'pdf, offer', view: <ReaderOffer lang={lang} onTake={noop} onDecline={noop} /> }, ...views];
}
