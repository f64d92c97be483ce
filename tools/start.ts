import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { E2E_BUILD, extensionId, hover, launch, marks, ready, speak } from '../tests/support/browser.ts';
import { serve } from '../tests/support/site.ts';
import { buildForTests } from './build-extension.ts';
import { demoPages } from './demo-site.ts';
import { cardAtRest } from './pictures/card-at-rest.ts';
import { ROOT } from './project.ts';

/**
 * `npm start`: builds, and opens the extension in a browser on the demo article. Without a display
 * it runs headless instead, prints what is highlighted, and writes screenshots (`--out` says where;
 * `npm run screenshots` makes those of the README).
 */
const { values: options } = parseArgs({ options: { headless: { type: 'boolean' }, out: { type: 'string' }, lang: { type: 'string' } } });
const SHOTS = join(ROOT, options.out ?? '.output/screenshots');

async function headless(context: BrowserContext, url: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const id = options.lang === 'fr' || options.lang === 'en' ? await speak(context, options.lang) : await extensionId(context);
  const page = await context.newPage();
  let count = 0;
  for (const name of ['index.html', 'en.html']) {
    await page.setViewportSize({ width: 1100, height: 3200 });
    await page.goto(`${url}/${name}`);
    await ready(page);
    const found = await marks(page);
    count += found.length;
    process.stdout.write(`\n${name}: ${found.length} highlighted mentions\n  ${found.map((m) => m.text.replace(/\s+/g, ' ')).join(' · ')}\n`);
  }
  await page.setViewportSize({ width: 1000, height: 760 });
  await page.goto(`${url}/index.html`);
  await ready(page);
  await hover(page, /amiante/);
  await cardAtRest(page);
  const cardShot = join(SHOTS, 'card.png');
  await page.screenshot({ path: cardShot, animations: 'disabled' });
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${id}/popup.html`);
  await popup.getByRole('combobox').fill('ferropto');
  await popup.getByRole('option').first().waitFor();
  const popupShot = join(SHOTS, 'popup.png');
  await popup.screenshot({ path: popupShot, animations: 'disabled' });
  process.stdout.write(`\n${count} highlighted mentions in all\nscreenshots: ${relative(ROOT, cardShot)} ${relative(ROOT, popupShot)}\n`);
}

buildForTests();
const display = !options.headless && (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));
const site = await serve(demoPages());
const context = await launch({ extension: E2E_BUILD, headless: !display, lang: Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr') ? 'fr' : 'en' });
if (display) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${site.url}/`);
  process.stdout.write(`The demo article is open: ${site.url}/ (close the browser to end)\n`);
  await new Promise((resolve) => context.on('close', resolve));
} else {
  await headless(context, site.url);
  await context.close();
}
await site.close();
