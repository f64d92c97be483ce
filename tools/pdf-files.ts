import { join } from 'node:path';
import { ROOT } from './project.ts';
import type { CompiledFile } from './write-compiled.ts';

const PDFJS = join(ROOT, 'node_modules/pdfjs-dist');

/**
 * What the PDF reader needs beside its code. Only the two fonts that no system stands in for (signs and
 * ornaments), and the decoders of pictures in scans as JavaScript: the policy of our pages allows no
 * WebAssembly. Left out: the tables for East Asian text (1.7 MB), the other fonts, the sandbox.
 */
const FILES = [
  ['LICENSE', 'LICENSE'],
  ['standard_fonts/FoxitSymbol.pfb', 'fonts/FoxitSymbol.pfb'],
  ['standard_fonts/FoxitDingbats.pfb', 'fonts/FoxitDingbats.pfb'],
  ['standard_fonts/LICENSE_FOXIT', 'fonts/LICENSE_FOXIT'],
  ['wasm/openjpeg_nowasm_fallback.js', 'decoders/openjpeg_nowasm_fallback.js'],
  ['wasm/LICENSE_OPENJPEG', 'decoders/LICENSE_OPENJPEG'],
  ['wasm/LICENSE_PDFJS_OPENJPEG', 'decoders/LICENSE_PDFJS_OPENJPEG'],
  ['wasm/jbig2_nowasm_fallback.js', 'decoders/jbig2_nowasm_fallback.js'],
  ['wasm/LICENSE_JBIG2', 'decoders/LICENSE_JBIG2'],
  ['wasm/LICENSE_PDFJS_JBIG2', 'decoders/LICENSE_PDFJS_JBIG2'],
] as const;

/**
 * pdf.js as it is uses what Chromium has since 2026 only; its build for older browsers fills that in.
 * Firefox has it since the first version that we say we work in.
 */
function isLegacy(browser: string): boolean {
  return browser !== 'firefox';
}

/** The files of the reader in the package for a browser. */
export function pdfFiles(browser: string): CompiledFile[] {
  const worker = [`${isLegacy(browser) ? 'legacy/' : ''}build/pdf.worker.min.mjs`, 'pdf.worker.min.mjs'] as const;
  return [worker, ...FILES].map(([from, to]) => ({ absoluteSrc: join(PDFJS, from), relativeDest: `pdf/${to}` }));
}

/** Where the reader's imports of pdf.js lead in the package for a browser. */
export function pdfAliases(browser: string): { find: RegExp; replacement: string }[] {
  if (!isLegacy(browser)) return [];
  return [
    { find: /^pdfjs-dist$/, replacement: join(PDFJS, 'legacy/build/pdf.mjs') },
    { find: /^pdfjs-dist\/web\/pdf_viewer\.mjs$/, replacement: join(PDFJS, 'legacy/web/pdf_viewer.mjs') },
  ];
}
