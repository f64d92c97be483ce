import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { card, E2E_BUILD, hover, launch, marks, ready, speak } from '../support/browser.ts';
import { sendCommand } from '../support/extension-worker.ts';
import { ARTICLE, html } from '../support/fixture-pages.ts';
import { serve, type Site } from '../support/site.ts';

const MILLION = 'a'.repeat(1_000_000);

const PAGES = new Map([
  ['/article', ARTICLE],
  ['/empty', html('')],
  ['/other', html('<p>Le match s’est terminé sur un score nul, car il pleuvait.</p>')],
  ['/million', html(`<p>${MILLION}</p><p>osimertinib</p>`)],
  ['/surrogate', html('<p id="p">osimertinib</p><script>document.getElementById("p").append("\\ud800 mélanome")</script>')],
  ['/removing', html('<p>osimertinib</p><div id="d"></div><script>setInterval(() => { const d = document.getElementById("d"); d.textContent = ""; d.append("mélanome"); d.firstChild.remove(); }, 1)</script>')],
  ['/picture', { body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">osimertinib</text></svg>', type: 'image/svg+xml' }],
  ['/data', { body: '<?xml version="1.0"?><notice><p>osimertinib</p></notice>', type: 'application/xml' }],
  ['/text', { body: 'osimertinib et mélanome', type: 'text/plain; charset=utf-8' }],
  ['/login', html('<p>osimertinib et mélanome</p><form><input type="password"></form>')],
  ['/hostile', html('<p>Le mélanome et l’osimertinib.</p>', { head: '<style>div{display:none!important}*{all:unset!important}</style>' })],
]);

let context: BrowserContext;
let site: Site;
let page: Page;
let errors: string[];
const requests: string[] = [];

beforeAll(async () => {
  site = await serve(PAGES);
  context = await launch({ extension: E2E_BUILD });
  context.on('request', (request) => requests.push(request.url()));
  await speak(context, 'fr');
});

afterAll(async () => {
  await context.close();
  await site.close();
});

beforeEach(async () => {
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});

async function open(path: string): Promise<string[]> {
  await page.goto(site.url + path);
  await ready(page);
  return (await marks(page)).map((mark) => mark.text);
}

describe('an article', () => {
  it('is underlined at whole terms, ordinary words and hyphens within them included', async () => {
    const texts = await open('/article');
    expect(texts).toEqual(expect.arrayContaining(['osimertinib', 'EGFR', 'cancer du poumon', 'ferroptose', 'mésothéliome pleural', 'amiante', 'survie sans progression']));
    expect(texts.some((text) => /CAR-T/.test(text))).toBe(true);
  });

  it('keeps the card while the pointer travels onto it', async () => {
    await open('/article');
    await hover(page, /osimertinib/);
    const box = await card(page).boundingBox();
    await page.mouse.move(box!.x + 40, box!.y + 30, { steps: 8 });
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 600)));
    expect(await card(page).count()).toBe(1);
  });

  it('pins the card on a click, wherever the pointer goes, until Escape closes it', async () => {
    await open('/article');
    const mark = (await marks(page)).find((m) => m.text === 'amiante')!;
    await page.mouse.click(mark.x, mark.y);
    await card(page).waitFor();
    await page.mouse.move(5, 880);
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 600)));
    expect(await card(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });

  it('switches the card’s language and opens details and related cards in place', async () => {
    await open('/article');
    await hover(page, /ferroptose/);
    await card(page).getByRole('button', { name: /^EN/ }).click();
    await card(page).getByText('A way for a cell to die').waitFor();
    await card(page).getByRole('button', { name: /^FR/ }).click();
    await card(page).getByText('Une façon de mourir').waitFor();
    await card(page).getByRole('button', { name: 'En détail' }).click();
    await card(page).getByText('peroxydation lipidique').first().waitFor();
    await card(page).getByRole('button', { name: /^mort cellulaire/ }).first().click();
    await card(page).locator('#og-heading', { hasText: 'mort cellulaire' }).waitFor();
    await card(page).getByRole('button', { name: 'Retour' }).click();
    await card(page).locator('#og-heading', { hasText: 'ferroptose' }).waitFor();
  });
});

describe('the keyboard alone', () => {
  it('goes from term to term, into the card, and back', async () => {
    await open('/article');
    await page.bringToFront();
    await sendCommand(context, 'next-term');
    await card(page).waitFor();
    const first = await card(page).locator('#og-heading').innerText();
    const inside = () => page.evaluate(() => document.activeElement?.hasAttribute('data-oncogloss') ?? false);
    await expect.poll(inside).toBe(true);
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    await sendCommand(context, 'next-term');
    await expect.poll(() => card(page).locator('#og-heading').innerText()).not.toBe(first);
    await sendCommand(context, 'previous-term');
    await expect.poll(() => card(page).locator('#og-heading').innerText()).toBe(first);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await inside()).toBe(false);
  });

  it('explains the selected word', async () => {
    await open('/article');
    await page.bringToFront();
    await page.getByText('Le mésothéliome pleural').evaluate((p) => {
      const text = [...p.childNodes].find((n) => n.textContent?.includes('amiante'))!;
      const at = text.textContent!.indexOf('amiante');
      getSelection()!.setBaseAndExtent(text, at, text, at + 3);
    });
    await sendCommand(context, 'explain-term');
    await card(page).locator('#og-heading', { hasText: 'amiante' }).waitFor();
  });
});

describe('a page that changes', () => {
  it('does NOT raise an error while nodes come and go under our eyes', async () => {
    expect(await open('/removing')).toContain('osimertinib');
    expect(errors).toEqual([]);
  });
});

describe('difficult pages', () => {
  it.each(['/empty', '/other'])('leaves no trace in %s', async (path) => {
    expect(await open(path)).toEqual([]);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].length)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('reads on after a million letters without a space', async () => {
    expect(await open('/million')).toEqual(['osimertinib']);
  });

  it('reads past a lone surrogate', async () => {
    expect(await open('/surrogate')).toEqual(['osimertinib', 'mélanome']);
  });

  it.each(['/picture', '/data', '/text'])('raises no error in %s', async (path) => {
    await open(path);
    expect(errors).toEqual([]);
  });

  it('stays silent where a password is asked for', async () => {
    await page.goto(`${site.url}/login`);
    await expect(ready(page)).rejects.toThrow();
  }, 30_000);

  it('shows a readable card under hostile style sheets', async () => {
    await open('/hostile');
    await hover(page, /mélanome/);
    const box = await card(page).boundingBox();
    expect(box!.width).toBeGreaterThan(250);
    expect(box!.height).toBeGreaterThan(100);
  });
});

describe('privacy', () => {
  it('sends no request but for the pages themselves and files of the package', () => {
    const away = requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('chrome-extension://'));
    expect(away).toEqual([]);
    expect(requests.length).toBeGreaterThan(0);
  });
});
