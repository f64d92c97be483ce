import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { E2E_BUILD, launch, speak } from '../support/browser.ts';

let context: BrowserContext;
let id: string;

beforeAll(async () => {
  context = await launch({ extension: E2E_BUILD });
  id = await speak(context, 'fr');
});

afterAll(() => context.close());

/** The popup as a tab of its own, as large as the browser makes it. */
async function openPopup(): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${id}/popup.html`);
  return popup;
}

describe('glossary search', () => {
  it.each([
    ['ferropto', 'ferroptose'],
    ['mesotheliome', 'mésothéliome'],
    ['PDL1', 'PD-L1'],
    ['pd l1', 'PD-L1'],
    ['osimertinb', 'osimertinib'],
    ['survie sans prog', 'survie sans progression'],
    ['EILI', 'effet indésirable lié à l’immunothérapie'],
  ])('finds for %j first %j', async (typed, wanted) => {
    const popup = await openPopup();
    await popup.getByRole('combobox').fill(typed);
    const first = popup.getByRole('option').first();
    await first.waitFor();
    expect((await first.innerText()).replace(/'/g, '’')).toContain(wanted);
    await popup.close();
  });

  it('opens a card with the keyboard and comes back', async () => {
    const popup = await openPopup();
    await popup.getByRole('combobox').fill('ferropto');
    await popup.getByRole('option').first().waitFor();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.getByText(/façon de mourir/).waitFor();
    await popup.getByRole('button', { name: 'Retour' }).click();
    await popup.getByRole('combobox').waitFor();
    await popup.close();
  });
});
