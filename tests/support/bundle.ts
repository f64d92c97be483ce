import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { ROOT } from '../../tools/project.ts';

/** Svelte's own compiler; its components need no other tool. */
const svelteFiles: Plugin = {
  name: 'svelte-files',
  load: (id) => (id.endsWith('.svelte') ? compile(readFileSync(id, 'utf8'), { generate: 'client', filename: id, css: 'injected' }).js.code : undefined),
};

/** One script of tests/pages and all that it imports from the registry, as a page loads it. */
export async function bundle(path: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    plugins: [svelteFiles],
    build: { write: false, minify: false, lib: { entry: join(ROOT, 'tests/pages', path), formats: ['es'], fileName: 'victim' } },
  });
  const [bundled] = Array.isArray(result) ? result : [result];
  const chunk = bundled && 'output' in bundled ? bundled.output.find((output) => output.type === 'chunk') : undefined;
  if (!chunk || chunk.type !== 'chunk') throw new Error(`${path} gives no script`);
  return chunk.code;
}
