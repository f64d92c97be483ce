import type { Page } from 'playwright-core';

/** Texts that leave the column of their card, and cards cut at the bottom: the eye may miss them. */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** The margin of a card is 24 px; its tools may hang 6 px into it. */
    const margin = 16;
    const found: string[] = [];
    for (const body of document.querySelectorAll('.og-card-body')) {
      if (body.scrollHeight > body.clientHeight + 1) found.push(`the end of the card (${body.scrollHeight} px)`);
      const { left, right } = body.getBoundingClientRect();
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, (text) =>
        text.parentElement?.closest('.og-spoken') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        const outside = [...range.getClientRects()].some((line) => line.left < left + margin || line.right > right - margin);
        if (outside) found.push(`« ${text.textContent} »`);
      }
    }
    return [...new Set(found)];
  });
}
