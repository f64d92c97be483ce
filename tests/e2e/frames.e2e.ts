import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LINE, LINE_MARKS } from '../pages/cases.ts';
import { card, hover, marks } from '../support/browser.ts';
import { Visits, wordsIn } from '../support/visits.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await Visits.start();
});
afterEach(() => visits.closePages());
afterAll(() => visits.end());

/** Puts a frame into a page that is open already; the kinds are those that pages use. */
function addFrame(page: Page, kind: string): Promise<void> {
  return page.evaluate(
    ([what, line]) => {
      const frame = document.createElement('iframe');
      const body = `<!doctype html><html lang="fr"><body><p>${line}</p></body></html>`;
      if (what === 'same origin') frame.src = '/line';
      if (what === 'another origin') frame.src = `${location.origin.replace('127.0.0.1', 'localhost')}/line`;
      if (what.includes('srcdoc')) frame.srcdoc = body;
      if (what.includes('sandboxed')) frame.setAttribute('sandbox', '');
      if (what === 'blob') frame.src = URL.createObjectURL(new Blob([body], { type: 'text/html;charset=utf-8' }));
      if (what === 'data') frame.src = `data:text/html;charset=utf-8,${encodeURIComponent(body)}`;
      document.getElementById('frames')!.append(frame);
      if (what === 'about:blank') frame.contentDocument!.body.innerHTML = `<p>${line}</p>`;
    },
    [kind, LINE] as const,
  );
}

const lastFrame = (page: Page): Frame => page.frames().at(-1)!;

describe('frames', () => {
  it.each(['same origin', 'another origin', 'srcdoc', 'sandboxed srcdoc', 'about:blank', 'blob', 'data'])('are marked: %s, added to an open page', async (kind) => {
    const { page, errors } = await visits.open('/top');
    await addFrame(page, kind);
    await expect.poll(() => page.frames().length).toBe(2);
    await expect.poll(() => wordsIn(lastFrame(page)).catch(() => [])).toEqual(LINE_MARKS);
    expect(errors).toEqual([]);
  });

  it('are marked five deep', async () => {
    const { page } = await visits.visit(visits.ours, '/nested/1');
    await expect.poll(() => page.frames().length).toBe(5);
    await expect.poll(() => wordsIn(lastFrame(page)).catch(() => [])).toEqual(LINE_MARKS);
  });

  it('open one card, in the frame of the term', async () => {
    const { page, errors } = await visits.open('/top');
    await addFrame(page, 'srcdoc');
    await expect.poll(() => wordsIn(lastFrame(page)).catch(() => [])).toEqual(LINE_MARKS);
    const box = (await page.locator('iframe').boundingBox())!;
    await page.mouse.move(box.x + 45, box.y + 25);
    await page.mouse.move(box.x + 50, box.y + 26);
    await expect.poll(() => lastFrame(page).locator('[data-oncogloss]').count()).toBe(1);
    expect(await page.locator('[data-oncogloss]').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('shadow trees', () => {
  it('are marked when open, closed on a custom element, or declared, in the style of the page', async () => {
    const { page } = await visits.open('/shadows');
    expect(await page.evaluate(() => [...(CSS.highlights.get('oncogloss') ?? [])].map((range) => range.startContainer.textContent).sort())).toEqual([
      'mélanome déclaré',
      'mélanome fermé',
      'mélanome ouvert',
      'mélanome simple',
    ]);
    const line = await page.evaluate(() => getComputedStyle(document.querySelector('open-root')!.shadowRoot!.querySelector('p')!, '::highlight(oncogloss)').textDecorationLine);
    expect(line).toBe('underline');
    await hover(page, /mélanome/);
  });
});

describe('what lies on top', () => {
  it.each(['/popover', '/transformed', '/transparent'])('does NOT hide the card: %s', async (path) => {
    const { page } = await visits.open(path);
    await hover(page, /mélanome/);
    const box = (await card(page).boundingBox())!;
    expect(box.width).toBeGreaterThan(250);
    await card(page).getByRole('button', { name: /^EN/ }).click();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });

  it('closes our card first with Escape, and leaves a popover of the page open', async () => {
    const { page } = await visits.open('/popover');
    await hover(page, /mélanome/);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    const isOpen = () => page.evaluate(() => document.getElementById('o')!.matches(':popover-open'));
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
  });

  it('shows the card over an element in full screen', async () => {
    const { page } = await visits.open('/full');
    await page.locator('#b').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('full');
    await hover(page, /mélanome/);
    await card(page).getByRole('button', { name: /^EN/ }).click();
    expect(await page.evaluate(() => document.fullscreenElement?.id)).toBe('full');
  });

  it('opens a card in a frame inside a modal dialog', async () => {
    const { page } = await visits.open('/framed-dialog');
    await expect.poll(() => wordsIn(lastFrame(page))).toEqual(LINE_MARKS);
    const box = (await page.locator('iframe').boundingBox())!;
    await page.mouse.move(box.x + 45, box.y + 25);
    await page.mouse.move(box.x + 50, box.y + 26);
    await lastFrame(page).locator('[data-oncogloss] .og-card').getByRole('button', { name: /^EN/ }).click();
  });

  it('does NOT open a card for a word that something covers', async () => {
    const { page } = await visits.open('/covered');
    const [mark] = await marks(page);
    await page.mouse.move(mark!.x, mark!.y);
    // Longer than a card takes to come.
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 800)));
    expect(await page.locator('[data-oncogloss]').count()).toBe(0);
  });
});
