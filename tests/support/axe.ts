import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The faults of accessibility that axe finds in a page, each with the element that has it.
 * @param part a selector: nothing beyond what it finds is looked at
 */
export async function axeFaults(page: Page, part = ':root'): Promise<string[]> {
  // By the debugger: the policy of our pages lets no script of a test in. What axe gives back cannot be sent.
  await page.evaluate(`${AXE}; 0`);
  return page.evaluate(async (include) => {
    const { axe } = globalThis as unknown as { axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run({ include });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, part);
}
