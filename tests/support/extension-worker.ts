import type { BrowserContext, Page, Worker } from 'playwright-core';
import { extensionId } from './browser.ts';

/** What tests use of the extension's own API. */
interface ChromeForTests {
  readonly tabs: {
    query(options: object): Promise<{ readonly id: number; readonly url?: string }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
  readonly runtime: { reload(): void };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: object | undefined): void } };
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> } };
}

const ids = new WeakMap<BrowserContext, string>();
const ownPages = new WeakMap<BrowserContext, Page>();

/** A page of the extension, where its API can be called: it is there even while the background is dead. */
async function ownPage(context: BrowserContext): Promise<Page> {
  const known = ownPages.get(context);
  if (known && !known.isClosed()) return known;
  const id = ids.get(context) ?? (await extensionId(context));
  ids.set(context, id);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/welcome.html`);
  ownPages.set(context, page);
  return page;
}

/** The background of the extension; while it is dead, none. */
function background(context: BrowserContext): Worker {
  const worker = context.serviceWorkers()[0];
  if (!worker) throw new Error('the background does not run');
  return worker;
}

/** The number of the tab in which a page stands. */
export async function tabIdOf(context: BrowserContext, tab: Page): Promise<number> {
  return background(context).evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeForTests };
    const found = (await chrome.tabs.query({})).find((one) => one.url === url);
    if (!found) throw new Error(`no tab shows ${url}`);
    return found.id;
  }, tab.url());
}

/** Sends a keyboard command for the tab in front, as the browser does: it lets no test press an extension's shortcut. */
export async function sendCommand(context: BrowserContext, name: string): Promise<void> {
  await background(context).evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeForTests };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch(wanted, tab);
  }, name);
}

/** Changes settings as the reader would. */
export async function choose(context: BrowserContext, change: object): Promise<void> {
  const page = await ownPage(context);
  await page.evaluate(async (settings) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeForTests };
    const stored = (await chrome.storage.local.get('settings'))['settings'];
    await chrome.storage.local.set({ settings: { version: 1, ...stored, ...settings } });
  }, change);
}

/** Asks our script in a page, as the popup does. */
async function askPage(context: BrowserContext, tab: Page, name: string): Promise<unknown> {
  const page = await ownPage(context);
  return page.evaluate(
    async ([url, question]) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeForTests };
      const found = (await chrome.tabs.query({})).find((one) => one.url === url);
      return found && chrome.tabs.sendMessage(found.id, { name: question, data: {} });
    },
    [tab.url(), name] as const,
  );
}

/** Ends our script in a page, as when access is taken back. */
export async function stopIn(context: BrowserContext, tab: Page): Promise<void> {
  await askPage(context, tab, 'stop');
}

/** How many mentions a page has in all, in view or not, each time that a term stands there. */
export async function countTerms(context: BrowserContext, tab: Page): Promise<number> {
  const terms = (await askPage(context, tab, 'getPageTerms')) as readonly { readonly count: number }[];
  return terms.reduce((sum, { count }) => sum + count, 0);
}

/** Switches the extension off: Chromium does so itself where developers' extensions are not allowed any more. */
export async function disableExtension(context: BrowserContext): Promise<void> {
  await allowDevelopers(context, true);
  await allowDevelopers(context, false);
}

/** Reloads the extension, as an update does. Resolves when its new background runs. */
export async function reloadExtension(context: BrowserContext): Promise<void> {
  await allowDevelopers(context, true);
  const page = await ownPage(context);
  const next = context.waitForEvent('serviceworker');
  await page.evaluate(() => (globalThis as unknown as { chrome: ChromeForTests }).chrome.runtime.reload()).catch(() => undefined);
  await next;
}

/** Chromium lets go of an unpacked extension that is reloaded without this. */
async function allowDevelopers(context: BrowserContext, inDeveloperMode: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: { updateProfileConfiguration(change: object): Promise<void> } } };
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: wanted });
  }, inDeveloperMode);
  await page.close();
}

/** Has the background of this browser stand still, as one that is stuck: it takes questions and answers none. */
export async function stallBackground(context: BrowserContext, ms: number): Promise<void> {
  const worker = context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  void worker
    .evaluate((time) => {
      const end = Date.now() + time;
      while (Date.now() < end);
    }, ms)
    .catch(() => undefined);
}

/** Kills the extension's background. @returns whether there was one to kill */
export async function killBackground(context: BrowserContext, from: Page): Promise<boolean> {
  const session = await context.newCDPSession(from);
  const { targetInfos } = await session.send('Target.getTargets');
  const alive = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
  for (const { targetId } of alive) await session.send('Target.closeTarget', { targetId });
  await session.detach();
  return alive.length > 0;
}
