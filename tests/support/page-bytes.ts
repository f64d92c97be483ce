import type { Page } from 'playwright-core';

/** The page as it stands: its bytes and how its text is cut into nodes, the mark of test builds left out. */
export function bytesOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.removeAttribute('data-oncogloss-ready');
    const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    let lengths = '';
    while (texts.nextNode()) lengths += `${(texts.currentNode as Text).data.length} `;
    return `${copy.outerHTML}\n${lengths}`;
  });
}

/** Gathers what goes wrong in a page: uncaught errors, and errors in its console that name our scripts. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /chrome-extension:/.test(`${message.text()} ${message.location().url}`)) errors.push(message.text());
  });
  return errors;
}
