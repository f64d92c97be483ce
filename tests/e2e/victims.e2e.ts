import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { App } from '../pages/victims/react-app.ts';
import { CHANGES, TERMS } from '../pages/victims/steps.ts';
import { wrapWords } from '../pages/victims/wrapping-control.ts';
import { E2E_BUILD, launch, marks, ready } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { choose } from '../support/extension-worker.ts';
import { tell } from '../support/figures.ts';
import { html } from '../support/fixture-pages.ts';
import { errorsOf } from '../support/page-bytes.ts';
import { serve, type Page as SitePage, type Site } from '../support/site.ts';

type Painter = 'none' | 'ours' | 'wrapping';

/** What a visit showed: the visible text after each step, and what went wrong. */
interface Visit {
  readonly texts: readonly string[];
  readonly errors: readonly string[];
}

const APPS = ['react-hydrate', 'react-client', 'preact', 'vue', 'svelte', 'lit', 'angular'];
const EDITORS = ['codemirror', 'tiptap'];
const PRESSES = ['more', 'toggle', 'add', 'rename', 'toggle', 'swap', 'remove', 'more', 'toggle'];

let plain: BrowserContext;
let context: BrowserContext;
let site: Site;
const visits = new Map<string, Visit>();

beforeAll(async () => {
  const pages = new Map<string, SitePage>();
  for (const name of [...APPS, ...EDITORS]) {
    pages.set(`/${name}.js`, { body: await bundle(`victims/${name}.ts`), type: 'text/javascript' });
    const inside = name === 'react-hydrate' ? renderToString(createElement(App)) : '';
    pages.set(`/${name}`, html(`<p>Avant : un mélanome.</p><button id="start">start</button><div id="victim">${inside}</div><script type="module" src="/${name}.js"></script>`));
  }
  site = await serve(pages);
  plain = await launch({});
  context = await launch({ extension: E2E_BUILD, viewport: { width: 1100, height: 2000 } });
  await choose(context, { density: 'all', language: 'fr' });
});

afterAll(async () => {
  await plain.close();
  await context.close();
  await site.close();
});

/** The text that a reader sees, that of open shadow trees too. */
function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const host = document.querySelector('victim-app');
    return `${document.body.innerText}\n${host?.shadowRoot ? [...host.shadowRoot.children].map((child) => (child as HTMLElement).innerText).join('\n') : ''}`;
  });
}

/** Waits until a change is drawn and, with us in the page, until every term that it shows is marked. */
async function settle(page: Page, painter: Painter): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  if (painter !== 'ours') return;
  const wanted = ((await visibleText(page)).match(TERMS) ?? []).toSorted();
  await expect.poll(async () => (await marks(page)).map(({ text }) => text).toSorted()).toEqual(wanted);
}

async function open(name: string, painter: Painter): Promise<{ page: Page; errors: string[] }> {
  const page = await (painter === 'ours' ? context : plain).newPage();
  const errors = errorsOf(page);
  await page.goto(`${site.url}/${name}`);
  if (name !== 'react-hydrate') await page.locator('#victim *').first().waitFor({ state: 'attached' });
  if (painter === 'ours') await ready(page);
  if (painter === 'wrapping') await page.evaluate(`(${wrapWords.toString()})(${JSON.stringify(TERMS.source)})`);
  return { page, errors };
}

async function driveApp(name: string, painter: Painter): Promise<Visit> {
  const { page, errors } = await open(name, painter);
  const texts: string[] = [];
  if (name === 'react-hydrate') await settle(page, painter);
  await page.locator('#start').click();
  for (const id of PRESSES) {
    await settle(page, painter);
    texts.push(await visibleText(page));
    // A page that the wrapping has broken may have no button any more: that is a difference, no failure of the test.
    await page.locator(`#${id}`).click({ timeout: 2_000 }).catch(() => texts.push(`no button ${id}`));
  }
  await settle(page, painter);
  texts.push(await visibleText(page));
  await page.close();
  return { texts, errors };
}

async function driveEditor(name: string, painter: Painter): Promise<Visit> {
  const { page, errors } = await open(name, painter);
  const texts: string[] = [];
  const editor = page.locator('#victim [contenteditable="true"]');
  await editor.click();
  await page.keyboard.press('Control+End');
  for (const typed of [' Un mélanome tapé.', ' Encore un lymphome']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    texts.push(await editor.innerText());
  }
  if (painter === 'ours') expect((await marks(page)).map(({ text }) => text)).toEqual(['mélanome']);
  await page.close();
  return { texts, errors };
}

async function visit(name: string, painter: Painter): Promise<Visit> {
  const key = `${name} ${painter}`;
  const known = visits.get(key) ?? (await (EDITORS.includes(name) ? driveEditor : driveApp)(name, painter));
  visits.set(key, known);
  return known;
}

const isEqual = async (name: string, painter: Painter) =>
  JSON.stringify(await visit(name, 'none')) === JSON.stringify(await visit(name, painter));

describe('victims', () => {
  it.each([...APPS, ...EDITORS])('%s shows the same text, and the same errors, with us as without us', async (name) => {
    expect(Object.keys(CHANGES)).toEqual(expect.arrayContaining(PRESSES));
    expect(await visit(name, 'ours')).toEqual(await visit(name, 'none'));
  });

  it('are told apart from victims of wrapping, which this check must see', async () => {
    const names = [...APPS, ...EDITORS];
    const equal: string[] = [];
    const broken: string[] = [];
    for (const name of names) {
      if (await isEqual(name, 'ours')) equal.push(name);
      if (!(await isEqual(name, 'wrapping'))) broken.push(name);
    }
    tell('victims that show the same text and errors', `${equal.length}/${names.length}`, `${names.length}/${names.length}`);
    tell('victims that wrapping breaks (the control)', `${broken.length}/${names.length}`, 'more than 0');
    expect(equal).toEqual(names);
    expect(broken).toEqual(expect.arrayContaining(['react-hydrate', 'react-client', 'preact', 'svelte', 'angular']));
  }, 120_000);
});
