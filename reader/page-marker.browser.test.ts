import { onTestFinished, describe, expect, it } from 'vitest';
import { liveRangeOf } from '../annotator/anchor.ts';
import { partsOf } from './layer-text.ts';
import { placeMentions } from './page-marks.ts';
import { PageMarker, STOPS } from './page-marker.ts';
import { textOf } from './page-text.ts';
import { mentionOf, pageOf, run } from './testing.ts';
import type { TextItem } from './text-item.ts';

const ITEMS = [run('un osi', 0, 700), run('mer-', 30, 700), run('tinib puis le', 0, 686), run('cancer', 80, 686), run('cancer', 0, 672)];

/** A layer as pdf.js makes it: one element per run, some of them in elements of the document's own. */
function layerFor(items: readonly TextItem[]): HTMLElement {
  const layer = document.createElement('div');
  const content = document.createElement('span');
  for (const [k, { str }] of items.entries()) {
    const span = document.createElement('span');
    span.textContent = str;
    (k === 0 ? content : layer).append(...(k === 0 ? [span] : [span, document.createElement('br')]));
  }
  layer.prepend(content);
  document.body.append(layer);
  onTestFinished(() => layer.remove());
  return layer;
}

function marked(...words: readonly string[]) {
  const text = textOf(pageOf(ITEMS));
  const placed = placeMentions(text, words.map((word) => mentionOf(text.text, word)));
  const layer = layerFor(ITEMS);
  const marker = new PageMarker();
  marker.paint(1, layer, placed);
  const elements = () => [...layer.querySelectorAll<HTMLElement>('[data-oncogloss-mark]')];
  return { marker, layer, placed, elements, repaint: (some = placed) => marker.paint(1, layer, some) };
}

describe('marks in a text layer', () => {
  it('wrap the words, over runs and lines', () => {
    const { elements } = marked('osimer-\ntinib', 'cancer');
    expect(elements().map((element) => element.textContent)).toEqual(['osi', 'mer-', 'tinib', 'cancer']);
  });

  it('are one stop each, called by the whole word', () => {
    const { layer, elements } = marked('osimer-\ntinib', 'cancer');
    const stops = [...layer.querySelectorAll(STOPS)];
    expect(stops.map((stop) => [stop.getAttribute('role'), stop.getAttribute('aria-label') ?? stop.textContent])).toEqual([
      ['button', 'osimertinib'],
      ['button', 'cancer'],
    ]);
    expect(elements().filter((element) => element.getAttribute('aria-hidden') === 'true')).toHaveLength(2);
  });

  it('do NOT change what the layer says', () => {
    const { layer } = marked('osimer-\ntinib', 'cancer');
    expect(layer.textContent).toBe(ITEMS.map(({ str }) => str).join(''));
  });

  it('lead back to their mention, from every element', () => {
    const { marker, elements } = marked('osimer-\ntinib');
    const anchors = new Set(elements().map((element) => marker.anchorOf(element.firstChild!.parentElement)));
    expect(anchors.size).toBe(1);
    const [anchor] = anchors;
    expect(liveRangeOf(anchor!)?.toString()).toBe('osimer-tinib');
    expect(anchor!.mention.senses[0]!.id).toBe('osimer-\ntinib');
  });

  it('leave nothing behind when they are painted anew', () => {
    const { layer, marker, elements, placed, repaint } = marked('osimer-\ntinib', 'cancer');
    const before = marker.anchorOf(elements()[0]!);
    repaint(placed.slice(1));
    expect(elements().map((element) => element.textContent)).toEqual(['cancer']);
    expect(before!.block.isCurrent()).toBe(false);
    repaint([]);
    expect(layer.querySelectorAll('mark')).toHaveLength(0);
    expect([...layer.querySelectorAll('span')].every((span) => span.childNodes.length <= 1)).toBe(true);
  });

  it('show which one is explained', () => {
    const { marker, elements } = marked('osimer-\ntinib', 'cancer');
    marker.setActive(marker.anchorOf(elements()[0]!));
    expect(elements().map((element) => element.classList.contains('pdf-mark-active'))).toEqual([true, true, true, false]);
    marker.setActive(undefined);
    expect(document.querySelectorAll('.pdf-mark-active')).toHaveLength(0);
  });

  it('are found again in text that was marked', () => {
    const { layer } = marked('cancer');
    const at = layer.textContent!.indexOf('le') ;
    const parts = partsOf(layer, { start: at, end: at + 'lecancercancer'.length });
    expect(parts.map(({ node, from, to }) => node.data.slice(from, to))).toEqual(['le', 'cancer', 'cancer']);
  });
});
