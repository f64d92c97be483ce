import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { E2E_BUILD, extensionId, keep, launch } from '../../tests/support/browser.ts';
import { pdfAliases } from '../pdf-files.ts';
import { ROOT } from '../project.ts';

/** Our reader, or a page with pdf.js alone. */
export type ReaderName = 'ours' | 'plain';

const ADDRESSES: Readonly<Record<ReaderName, string>> = { ours: 'pdf.html', plain: 'plain.html' };
const VIEW = { width: 1280, height: 900 };
/** Where the pages of a document stand in our reader, beside its tools: both draw the same pictures. */
const ROOM_STYLE = 'body{margin:0}.room{position:fixed;inset:42.5px 0 0 300px}input{position:fixed;visibility:hidden}';
const PLAIN_PAGE = `<!doctype html><html><meta charset="utf-8"><title>pdf.js</title><link rel="stylesheet" href="/plain.css"><link rel="stylesheet" href="/room.css">
<body><div class="room"><div class="pdf-pages" tabindex="0"><div class="pdfViewer"></div></div></div><script type="module" src="/plain.js"></script></html>`;

/** A copy of the test build with a page of pdf.js alone beside our reader: the same kind of origin, the same policy, the same files. */
export class PdfLab {
  readonly #folder = mkdtempSync(join(tmpdir(), 'oncogloss-pdf-'));

  static async make(): Promise<PdfLab> {
    const lab = new PdfLab();
    cpSync(E2E_BUILD, lab.#folder, { recursive: true });
    writeFileSync(join(lab.#folder, 'plain.html'), PLAIN_PAGE);
    writeFileSync(join(lab.#folder, 'room.css'), ROOM_STYLE);
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      resolve: { alias: pdfAliases('chrome') },
      build: {
        outDir: lab.#folder,
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: { input: join(ROOT, 'tools/bench/plain-reader.ts'), output: { entryFileNames: 'plain.js', assetFileNames: 'plain.[ext]' } },
      },
    });
    return lab;
  }

  /** Puts a document beside the pages, where both fetch it. */
  hold(document: Buffer): void {
    writeFileSync(join(this.#folder, 'measured.pdf'), document);
  }

  /** Opens one of the two in a browser of its own, in which no code has run yet but that of the background. */
  async open(name: ReaderName): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly address: string }> {
    const context = await launch({ extension: this.#folder, viewport: VIEW });
    const origin = `chrome-extension://${await extensionId(context)}`;
    await keep(context, { version: 1, language: 'fr', density: 'all' });
    const page = await context.newPage();
    return { context, page, address: `${origin}/${ADDRESSES[name]}` };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
