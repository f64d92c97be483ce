import { readFile } from 'node:fs/promises';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { card, E2E_BUILD, hover, launch, ready, speak } from '../support/browser.ts';
import { html } from '../support/fixture-pages.ts';
import { serve, type Site } from '../support/site.ts';

const SENTENCE = 'Chez ces patients, la tumeur portait PD-L1 à sa surface.';
const PAGES = new Map([['/article', html(`<p>Une étude a été menée. ${SENTENCE} Puis le mélanome a reculé.</p>`)]]);
const PLACES = ['words', 'review', 'appointment', 'notes', 'glossaries', 'data'] as const;

let context: BrowserContext;
let site: Site;
let id: string;
let mine: Page;
const requests: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  site = await serve(PAGES);
  context = await launch({ extension: E2E_BUILD });
  id = await speak(context, 'fr');
  context.on('request', (request) => requests.push(request.url()));
  mine = await context.newPage();
  mine.on('pageerror', (error) => errors.push(error.message));
});
afterAll(async () => {
  await context.close();
  await site.close();
});

async function open(place: (typeof PLACES)[number], lang = 'fr'): Promise<void> {
  await mine.bringToFront();
  await mine.goto(`chrome-extension://${id}/glossary.html?lang=${lang}#/my/${place}`);
  // Another fragment alone is no new page.
  await mine.reload();
  await mine.locator(`.og-my.og-my-${place}`).waitFor();
}
const words = () => mine.locator('.og-study-name > :first-child').allInnerTexts();
const press = (name: string | RegExp) => mine.getByRole('button', { name }).click();

async function saved(pressing: Promise<void>): Promise<Download> {
  const [download] = await Promise.all([mine.waitForEvent('download'), pressing]);
  return download;
}
/** Keeps a word from its card in the page, or takes it off. */
async function keepFromPage(page: Page, text: RegExp, said: string): Promise<void> {
  await page.bringToFront();
  await hover(page, text);
  await card(page).getByRole('button', { name: 'Garder ce mot' }).click();
  await card(page).getByRole('status').filter({ hasText: said }).waitFor();
  await page.keyboard.press('Escape');
}

describe('a word', () => {
  it('is not on the list before the reader keeps it', async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}/article`);
    await ready(page);
    await hover(page, /^PD-L1$/);
    await open('words');
    await mine.getByText('Rien pour l’instant.').waitFor();
    await page.close();
  });

  it('is kept from its card with its sentence and its page, and the card says so when it opens again', async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}/article`);
    await ready(page);
    await keepFromPage(page, /^PD-L1$/, 'avec sa phrase et sa page');
    await keepFromPage(page, /^mélanome$/, 'avec sa phrase et sa page');
    await hover(page, /^PD-L1$/);
    await expect.poll(() => card(page).getByRole('button', { name: 'Garder ce mot' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Escape');
    await open('words');
    await expect.poll(words).toEqual(['mélanome', 'PD-L1']);
    expect(await mine.locator('.og-study-sentence').last().innerText()).toBe(SENTENCE);
    expect(await mine.getByRole('link', { name: /Essai/ }).last().getAttribute('href')).toBe(`${site.url}/article`);
    // The list follows what happens in another tab; pressed again, the word is off it.
    await keepFromPage(page, /^mélanome$/, 'Retiré de « Mes mots ».'.replace(/(«) | (»)/g, '$1\u00a0$2'));
    await expect.poll(words).toEqual(['PD-L1']);
    await page.close();
  });

  it('is kept from a card of the glossary page, without any page', async () => {
    await mine.bringToFront();
    await mine.goto(`chrome-extension://${id}/glossary.html?lang=fr#/concept/ferroptosis`);
    await mine.getByRole('button', { name: 'Garder ce mot' }).click();
    await mine.getByRole('status').filter({ hasText: 'Gardé dans' }).waitFor();
    await mine.getByRole('link', { name: 'Mes mots' }).click();
    await expect.poll(words).toEqual(['ferroptose', 'PD-L1']);
    expect(await mine.locator('.og-study-sentence').count()).toBe(1);
  });

  it('comes back where it was when its removal is undone', async () => {
    await open('words');
    await press('Retirer ferroptose');
    await mine.getByText(/est retiré de la liste/).waitFor();
    await press('Annuler');
    await expect.poll(words).toEqual(['ferroptose', 'PD-L1']);
  });

  it('is reviewed by the keyboard, and what was answered stays when the session is left', async () => {
    await open('review');
    await mine.getByRole('heading', { level: 3, name: 'PD-L1' }).waitFor();
    await mine.keyboard.press('Space');
    await mine.getByRole('button', { name: /^4 Sans effort|Sans effort/ }).waitFor();
    await mine.keyboard.press('4');
    await mine.getByRole('heading', { level: 3, name: 'ferroptose' }).waitFor();
    await open('words');
    await expect.poll(() => mine.locator('.og-study-name').allInnerTexts()).toEqual([expect.stringMatching(/ferroptose\s*nouveau/), expect.stringMatching(/PD-L1\s*en cours/)]);
  });
});

describe('taking it along', () => {
  it('writes a file that Anki reads, field by field', async () => {
    await open('words');
    await press('Emporter cette liste');
    const download = await saved(press('Cartes (Anki)'));
    expect(download.suggestedFilename()).toMatch(/^oncogloss-mots-\d{4}-\d\d-\d\d\.tsv$/);
    const lines = (await readFile(await download.path(), 'utf8')).split('\n');
    expect(lines.slice(0, 5)).toEqual(['#separator:tab', '#html:true', '#columns:ID\tMot\tDéfinition\tTags', '#guid column:1', '#tags column:4']);
    const notes = lines.slice(5).filter(Boolean).map((line) => line.split('\t'));
    expect(notes).toEqual([
      [expect.stringMatching(/^oncogloss-/), '<b>ferroptose</b>', expect.stringContaining('Une façon de mourir'), 'oncogloss oncogloss::new'],
      [expect.stringMatching(/^oncogloss-/), `<b>PD-L1</b><br><i>${SENTENCE}</i>`, expect.stringContaining(`Essai ${site.url}/article`), 'oncogloss oncogloss::learning'],
    ]);
  });

  it('makes a sheet for an appointment, and stores nothing of it', async () => {
    await open('appointment');
    await mine.getByLabel('Mes questions, une par ligne').fill('Faut-il refaire la biopsie ?');
    await mine.emulateMedia({ media: 'print' });
    await mine.getByRole('heading', { name: 'Pour mon rendez-vous' }).waitFor();
    expect(await mine.getByRole('button', { name: 'Imprimer la feuille' }).isVisible()).toBe(false);
    expect(await mine.locator('.og-sheet').innerText()).toContain('Faut-il refaire la biopsie ?');
    await mine.emulateMedia({ media: 'screen' });
    await open('appointment');
    expect(await mine.getByLabel('Mes questions, une par ligne').inputValue()).toBe('');
  });
});

describe('care of data', () => {
  let backup: string;

  it('backs up under a passphrase, erases, and restores: all is there again', async () => {
    await open('data');
    await mine.getByLabel('Phrase secrète, si vous voulez').fill('cheval agrafe');
    await mine.getByLabel('La même phrase, encore une fois').fill('cheval agrafe');
    const download = await saved(press('Enregistrer la sauvegarde'));
    backup = await download.path();
    expect(await readFile(backup, 'latin1')).not.toContain('PD-L1');

    await press('Tout effacer…');
    await press('Effacer pour de bon');
    await mine.getByText('Tout est effacé.').waitFor();
    await mine.getByText('Il n’y a rien ici pour l’instant.').waitFor();
    await open('words');
    await mine.getByText('Rien pour l’instant.').waitFor();

    await open('data');
    await mine.locator('input[type=file]').setInputFiles(backup);
    await mine.getByLabel('Phrase secrète de cette sauvegarde').fill('faux');
    await press('Ouvrir');
    await mine.getByText('Ce n’est pas la bonne phrase secrète.').waitFor();
    await mine.getByLabel('Phrase secrète de cette sauvegarde').fill('cheval agrafe');
    await press('Ouvrir');
    await mine.getByText('2 mots', { exact: true }).waitFor();
    await press('Tout remplacer');
    await mine.getByText('C’est fait').waitFor();

    await open('words');
    await expect.poll(words).toEqual(['ferroptose', 'PD-L1']);
    expect(await mine.locator('.og-study-sentence').innerText()).toBe(SENTENCE);
    expect(await mine.locator('.og-study-name').last().innerText()).toMatch(/en cours/);
  });

  it('loses nothing to a file that is no backup', async () => {
    await open('data');
    await mine.locator('input[type=file]').setInputFiles({ name: 'x.oncogloss', mimeType: 'application/octet-stream', buffer: Buffer.from('no backup at all') });
    await mine.getByText('Ce fichier n’est pas une sauvegarde d’Oncogloss.').waitFor();
    await open('words');
    await expect.poll(words).toEqual(['ferroptose', 'PD-L1']);
  });
});

describe('what is one’s own', () => {
  it.each(PLACES.flatMap((place) => (['fr', 'en'] as const).flatMap((lang) => (['light', 'dark'] as const).map((scheme) => [place, lang, scheme] as const))))(
    'has no fault that axe finds (%s, %s, %s)',
    async (place, lang, scheme) => {
      await mine.emulateMedia({ colorScheme: scheme });
      await open(place, lang);
      await mine.locator('.og-my > :nth-child(2)').waitFor();
      expect(await axeFaults(mine)).toEqual([]);
    },
  );

  it('asks nothing of the network, and fails nowhere', () => {
    expect(requests.filter((url) => !url.startsWith('chrome-extension://') && !url.startsWith('blob:') && !url.startsWith(site.url))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
