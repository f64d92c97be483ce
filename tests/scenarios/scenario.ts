import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { tellOutcome } from '../support/scenario-table.ts';
import { serve, type Site } from '../support/site.ts';
import { speakFrench } from './in-the-page.ts';
import { pages } from './pages.ts';
import type { Visitor } from './visitor.ts';

/** Something that a reader does, told once for all browsers. */
export interface Scenario {
  readonly title: string;
  run(visitor: Visitor, site: Site): Promise<void>;
}

/** Plays scenarios in one browser, each a test. */
export function play(groups: Readonly<Record<string, readonly Scenario[]>>, start: () => Promise<Visitor>): void {
  let visitor: Visitor;
  let site: Site;
  beforeAll(async () => {
    [site, visitor] = await Promise.all([pages().then((all) => serve(all)), start()]);
  });
  // Each begins with the settings of the first day, but in French: a tab that is closed may lose its last change.
  beforeEach(() => speakFrench(visitor));
  afterEach(({ task }) => {
    tellOutcome({ title: `${task.suite?.name ?? ''} ${task.name}`, browser: visitor.name, passed: task.result?.state !== 'fail' });
  });
  afterAll(async () => {
    await visitor.close();
    await site.close();
  });
  for (const [name, scenarios] of Object.entries(groups)) {
    describe(name, () => {
      for (const { title, run } of scenarios) it(title, () => run(visitor, site));
    });
  }
}
