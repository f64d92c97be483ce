import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickOn, openBeside, openRead, speakFrench, until, untilCard, untilNoCard, wordsIn } from '../scenarios/in-the-page.ts';
import { pages } from '../scenarios/pages.ts';
import { PAGES_OF_OURS } from '../scenarios/surface-scenarios.ts';
import type { Visitor } from '../scenarios/visitor.ts';
import { E2E_BUILD } from '../support/browser.ts';
import { chromiumVisitor } from '../support/chromium-visitor.ts';
import { oldBrowserBuild } from '../support/old-build.ts';
import { serve, type Site } from '../support/site.ts';

const build = oldBrowserBuild(E2E_BUILD);
let visitor: Visitor;
let site: Site;

beforeAll(async () => {
  [site, visitor] = await Promise.all([pages().then((all) => serve(all)), chromiumVisitor(build.folder)]);
  await speakFrench(visitor);
});

afterAll(async () => {
  await visitor.close();
  await site.close();
  build.remove();
});

describe('a browser without highlights, popovers, side panel, menus and shortcuts', () => {
  it('reads a page all the same, marks nothing and raises no error', async () => {
    const tab = await openRead(visitor, `${site.url}/article`);
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  it('says in the popup what it cannot do, lists the terms, and opens the card of one', async () => {
    const tab = await openRead(visitor, `${site.url}/article`);
    const popup = await openBeside(visitor, 'popup.html', `${site.url}/article`);
    await clickOn(popup, '[role="tab"]', 'Sur cette page');
    await until(async () => /trop ancien pour souligner/.test(await wordsIn(popup)), 'the popup says so');
    expect(await wordsIn(popup)).not.toMatch(/à côté de la page/);
    expect(popup.errors).toEqual([]);
    await clickOn(popup, '.og-terms button', 'amiante');
    await tab.toFront();
    await untilCard(tab, 'amiante');
    await clickOn(tab, 'button', 'EN');
    await untilCard(tab, 'asbestos');
    await clickOn(tab, 'button', 'FR');
    await tab.press('Escape');
    await untilNoCard(tab);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  it('does NOT lose the page when the popup switches it off', async () => {
    const tab = await openRead(visitor, `${site.url}/article`);
    await tab.evaluate(() => document.documentElement.removeAttribute('data-oncogloss-ready'));
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const popup = await openBeside(visitor, 'popup.html', `${site.url}/article`);
    await clickOn(popup, '[role="tab"]', 'Sur cette page');
    await clickOn(popup, '[role="switch"]');
    await clickOn(popup, 'button', 'Rallumer sur ce site');
    await until(() => tab.evaluate(() => document.documentElement.hasAttribute('data-oncogloss-ready')), 'the page is read again');
    await tab.evaluate(() => document.documentElement.removeAttribute('data-oncogloss-ready'));
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await popup.close();
    await tab.close();
  });
});

describe('pages of ours in such a browser', () => {
  it.each(PAGES_OF_OURS.map(({ title, run }) => [title, run] as const))('%s', (_, run) => run(visitor, site));
});
