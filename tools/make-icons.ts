import { mkdir, readFile } from 'node:fs/promises';
import { launchForPictures } from './picture-site.ts';

/** Draws `public/icon.svg` and `public/icon-off.svg` into the PNG sizes that browsers ask for. */

const PUBLIC = new URL('../public/', import.meta.url);
const SIZES = [16, 32, 48, 128];

await mkdir(new URL('icons/', PUBLIC), { recursive: true });
const browser = await launchForPictures();
try {
  const page = await browser.newPage();
  for (const name of ['icon', 'icon-off']) {
    const svg = await readFile(new URL(`${name}.svg`, PUBLIC), 'utf8');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      const path = new URL(`icons/${name}-${size}.png`, PUBLIC).pathname;
      await page.screenshot({ path, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
