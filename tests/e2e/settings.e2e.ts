import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { E2E_BUILD, keep, launch, marks, ready, speak } from '../support/browser.ts';
import { ARTICLE, html } from '../support/fixture-pages.ts';
import { serve, type Site } from '../support/site.ts';

let context: BrowserContext;
let site: Site;
let id: string;
let page: Page;
let options: Page;

beforeAll(async () => {
  site = await serve(new Map([['/article', ARTICLE], ['/repeated', html('<h2>Un</h2><p>Le mélanome, puis le mélanome encore ; la tumeur.</p>')]]));
  context = await launch({ extension: E2E_BUILD });
  id = await speak(context, 'fr');
});
afterAll(async () => {
  await context.close();
  await site.close();
});
beforeEach(async () => {
  await keep(context, { version: 1, language: 'fr' });
  page = await context.newPage();
  options = await context.newPage();
  return async () => {
    await page.close();
    await options.close();
  };
});

async function openBoth(path = '/article'): Promise<void> {
  await page.goto(site.url + path);
  await ready(page);
  await options.goto(`chrome-extension://${id}/options.html`);
  await options.getByRole('heading', { name: 'Réglages' }).waitFor();
  await options.locator('.og-sample .og-mark').first().waitFor();
}
const texts = async () => (await marks(page)).map(({ text }) => text);
const names = () => page.evaluate(() => [...CSS.highlights.keys()].sort());
const radio = (name: string) => options.getByRole('radio', { name, exact: true });
const sampleMarks = () => options.locator('.og-sample .og-mark').allInnerTexts();
const undo = () => options.getByRole('button', { name: 'Annuler' }).click();

describe('a choice', () => {
  it('takes effect at once on the sample sentence and on an open page, and is undone on both', async () => {
    await openBoth('/repeated');
    expect(await sampleMarks()).toEqual(['osimertinib', 'EGFR', 'cancers du poumon', 'survie sans progression', 'imagerie']);
    await radio('Chaque fois').check();
    await expect.poll(texts).toEqual(['mélanome', 'mélanome']);
    expect((await sampleMarks()).filter((text) => text === 'osimertinib')).toHaveLength(2);
    await undo();
    await expect.poll(texts).toEqual(['mélanome']);
    await options.getByText('C’est annulé.').waitFor();
    expect(await radio('Une fois par partie de la page').isChecked()).toBe(true);
  });

  it('of the level marks fewer words, or more', async () => {
    await openBoth('/repeated');
    await radio('L’essentiel').check();
    await expect.poll(sampleMarks).not.toContain('imagerie');
    await radio('Tous').check();
    await expect.poll(sampleMarks).toContain('tumeur');
    await expect.poll(texts).toContain('tumeur');
  });

  it('of the underline changes how pages draw it', async () => {
    await openBoth();
    expect(await names()).toEqual(['oncogloss']);
    for (const [name, highlight] of [['Trait fin', 'oncogloss-solid'], ['Teinte légère', 'oncogloss-tint'], ['Pointillé', 'oncogloss']] as const) {
      await radio(name).check();
      await expect.poll(names).toEqual([highlight]);
    }
  });

  it('of the keyboard makes each marked word a stop of the Tab key, and is undone', async () => {
    await openBoth();
    const box = options.getByRole('checkbox', { name: 'Atteindre les mots avec la touche Tab' });
    await box.check();
    await expect.poll(() => page.locator('[data-oncogloss-mark][tabindex="0"]').count()).toBeGreaterThan(3);
    await undo();
    await expect.poll(() => page.locator('[data-oncogloss-mark]').count()).toBe(0);
    await expect.poll(texts).toContain('osimertinib');
    expect(await box.isChecked()).toBe(false);
  });

  it('of the subjects leaves their words alone', async () => {
    await openBoth();
    await options.getByRole('checkbox', { name: 'Médicaments' }).uncheck();
    // All marks go before those still wanted come back: one look holds both.
    await expect.poll(async () => (await texts()).filter((text) => ['osimertinib', 'ferroptose'].includes(text))).toEqual(['ferroptose']);
  });

  it('of the icon takes the count off it, and puts it back', async () => {
    await openBoth();
    const badge = () => options.evaluate(async (address) => {
      const { tabs, action } = (globalThis as unknown as { chrome: { tabs: { query(query: object): Promise<{ id: number; url?: string }[]> }; action: { getBadgeText(of: object): Promise<string> } } }).chrome;
      const [tab] = (await tabs.query({})).filter(({ url }) => url?.startsWith(address));
      return tab && action.getBadgeText({ tabId: tab.id });
    }, site.url);
    await expect.poll(badge).toMatch(/^\d+$/);
    await options.getByRole('checkbox', { name: 'Compter les termes sur l’icône' }).uncheck();
    await expect.poll(badge).toBe('');
    await undo();
    await expect.poll(badge).toMatch(/^\d+$/);
  });

  it('of the language holds for the page of settings too', async () => {
    await openBoth();
    await radio('English').check();
    await options.getByRole('heading', { name: 'Settings' }).waitFor();
    await expect.poll(sampleMarks).toContain('imaging');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});

describe('known words and mistakes', () => {
  it('are listed with their names, taken off the list, and put back', async () => {
    await keep(context, { version: 1, language: 'fr', known: ['ferroptosis'], wrong: [{ host: '127.0.0.1', id: 'asbestos' }] });
    await openBoth();
    expect(await texts()).not.toContain('ferroptose');
    await options.getByRole('button', { name: 'Retirer ferroptose' }).click();
    await expect.poll(texts).toContain('ferroptose');
    await undo();
    await expect.poll(texts).not.toContain('ferroptose');
    await options.getByRole('button', { name: 'Retirer amiante, sur 127.0.0.1' }).click();
    await expect.poll(texts).toContain('amiante');
  });

  it('appear in the list as soon as a card notes them', async () => {
    await openBoth();
    await keep(context, { version: 1, language: 'fr', known: ['ferroptosis'] });
    await options.getByRole('button', { name: 'Retirer ferroptose' }).waitFor();
  });
});

describe('sites', () => {
  it('that were switched off come back when taken off the list', async () => {
    await keep(context, { version: 1, language: 'fr', offHosts: ['127.0.0.1'] });
    await page.goto(`${site.url}/article`);
    await options.goto(`chrome-extension://${id}/options.html`);
    await options.getByRole('button', { name: 'Retirer 127.0.0.1' }).click();
    await expect.poll(texts).toContain('osimertinib');
  });
});

describe('restoring the defaults', () => {
  it('puts everything back, and is undone', async () => {
    await keep(context, { version: 1, language: 'fr', reader: 'student', underline: 'tint', known: ['ferroptosis'] });
    await openBoth();
    await options.getByRole('button', { name: 'Rétablir les réglages d’origine' }).click();
    await expect.poll(names).toEqual(['oncogloss']);
    await options.getByRole('button', { name: /Annuler|Undo/ }).click();
    await expect.poll(names).toEqual(['oncogloss-tint']);
    expect(await radio('Étudiant, étudiante').isChecked()).toBe(true);
  });
});

describe('a browser that stores nothing', () => {
  it('is told of in words where the choice was made, and the choice does NOT look made', async () => {
    await openBoth();
    await options.evaluate(() => {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: object } } }).chrome.storage;
      Object.defineProperty(local, 'set', { value: () => Promise.reject(new Error('QUOTA')) });
    });
    await radio('Journaliste').click();
    await options.getByText('Le navigateur n’a pas pu le garder').waitFor();
    await expect.poll(() => radio('Patient ou proche').isChecked()).toBe(true);
  });
});

describe('the keyboard alone', () => {
  it('reaches every choice, changes one, and undoes it', async () => {
    await openBoth('/repeated');
    await options.bringToFront();
    const focused = () => options.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value || (document.activeElement?.textContent ?? ''));
    for (let k = 0; k < 40 && (await focused()) !== 'first'; k++) await options.keyboard.press('Tab');
    await options.keyboard.press('ArrowDown');
    await expect.poll(texts).toEqual(['mélanome', 'mélanome']);
    await options.getByRole('button', { name: 'Annuler' }).waitFor();
    for (let k = 0; k < 40 && (await focused()) !== 'Annuler'; k++) await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    await expect.poll(texts).toEqual(['mélanome']);
    await expect.poll(focused).toBe('C’est annulé.');
  });
});

describe('the way there', () => {
  it('leads from the popup to the page of settings, with shortcuts and privacy in place', async () => {
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${id}/popup.html`);
    const opened = context.waitForEvent('page');
    await popup.getByRole('button', { name: /Changer|Réglages/ }).click();
    const settings = await opened;
    await settings.waitForURL(/options\.html/);
    await settings.getByText('Ce qui quitte votre machine').waitFor();
    expect(await settings.locator('.og-shortcuts kbd').count()).toBeGreaterThan(0);
    // Every command has a name of its own.
    expect(await settings.locator('.og-shortcuts dt').allInnerTexts()).not.toContain('Oncogloss');
    await settings.close();
  });
});

it('the browser gives each command the keys that we suggest: none is taken', async () => {
  await options.goto(`chrome-extension://${id}/options.html`);
  const keys = options.locator('.og-shortcuts kbd');
  await expect.poll(() => keys.allInnerTexts()).toEqual(['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+E', 'Alt+Shift+G']);
});

describe('the welcome page', () => {
  it('asks for whom, lets a word be tried, and changes language', async () => {
    await options.goto(`chrome-extension://${id}/welcome.html`);
    await options.getByRole('radio', { name: 'Étudiant, étudiante' }).check();
    await options.getByRole('button', { name: 'EGFR' }).click();
    await options.locator('.og-demo .og-names').waitFor();
    await options.locator('.og-welcome-head').getByRole('button', { name: /^EN/ }).click();
    await options.getByRole('heading', { name: 'A note in the margin' }).waitFor();
  });
});
