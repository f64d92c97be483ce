import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/project.ts';

const BUILD = join(ROOT, '.output/chrome-mv3');
const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')) as Record<string, unknown>;
const scripts = readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

describe('the built package', () => {
  it('asks for exactly these permissions, none of which makes the browser warn', () => {
    // sidePanel: the list beside the page. contextMenus: « Explain “…” ». Chrome lists neither among its warnings.
    expect(manifest['permissions']).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus', 'sidePanel']);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest['host_permissions']).toBeUndefined();
  });

  it('has NO content script of its own, no web-accessible resource, no way in from pages', () => {
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('lets its pages connect to itself only', () => {
    const policy = (manifest['content_security_policy'] as { extension_pages: string }).extension_pages;
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/connect-src 'self'/);
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });

  it.each(scripts)('has no eval and no window message listener in %s', (name) => {
    const code = readFileSync(join(BUILD, name), 'utf8');
    expect(code).not.toMatch(/\beval\(|new Function\(/);
    // pdf.js speaks by messages with the worker that it started, and with nobody else.
    const foreign = name.startsWith('chunks/pdf-') ? /(?:^|[^.\w$]|(?:window|self|globalThis|parent|top)\.)addEventListener\(["'`]message["'`]/ : /addEventListener\(["'`]message["'`]/;
    expect(code).not.toMatch(foreign);
  });

  it('brings of pdf.js its worker, two fonts and two decoders: no sandbox, no WebAssembly, no eval', () => {
    const files = readdirSync(join(BUILD, 'pdf'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
    expect(files.toSorted()).toEqual(['decoders/jbig2_nowasm_fallback.js', 'decoders/openjpeg_nowasm_fallback.js', 'fonts/FoxitDingbats.pfb', 'fonts/FoxitSymbol.pfb', 'pdf.worker.min.mjs']);
    expect(readFileSync(join(BUILD, 'pdf/pdf.worker.min.mjs'), 'utf8')).not.toMatch(/\beval\(|new Function\(/);
  });

  it('puts no more than 15 kB into every page, without the code of focusable marks', () => {
    const code = readFileSync(join(BUILD, 'page.js'));
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(15_000);
    expect(code.toString()).not.toContain('markRanges');
  });

  it('does NOT carry the marks of test builds', () => {
    for (const name of scripts) expect(readFileSync(join(BUILD, name), 'utf8')).not.toContain('data-oncogloss-ready');
  });
});
