import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../entrypoints/${path}`, import.meta.url), 'utf8');

/** Sheets that pages share are bundled apart, and come in any order: what a page overrules would overrule it. */
describe.each(['glossary/main.tsx', 'options/main.tsx', 'pdf/main.tsx', 'popup/main.ts', 'sidepanel/main.tsx', 'welcome/main.tsx'])('%s', (main) => {
  it('has one sheet', () => {
    expect([...read(main).matchAll(/import '(.*\.css)'/g)].map(([, path]) => path)).toEqual(['./page.css']);
  });

  it('begins it with what all pages share', () => {
    expect(/@import '(.*?)'/.exec(read(`${main.split('/')[0]}/page.css`))?.[1]).toBe('../../components/tokens.css');
  });
});
