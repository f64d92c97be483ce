// The viewer's parts read the library from a global that the library sets: it comes first.
import * as library from 'pdfjs-dist';
import * as viewer from 'pdfjs-dist/web/pdf_viewer.mjs';

/** pdf.js: the library, and the parts of its viewer. */
export { library, viewer };
