import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from '../tests/support/site.ts';
import { ROOT } from './project.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** The pages of the demonstration article, by path. */
export function demoPages(): Map<string, Page> {
  const folder = join(ROOT, 'demo');
  const pages = new Map<string, Page>();
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const page = { body: readFileSync(join(folder, name)), type };
    pages.set(`/${name}`, page);
    if (name === 'index.html') pages.set('/', page);
  }
  return pages;
}
