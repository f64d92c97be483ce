import type { Page } from 'playwright-core';
import type { Tab, Visitor } from '../scenarios/visitor.ts';
import { E2E_BUILD, extensionId, launch } from './browser.ts';

/** Chromium with the test build, for scenarios. */
export async function chromiumVisitor(extension = E2E_BUILD): Promise<Visitor> {
  const context = await launch({ extension });
  return {
    name: 'Chromium',
    extension: `chrome-extension://${await extensionId(context)}`,
    async open(url) {
      const page = await context.newPage();
      const tab = tabOf(page);
      await page.goto(url);
      return tab;
    },
    close: () => context.close(),
  };
}

function tabOf(page: Page): Tab {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return {
    errors,
    // The types of both drivers describe their own wrappers; plain values are all that we send.
    evaluate: (run, given) => page.evaluate(run as never, given as never),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    moveTo: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: async (clip) => (await page.screenshot({ clip: { ...clip } })).toString('base64'),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}
