import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { bareMessages } from './tools/bare-messages.ts';
import { listedLicences } from './tools/listed-licences.ts';
import { pdfAliases, pdfFiles } from './tools/pdf-files.ts';
import { preloadBegun } from './tools/preload-begun.ts';
import { ROOT } from './tools/project.ts';
import { GlossaryError } from './tools/read-glossary.ts';
import { writeCompiledGlossary } from './tools/write-compiled.ts';

/** Https too: a site is asked for under both, and nobody is there to answer the browser's question. */
const E2E_HOSTS = ['http', 'https'].flatMap((scheme) => [`${scheme}://localhost/*`, `${scheme}://127.0.0.1/*`]);

/** No remote address anywhere: what is not in the package cannot be loaded, and nothing can be sent. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The oldest browsers that the manifest lets in: nothing is rewritten for older ones. */
const OLDEST = { chrome: 126, firefox: 144 };

/** Goes into every package beside the code. */
const PAPERS = ['LICENSE', 'THIRD-PARTY.md'].map((name) => ({ absoluteSrc: join(ROOT, name), relativeDest: name }));

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: ({ browser }) => ({
    plugins: [bareMessages(), listedLicences(), preloadBegun('/pdf/index.html')],
    resolve: { alias: pdfAliases(browser) },
    build: { target: browser === 'firefox' ? `firefox${OLDEST.firefox}` : `chrome${OLDEST.chrome}` },
  }),
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ mode, browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'e2e' ? { host_permissions: E2E_HOSTS } : {}),
    icons: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png', 48: 'icons/icon-48.png', 128: 'icons/icon-128.png' },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextTerm__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPreviousTerm__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandOpenPanel__' },
      'explain-term': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandExplainTerm__' },
    },
    omnibox: { keyword: 'gloss' },
    content_security_policy: { extension_pages: PAGE_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{352cb8de-47ef-416b-b5ce-55032e769a28}',
              // The first that draws highlights in shadow trees from what we register, and runs pdf.js as it is.
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
          },
        }
      : // Messages are copied instead of spelled out as JSON, from Chrome 148 on: half the price to the page. Older ones ignore it.
        { minimum_chrome_version: String(OLDEST.chrome), message_serialization: 'structured_clone' }),
  }),
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    // What a build needs, by name: nothing that merely lies in the folder may get in.
    includeSources: [
      '{LICENSE,*.md,package.json,package-lock.json,tsconfig*.json,wxt.config.ts}',
      '{annotator,components,entrypoints,glossary,matching,platform,public,reader,study,text,tools}/**',
      'docs/store/*.md',
    ],
    excludeSources: ['glossary/compiled/**', '**/*.browser.test.*'],
  },
  hooks: {
    'build:publicAssets': (wxt, files) => {
      try {
        files.push(...writeCompiledGlossary(), ...pdfFiles(wxt.config.browser), ...PAPERS);
      } catch (error) {
        if (error instanceof GlossaryError) {
          process.stderr.write(`${error.message}\n`);
          process.exit(1);
        }
        throw error;
      }
    },
  },
});
