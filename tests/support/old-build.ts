import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Takes away, before our code loads, what older browsers, other Chromiums and phones do not have:
 * highlights, popovers, the side panel, menus, shortcuts, the address bar's keyword.
 */
const REMOVAL = `(() => {
  const gone = (from, ...names) => { for (const name of from ? names : []) if (!(delete from[name]) || name in from) Object.defineProperty(from, name, { value: undefined }); };
  gone(globalThis, 'Highlight', 'HighlightRegistry');
  gone(globalThis.CSS, 'highlights');
  gone(globalThis.HTMLElement?.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover');
  gone(globalThis.Map.prototype, 'getOrInsertComputed', 'getOrInsert');
  gone(globalThis.WeakMap.prototype, 'getOrInsertComputed', 'getOrInsert');
  gone(Math, 'sumPrecise');
  for (const api of new Set([globalThis.chrome, globalThis.browser])) gone(api, 'sidePanel', 'contextMenus', 'commands', 'omnibox');
})();
`;

/** A copy of a build that starts, everywhere, by taking those APIs away. @returns its folder, and what removes it */
export function oldBrowserBuild(build: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'oncogloss-old-'));
  cpSync(build, folder, { recursive: true });
  writeFileSync(join(folder, 'removal.js'), REMOVAL);
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name.endsWith('.js') && name !== 'removal.js') writeFileSync(file, REMOVAL + readFileSync(file, 'utf8'));
    // A classic script runs before the modules of the page.
    if (name.endsWith('.html')) writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', '<head><script src="/removal.js"></script>'));
  }
  const worker = join(folder, 'pdf/pdf.worker.min.mjs');
  writeFileSync(worker, REMOVAL + readFileSync(worker, 'utf8'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
