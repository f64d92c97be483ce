import { join } from 'node:path';
import { ROOT } from './project.ts';
import type { CompiledFile } from './write-compiled.ts';

const PDFJS = join(ROOT, 'node_modules/pdfjs-dist');

/**
 * What the PDF reader needs beside its code. Only the two fonts that no system stands in for (signs and
 * ornaments), and the decoders of pictures in scans as JavaScript: the policy of our pages allows no
 * WebAssembly. Left out: the tables for East Asian text (1.7 MB), the other fonts, the sandbox.
 */
export const PDF_FILES: readonly CompiledFile[] = [
  ['build/pdf.worker.min.mjs', 'pdf.worker.min.mjs'],
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
].map(([from, to]) => ({ absoluteSrc: join(PDFJS, from as string), relativeDest: `pdf/${to}` }));
