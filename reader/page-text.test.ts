import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerSpansOf, textOf } from './page-text.ts';
import { column, layerOf, LEADING, pageOf, run } from './testing.ts';
import type { PageItem } from './text-item.ts';

const LOREM = Array.from({ length: 9 }, (_, k) => `ligne ${'abcdefghi'[k]} de la colonne gauche`).join('\n');
const IPSUM = Array.from({ length: 9 }, (_, k) => `ligne ${'jklmnopqr'[k]} de la colonne droite`).join('\n');

/** What stands in the layer where a word of the text stands. */
function inLayer(items: readonly PageItem[], word: string): string[] {
  const text = textOf(pageOf(items));
  const start = text.text.indexOf(word);
  const layer = layerOf(items);
  return layerSpansOf(text, { start, end: start + word.length }).map((span) => layer.slice(span.start, span.end));
}

describe('the text of a page', () => {
  it('joins runs of one line, and parts words that stand apart', () => {
    expect(textOf(pageOf([run('osimer', 0, 0), run('tinib', 30, 0), run('agit', 60, 0)])).text).toBe('osimertinib agit');
  });

  it('does NOT double the space that a run brings itself', () => {
    expect(textOf(pageOf([run('le ', 0, 0), run('cancer', 20, 0)])).text).toBe('le cancer');
  });

  it('takes white space from places, not from runs of white space', () => {
    expect(textOf(pageOf([run('PD', 0, 0), run(' ', 10, 0), run('-L1', 10, 0)])).text).toBe('PD-L1');
  });

  it('keeps a raised figure on its line', () => {
    expect(textOf(pageOf([run('survie', 0, 0), run('12', 30, 3.5, 6), run('globale', 45, 0)])).text).toBe('survie12 globale');
  });

  it('breaks lines, and leaves a hyphen at their end for the matcher', () => {
    expect(textOf(pageOf(column('un osimer-\ntinib', 0, 700))).text).toBe('un osimer-\ntinib');
  });

  it('shows the matcher a soft hyphen at a line’s end as a hyphen, and others NOT', () => {
    expect(textOf(pageOf(column('mé\u00adla\u00ad\nnome', 0, 700))).text).toBe('mé\u00adla-\nnome');
  });

  it('parts paragraphs and headings', () => {
    const items = [run('Titre', 0, 700, 16), ...column('un\ndeux', 0, 680), ...column('trois', 0, 680 - 4 * LEADING)];
    expect(textOf(pageOf(items)).text).toBe('Titre\n\nun\ndeux\n\ntrois');
  });

  it('lets no term go from one cell of a table to the next', () => {
    expect(textOf(pageOf([run('survie', 0, 700), run('globale', 200, 700)])).text).toBe('survie \ufffc globale');
  });

  it('reads text that is turned', () => {
    const up = (str: string, y: number) => ({ str, transform: [0, 10, -10, 0, 30, y], width: str.length * 5, height: 10 });
    expect(textOf(pageOf([up('cancer', 0), up('du', 35), up('foie', 50)])).text).toBe('cancer du foie');
  });

  it('leaves out what a tagged page calls an artifact', () => {
    const items: PageItem[] = [{ type: 'beginMarkedContent', tag: 'Artifact' }, run('En-tête', 0, 800), { type: 'endMarkedContent' }, { type: 'beginMarkedContentProps', tag: 'P' }, run('texte', 0, 700), { type: 'endMarkedContent' }];
    expect(textOf(pageOf(items)).text).toBe('texte');
    expect(inLayer(items, 'texte')).toEqual(['texte']);
  });
});

describe('columns', () => {
  it('are read one after the other where the page gives them so', () => {
    const { text } = textOf(pageOf([...column(LOREM, 0, 700), ...column(IPSUM, 300, 700)]));
    expect(text).toBe(`${LOREM}\n${IPSUM}`);
  });

  it('are read one after the other where the page gives them row by row', () => {
    const right = column(IPSUM, 300, 700);
    const { text } = textOf(pageOf(column(LOREM, 0, 700).flatMap((left, k) => [left, right[k]!])));
    expect(text).toBe(`${LOREM}\n${IPSUM}`);
  });

  it('does NOT take a table for columns', () => {
    const right = column(LOREM.replace(/.+/g, '12 mois'), 300, 700);
    const { text } = textOf(pageOf(column(LOREM.replace(/ de.*/g, ''), 0, 700).flatMap((left, k) => [left, right[k]!])));
    expect(text.startsWith('ligne a \ufffc 12 mois\nligne b')).toBe(true);
  });
});

describe('pages that follow each other', () => {
  const page = (number: number, body: string) =>
    pageOf([run('Revue du congrès', 0, 800), ...column(`${'x\n'.repeat(6)}${body}`, 0, 700), run(`Page ${number} sur 9`, 0, 30)], number);

  it('keep a running header and footer once', () => {
    const [first, second] = [page(1, 'fin.'), page(2, 'suite.')];
    expect(textOf(first).text).toMatch(/^Revue du congrès[^]*Page 1 sur 9$/);
    expect(textOf(second, [first]).text).not.toMatch(/Revue|Page/);
  });

  it('find them on left and right pages apart', () => {
    const left = pageOf([run('Titre gauche', 0, 800), ...column('x\n'.repeat(8), 0, 700)], 1);
    const right = page(2, 'b.');
    const next = pageOf([run('Titre gauche', 0, 800), ...column('y\n'.repeat(8), 0, 700)], 3);
    expect(textOf(next, [right, left]).text).not.toMatch(/Titre/);
  });

  it('do NOT lose a line of text that only looks like one further in', () => {
    const again = pageOf([...column('a\nb\nc\nd\nRevue du congrès\ne\nf\ng\nh', 0, 700)], 2);
    expect(textOf(again, [page(1, 'fin.')]).text).toContain('Revue du congrès');
  });

  it('bring the beginning of a sentence that goes on', () => {
    const second = pageOf([run('Revue du congrès', 0, 800), ...column('tinib agit\nbien.\na\nb\nc\nd\ne', 0, 700), run('Page 2 sur 9', 0, 30)], 2);
    const text = textOf(second, [page(1, 'un osimer-')]);
    expect(text.text).toMatch(/^x\nun osimer-\ntinib agit\nbien\./);
    expect(text.text.slice(text.ownFrom)).toMatch(/^tinib agit/);
    const start = text.text.indexOf('osimer');
    expect(layerSpansOf(text, { start, end: start + 'osimer-\ntinib'.length }).map((span) => span.page)).toEqual([1, 2]);
  });

  it('bring NOTHING of a sentence that has ended', () => {
    expect(textOf(page(2, 'suite'), [page(1, 'la fin.')]).ownFrom).toBe(0);
  });
});

describe('places in the layer', () => {
  it('are found over runs and lines, hyphen included', () => {
    const items = [run('un osi', 0, 700), run('mer-', 30, 700), { ...run('', 0, 0) }, run('tinib', 0, 686)];
    expect(inLayer(items, 'osimer-\ntinib')).toEqual(['osi', 'mer-', 'tinib']);
  });

  it('say what the text says, whatever the page', () => {
    const item = fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 800 })).map(([str, x, y]) => run(str, x, y));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const text = textOf(pageOf(items));
        const layer = layerOf(items);
        for (const { start, length, at } of text.pieces) {
          expect(layer.slice(at, at + length).replace(/\u00ad/g, '-')).toBe(text.text.slice(start, start + length).replace(/\u00ad/g, '-'));
        }
      }),
    );
  });
});
