import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thesaurusCsv } from '../../tools/synthetic-thesaurus.ts';
import { card, E2E_BUILD, hover, launch, marks, ready, speak } from '../support/browser.ts';
import { storedState } from '../support/data-jobs.ts';
import { serve, type Site } from '../support/site.ts';

const HTML = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>x</title><p>Le zorglub est un mot privé, et le mélanome un cancer.</p>';
const ROWS = ['terme;définition;synonymes', 'zorglub;Un mot <b>inventé</b>.;ZGB', ';sans nom;', `${'x'.repeat(600)};trop long;`, 'bulgroz;Un autre.;'];
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

let context: BrowserContext;
let site: Site;
let page: Page;
let address: string;

beforeAll(async () => {
  context = await launch({ extension: E2E_BUILD });
  site = await serve(new Map([['/', { body: HTML }]]));
  address = `chrome-extension://${await speak(context, 'fr')}/glossary.html#/my/glossaries`;
  page = await context.newPage();
  await page.goto(address);
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
async function choose(file: ReturnType<typeof csv>) {
  await press('Importer un fichier');
  await page.locator('input[type="file"]').setInputFiles(file);
}
const words = async (visited: Page) => (await marks(visited)).map(({ text }) => text);

describe('a glossary imported through the interface', () => {
  it('tells each refused row with its reason before anything is taken', async () => {
    await choose(csv('mots.csv', ROWS.join('\n')));
    await page.getByText('Aperçu de «\u00A0mots.csv\u00A0»').waitFor();
    const problems = await page.locator('.og-own-problems > li').allTextContents();
    expect(problems.map((line) => line.replace(/\s+/g, ' '))).toEqual(['Ligne 3 Pas de nom, ni en français ni en anglais.', 'Ligne 4 Trop long : nom (limite : 500 caractères).']);
    expect(await storedState(page)).toMatchObject({ glossaries: [] });
    await page.getByLabel('De qui vient-il').fill('Association Z');
    await press('Importer 2 termes');
    await page.getByText('compte maintenant 2 termes').waitFor();
    expect((await storedState(page)).glossaries).toMatchObject([{ name: 'mots', terms: 2 }]);
  });

  it('marks a page only once its site is chosen, at once and without a reload', async () => {
    const visited = await context.newPage();
    await visited.goto(site.url);
    await ready(visited);
    expect(await words(visited)).not.toContain('zorglub');
    await page.bringToFront();
    await press('Choisir les sites');
    await page.getByRole('textbox', { name: 'Ajouter un site' }).fill(site.url);
    await page.keyboard.press('Enter');
    await page.getByText('Souligne sur').waitFor();
    await visited.bringToFront();
    await expect.poll(() => words(visited)).toContain('zorglub');
    // The same machine under another name is another site.
    const other = await context.newPage();
    await other.goto(site.url.replace('127.0.0.1', 'localhost'));
    await ready(other);
    expect(await words(other)).toContain('mélanome');
    expect(await words(other)).not.toContain('zorglub');
    await other.close();
    await visited.close();
  });

  it('has a card that says whose it is, as text, and that nobody reviewed it', async () => {
    const visited = await context.newPage();
    await visited.goto(site.url);
    await ready(visited);
    await hover(visited, /zorglub/);
    const text = (await card(visited).textContent()) ?? '';
    for (const part of ['zorglub', 'votre glossaire', 'mots', 'non relu', 'De\u00A0: Association Z', 'Un mot <b>inventé</b>.', 'ZGB']) expect(text).toContain(part);
    expect(await card(visited).locator('b').count()).toBe(0);
    await visited.close();
  });

  it('leaves as a file that can be read again, the same', async () => {
    await page.bringToFront();
    await press('Exporter');
    const [download] = await Promise.all([page.waitForEvent('download'), press('Oncogloss (JSON)')]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ name: 'mots', origin: 'Association Z', terms: [{ labels: { fr: { pref: 'zorglub', alt: ['ZGB'] } }, definition: { fr: 'Un mot <b>inventé</b>.' } }, { labels: { fr: { pref: 'bulgroz' } } }] });
    await press('Importer un fichier');
    await page.getByLabel('Ranger ces termes dans').selectOption('mots');
    await page.locator('input[type="file"]').setInputFiles({ name: 'mots.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByText('Rien à prendre dans ce fichier.').waitFor();
    await page.getByText('Déjà là, mot pour mot').waitFor();
  });

  it('unmarks open pages when it is deleted', async () => {
    const visited = await context.newPage();
    await visited.goto(site.url);
    await ready(visited);
    await expect.poll(() => words(visited)).toContain('zorglub');
    await page.bringToFront();
    await press('Choisir un autre fichier');
    await press('Tous mes glossaires');
    await press('Supprimer «\u00A0mots\u00A0»');
    await press('Supprimer pour de bon');
    await page.getByText('«\u00A0mots\u00A0» est supprimé.').waitFor();
    await visited.bringToFront();
    await expect.poll(() => words(visited)).not.toContain('zorglub');
    expect(await words(visited)).toContain('mélanome');
    await visited.close();
  });
});

describe('a hostile file', () => {
  const EVIL = '<img src=x onerror=alert(1)> </style><svg onload=alert(1)> javascript:alert(1) {{1}}';
  const term = { id: 'zorglub', labels: { fr: { pref: 'zorglub', alt: [EVIL], hidden: [] } }, definition: { fr: EVIL }, note: EVIL, source: 'javascript:alert(1)', domain: EVIL, identifiers: [] };
  const file = { format: 'oncogloss-glossary', version: 1, name: EVIL, origin: EVIL, date: '2026-11-22', languages: ['fr'], reviewed: true, terms: [term] };

  it('is shown as text everywhere: no element, no link, nothing runs', async () => {
    const alarms: string[] = [];
    const watch = (one: Page) => one.on('dialog', (dialog) => void (alarms.push(dialog.message()), dialog.dismiss()));
    watch(page);
    await page.goto(address);
    await page.reload();
    await choose({ name: `${EVIL.replaceAll('/', '')}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
    await press('Importer 1 terme');
    await press('Choisir les sites');
    await page.getByRole('textbox', { name: 'Ajouter un site' }).fill(site.url);
    await page.keyboard.press('Enter');
    await press(/^Voir les termes/);
    await page.getByText(EVIL).first().waitFor();
    expect(await page.locator('main :is(img, script, iframe)').count()).toBe(0);
    const visited = await context.newPage();
    watch(visited);
    await visited.goto(site.url);
    await ready(visited);
    await hover(visited, /zorglub/);
    expect(await card(visited).textContent()).toContain(EVIL);
    expect(await card(visited).locator('img, a, style, script, svg[onload]').count()).toBe(0);
    // Whatever the file claims.
    expect(await card(visited).textContent()).toContain('non relu');
    expect(alarms).toEqual([]);
    await visited.close();
    await press('Tous mes glossaires');
    await press(/^Supprimer/);
    await press('Supprimer pour de bon');
    await page.getByText('Aucun glossaire pour l’instant.', { exact: false }).waitFor();
  });
});

describe('a stopped import', () => {
  it('leaves nothing behind', async () => {
    await page.bringToFront();
    await choose(csv('grand.csv', thesaurusCsv(200_000)));
    await page.getByRole('progressbar').waitFor();
    await press('Annuler');
    await page.getByText('Arrêté. Rien n’a été modifié.').waitFor();
    expect(await storedState(page)).toMatchObject({ glossaries: [], found: [] });
    await press('Tous mes glossaires');
  });
});

describe('a term written by hand', () => {
  it('is saved into a new glossary, changed, found, removed, brought back, and removed for good', async () => {
    await page.goto(address);
    await press('Écrire un terme');
    await page.getByRole('group', { name: 'En français' }).getByLabel('Nom', { exact: true }).fill('glabouille');
    await press('Enregistrer');
    await page.getByRole('heading', { name: 'Mes mots' }).waitFor();
    await press('Modifier «\u00A0glabouille\u00A0»');
    await page.getByRole('group', { name: 'En français' }).getByLabel('Définition').fill('Mot de test.');
    await press('Enregistrer');
    await page.getByText('Mot de test.').waitFor();
    await page.getByRole('searchbox').fill('glab');
    await page.getByText('Termes trouvés\u00A0: 1').waitFor();
    await press('Supprimer «\u00A0glabouille\u00A0»');
    await page.getByText(/glabouille.*est supprimé/).waitFor();
    await press('Annuler');
    await page.getByText('Mot de test.').waitFor();
    await press('Supprimer «\u00A0glabouille\u00A0»');
    await page.getByText(/glabouille.*est supprimé/).waitFor();
    await expect.poll(() => page.getByText('Mot de test.').count()).toBe(0);
  });

  it('begins with the words that were selected in a page', async () => {
    await page.goto('about:blank');
    await page.goto(address.replace('#', '?add=mot%20choisi#'));
    await expect.poll(() => page.getByRole('group', { name: 'En français' }).getByLabel('Nom', { exact: true }).inputValue()).toBe('mot choisi');
  });
});
