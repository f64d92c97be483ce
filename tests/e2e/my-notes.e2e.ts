import { readFileSync } from 'node:fs';
import type { BrowserContext, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { E2E_BUILD, launch, ready, speak } from '../support/browser.ts';
import { tabIdOf } from '../support/extension-worker.ts';
import { html } from '../support/fixture-pages.ts';
import { painted } from '../support/painted.ts';
import { type Page, serve, type Site } from '../support/site.ts';

const PASSAGE = 'le traitement a été bien toléré chez la plupart des patients';
const ARTICLE = html(`<h1>Un essai</h1><p>Dans le mélanome, <em>${PASSAGE}</em>, selon l’étude.</p><p>Une autre phrase sur la tumeur.</p>`);
const CHANGED = html(`<h1>Un essai, mis à jour</h1><p>Encart.</p><p>Dans le mélanome, ${PASSAGE.replace('bien', 'très bien')}, selon l’étude.</p>`);
const GONE = html('<h1>Un essai</h1><p>Cet article sur le mélanome a été retiré.</p>');

/** What these tests use of the extension's own API, in the background. */
declare const chrome: {
  tabs: { query(options: object): Promise<{ id: number; url?: string; title?: string; windowId: number }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
};

const pages = new Map<string, Page>([['/a', ARTICLE], ['/empty', html('<p>Rien ici.</p>')]]);
let context: BrowserContext;
let site: Site;
let id: string;
let article: Tab;
let notes: Tab;

beforeAll(async () => {
  site = await serve(pages);
  context = await launch({ extension: E2E_BUILD });
  id = await speak(context, 'fr');
  article = await context.newPage();
  await visit();
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

async function visit(): Promise<void> {
  await article.goto('about:blank');
  await article.goto(`${site.url}/a`);
  await ready(article);
}

/** Selects some words of the article and chooses one of our items in the context menu. */
async function choose(menuItemId: string, words: string): Promise<Tab> {
  await article.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = (walker.currentNode as Text).data.indexOf(wanted);
      if (at >= 0) getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
    }
  }, words);
  const opened = context.waitForEvent('page');
  await context.serviceWorkers()[0]!.evaluate(
    async ([item, selectionText, url]) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      if (tab) chrome.contextMenus.onClicked.dispatch({ menuItemId: item, selectionText, frameId: 0 }, tab);
    },
    [menuItemId, words, article.url()] as const,
  );
  return opened;
}

/** The passages of the article that are painted as noted. */
const noted = async () => (await article.evaluate(painted, 'oncogloss-note')).map(({ text }) => text);

const press = (name: string | RegExp, tab = notes) => tab.getByRole('button', { name }).first().click();

describe('a note on a passage', () => {
  it('begins with a selection, and is painted without a change of the page', async () => {
    const before = await article.evaluate(() => document.body.innerHTML);
    // No gesture, no panel: the notes open in a tab.
    notes = await choose('note-selection', PASSAGE);
    await notes.getByText(PASSAGE).waitFor();
    await notes.getByLabel('Votre note').fill('À demander <b>lundi</b>.');
    await press('Enregistrer');
    await notes.getByText('À demander <b>lundi</b>.').waitFor();
    await article.bringToFront();
    await expect.poll(noted).toEqual([PASSAGE]);
    expect(await article.evaluate(() => document.body.innerHTML)).toBe(before);
    // What the note says never gets into the page.
    expect(await article.evaluate(() => document.documentElement.outerHTML)).not.toContain('lundi');
  });

  it('is there again when the page is visited, also where its words have changed a little', async () => {
    await visit();
    await expect.poll(noted).toEqual([PASSAGE]);
    pages.set('/a', CHANGED);
    await visit();
    await expect.poll(noted).toEqual([PASSAGE.replace('bien', 'très bien')]);
  });

  it('is listed as gone when the page has it no more, and not any longer when it is back', async () => {
    pages.set('/a', GONE);
    await visit();
    await notes.bringToFront();
    const lost = notes.getByText('Ce passage n’est plus dans la page (à la dernière visite).');
    await lost.waitFor();
    expect(await noted()).toEqual([]);
    pages.set('/a', ARTICLE);
    await visit();
    await notes.bringToFront();
    await lost.waitFor({ state: 'detached' });
  });

  it('does NOT put anything into a page without notes', async () => {
    const other = await context.newPage();
    await other.goto(`${site.url}/empty`);
    await ready(other);
    expect(await other.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await other.close();
  });

  it('is deleted, brought back, and leaves and comes back as a file', async () => {
    await notes.bringToFront();
    await press(/^Supprimer la note/);
    await expect.poll(noted).toEqual([]);
    await press('Annuler');
    await notes.getByText('À demander <b>lundi</b>.').waitFor();
    const [download] = await Promise.all([notes.waitForEvent('download'), press('Exporter mes notes')]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ type: 'AnnotationCollection', total: 1, first: { items: [{ body: [{ value: 'À demander <b>lundi</b>.' }], target: { source: { id: `${site.url}/a` }, selector: [{ type: 'TextQuoteSelector', exact: PASSAGE }, { type: 'TextPositionSelector' }] } }] } });
    await press(/^Supprimer la note/);
    await notes.getByText('Note supprimée.').waitFor();
    await notes.locator('input[type="file"]').setInputFiles({ name: 'notes.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(text) });
    await notes.getByText('1 note ajoutée.').waitFor();
    await notes.getByText('À demander <b>lundi</b>.').waitFor();
    await expect.poll(noted).toEqual([PASSAGE]);
    await notes.locator('input[type="file"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[{"body":"a"}]') });
    await notes.getByText('Aucune note n’a été reprise.').waitFor();
    await notes.getByText('Annotation 1\u00A0:').waitFor();
  });
});

describe('the side panel', () => {
  it('lists the notes of its page, and notes what is selected', async () => {
    const panel = await context.newPage();
    await panel.goto(`chrome-extension://${id}/sidepanel.html?tab=${await tabIdOf(context, article)}`);
    await panel.getByText('À demander <b>lundi</b>.').waitFor();
    await press('Montrer dans la page', panel);
    await article.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('p')[1]!));
    await press('Noter le passage sélectionné', panel);
    await panel.getByLabel('Votre note').fill('Seconde.');
    await press('Enregistrer', panel);
    await expect.poll(async () => (await noted()).toSorted()).toEqual(['Une autre phrase sur la tumeur.', PASSAGE]);
    expect(await panel.locator('.og-note-quote').allTextContents()).toEqual([PASSAGE, 'Une autre phrase sur la tumeur.']);
    await panel.close();
  });
});

describe('a note on a concept', () => {
  it('is written under its card, and listed with the others', async () => {
    const card = await context.newPage();
    await card.goto(`chrome-extension://${id}/glossary.html#/concept/melanoma`);
    await press('Ajouter une note', card);
    await card.getByLabel('Votre note').fill('Voir le dermatologue.');
    await press('Enregistrer', card);
    await card.getByText('Voir le dermatologue.').waitFor();
    await card.close();
    await notes.bringToFront();
    await notes.getByText('Voir le dermatologue.').waitFor();
    await notes.getByRole('link', { name: 'mélanome' }).waitFor();
  });
});

describe('« Ajouter à mon glossaire »', () => {
  it('opens the form with the selected words', async () => {
    const form = await choose('add-selection', 'bien toléré');
    await expect.poll(() => form.getByRole('group', { name: 'En français' }).getByLabel('Nom', { exact: true }).inputValue()).toBe('bien toléré');
    await form.close();
  });
});
