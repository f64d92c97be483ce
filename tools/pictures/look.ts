import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { type Language, LANGUAGES } from '../../glossary/concept-schema.ts';

/** How a surface is looked at. */
export interface Look {
  readonly lang: Language;
  readonly theme: 'light' | 'dark' | 'forced';
  /** 2 is a zoom of 200 %: half as many CSS pixels, each twice as large. */
  readonly zoom: 1 | 2;
}

/** Both languages and themes at both zooms, and forced colours. */
export const LOOKS: readonly Look[] = LANGUAGES.flatMap((lang) => [
  ...(['light', 'dark'] as const).flatMap((theme) => ([1, 2] as const).map((zoom) => ({ lang, theme, zoom }))),
  { lang, theme: 'forced', zoom: 1 } as const,
]);

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Gives a page its theme and its size on the screen, at the zoom of the look. */
export async function dress(page: Page, { theme, zoom }: Look, { width, height }: Size): Promise<CDPSession> {
  await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light', forcedColors: theme === 'forced' ? 'active' : 'none', reducedMotion: 'reduce' });
  // Playwright aims the pointer by the size that it knows.
  await page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(height / zoom) });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width: Math.round(width / zoom), height: Math.round(height / zoom), deviceScaleFactor: zoom, mobile: false });
  return session;
}

/** Pages longer than this are cut in the picture, CSS pixels. */
const LONGEST = 4_000;

/** Takes the picture: the view alone, or the whole page as far as it is long. */
export async function takePicture(session: CDPSession, path: string, { whole }: { readonly whole: boolean }): Promise<void> {
  const { cssContentSize, cssVisualViewport } = await session.send('Page.getLayoutMetrics');
  const { width, height } = whole ? cssContentSize : { width: cssVisualViewport.clientWidth, height: cssVisualViewport.clientHeight };
  const clip = { x: 0, y: whole ? 0 : cssVisualViewport.pageY, width, height: Math.min(height, LONGEST), scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole, ...(whole ? { clip } : {}) });
  await writeFile(path, Buffer.from(data, 'base64'));
}
