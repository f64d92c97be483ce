import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { E2E_BUILD, launch, marks, ready } from '../support/browser.ts';
import { html } from '../support/fixture-pages.ts';
import { DOCUMENTS, hasDocuments } from '../support/pdf-reader.ts';
import { serve } from '../support/site.ts';
import { fold } from '../../text/fold.ts';

/** By the beginning of a document's name, words that must be marked in it. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  '000': ['bap 1', 'pd l1', 'car t'],
  '002': ['osimertinib', 'egfr'],
  '003': ['ferroptose'],
  '004': ['pdl1', 'eili'],
};
if (!hasDocuments) process.stdout.write('the five documents are not here: their test is left out\n');

describe.skipIf(!hasDocuments)('the five documents, as paragraphs', () => {
  it('are annotated with the terms that they speak of', async () => {
    const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const names = readdirSync(DOCUMENTS).filter((name) => name.endsWith('.txt'));
    const pages = new Map(
      names.map((name) => [
        `/${name.slice(0, 3)}`,
        html(readFileSync(join(DOCUMENTS, name), 'utf8').split(/\n\s*\n/).map((p) => `<p>${escape(p)}</p>`).join('\n')),
      ]),
    );
    const site = await serve(pages);
    const context = await launch({ extension: E2E_BUILD, viewport: { width: 1100, height: 6000 } });
    const page = await context.newPage();
    for (const path of pages.keys()) {
      await page.goto(site.url + path);
      await ready(page);
      const texts = (await marks(page)).map((mark) => fold(mark.text));
      for (const wanted of WANTED[path.slice(1)] ?? []) expect(texts.some((text) => text.includes(wanted)), `${wanted} in ${path}`).toBe(true);
      expect(texts.length, path).toBeGreaterThan(10);
    }
    await context.close();
    await site.close();
  });
});
