import { E2E_BUILD } from '../tests/support/browser.ts';
import { makePdf } from '../tests/support/make-pdf.ts';
import { texts } from '../tests/support/pdf-reader.ts';
import { measurePackage } from './bench/measure-package.ts';
import { measurePdfFirstPage } from './bench/measure-pdf-first-page.ts';
import { measurePdfMemory } from './bench/measure-pdf-memory.ts';
import { PdfLab } from './bench/pdf-lab.ts';
import { type Measurements, printFigures, runMeasurements, say } from './bench/run-measurements.ts';
import { BUILD_IS_GIVEN, buildForTests } from './build-extension.ts';

/**
 * `npm run -s bench:pdf -- [--json] [--only first-page,memory,package]`: what our PDF reader costs over pdf.js alone, in a
 * real Chromium with the real build, and what the package weighs. pdf.js alone is a page of its own in the same
 * extension: the same library, worker, viewer, styles and room, no mark and nothing else of ours
 * (`bench/plain-reader.ts`). Takes three minutes where nothing else is done, ten where much is.
 */

/** Pages of the short document, as a press release or an article has, and of the long one. */
const SHORT_COPIES = 6;
const LONG_PAGES = 500;
/** Copies by which the length of the long one is foretold. */
const SAMPLE_COPIES = 50;

/** The demonstration article in both languages, over and over: a text as full of terms as any. */
function articles(copies: number): string {
  const demo = texts().slice(0, 2).map(({ text }) => text);
  return Array.from({ length: copies }, (_, k) => demo[k % demo.length]).join('\n\n');
}

const pagesOf = (document: Buffer) => document.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

const measurementsIn = (lab: PdfLab): Measurements => ({
  'first-page': async () => {
    lab.hold(await makePdf(articles(SHORT_COPIES), { columns: 2, hyphens: true }));
    return measurePdfFirstPage(lab, say);
  },
  memory: async () => {
    const pagesACopy = pagesOf(await makePdf(articles(SAMPLE_COPIES))) / SAMPLE_COPIES;
    const long = await makePdf(articles(Math.ceil(LONG_PAGES / pagesACopy)));
    lab.hold(long);
    return measurePdfMemory(lab, pagesOf(long), say);
  },
  package: () => measurePackage(E2E_BUILD),
});

if (!BUILD_IS_GIVEN) {
  say('build');
  // As the stores get it: without the word, views carry the places of their code along.
  buildForTests({ NODE_ENV: 'production' });
}
const lab = await PdfLab.make();
try {
  printFigures(await runMeasurements(measurementsIn(lab)));
} finally {
  lab.remove();
}
