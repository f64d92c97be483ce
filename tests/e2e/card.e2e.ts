import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { card, E2E_BUILD, hover, keep, launch, marks, ready, speak } from '../support/browser.ts';
import { sendCommand } from '../support/extension-worker.ts';
import { ARTICLE, html } from '../support/fixture-pages.ts';
import { type Page as Fixture, serve, type Site } from '../support/site.ts';

const REPEATED = html(`<h2>Un</h2><p>Le mélanome, puis le mélanome encore.</p><p style="margin-block:1500px 200px">Plus bas, un mélanome.</p>
  <p>L’amiante.</p>`);
const FORBIDDEN: Fixture = { ...ARTICLE, headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=(self)' } };
const PAGES = new Map<string, Fixture>([
  ['/article', ARTICLE],
  ['/repeated', REPEATED],
  ['/forbidden', FORBIDDEN],
]);

interface ChromeForTests {
  storage: { local: { get(key: string): Promise<{ settings?: Record<string, unknown> }> } };
}

let context: BrowserContext;
let site: Site;
let page: Page;

beforeAll(async () => {
  site = await serve(PAGES);
  context = await launch({ extension: E2E_BUILD });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await speak(context, 'fr');
});
afterAll(async () => {
  await context.close();
  await site.close();
});
beforeEach(async () => {
  await keep(context, { version: 1, language: 'fr' });
  page = await context.newPage();
  await page.bringToFront();
  return () => page.close();
});

function settings(): Promise<Record<string, unknown>> {
  return context.serviceWorkers()[0]!.evaluate(async () => (await (globalThis as unknown as { chrome: ChromeForTests }).chrome.storage.local.get('settings')).settings ?? {});
}
async function open(path: string): Promise<void> {
  await page.goto(site.url + path);
  await ready(page);
}
const texts = async () => (await marks(page)).map(({ text }) => text);
const heading = () => card(page).locator('#og-heading').innerText();
const button = (name: string) => card(page).getByRole('button', { name });
const said = (words: string) => card(page).getByRole('status').filter({ hasText: words }).waitFor();
/** What has the focus, inside the card too. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });
async function tabTo(name: string): Promise<void> {
  for (let k = 0; k < 40 && (await focused()) !== name; k++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(name);
}
const clipboard = (type: string) => page.evaluate(async (wanted) => (await (await navigator.clipboard.read())[0]!.getType(wanted)).text(), type);

describe('on screens of every kind', () => {
  it.each([1.25, 2, 3])('opens for the word under the pointer, and NOT for its neighbour, at %d dots a pixel', async (dots) => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', { width: 900, height: 700, deviceScaleFactor: dots, mobile: false });
    await open('/article');
    for (const word of ['osimertinib', 'EGFR']) {
      await hover(page, new RegExp(`^${word}$`));
      await card(page).locator('#og-heading', { hasText: word }).waitFor();
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'detached' });
    }
  });
});

describe('copy with source', () => {
  it.each(['/article', '/forbidden'])('puts plain and rich text on the clipboard, then Markdown when asked (%s)', async (path) => {
    await open(path);
    await hover(page, /ferroptose/);
    await button('Copier avec la source').click();
    await said('Copié, avec la source.');
    const plain = await clipboard('text/plain');
    expect(plain).toMatch(/^ferroptose\n\nUne façon de mourir/);
    expect(plain).toMatch(/\nSource\s: .*https:\/\//);
    expect(plain).toMatch(/Relu le \d+.*20\d\d/);
    expect(plain).toMatch(/chrome-extension:\/\/[a-z]+\/glossary\.html#\/concept\/ferroptosis$/);
    expect(await clipboard('text/html')).toContain('<strong>ferroptose</strong>');
    await button('Copier en Markdown').click();
    await said('Copié en Markdown');
    expect(await clipboard('text/plain')).toMatch(/^\*\*ferroptose\*\*\n\nUne façon/);
  });

  it('does NOT change the page, nor what is selected in it', async () => {
    await open('/forbidden');
    const before = await page.evaluate(() => document.body.innerHTML);
    await hover(page, /ferroptose/);
    await button('Copier avec la source').click();
    await said('Copié');
    expect(await page.evaluate(() => [document.body.innerHTML, getSelection()?.toString()])).toEqual([before, '']);
  });
});

describe('« Je connais »', () => {
  it('takes the marks of the word away once the card is closed, and keeps the card, with its undo, until then', async () => {
    await open('/article');
    await hover(page, /ferroptose/);
    await button('Je connais ce mot').click();
    await said('ne sera plus souligné');
    expect((await settings())['known']).toEqual(['ferroptosis']);
    await page.mouse.move(5, 880);
    expect(await heading()).toBe('ferroptose');
    await page.keyboard.press('Escape');
    await expect.poll(texts).not.toContain('ferroptose');
    await expect.poll(texts).toContain('osimertinib');
    expect(await texts()).not.toContain('ferroptose');
  });

  it('is taken back in place, and nothing has changed', async () => {
    await open('/article');
    await hover(page, /ferroptose/);
    await button('Je connais ce mot').click();
    await button('Annuler').click();
    await said('C’est annulé.');
    expect((await settings())['known']).toEqual([]);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await texts()).toContain('ferroptose');
  });
});

describe('« Erreur ici »', () => {
  it('stops marking the word on this site, is kept on the machine, and is taken back in place', async () => {
    await open('/article');
    await hover(page, /amiante/);
    await button('Erreur ici').click();
    await said('plus souligné sur ce site');
    expect((await settings())['wrong']).toEqual([{ host: '127.0.0.1', id: 'asbestos' }]);
    await page.keyboard.press('Escape');
    await expect.poll(texts).not.toContain('amiante');
    await expect.poll(texts).toContain('osimertinib');
    await keep(context, { version: 1, language: 'fr' });
    await expect.poll(texts).toContain('amiante');
    await hover(page, /amiante/);
    await button('Erreur ici').click();
    await button('Annuler').click();
    await said('C’est annulé.');
    expect((await settings())['wrong']).toEqual([]);
  });
});

describe('where else on this page', () => {
  it('goes to every occurrence, unmarked ones too, with the card open, round and back', async () => {
    await open('/repeated');
    expect((await texts()).filter((text) => text === 'mélanome')).toHaveLength(1);
    await hover(page, /mélanome/);
    const place = card(page).locator('.og-place');
    await expect.poll(() => place.innerText()).toContain('1 sur 3');
    await button('Passage suivant').click();
    await expect.poll(() => place.innerText()).toContain('2 sur 3');
    await button('Passage suivant').click();
    await expect.poll(() => place.innerText()).toContain('3 sur 3');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(await heading()).toBe('mélanome');
    await button('Passage suivant').click();
    await expect.poll(() => place.innerText()).toContain('1 sur 3');
  });

  it('is NOT offered for a word that stands there once', async () => {
    await open('/repeated');
    await page.getByText('L’amiante').scrollIntoViewIfNeeded();
    await expect.poll(texts).toContain('amiante');
    await hover(page, /amiante/);
    expect(await card(page).getByRole('group', { name: 'Ailleurs sur cette page' }).count()).toBe(0);
  });
});

describe('the three readers', () => {
  it('is switched in the card, at once and for the next card', async () => {
    await open('/article');
    await hover(page, /osimertinib/);
    await card(page).getByText('Questions à poser à l’équipe soignante').waitFor();
    await card(page).getByRole('combobox').selectOption('journalist');
    await card(page).getByText('Statut, par autorité').waitFor();
    await card(page).getByRole('combobox').selectOption('student');
    await card(page).locator('.og-names').waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await hover(page, /ferroptose/);
    await card(page).locator('.og-names').waitFor();
    await card(page).getByText('peroxydation lipidique').first().waitFor();
    expect((await settings())['reader']).toBe('student');
  });
});

describe('the keyboard alone', () => {
  it('copies, says that it knows a word, undoes it, steps through the page and closes', async () => {
    await open('/repeated');
    await sendCommand(context, 'next-term');
    await expect.poll(focused).toBe('mélanome');
    await tabTo('Passage suivant');
    await page.keyboard.press('Enter');
    await expect.poll(() => card(page).locator('.og-place').innerText()).toContain('2 sur 3');
    expect(await focused()).toBe('Passage suivant');
    await tabTo('Copier avec la source');
    await page.keyboard.press('Enter');
    await said('Copié, avec la source.');
    await tabTo('Je connais ce mot');
    await page.keyboard.press('Space');
    await said('ne sera plus souligné');
    for (const stop of ['Garder ce mot', 'Copier avec la source', 'Annuler']) {
      await page.keyboard.press('Shift+Tab');
      expect(await focused()).toBe(stop);
    }
    await page.keyboard.press('Enter');
    await said('C’est annulé.');
    expect(await focused()).toBe('Je connais ce mot');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect((await settings())['known']).toEqual([]);
  });
});
