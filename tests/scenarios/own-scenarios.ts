import { expect } from 'vitest';
import { html } from '../support/fixture-pages.ts';
import { painted } from '../support/painted.ts';
import type { Page } from '../support/site.ts';
import { clickOn, openBeside, openRead, restOn, textsIn, until, untilCard, wordsIn } from './in-the-page.ts';
import type { Scenario } from './scenario.ts';
import type { Tab, Visitor } from './visitor.ts';

const SENTENCE = 'Chez ces patients, la ferroptose a été étudiée.';
const PASSAGE = 'bien toléré chez la plupart des patients';
const OTHER_PASSAGE = 'dans quatre pays';

/** The page that these scenarios visit. */
export const OWN_PAGE: Page = html(`<p>Un essai contre le mélanome. ${SENTENCE}</p><p>Le traitement, un zorglub, a été <em>${PASSAGE}</em>, <strong>${OTHER_PASSAGE}</strong>.</p>`);

const openMine = (visitor: Visitor, place: string) => visitor.open(`${visitor.extension}/glossary.html?lang=fr#/my/${place}`);
const says = (tab: Tab, words: string) => until(async () => (await wordsIn(tab)).replaceAll('\u00A0', ' ').includes(words), `the page says « ${words} »`);

/** What is painted as noted. */
async function notedIn(tab: Tab): Promise<string[]> {
  return (await tab.evaluate(painted, 'oncogloss-note')).map(({ text }) => text);
}

const untilNoted = (tab: Tab, passage: string) => until(async () => (await notedIn(tab)).includes(passage), `« ${passage} » is painted as noted`);

/** Notes what an element of the page says, in the panel beside it. */
async function notePassage(visitor: Visitor, tab: Tab, url: string, selector: string): Promise<void> {
  const panel = await openBeside(visitor, 'sidepanel.html', url);
  await tab.evaluate((wanted) => getSelection()?.selectAllChildren(document.querySelector(wanted) as Element), selector);
  await clickOn(panel, 'button', 'Noter le passage sélectionné');
  await clickOn(panel, 'textarea');
  await panel.type('À demander lundi.');
  await clickOn(panel, 'button', 'Enregistrer');
  await until(() => panel.evaluate(() => document.querySelector('textarea') === null), 'the note is stored');
  await says(panel, 'À demander lundi.');
  await panel.close();
}

export const OWN: readonly Scenario[] = [
  {
    title: 'keeps a word from its card, with its sentence and its page, on the list',
    async run(visitor, { url }) {
      const list = await openMine(visitor, 'words');
      await says(list, 'Rien pour l’instant.');
      const tab = await openRead(visitor, `${url}/own`);
      await restOn(tab, 'ferroptose');
      await untilCard(tab, 'ferroptose');
      await clickOn(tab, 'button', 'Garder');
      await until(() => tab.evaluate(() => Boolean(document.querySelector('[data-oncogloss]')?.shadowRoot?.querySelector('button[aria-pressed="true"]'))), 'the card says that it is kept');
      await tab.close();
      await list.toFront();
      await says(list, SENTENCE);
      expect(await list.evaluate((page) => [...document.querySelectorAll('a')].some(({ href }) => href === page), `${url}/own`)).toBe(true);
      expect(list.errors).toEqual([]);
      await list.close();
    },
  },
  {
    title: 'notes a passage, paints it again on return, and leaves the page as it was',
    async run(visitor, { url }) {
      let tab = await openRead(visitor, `${url}/own`);
      const before = await tab.evaluate(() => document.body.innerHTML);
      await notePassage(visitor, tab, `${url}/own`, 'em');
      await untilNoted(tab, PASSAGE);
      expect(await tab.evaluate(() => document.body.innerHTML)).toBe(before);
      await tab.close();
      tab = await openRead(visitor, `${url}/own`);
      await untilNoted(tab, PASSAGE);
      expect(await tab.evaluate(() => document.documentElement.outerHTML)).not.toContain('lundi');
      await tab.close();
    },
  },
  {
    title: 'marks a site with a glossary of one’s own once it is chosen, and does NOT mark another',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/own`);
      const mine = await openMine(visitor, 'glossaries');
      await clickOn(mine, 'button', 'Écrire un terme');
      await clickOn(mine, 'fieldset input:not([type="radio"])');
      await mine.type('zorglub');
      await clickOn(mine, 'button[type="submit"]', 'Enregistrer');
      await says(mine, 'zorglub');
      await tab.toFront();
      expect(await textsIn(tab)).not.toContain('zorglub');
      await mine.toFront();
      await clickOn(mine, 'button', 'Tous mes glossaires');
      await clickOn(mine, 'button', 'Sites et priorité');
      await clickOn(mine, 'input[inputmode="url"]');
      await mine.type(url);
      await mine.press('Enter');
      await says(mine, 'Souligne sur');
      await tab.toFront();
      await until(async () => (await textsIn(tab)).includes('zorglub'), 'zorglub is marked');
      await restOn(tab, 'zorglub');
      await untilCard(tab, 'zorglub');
      await tab.press('Escape');
      // The same machine under another name is another site.
      const other = await openRead(visitor, `${url.replace('127.0.0.1', 'localhost')}/own`);
      expect(await textsIn(other)).toContain('mélanome');
      expect(await textsIn(other)).not.toContain('zorglub');
      expect(mine.errors).toEqual([]);
      for (const one of [other, mine, tab]) await one.close();
    },
  },
  {
    title: 'erases all of it at once, from open pages too',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/own?other`);
      await notePassage(visitor, tab, `${url}/own?other`, 'strong');
      await untilNoted(tab, OTHER_PASSAGE);
      const mine = await openMine(visitor, 'data');
      await clickOn(mine, 'button', 'Tout effacer…');
      await clickOn(mine, 'button', 'Effacer pour de bon');
      await says(mine, 'Tout est effacé.');
      await tab.toFront();
      await until(async () => (await notedIn(tab)).length === 0, 'the notes go from the page');
      await until(async () => !(await textsIn(tab)).includes('zorglub'), 'zorglub is unmarked');
      await mine.close();
      await tab.close();
      const list = await openMine(visitor, 'words');
      await says(list, 'Rien pour l’instant.');
      await list.close();
    },
  },
];
