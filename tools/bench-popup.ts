import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { E2E_BUILD, extensionId, launch } from '../tests/support/browser.ts';
import { middle } from './bench/figures.ts';
import { BUILD_IS_GIVEN, buildForTests } from './build-extension.ts';

/**
 * `npm run -s bench:popup`: how soon the popup is there, against an extension page with a word in it, and how much
 * time a key press takes until its results are shown, over the whole glossary. Ratios of medians, taken in turns in one browser.
 */
const ROUNDS = 15;
const BARS = { first_paint: 1.5, usable_field: 1.5, key_to_results_ms: 16 };
/** Typed letter by letter, as readers do: short and long, misspelt, in both languages, and what is not there. */
const WORDS = ['survie sans progression', 'pdl1', 'osimertinb', 'cancer du poumon', 'mesotheliome', 'clinical trial', 'anticorps monoclonal', 'ferroptosis', 'zzyzx'];
const EMPTY = '<!doctype html><html><meta charset="utf-8"><title>Empty</title><body><p>Oncogloss</p>';

interface Moments {
  readonly paint: number;
  /** When the frame was painted in which the search field was there and had the focus. */
  readonly field: number;
}

/** In the page, before anything else: notes when the search field can be typed into, at the end of the frame that shows it so. */
function watchField(): void {
  const seen = globalThis as unknown as { fieldAt?: number };
  const look = () => {
    if (document.activeElement?.getAttribute('role') === 'combobox') setTimeout(() => (seen.fieldAt ??= performance.now()));
    else requestAnimationFrame(look);
  };
  if (location.pathname === '/popup.html') look();
}

async function momentsOf(context: BrowserContext, url: string): Promise<Moments> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(url);
  const field = url.endsWith('popup.html') ? await page.waitForFunction(() => (globalThis as unknown as { fieldAt?: number }).fieldAt) : undefined;
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  // The browser's time of the paint is that of the screen, a little after the end of the frame's work.
  const at = field ? Math.max(paint, Number(await field.jsonValue())) : paint;
  await page.close();
  return { paint, field: at };
}

/** CPU time of the page's main thread for each key press, with search, layout and paint, ms: what else the machine does is not in it. */
async function keyTimes(page: Page): Promise<number[]> {
  await page.getByRole('combobox').fill('survie');
  await page.getByRole('option').first().waitFor();
  // The index grows in idle time; who types at once pays for it once.
  await page.waitForTimeout(2_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  const times: number[] = [];
  for (const words of WORDS) {
    await page.getByRole('combobox').fill('');
    for (const letter of words) {
      const before = await spent();
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      times.push((await spent()) - before);
    }
  }
  return times;
}

const share = (values: readonly number[], part: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

if (!BUILD_IS_GIVEN) buildForTests();
const build = mkdtempSync(join(tmpdir(), 'oncogloss-popup-'));
cpSync(E2E_BUILD, build, { recursive: true });
writeFileSync(join(build, 'empty.html'), EMPTY);
const context = await launch({ extension: build });
try {
  await context.addInitScript(watchField);
  const origin = `chrome-extension://${await extensionId(context)}`;
  const [popup, empty]: [Moments[], Moments[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(await momentsOf(context, `${origin}/empty.html`));
    popup.push(await momentsOf(context, `${origin}/popup.html`));
  }
  const page = await context.newPage();
  await page.goto(`${origin}/popup.html`);
  const keys = await keyTimes(page);
  const floor = middle(empty.map(({ paint }) => paint)).value;
  const [paint, field] = [middle(popup.map((one) => one.paint)).value, middle(popup.map((one) => one.field)).value];
  const figures = { first_paint: paint / floor, usable_field: field / floor, key_to_results_ms: middle(keys).value };
  process.stdout.write(`empty page ${floor.toFixed(0)} ms, popup painted ${paint.toFixed(0)} ms, field usable ${field.toFixed(0)} ms\n`);
  process.stdout.write(`keys: ${keys.length}, median ${figures.key_to_results_ms.toFixed(1)} ms, 95 % ${share(keys, 0.95).toFixed(1)} ms, longest ${Math.max(...keys).toFixed(1)} ms\n`);
  for (const [name, value] of Object.entries(figures)) {
    const bar = BARS[name as keyof typeof BARS];
    process.stdout.write(`${value <= bar ? '✔' : '✘'} ${name} ${value.toFixed(2)} (bar ${bar})\n`);
  }
} finally {
  await context.close();
  rmSync(build, { recursive: true, force: true });
}
