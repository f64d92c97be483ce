import type { Plugin } from 'vite';

/**
 * A page whose first script only begins other things has the browser fetch these when it reads the page, not when
 * that script has run: a tenth of the time until the first page of a PDF is there.
 *
 * @param path how the address of the page's source ends
 */
export function preloadBegun(path: string): Plugin {
  return {
    name: 'preload-begun',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path: own, chunk, bundle = {} }) => {
        if (!chunk || !own.endsWith(path)) return [];
        const [code, styles] = [new Set<string>(), new Set<string>()];
        const add = (name: string) => {
          const begun = bundle[name];
          if (code.has(name) || chunk.imports.includes(name) || begun?.type !== 'chunk') return;
          code.add(name);
          for (const style of begun.viteMetadata?.importedCss ?? []) styles.add(style);
          begun.imports.forEach(add);
        };
        chunk.dynamicImports.forEach(add);
        const link = (rel: string) => (file: string) => ({ tag: 'link', attrs: { rel, crossorigin: true, href: `/${file}` }, injectTo: 'head' as const });
        return [...[...code].map(link('modulepreload')), ...[...styles].map(link('stylesheet'))];
      },
    },
  };
}
