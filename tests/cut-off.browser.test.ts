import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../components/tokens.css';
import '../components/card.css';
import '../components/panel.css';
import '../components/popup.css';
import '../components/glossary-page.css';
import '../components/welcome.css';
import { SHEETS } from '../tools/gallery/sheets.tsx';
import { cutOff } from './support/cut-off.ts';

/** Every state of every surface, in both languages, on the narrowest screen: 320 CSS px, which is also 1280 at 400 %. */
const WIDTH = 320;
const frame = document.createElement('div');

afterEach(() => {
  render(null, frame);
  frame.remove();
});

describe.each(Object.entries(SHEETS))('%s', (sheet, itemsIn) => {
  it.each(['fr', 'en'] as const)('cuts no text off at 320 px, in any state (%s)', async (lang) => {
    await page.viewport(WIDTH, 700);
    document.body.style.margin = '0';
    document.body.append(frame);
    const faults: string[] = [];
    for (const { name, view, act } of itemsIn(lang)) {
      render(view, frame);
      await act?.(frame);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      faults.push(...cutOff(frame).map((fault) => `${sheet}, ${name}: ${fault}`));
      render(null, frame);
    }
    expect(faults).toEqual([]);
  });
});

describe('what counts as cut off', () => {
  it.each([
    ['<p style="width:60px;overflow:hidden;white-space:nowrap">anticorps conjugué</p>', 1],
    ['<p style="width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">anticorps conjugué</p>', 1],
    ['<p style="height:20px;overflow:hidden">anticorps<br>conjugué</p>', 1],
    ['<p style="white-space:nowrap">un mot, puis un autre, puis un autre, puis encore un autre, et un de plus, puis un</p>', 2],
    ['<div style="overflow-x:auto"><p style="width:500px">une table large</p></div>', 0],
    ['<p>anticorps conjugué</p>', 0],
    ['<input style="width:60px" placeholder="Un mot de la liste">', 1],
    ['<button style="width:40px;white-space:nowrap">Annuler la lecture</button>', 1],
  ])('%s', async (html, count) => {
    await page.viewport(WIDTH, 700);
    document.body.style.margin = '0';
    document.body.append(frame);
    frame.innerHTML = html;
    expect(cutOff(frame)).toHaveLength(count);
    frame.innerHTML = '';
  });
});
