/** All that needs pdf.js: most of the reader's code, loaded while the page comes up. */
export { openDocument } from './open-document.ts';
export { OpenPdf } from './open-pdf.ts';
