import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileLexicon } from '../glossary/compile-lexicon.ts';
import { formsOf } from '../glossary/forms.ts';

const LABELS = { fr: { pref: 'mélanome', alt: [], hidden: [] }, en: { pref: 'melanoma', alt: [], hidden: [] } };
const LEXICON = compileLexicon([
  { id: 'melanoma', kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr: 'mélanome', en: 'melanoma' }, forms: formsOf({ labels: LABELS, match: [] }) },
]);
const CARD = { id: 'melanoma', kind: 'concept' };
const DOCUMENTS = [{ id: 'melanoma', words: ['melanoma'] }];

let files: Map<string, () => Response>;
let asked: string[];

/** A fresh background: what it held before is forgotten. */
async function wake() {
  vi.resetModules();
  return import('./glossary-store.ts');
}

beforeEach(() => {
  files = new Map([
    ['/glossary/lexicon.bin', () => new Response(LEXICON)],
    ['/glossary/cards/melanoma.json', () => Response.json(CARD)],
    ['/glossary/search.json', () => Response.json(DOCUMENTS)],
  ]);
  asked = [];
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://test${path}`);
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const file = files.get(new URL(url).pathname);
    if (!file) throw new TypeError('Failed to fetch');
    return file();
  });
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

describe('shippedLexicon', () => {
  it('opens the lexicon of the package', async () => {
    const { shippedLexicon } = await wake();
    expect((await shippedLexicon()).concepts.map(({ id }) => id)).toEqual(['melanoma']);
    expect(asked).toEqual(['chrome-extension://test/glossary/lexicon.bin']);
  });

  it('loads it once, however many pages ask at once', async () => {
    const { shippedLexicon } = await wake();
    const [first, ...others] = await Promise.all([shippedLexicon(), shippedLexicon(), shippedLexicon()]);
    expect(others.every((one) => one === first)).toBe(true);
    expect(await shippedLexicon()).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it.each<[string, () => Response]>([
    ['cannot be read', () => Response.error()],
    ['is missing', () => new Response('', { status: 404 })],
    ['is cut short', () => new Response(LEXICON.slice(0, LEXICON.byteLength - 8))],
    ['is empty', () => new Response(new ArrayBuffer(0))],
    ['is something else', () => new Response('<!doctype html><title>What is this? A page of forty bytes and more</title>')],
  ])('rejects when the file %s, and tries again at the next question', async (_, response) => {
    const { shippedLexicon } = await wake();
    const good = files.get('/glossary/lexicon.bin') as () => Response;
    files.set('/glossary/lexicon.bin', response);
    await expect(shippedLexicon()).rejects.toThrow();
    files.set('/glossary/lexicon.bin', good);
    expect((await shippedLexicon()).concepts).toHaveLength(1);
  });
});

describe('loadEntry', () => {
  it('loads one card alone', async () => {
    const { loadEntry } = await wake();
    expect(await loadEntry('melanoma')).toEqual(CARD);
    expect(asked).toEqual(['chrome-extension://test/glossary/cards/melanoma.json']);
  });

  it.each<[string, (() => Response) | undefined]>([
    ['is not there', undefined],
    ['is not found', () => new Response('', { status: 404 })],
    ['is no JSON', () => new Response('<html>')],
  ])('has no card when its file %s', async (_, response) => {
    files.delete('/glossary/cards/melanoma.json');
    if (response) files.set('/glossary/cards/melanoma.json', response);
    const { loadEntry } = await wake();
    expect(await loadEntry('melanoma')).toBeUndefined();
  });

  it.each(['', '../search', 'melanoma.json', 'Melanoma', 'a/b', '%2e%2e', 'https://example.org', 'mélanome', 'melanoma\n', '__proto__'])(
    'does NOT fetch anything for an id that cannot be one (%j)',
    async (id) => {
      const { loadEntry } = await wake();
      expect(await loadEntry(id)).toBeUndefined();
      expect(asked).toEqual([]);
    },
  );
});

describe('loadSearchDocuments', () => {
  it('loads what the search needs', async () => {
    const { loadSearchDocuments } = await wake();
    expect(await loadSearchDocuments()).toEqual(DOCUMENTS);
  });

  it('rejects when the file is missing, so that the popup can say so', async () => {
    files.set('/glossary/search.json', () => new Response('', { status: 404 }));
    const { loadSearchDocuments } = await wake();
    await expect(loadSearchDocuments()).rejects.toThrow('search.json');
  });
});

describe('loadFactTables', () => {
  it('loads the tables of drugs and trials', async () => {
    files.set('/glossary/tables.json', () => Response.json({ classes: {}, drugs: [], trials: [] }));
    const { loadFactTables } = await wake();
    expect(await loadFactTables()).toEqual({ classes: {}, drugs: [], trials: [] });
  });

  it('rejects when the file is missing, so that the page can say so', async () => {
    const { loadFactTables } = await wake();
    await expect(loadFactTables()).rejects.toThrow();
  });
});
