import type { PdfActions } from '../../components/pdf-state.ts';
import type { ReaderPage } from '../../reader/reader-page.ts';

/** What the views ask for, done by the reader page. */
export function actionsOf(page: ReaderPage): PdfActions {
  const views = () => page.open?.session?.views;
  return {
    onFile: (file) => void page.openFile(file),
    onAllow: () => void page.allow(),
    onStop: () => page.stop(),
    onPassword: (password) => page.givePassword(password),
    onPlace: (place) => {
      page.place(place);
      if (import.meta.env.MODE === 'e2e') void page.open?.session?.allRead.then(() => document.documentElement.setAttribute('data-oncogloss-ready', ''));
    },
    onPage: (number) => views()?.goTo(number),
    onZoom: (steps) => (steps === 0 ? views()?.fitWidth() : views()?.zoomBy(steps)),
    onRotate: () => views()?.rotate(),
    onFind: (query) => void page.open?.session?.finder.find(query, views()?.page ?? 1),
    onFindStep: (by) => page.open?.session?.finder.step(by),
    onPrint: () => void page.open?.print(),
    onDownload: () => void page.open?.download(),
    onTerm: (id) => page.open?.session?.jumpTo(id),
    onOutline: (destination) => views()?.goToPlace(destination),
    onThumbnail: (number, canvas, signal) => page.open?.drawThumbnail(number, canvas, signal),
    onLinkSeen: () => page.open?.showLink(undefined),
  };
}
