import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { card, E2E_BUILD, hover, launch, marks, ready, speak } from '../support/browser.ts';
import { ARTICLE, html } from '../support/fixture-pages.ts';
import { serve, type Site } from '../support/site.ts';

const MILLION = 'a'.repeat(1_000_000);

const PAGES = new Map([
  ['/article', ARTICLE],
  ['/later', html('<p>Rien encore.</p><div id="feed"></div>')],
  ['/empty', html('')],
  ['/other', html('<p>Le match s’est terminé sur un score nul, car il pleuvait.</p>')],
  ['/million', html(`<p>${MILLION}</p><p>osimertinib</p>`)],
  ['/surrogate', html('<p id="p">osimertinib</p><script>document.getElementById("p").append("\\ud800 mélanome")</script>')],
  ['/removing', html('<p>osimertinib</p><div id="d"></div><script>setInterval(() => { const d = document.getElementById("d"); d.textContent = ""; d.append("mélanome"); d.firstChild.remove(); }, 1)</script>')],
  ['/picture', { body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">osimertinib</text></svg>', type: 'image/svg+xml' }],
  ['/data', { body: '<?xml version="1.0"?><notice><p>osimertinib</p></notice>', type: 'application/xml' }],
  ['/text', { body: 'osimertinib et mélanome', type: 'text/plain; charset=utf-8' }],
  ['/login', html('<p>osimertinib et mélanome</p><form><input type="password"></form>')],
  ['/dialog', html('<button id="b">x</button><dialog id="d"><p>Le mélanome et l’osimertinib.</p></dialog><script>document.getElementById("d").showModal()</script>')],
  ['/hostile', html('<p>Le mélanome et l’osimertinib.</p>', { head: '<style>div{display:none!important}*{all:unset!important}</style>' })],
]);

interface ChromeForTests {
  tabs: { query(options: object): Promise<unknown[]> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
}

let context: BrowserContext;
let plain: BrowserContext;
let site: Site;
let page: Page;
let errors: string[];
const requests: string[] = [];

beforeAll(async () => {
  site = await serve(PAGES);
  context = await launch({ extension: E2E_BUILD });
  plain = await launch({});
  context.on('request', (request) => requests.push(request.url()));
  await speak(context, 'fr');
});

afterAll(async () => {
  await context.close();
  await plain.close();
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

/** The page's bytes, our host and the test build's own attribute left out. */
function bytes(of: Page): Promise<string> {
  return of.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.removeAttribute('data-oncogloss-ready');
    for (const host of copy.querySelectorAll('[data-oncogloss]')) host.remove();
    return copy.outerHTML;
  });
}

describe('an article', () => {
  it('is underlined where it speaks of cancer, across inline elements', async () => {
    const texts = await open('/article');
    expect(texts).toEqual(expect.arrayContaining(['osimertinib', 'EGFR', 'cancer du poumon', 'ferroptose', 'mésothéliome pleural', 'amiante', 'survie sans progression']));
    expect(texts.some((text) => /CAR-T/.test(text))).toBe(true);
  });

  it('is NOT underlined in code, forms, editors or on everyday words', async () => {
    const texts = await open('/article');
    expect(texts.filter((text) => text === 'osimertinib')).toHaveLength(1);
    expect(texts).not.toContain('met');
    expect(texts).not.toContain('car');
  });

  it('keeps its bytes while it is marked', async () => {
    await open('/article');
    const before = await plain.newPage();
    await before.goto(`${site.url}/article`);
    expect(await bytes(page)).toBe(await bytes(before));
    await before.close();
  });

  it('opens a card on hover and closes it when the pointer goes', async () => {
    await open('/article');
    await hover(page, /osimertinib/);
    const text = await card(page).innerText();
    expect(text).toMatch(/osimertinib/i);
    expect(text.length).toBeGreaterThan(120);
    await page.mouse.move(5, 880);
    await page.mouse.move(6, 881);
    await card(page).waitFor({ state: 'detached' });
    expect(await page.locator('[data-oncogloss]').count()).toBe(0);
  });

  it('keeps the card while the pointer travels onto it', async () => {
    await open('/article');
    await hover(page, /osimertinib/);
    const box = await card(page).boundingBox();
    await page.mouse.move(box!.x + 40, box!.y + 30, { steps: 8 });
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 600)));
    expect(await card(page).count()).toBe(1);
  });

  it('pins the card on a click and lets Escape close it', async () => {
    await open('/article');
    const mark = (await marks(page)).find((m) => m.text === 'amiante')!;
    await page.mouse.click(mark.x, mark.y);
    await card(page).waitFor();
    await page.mouse.move(5, 880);
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
  /** The browser does not let a test press an extension's shortcut; the command itself is what it sends. */
  async function command(name: string): Promise<void> {
    const worker = context.serviceWorkers()[0]!;
    await worker.evaluate(async (command) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeForTests };
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      chrome.commands.onCommand.dispatch(command, tab);
    }, name);
  }

  it('goes from term to term, into the card, and back', async () => {
    await open('/article');
    await page.bringToFront();
    await command('next-term');
    await card(page).waitFor();
    const first = await card(page).locator('#og-heading').innerText();
    const inside = () => page.evaluate(() => document.activeElement?.hasAttribute('data-oncogloss') ?? false);
    await expect.poll(inside).toBe(true);
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    await command('next-term');
    await expect.poll(() => card(page).locator('#og-heading').innerText()).not.toBe(first);
    await command('previous-term');
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
    await command('explain-term');
    await card(page).locator('#og-heading', { hasText: 'amiante' }).waitFor();
  });
});

describe('a page that changes', () => {
  it('gets its new text marked', async () => {
    expect(await open('/later')).toEqual([]);
    await page.evaluate(() => document.getElementById('feed')!.insertAdjacentHTML('beforeend', '<p>Un essai sur le mélanome.</p>'));
    await expect.poll(async () => (await marks(page)).map((m) => m.text)).toContain('mélanome');
  });

  it('loses the marks of text that changed', async () => {
    await open('/article');
    await page.evaluate(() => document.querySelectorAll('p').forEach((p) => (p.textContent = 'Plus rien.')));
    await expect.poll(async () => (await marks(page)).length).toBe(0);
  });

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

  it('opens a card that can be clicked inside a modal dialog', async () => {
    await open('/dialog');
    await hover(page, /mélanome/);
    await card(page).getByRole('button', { name: /^EN/ }).click();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).open)).toBe(true);
  });

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
