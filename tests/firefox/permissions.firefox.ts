import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/project.ts';
import type { ApiForTests } from '../scenarios/visitor.ts';
import { firefoxVisitor } from '../support/firefox-visitor.ts';

describe('the shipped package in Firefox', () => {
  it('has no page open to it when it is installed', async () => {
    const visitor = await firefoxVisitor(join(ROOT, '.output/firefox-mv3'));
    const tab = await visitor.open(`${visitor.extension}/welcome.html`);
    const granted = await tab.evaluate(() =>
      (globalThis as unknown as { browser: ApiForTests & { permissions: { getAll(): Promise<object> } } }).browser.permissions.getAll(),
    );
    await visitor.close();
    expect(granted).toMatchObject({ permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'], origins: [] });
  });
});
