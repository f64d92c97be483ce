import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { READERS } from '../../components/reader.ts';
import { LANGUAGES } from '../../glossary/concept-schema.ts';
import { hover, marks, ready } from '../../tests/support/browser.ts';
import { cardAtRest } from './card-at-rest.ts';
import { dress, type Look, takePicture } from './look.ts';
import { choose, type World } from './world.ts';

const SIZE = { width: 900, height: 720 };
const WORDS = { plain: /PD-L1/, medicine: /pembrolizumab/, longest: /castration/ } as const;

/** A card to be pictured: on which page, of which word, for whom. */
interface Shot extends Look {
  readonly path: string;
  readonly word: keyof typeof WORDS;
  readonly reader: (typeof READERS)[number];
}

function shots(): Shot[] {
  return LANGUAGES.flatMap((lang) => [
    ...READERS.flatMap((reader) =>
      (['light', 'dark'] as const).flatMap((theme) => (['light', 'dark'] as const).map((paper): Shot => ({ lang, theme, zoom: 1, reader, path: `${lang}-${paper}`, word: 'plain' }))),
    ),
    ...READERS.map((reader): Shot => ({ lang, theme: 'light', zoom: 2, reader, path: `${lang}-light`, word: 'medicine' })),
    { lang, theme: 'light', zoom: 1, reader: 'student', path: `${lang}-light`, word: 'longest' },
    { lang, theme: 'light', zoom: 1, reader: 'patient', path: `${lang}-light-rtl`, word: 'medicine' },
    { lang, theme: 'forced', zoom: 1, reader: 'journalist', path: `${lang}-light`, word: 'medicine' },
  ]);
}

/** Pictures the card for the three readers, on light, dark and right-to-left pages. @returns what could not be */
export async function pictureCards(world: World, folder: string, say: (path: string) => void): Promise<string[]> {
  const failed: string[] = [];
  for (const shot of shots()) {
    const name = `card-${shot.reader}-${shot.word}-on-${shot.path}-${shot.theme}${shot.zoom === 2 ? '-200' : ''}`;
    const page = await world.context.newPage();
    try {
      await pictureCard(world, page, shot, join(folder, `${name}.png`));
      say(join(folder, `${name}.png`));
    } catch (error) {
      failed.push(`${name}: ${String(error).split('\n')[0]}`);
    }
    await page.close();
  }
  return failed;
}

async function pictureCard(world: World, page: Page, shot: Shot, path: string): Promise<void> {
  await choose(world.context, shot.lang, { reader: shot.reader });
  const session = await dress(page, shot, SIZE);
  await page.goto(`${world.site.url}/${shot.path}`);
  await ready(page);
  const word = WORDS[shot.word];
  // Enlarged, the word may be below the view.
  const mark = (await marks(page)).find(({ text }) => word.test(text));
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), (mark?.y ?? 0) - 130);
  await hover(page, word);
  await cardAtRest(page);
  await takePicture(session, path, { whole: false });
}
