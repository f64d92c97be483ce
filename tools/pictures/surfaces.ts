import type { Page } from 'playwright-core';
import { marks, ready } from '../../tests/support/browser.ts';
import type { Look, Size } from './look.ts';
import { giveList, openGlossary } from './own-things.ts';
import { tabOf, type World } from './world.ts';

/** One of our own pages in one state. */
export interface Surface {
  readonly name: string;
  readonly size: Size;
  /** Whether the browser makes its window larger with the zoom. */
  readonly grows?: boolean;
  /** Whether the picture shows the page as far as it goes, not the view alone. */
  readonly whole: boolean;
  /** Brings the surface into its state. @returns what is to be closed afterwards */
  open(page: Page, world: World, look: Look): Promise<Page | void>;
}

const TAB = { width: 1280, height: 900 };
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 360, height: 800 };

/** Every surface of the extension but the card and the PDF reader. */
export const SURFACES: readonly Surface[] = [
  { name: 'popup-search', size: POPUP, whole: false, grows: true, open: (page, world) => openPopup(page, world, (combobox) => combobox.fill('survie')) },
  { name: 'popup-nothing', size: POPUP, whole: false, grows: true, open: (page, world) => openPopup(page, world, (combobox) => combobox.fill('zzyzx')) },
  { name: 'popup-card', size: POPUP, whole: false, grows: true, open: (page, world) => openPopup(page, world, async (combobox) => {
    await combobox.fill('ferropto');
    await page.getByRole('option').first().waitFor();
    await combobox.press('Enter');
    await page.locator('article').waitFor();
  }) },
  { name: 'popup-page', size: POPUP, whole: false, grows: true, open: openPopupOnPage },
  { name: 'panel', size: PANEL, whole: false, open: openPanel },
  { name: 'panel-card', size: PANEL, whole: false, open: async (page, world, look) => {
    const beside = await openPanel(page, world, look);
    await page.locator('.og-result-name').first().click();
    await page.locator('article').waitFor();
    return beside;
  } },
  ...(['', 'letter/p', 'concept/pd-l1', 'drugs', 'concept/pd-l9', 'my/words', 'my/review', 'my/appointment', 'my/notes', 'my/glossaries', 'my/data'] as const).map((place) => ({
    name: `glossary-${place === '' ? 'start' : place.replace('/', '-')}`,
    size: TAB,
    whole: true,
    open: async (page: Page, { extension }: World, { lang }: Look) => {
      await openGlossary(page, extension, lang, place);
      // The notes come after the card: the picture is as long as both.
      if (place === 'concept/pd-l1') await page.locator('[data-note]').first().waitFor();
    },
  })),
  { name: 'glossary-my-review-answer', size: TAB, whole: true, open: async (page, { extension }, { lang }) => {
    await openGlossary(page, extension, lang, 'my/review');
    await page.locator('.og-review .og-button').click();
    await page.locator('.og-review-grades').waitFor();
  } },
  { name: 'glossary-import-preview', size: TAB, whole: true, open: async (page, { extension }, { lang }) => {
    await openGlossary(page, extension, lang, 'my/glossaries');
    await giveList(page);
  } },
  { name: 'settings', size: TAB, whole: true, open: async (page, { extension }) => {
    await page.goto(`${extension}/options.html`);
    await page.locator('.og-sample .og-mark').first().waitFor();
  } },
  { name: 'welcome', size: TAB, whole: true, open: async (page, { extension }) => {
    await page.goto(`${extension}/welcome.html`);
    await page.locator('h1').waitFor();
  } },
];

async function openPopup(page: Page, { extension }: World, act: (combobox: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  await page.goto(`${extension}/popup.html`);
  await act(page.getByRole('combobox'));
  await page.locator('[role="option"], article').or(page.getByText(/zzyzx/)).first().waitFor();
}

/** Opens a page of somebody else beside ours. */
async function beside(world: World, lang: string): Promise<readonly [Page, number]> {
  const host = await world.context.newPage();
  await host.goto(`${world.site.url}/${lang}-light`);
  await ready(host);
  if ((await marks(host)).length === 0) throw new Error('the page has no marks');
  return [host, await tabOf(world, host)];
}

async function openPopupOnPage(page: Page, world: World, { lang }: Look): Promise<Page> {
  const [host, tab] = await beside(world, lang);
  await page.bringToFront();
  await page.goto(`${world.extension}/popup.html?tab=${tab}`);
  await page.getByRole('tab').nth(1).click();
  await page.locator('[role="tabpanel"]:not([hidden]) li').first().waitFor();
  return host;
}

async function openPanel(page: Page, world: World, { lang }: Look): Promise<Page> {
  const [host, tab] = await beside(world, lang);
  await page.bringToFront();
  await page.goto(`${world.extension}/sidepanel.html?tab=${tab}`);
  await page.locator('.og-result-name').first().waitFor();
  return host;
}
