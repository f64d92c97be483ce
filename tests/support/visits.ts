import type { BrowserContext, Frame, Page } from 'playwright-core';
import { CASES } from '../pages/cases.ts';
import { E2E_BUILD, launch, ready } from './browser.ts';
import { choose } from './extension-worker.ts';
import { errorsOf } from './page-bytes.ts';
import { painted } from './painted.ts';
import { serve, type Site } from './site.ts';

/** An opened page, and what goes wrong in it. */
export interface Visited {
  readonly page: Page;
  readonly errors: string[];
}

/** Two browsers, one with us and one without, on the pages of the cases. */
export class Visits {
  readonly site: Site;
  readonly plain: BrowserContext;
  readonly ours: BrowserContext;

  private constructor(site: Site, plain: BrowserContext, ours: BrowserContext) {
    this.site = site;
    this.plain = plain;
    this.ours = ours;
  }

  static async start(): Promise<Visits> {
    const [site, plain, ours] = [await serve(CASES), await launch({}), await launch({ extension: E2E_BUILD })];
    await choose(ours, { language: 'fr', density: 'all' });
    return new Visits(site, plain, ours);
  }

  /** The page with us in it, marked. */
  async open(path: string): Promise<Visited> {
    const visited = await this.visit(this.ours, path);
    await ready(visited.page);
    return visited;
  }

  /** The same page without us. */
  openPlain(path: string): Promise<Visited> {
    return this.visit(this.plain, path);
  }

  async visit(context: BrowserContext, path: string): Promise<Visited> {
    const page = await context.newPage();
    const errors = errorsOf(page);
    await page.goto(this.site.url + path);
    return { page, errors };
  }

  /** Closes all pages but the first, which keeps the browsers alive. */
  async closePages(): Promise<void> {
    for (const context of [this.plain, this.ours]) for (const page of context.pages().slice(1)) await page.close();
  }

  async end(): Promise<void> {
    await this.plain.close();
    await this.ours.close();
    await this.site.close();
  }
}

/** The words of all highlights of ours in a frame, wherever they stand in it. */
export async function wordsIn(frame: Frame | Page): Promise<string[]> {
  return (await frame.evaluate(painted, 'oncogloss')).map(({ text }) => text);
}
