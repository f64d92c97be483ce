import '../../components/pdf-pages.css';
import { library, viewer } from '../../reader/engine.ts';

/**
 * pdf.js without us, to be measured against: its own viewer with pictures and text layers, the same build, worker and
 * style of pages, the same wishes as our reader has. It takes a file from a picker, as ours does.
 */
async function show(file: Blob, container: HTMLDivElement): Promise<void> {
  library.GlobalWorkerOptions.workerSrc = '/pdf/pdf.worker.min.mjs';
  const task = library.getDocument({ data: new Uint8Array(await file.arrayBuffer()), useWasm: false, wasmUrl: '/pdf/decoders/', standardFontDataUrl: '/pdf/fonts/', verbosity: 0 });
  const eventBus = new viewer.EventBus();
  const linkService = new viewer.PDFLinkService({ eventBus });
  const pages = new viewer.PDFViewer({
    container,
    eventBus,
    linkService,
    annotationMode: library.AnnotationMode.ENABLE,
    annotationEditorMode: library.AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    enableSelectionRendering: false,
  });
  linkService.setViewer(pages);
  eventBus.on('pagesinit', () => {
    pages.currentScaleValue = 'auto';
  });
  const pdf = await task.promise;
  linkService.setDocument(pdf);
  pages.setDocument(pdf);
}

const container = document.querySelector<HTMLDivElement>('.pdf-pages');
const input = document.createElement('input');
input.type = 'file';
input.addEventListener('change', () => {
  const file = input.files?.[0];
  if (file && container) void show(file, container);
});
// Only now, as in our reader: who sees a picker can use it.
document.body.append(input);
