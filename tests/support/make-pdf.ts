import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { ROOT } from '../../tools/project.ts';

/** How a text is set. */
export interface PdfStyle {
  readonly columns?: 1 | 2;
  /** Breaks long words at the ends of lines, anywhere after three letters. */
  readonly hyphens?: boolean;
  /** Stands above and below every page, with its number. */
  readonly header?: string;
  /** Gives the lines of both columns row by row, as some programs do. */
  readonly rowByRow?: boolean;
  readonly password?: string;
  readonly outline?: boolean;
  /** A link on the first page. */
  readonly link?: string;
}

const FONT = join(ROOT, 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');
const SIZE = 10.5;
const LEADING = 15;
const MARGIN = 60;
const GUTTER = 26;
const PAGE = { width: 595, height: 842 };
/** Letters on each side of a hyphen. */
const SHORTEST_PART = 3;

type Doc = InstanceType<typeof PDFDocument>;

/** Sets a text as a PDF with a real font (ligatures and all); each line of the text is a paragraph. */
export async function makePdf(text: string, style: PdfStyle = {}): Promise<Buffer> {
  const { columns = 1, password } = style;
  const doc = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0, autoFirstPage: false, ...(password ? { userPassword: password } : {}) });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(parts))));
  doc.font(FONT).fontSize(SIZE);
  const width = (PAGE.width - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
  const rows = Math.floor((PAGE.height - 2 * MARGIN) / LEADING);
  const lines = text.split(/\n/).flatMap((paragraph) => setLines(doc, paragraph, width, style.hyphens ?? false));
  for (let from = 0, page = 1; from < Math.max(lines.length, 1); from += rows * columns, page++) {
    addPage(doc, page, style);
    const places = lines.slice(from, from + rows * columns).map((line, k) => ({ line, x: MARGIN + Math.floor(k / rows) * (width + GUTTER), y: MARGIN + (k % rows) * LEADING }));
    if (style.rowByRow) places.sort((a, b) => a.y - b.y || a.x - b.x);
    for (const { line, x, y } of places) doc.text(line, x, y, { lineBreak: false });
  }
  doc.end();
  return done;
}

/** A PDF of pages that are pictures only, as a scanner makes them. */
export async function makeScan(pages: number): Promise<Buffer> {
  const doc = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0 });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(parts))));
  for (let page = 1; page <= pages; page++) {
    if (page > 1) doc.addPage();
    doc.rect(80, 80, 300, 12).fill('#333').rect(80, 110, 260, 12).fill('#333');
  }
  doc.end();
  return done;
}

function addPage(doc: Doc, page: number, { header, outline, link }: PdfStyle): void {
  doc.addPage();
  if (outline) doc.outline.addItem(`Partie ${page}`);
  if (header) {
    doc.text(header, MARGIN, 28, { lineBreak: false });
    doc.text(`${header} – page ${page}`, MARGIN, PAGE.height - 38, { lineBreak: false });
  }
  if (link && page === 1) doc.link(MARGIN, 10, 120, 14, link);
}

function setLines(doc: Doc, paragraph: string, width: number, hyphens: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    let rest = word;
    const fits = (text: string) => doc.widthOfString(line === '' ? text : `${line} ${text}`) <= width;
    if (!fits(rest)) {
      const part = hyphens ? beginning(rest, (text) => fits(`${text}-`)) : '';
      if (part) line += `${line === '' ? '' : ' '}${part}-`;
      lines.push(line);
      line = '';
      rest = rest.slice(part.length);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The longest beginning of a word that may stand before a hyphen; only words of small letters are broken. */
function beginning(word: string, fits: (part: string) => boolean): string {
  const letters = /^[«"(]?\p{Lu}?\p{Ll}+/u.exec(word)?.[0] ?? '';
  for (let length = letters.length - SHORTEST_PART; length >= SHORTEST_PART; length--) if (fits(word.slice(0, length))) return word.slice(0, length);
  return '';
}
