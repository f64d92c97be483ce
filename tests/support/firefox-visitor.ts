import { join } from 'node:path';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { ROOT } from '../../tools/project.ts';
import type { Tab, Visitor } from '../scenarios/visitor.ts';
import { FIREFOX } from './firefox-path.ts';

const BUILD = join(ROOT, '.output/firefox-mv3-e2e');

const ADDON = '{352cb8de-47ef-416b-b5ce-55032e769a28}';
/** Firefox gives each install an address of its own by chance; told before, it takes this one. */
const ADDRESS = '5a1c0de0-0000-4000-8000-0c0106105500';

/** Firefox with the test build as a temporary add-on, driven over WebDriver BiDi. */
export async function firefoxVisitor(build = BUILD): Promise<Visitor> {
  if (!FIREFOX) throw new Error('this machine has no Firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    defaultViewport: { width: 1100, height: 900 },
    // Without it, the driver may not go to pages of extensions.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: ADDRESS }),
      // Nobody is there to say yes: access that is asked for with a click is given.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(build);
  const extension = `moz-extension://${ADDRESS}`;
  return {
    name: 'Firefox',
    extension,
    async open(url) {
      const page = await browser.newPage();
      const tab = tabOf(page);
      if (!url.startsWith(extension)) await page.goto(url);
      else await goToOurs(page, url);
      return tab;
    },
    close: () => browser.close(),
  };
}

/** The tab changes its process on the way, and the driver never hears of the end of the navigation: the page is asked. */
async function goToOurs(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [] });
  await page.waitForFunction((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', { polling: 50 }, url.split('#')[0] as string);
}

function tabOf(page: Page): Tab {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  return {
    errors,
    evaluate: (run, given) => page.evaluate(run as never, given as never),
    press: (key) => page.keyboard.press(key as KeyInput),
    type: (text) => page.keyboard.type(text),
    moveTo: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewport({ width, height }),
    picture: (clip) => page.screenshot({ clip: { ...clip }, encoding: 'base64' }),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}
