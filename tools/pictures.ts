import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { E2E_BUILD } from '../tests/support/browser.ts';
import { BUILD_IS_GIVEN, buildForTests } from './build-extension.ts';
import { pictureCards } from './pictures/cards.ts';
import { dress, LOOKS, takePicture } from './pictures/look.ts';
import { PDF_SURFACES } from './pictures/pdf-surfaces.ts';
import { SURFACES } from './pictures/surfaces.ts';
import { choose, openWorld, type World } from './pictures/world.ts';
import { ROOT } from './project.ts';

/**
 * `npm run -s pictures -- [--out DIR] [--only popup,card]`: pictures of every surface in the real browser, in both
 * languages and themes, at 100 % and 200 %, and in forced colours, to be looked at. They are not committed.
 */
const { values: options } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
const folder = resolve(ROOT, options.out ?? '.output/pictures');
const wanted = options.only?.split(',');
const isWanted = (name: string) => wanted === undefined || wanted.some((part) => name.startsWith(part));
const say = (path: string) => void process.stdout.write(`${relative(process.cwd(), path)}\n`);

async function pictureSurfaces(world: World): Promise<string[]> {
  const failed: string[] = [];
  for (const surface of [...SURFACES, ...PDF_SURFACES].filter(({ name }) => isWanted(name))) {
    for (const look of LOOKS) {
      const name = `${surface.name}-${look.lang}-${look.theme}${look.zoom === 2 ? '-200' : ''}`;
      await choose(world.context, look.lang);
      const page = await world.context.newPage();
      try {
        const { width, height } = surface.size;
        const session = await dress(page, look, { width: surface.grows ? width * look.zoom : width, height });
        const other = await surface.open(page, world, look);
        const path = join(folder, `${name}.png`);
        await takePicture(session, path, surface);
        say(path);
        if (other) await other.close();
      } catch (error) {
        failed.push(`${name}: ${String(error).split('\n')[0]}`);
      }
      await page.close();
    }
  }
  return failed;
}

if (!BUILD_IS_GIVEN) buildForTests();
await mkdir(folder, { recursive: true });
const world = await openWorld(E2E_BUILD);
try {
  const failed = await pictureSurfaces(world);
  if (isWanted('card')) failed.push(...(await pictureCards(world, folder, say)));
  for (const failure of failed) process.stderr.write(`${failure}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await world.close();
}
