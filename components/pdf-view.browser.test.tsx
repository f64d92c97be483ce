import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './pdf.css';
import type { PdfDocumentState, PdfFault, PdfState } from './pdf-state.ts';
import { PdfView } from './pdf-view.tsx';
import type { PdfViewProps } from './pdf-view.tsx';
import { LONGEST, PD_L1, SURVIVAL, summaryOf } from './sample-entries.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const DOCUMENT: PdfDocumentState = {
  page: 2,
  pageCount: 3,
  zoom: 1.18,
  terms: [PD_L1, SURVIVAL, LONGEST].map((entry, index) => ({ ...summaryOf(entry), count: index + 1, page: index + 1 })),
  pagesRead: 3,
  scanned: false,
  form: false,
  find: { query: '', count: 0, current: 0, done: true },
  outline: [{ title: 'Part one', destination: 'a', items: [{ title: 'Below', destination: undefined, items: [] }] }],
};
const FAULTS: readonly PdfFault[] = ['damaged', 'locked', 'not-pdf', 'failed', 'gone', 'refused', 'too-big', 'file'];
const WAITING: readonly PdfState[] = [
  { kind: 'start' },
  ...FAULTS.map((fault) => ({ kind: 'start', fault, host: 'www.example.org' }) as const),
  { kind: 'needs-access', host: 'www.example.org' },
  { kind: 'fetching', host: 'www.example.org', share: 0.4 },
  { kind: 'opening', name: 'a.pdf', slow: false },
  { kind: 'opening', name: 'a.pdf', slow: true },
  { kind: 'password', name: 'a.pdf', again: false },
  { kind: 'password', name: 'a.pdf', again: true },
];

function reading(change: Partial<PdfDocumentState> = {}, link?: string): PdfState {
  return { kind: 'open', serial: 1, name: 'a paper.pdf', document: { ...DOCUMENT, ...change }, link };
}

function view(state: PdfState, more: Partial<PdfViewProps> = {}) {
  const props: PdfViewProps = {
    lang: 'en',
    state,
    onFile: vi.fn(),
    onAllow: vi.fn(),
    onStop: vi.fn(),
    onPassword: vi.fn(),
    onPlace: vi.fn(),
    onPage: vi.fn(),
    onZoom: vi.fn(),
    onRotate: vi.fn(),
    onFind: vi.fn(),
    onFindStep: vi.fn(),
    onPrint: vi.fn(),
    onDownload: vi.fn(),
    onTerm: vi.fn(),
    onOutline: vi.fn(),
    onThumbnail: vi.fn(),
    onLinkSeen: vi.fn(),
    ...more,
  };
  return { ...show(<PdfView {...props} />), props };
}
// Wide enough for the panel beside the pages.
beforeEach(() => page.viewport(1200, 800));

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('a reader page without a document', () => {
  it('takes a file that is dropped on it, and shows that it would', async () => {
    const { root, props } = view({ kind: 'start' });
    const dataTransfer = new DataTransfer();
    const file = new File(['x'], 'a.pdf');
    dataTransfer.items.add(file);
    const drop = (type: string) => must(root.firstElementChild).dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    // Not prevented, the browser would open the file itself.
    await expect.poll(() => drop('dragover')).toBe(false);
    await expect.element(page.getByText('Drop the PDF to read it.')).toBeVisible();
    expect(drop('drop')).toBe(false);
    expect(props.onFile).toHaveBeenCalledWith(expect.objectContaining({ name: 'a.pdf' }));
  });

  it('does NOT take a text that is dropped', () => {
    const { root, props } = view({ kind: 'start' });
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'x');
    expect(must(root.firstElementChild).dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))).toBe(true);
    expect(props.onFile).not.toHaveBeenCalled();
  });

  it('asks for access by a press only', async () => {
    const { props } = view({ kind: 'needs-access', host: 'example.org' });
    expect(props.onAllow).not.toHaveBeenCalled();
    await button('Allow and open').click();
    expect(props.onAllow).toHaveBeenCalledOnce();
  });

  it('hands a password over, and forgets it', async () => {
    const { props } = view({ kind: 'password', name: 'a.pdf', again: false });
    await page.getByLabelText('Password').fill('sesame');
    await userEvent.keyboard('{Enter}');
    expect(props.onPassword).toHaveBeenCalledWith('sesame');
    await expect.element(page.getByLabelText('Password')).toHaveValue('');
  });

  it('lets a slow opening be stopped', async () => {
    const { props } = view({ kind: 'opening', name: 'a.pdf', slow: true });
    await button('Stop').click();
    expect(props.onStop).toHaveBeenCalledOnce();
  });
});

describe('a reader page with a document', () => {
  it('gives the place for the pages once, whatever is drawn again', () => {
    const { props, update } = view(reading());
    update(<PdfView {...props} state={reading({ page: 3 })} />);
    expect(props.onPlace).toHaveBeenCalledOnce();
  });

  it('gives a new place to the next document', () => {
    const { props, update } = view(reading());
    update(<PdfView {...props} state={{ kind: 'open', serial: 2, name: 'b.pdf', document: undefined }} />);
    expect(props.onPlace).toHaveBeenCalledTimes(2);
  });

  it('does NOT touch what pdf.js has put into the place', () => {
    const { props, root, update } = view(reading());
    must(root.querySelector('.pdfViewer')).append('pages');
    update(<PdfView {...props} state={reading({ page: 3, zoom: 2 })} />);
    expect(must(root.querySelector('.pdfViewer')).textContent).toBe('pages');
  });

  it('has a tool for everything', async () => {
    const { props } = view(reading());
    await button('Zoom in').click();
    await button('Zoom out').click();
    await button('Fit to width').click();
    expect(vi.mocked(props.onZoom).mock.calls).toEqual([[1], [-1], [0]]);
    await button('Rotate a quarter turn').click();
    await button('Print').click();
    await button('Save the PDF').click();
    await button(/^PD-L1/).click();
    expect([props.onRotate, props.onPrint, props.onDownload].map((act) => vi.mocked(act).mock.calls.length)).toEqual([1, 1, 1]);
    expect(props.onTerm).toHaveBeenCalledWith('pd-l1');
    await page.getByRole('tab', { name: 'Outline' }).click();
    await button('Part one').click();
    expect(props.onOutline).toHaveBeenCalledWith('a');
  });

  it('has the keys that readers of documents have', async () => {
    const { props } = view(reading());
    await userEvent.keyboard('{Control>}p{/Control}{Control>}s{/Control}{Control>}0{/Control}{Control>}f{/Control}');
    expect([props.onPrint, props.onDownload].map((act) => vi.mocked(act).mock.calls.length)).toEqual([1, 1]);
    expect(props.onZoom).toHaveBeenCalledWith(0);
    await expect.element(page.getByRole('textbox', { name: 'Find in the document' })).toHaveFocus();
    await userEvent.keyboard('r');
    // A letter typed into a field is no command.
    expect(props.onRotate).not.toHaveBeenCalled();
    expect(props.onFind).toHaveBeenCalledWith('r');
  });

  it('goes on, back and out of a search with the keyboard', async () => {
    const { props } = view(reading({ find: { query: 'x', count: 3, current: 2, done: true } }));
    await button('Find in the document').click();
    await expect.element(page.getByText('2 of 3')).toBeVisible();
    await userEvent.keyboard('{Enter}{Shift>}{Enter}{/Shift}{Escape}');
    expect(vi.mocked(props.onFindStep).mock.calls).toEqual([[1], [-1]]);
    expect(props.onFind).toHaveBeenLastCalledWith('');
    await expect.element(page.getByRole('textbox', { name: 'Find in the document' })).not.toBeInTheDocument();
  });

  it('tells how far it has read, and that there is nothing to explain', async () => {
    const { props, update } = view(reading({ pagesRead: 1, terms: [] }));
    await expect.element(page.getByText('Reading: page 1 of 3')).toBeVisible();
    update(<PdfView {...props} state={reading({ terms: [] })} />);
    await expect.element(page.getByText('No term that we can explain in this PDF.')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: /explained/ })).not.toBeInTheDocument();
  });

  it('counts no term as none in French too', async () => {
    view(reading({ pagesRead: 1, terms: [] }), { lang: 'fr' });
    await expect.element(page.getByRole('heading', { name: /^0 terme expliqué/ })).toBeVisible();
  });

  it('hides a panel that lies over the pages when something was chosen in it', async () => {
    await page.viewport(400, 800);
    const { props } = view(reading());
    await button('Side panel').click();
    await button(/^PD-L1/).click();
    expect(props.onTerm).toHaveBeenCalledWith('pd-l1');
    await expect.element(page.getByRole('tab', { name: 'Outline' })).not.toBeInTheDocument();
  });

  it('does NOT hide a panel that stands beside the pages', async () => {
    view(reading());
    await button(/^PD-L1/).click();
    await expect.element(page.getByRole('tab', { name: 'Outline' })).toBeVisible();
  });

  it('draws small pictures in view only, and lets them go', async () => {
    const { props } = view(reading({ pageCount: 400 }));
    await page.getByRole('tab', { name: 'Pages' }).click();
    await expect.poll(() => vi.mocked(props.onThumbnail).mock.calls.length).toBeGreaterThan(2);
    expect(vi.mocked(props.onThumbnail).mock.calls.length).toBeLessThan(60);
    await page.getByRole('tab', { name: 'Terms' }).click();
    await expect.poll(() => vi.mocked(props.onThumbnail).mock.calls.every(([, , signal]) => signal.aborted)).toBe(true);
  });

  it('says where a link leads, and follows it in a tab of its own only', async () => {
    const { props } = view(reading({}, 'https://www.example.org/a?b=1'));
    const link = page.getByRole('link', { name: 'Open in a tab' });
    await expect.element(page.getByText('https://www.example.org/a?b=1')).toBeVisible();
    expect(link.element().getAttribute('rel')).toContain('noopener');
    expect(link.element().getAttribute('target')).toBe('_blank');
    await userEvent.keyboard('{Escape}');
    expect(props.onLinkSeen).toHaveBeenCalled();
  });
});

describe('accessibility', () => {
  it.each((['fr', 'en'] as const).flatMap((lang) => WAITING.map((state) => [lang, 'fault' in state ? state.fault : state.kind, state] as const)))('has no fault that axe finds (%s, %s)', async (lang, _, state) => {
    expect(await accessibilityFaults(view(state, { lang }).root)).toEqual([]);
  });

  it.each([
    ['as it is', reading()],
    ['while it is read', reading({ pagesRead: 1 })],
    ['as a scan', reading({ scanned: true })],
    ['while it is printed', reading({ printing: 1 })],
    ['with a link pressed', reading({}, 'https://example.org/')],
  ])('has no fault that axe finds in a document %s', async (_, state) => {
    expect(await accessibilityFaults(view(state).root)).toEqual([]);
  });

  it('has no fault that axe finds in dark colours', async () => {
    await inScheme('dark');
    expect(await accessibilityFaults(view(reading()).root)).toEqual([]);
  });
});
