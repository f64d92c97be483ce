import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { E2E_BUILD, launch, speak } from '../support/browser.ts';


let context: BrowserContext;
let id: string;
let page: Page;
let errors: string[];
const requests: string[] = [];

beforeAll(async () => {
  context = await launch({ extension: E2E_BUILD });
  id = await speak(context, 'fr');
  context.on('request', (request) => requests.push(request.url()));
});

afterAll(() => context.close());

beforeEach(async () => {
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});

afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

async function open(hash: string, lang = 'fr'): Promise<void> {
  await page.goto(`chrome-extension://${id}/glossary.html?lang=${lang}${hash}`);
}
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const firstNames = (count: number) => page.locator('tbody th').evaluateAll((cells, most) => cells.slice(0, most).map((cell) => cell.textContent), count);

/** Presses Tab until the focus is on a link, button or field of that name. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '');
    if (here === name) return;
  }
  throw new Error(`the keyboard does not reach « ${name} »`);
}

describe('addresses', () => {
  it.each([
    ['#/concept/pd-l1', 'PD-L1', 'PD-L1 · Glossaire · Oncogloss'],
    ['#/letter/c', 'C', 'C · Glossaire · Oncogloss'],
    ['#/category/side-effect', 'Effets indésirables', 'Effets indésirables · Glossaire · Oncogloss'],
    ['#/drugs', 'Médicaments', 'Médicaments · Glossaire · Oncogloss'],
    ['#/trials', 'Essais cliniques', 'Essais cliniques · Glossaire · Oncogloss'],
  ])('opens %s', async (hash, name, title) => {
    await open(hash);
    await heading(name).waitFor();
    await expect.poll(() => page.title()).toBe(title);
  });

  it('speaks the language of the settings where the address names none', async () => {
    await page.goto(`chrome-extension://${id}/glossary.html`);
    await page.getByRole('heading', { level: 1, name: 'Glossaire' }).waitFor();
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('fr');
  });

  it.each(['#/concept/<script>alert(1)</script>', `#/concept/${'x'.repeat(10_000)}`, '#/concept/no-such-concept', '#/concept/%E0%A4%A', '#/../../manifest.json'])(
    'meets %.40s with a sentence and the search',
    async (hash) => {
      await open(hash);
      await heading('Pas de fiche à cette adresse').waitFor();
      await page.getByRole('button', { name: 'Chercher un mot' }).click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    },
  );

  it('goes back and forward, with the title and to where one was', async () => {
    await open('#/letter/c');
    await heading('C').waitFor();
    await page.evaluate(() => scrollTo(0, 1_500));
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(1_000);
    // As a press would, without the scrolling into view that a test's press does first.
    await page.locator('.og-word').nth(60).evaluate((link: HTMLElement) => link.click());
    await expect.poll(() => page.title()).not.toMatch(/^C ·/);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const concept = await page.title();
    await page.goBack();
    await expect.poll(() => page.title()).toBe('C · Glossaire · Oncogloss');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    await page.goForward();
    await expect.poll(() => page.title()).toBe(concept);
  });

  it('changes the language of the place, and keeps it in the address', async () => {
    await open('#/letter/l');
    await heading('L').waitFor();
    await page.getByRole('button', { name: 'EN, anglais' }).click();
    await page.getByText(/^lung cancer$/).first().waitFor();
    await page.reload();
    await expect.poll(() => page.title()).toBe('L · Glossary · Oncogloss');
  });
});

describe('search', () => {
  it('opens what it finds at its own address', async () => {
    await open('#/drugs');
    await page.getByRole('combobox').fill('ferropto');
    await page.getByRole('option').first().click();
    await heading('ferroptose').waitFor();
    expect(new URL(page.url()).hash).toBe('#/concept/ferroptosis');
  });

  it('offers the nearest names where it finds nothing', async () => {
    await open('#/');
    await page.getByRole('combobox').fill('ferropptausis');
    await page.getByRole('button', { name: 'ferroptose' }).click();
    await heading('ferroptose').waitFor();
  });
});

describe('by keyboard alone', () => {
  it('skips to the content', async () => {
    await open('#/letter/m');
    await heading('M').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('goes from the start to a letter, a card, and along the graph to another card', async () => {
    await open('#/');
    await page.getByText('termes de la cancérologie').waitFor();
    await tabTo('P');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('P');
    await tabTo('PD-L1');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('PD-L1');
    await tabTo('PD-1, Se lie à');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('PD-1');
    expect(new URL(page.url()).hash).toBe('#/concept/pd-1');
  });

  it('sorts a table', async () => {
    await open('#/trials');
    await page.locator('tbody th').first().waitFor();
    await tabTo('Publié en');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('columnheader', { name: 'Publié en' }).getAttribute('aria-sort')).toBe('descending');
    const years = await page.locator('td.og-column-year').evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });
});

describe('the tables', () => {
  it('sort by name without regard to accents, and turn round', async () => {
    await open('#/drugs');
    await page.locator('tbody th').first().waitFor();
    const names = await firstNames(1_000);
    expect(names.length).toBeGreaterThan(400);
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr', { numeric: true }).compare));
    await page.getByRole('columnheader', { name: 'Nom', exact: true }).getByRole('button').click();
    expect(await firstNames(1)).toEqual(names.slice(-1));
  });

  it('filter by brand, and lead to the card', async () => {
    await open('#/drugs');
    await page.getByRole('textbox', { name: 'Filtrer le tableau' }).fill('tagrisso');
    await page.getByText(/Lignes affichées\s: 1 sur/).waitFor();
    await page.locator('tbody').getByRole('link', { name: 'osimertinib' }).click();
    await heading('osimertinib').waitFor();
  });

  it('answer a key press in the filter at once', async () => {
    await open('#/drugs');
    const field = page.getByRole('textbox', { name: 'Filtrer le tableau' });
    await field.fill('i');
    const times = await field.evaluate((input: HTMLInputElement) => {
      return [...'inib', ...'mab'].map((letter) => {
        const from = performance.now();
        input.value = input.value.length > 3 ? letter : input.value + letter;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - from;
      });
    });
    // Generous: a loaded test machine. What it guards against is a table drawn anew for seconds.
    expect(times.toSorted((a, b) => a - b)[3]).toBeLessThan(250);
  });
});

describe('harmless', () => {
  it('asks nothing of anyone', () => {
    expect(requests.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([]);
  });

  it('opens without a connection', async () => {
    await context.setOffline(true);
    await open('#/concept/ferroptosis');
    await heading('ferroptose').waitFor();
    await context.setOffline(false);
  });
});

describe('the popup', () => {
  it('leads to the whole glossary', async () => {
    await page.goto(`chrome-extension://${id}/popup.html`);
    const [glossary] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Tout le glossaire' }).click()]);
    await glossary.getByRole('heading', { level: 1, name: 'Glossaire' }).waitFor();
    expect(glossary.url()).toBe(`chrome-extension://${id}/glossary.html`);
    await glossary.close();
  });
});

describe('accessibility', () => {
  it.each(
    (['fr', 'en'] as const).flatMap((lang) =>
      (['light', 'dark'] as const).flatMap((scheme) => ['#/', '#/letter/m', '#/category/care', '#/concept/osimertinib', '#/drugs', '#/trials', '#/nowhere'].map((hash) => [lang, scheme, hash] as const)),
    ),
  )('has no fault that axe finds (%s, %s, %s)', async (lang, scheme, hash) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(hash, lang);
    await page.locator('h2').first().waitFor();
    if (hash === '#/drugs' || hash === '#/trials') await page.locator('tbody th').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});
