import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './own-glossaries.css';
import { termOf } from '../glossary/user/testing.ts';
import { GlossariesPlace } from './own-glossaries-view.tsx';
import type { GlossariesPlaceProps } from './own-glossaries-view.tsx';
import type { GlossaryDesk, OwnGlossary, OwnImportPreview } from './own-glossary.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const glossary = (changes: Partial<OwnGlossary> = {}): OwnGlossary => ({
  key: 1,
  name: 'Lab <b>words</b>',
  origin: 'Association',
  on: true,
  first: false,
  sites: { chosen: true, hosts: [] },
  terms: 2,
  leftOut: 1,
  imported: '2026-11-22T10:00:00.000Z',
  revision: 1,
  ...changes,
});
const TWO = [glossary(), glossary({ key: 2, name: 'Second', terms: 1_200, leftOut: 0, on: false })];
const ROWS = [{ id: 'own-1-0', term: termOf(['zorglub'], { definition: { fr: 'Un mot <i>inventé</i>.' } }) }, { id: 'own-1-1', term: termOf(['bulgroz']) }];
const PREVIEW: OwnImportPreview = {
  format: 'csv',
  header: {},
  counts: { taken: 2, same: 1, conflicting: 1, refused: 1 },
  taken: ROWS.map(({ term }) => term),
  conflicting: [{ existing: termOf(['a'], { definition: { fr: 'x' } }), incoming: termOf(['a'], { definition: { fr: 'y' } }), fields: ['definition.fr'] }],
  problems: [{ row: 4, reason: 'no-label', params: {}, lost: 'term' }, { row: 1, column: '<img>', reason: 'unknown-column', params: { column: '<img>' }, lost: 'part' }],
};
const FULL = { messageKey: 'userDataQuota', params: [] };
const FILE = new File(['term\nx'], 'list.csv');

function place(changes: Partial<GlossariesPlaceProps> = {}, deskChanges: Partial<GlossaryDesk> = {}) {
  const desk: GlossaryDesk = {
    set: vi.fn(async () => undefined),
    arrange: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
    exportAs: vi.fn(async () => 'Lab words.csv'),
    terms: vi.fn(async (_key, from) => (from === 0 ? { rows: ROWS, next: 7 } : { rows: [{ id: 'own-1-7', term: termOf(['last']) }], next: undefined })),
    find: vi.fn(async () => ROWS.slice(0, 1)),
    save: vi.fn(async () => ({ ok: true as const, glossary: 1 })),
    removeTerm: vi.fn(async () => undefined),
    restoreTerm: vi.fn(async () => undefined),
    previewImport: vi.fn(async () => PREVIEW),
    commitImport: vi.fn(async () => glossary({ terms: 5 })),
    ...deskChanges,
  };
  const props: GlossariesPlaceProps = { lang: 'en', kept: { kind: 'ready', value: { glossaries: TWO, chosenHosts: ['www.example.org'] } }, desk, onRetry: vi.fn(), ...changes };
  const { root } = show(
    <div class="og-surface og-glossary">
      <div class="og-glossary-main">
        <GlossariesPlace {...props} />
      </div>
    </div>,
  );
  return { root, desk };
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
async function choose(file: File) {
  await userEvent.upload(must(document.querySelector<HTMLInputElement>('input[type="file"]')), file);
}
async function preview(deskChanges: Partial<GlossaryDesk> = {}) {
  const shown = place({}, deskChanges);
  await press('Import a file');
  await choose(FILE);
  return shown;
}

describe('the shelf', () => {
  it('says whose each is, that nobody reviewed it, and where it shows', async () => {
    const { root } = place();
    const [first] = [...root.querySelectorAll('.og-own-glossary')].map((row) => row.textContent ?? '');
    for (const words of ['Lab <b>words</b>', '2 terms', 'from: Association', 'not reviewed', 'Underlines on: example.org']) expect(first).toContain(words);
  });

  it('warns where nothing would show', () => {
    const { root } = place({ kept: { kind: 'ready', value: { glossaries: [glossary()], chosenHosts: [] } } });
    expect(must(root.querySelector('.og-own-where.og-warm')).textContent).toBe('Underlines nothing yet: choose a site under “Sites and priority”.');
  });

  it('switches, orders and exports', async () => {
    const { desk } = place();
    await page.getByRole('checkbox', { name: 'Use “Second”' }).click();
    expect(desk.set).toHaveBeenCalledWith(2, { on: true });
    await press('Move “Second” up');
    expect(desk.arrange).toHaveBeenCalledWith([2, 1]);
    await press('Export');
    await page.getByRole('button', { name: 'Spreadsheet (CSV)' }).click();
    expect(desk.exportAs).toHaveBeenCalledWith(1, 'csv');
    await expect.element(page.getByText('Saved: Lab words.csv')).toBeVisible();
  });

  it('takes a site from a whole address, and says what is none', async () => {
    const { desk } = place();
    await press('Sites and priority');
    const field = page.getByRole('textbox', { name: 'Add a site' });
    await field.fill('not a site');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('This is not the address of a site. Example: www.example.org')).toBeVisible();
    await field.fill('https://cancer.example.org/page');
    await userEvent.keyboard('{Enter}');
    expect(desk.set).toHaveBeenCalledWith(1, { sites: { chosen: true, hosts: ['cancer.example.org'] } });
  });

  it('deletes only after asking, and says what could not be done', async () => {
    const { desk } = place({}, { remove: vi.fn(() => Promise.reject(FULL)) });
    await press('Delete “Lab <b>words</b>”');
    expect(desk.remove).not.toHaveBeenCalled();
    await expect.element(page.getByRole('button', { name: 'Keep' })).toHaveFocus();
    await press('Delete for good');
    await expect.element(page.getByText(/^Storage is full/)).toBeVisible();
  });
});

describe('an import', () => {
  it('shows what it would do, with the row and the reason of what is refused', async () => {
    await preview();
    await expect.element(page.getByText('Row 4')).toBeVisible();
    await expect.element(page.getByText('No name, neither in French nor in English.')).toBeVisible();
    await expect.element(page.getByText('Column not recognised: “<img>”. It is left out.')).toBeVisible();
  });

  it('wants to know whose it is, and takes what the reader chose', async () => {
    const { desk } = await preview();
    await press('Import 3 terms');
    await expect.element(page.getByText('Say whose it is: terms that nobody reviewed must have an author.')).toBeVisible();
    await page.getByLabelText('Whose is it?').fill('Us');
    await page.getByLabelText('Keep both').click();
    await press('Import 3 terms');
    expect(vi.mocked(desk.commitImport).mock.calls[0]?.[0]).toMatchObject({ mode: 'keep-both', header: { name: 'list', origin: 'Us' } });
    await expect.element(page.getByText('“Lab <b>words</b>” now holds 5 terms. Nobody at Oncogloss has reviewed it.')).toHaveFocus();
    await press('Choose the sites');
    await expect.element(page.getByText('Where may its terms be underlined?')).toBeVisible();
  });

  it('stops when the reader says so, and says that nothing has changed', async () => {
    const { desk } = await preview({
      previewImport: vi.fn((_request, { signal, onProgress }) => {
        onProgress({ stage: 'reading', done: 1, total: 4 });
        return new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject({ messageKey: 'userDataCancelled', params: [] })));
      }),
    });
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.25');
    await press('Cancel');
    await expect.element(page.getByText('Stopped. Nothing was changed.')).toBeVisible();
    expect(desk.commitImport).not.toHaveBeenCalled();
  });

  it('does NOT offer to take a file that cannot be read', async () => {
    await preview({ previewImport: async () => ({ header: {}, counts: { taken: 0, same: 0, conflicting: 0, refused: 0 }, taken: [], conflicting: [], problems: [{ path: '', reason: 'spreadsheet-file', params: {}, lost: 'file' }] }) });
    await expect.element(page.getByText(/^This is a workbook/)).toBeVisible();
    expect(page.getByRole('button', { name: /^Import \d/ }).elements()).toEqual([]);
  });
});

describe('the terms of a glossary', () => {
  const open = async (deskChanges: Partial<GlossaryDesk> = {}) => {
    const shown = place({}, deskChanges);
    await press('See the terms of “Lab <b>words</b>”');
    await expect.element(page.getByText('zorglub')).toBeVisible();
    return shown;
  };

  it('are read some at a time, and shown as text', async () => {
    await open();
    await expect.element(page.getByText('Un mot <i>inventé</i>.')).toBeVisible();
    await press('Show more');
    await expect.element(page.getByText('last')).toBeVisible();
    expect(page.getByRole('button', { name: 'Show more' }).elements()).toEqual([]);
  });

  it('are found by what is typed', async () => {
    const { desk } = await open();
    await page.getByRole('searchbox').fill('zor');
    await expect.element(page.getByText('Terms found: 1')).toBeVisible();
    expect(desk.find).toHaveBeenLastCalledWith(1, 'zor');
  });

  it('are changed in a form, which keeps what is wrong in sight', async () => {
    const { desk } = await open({ save: vi.fn(async () => ({ ok: false as const, faults: [{ field: 'definition.fr', reason: 'control-character' as const, params: { field: 'definition.fr' } }] })) });
    await press('Edit “zorglub”');
    await page.getByLabelText('Name').first().fill('');
    await page.getByRole('group', { name: 'In French' }).getByLabelText('Name').fill('Zorglub');
    await press('Save');
    expect(vi.mocked(desk.save).mock.calls[0]?.[0]).toMatchObject({ glossary: 1, id: 'own-1-0', draft: { labels: { fr: { pref: 'Zorglub' } } } });
    await expect.element(page.getByText('Invisible control character in: definition. Type this field again.')).toBeVisible();
    await expect.element(page.getByRole('group', { name: 'In French' }).getByLabelText('Definition')).toHaveFocus();
  });

  it('are removed at once, and come back whole where that is undone', async () => {
    const { desk } = await open();
    await press('Delete “bulgroz”');
    expect(desk.removeTerm).toHaveBeenCalledWith('own-1-1');
    await expect.element(page.getByText('“bulgroz” is deleted.')).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(desk.restoreTerm).toHaveBeenCalledWith(ROWS[1]);
    await expect.element(page.getByText('Undone.')).toHaveFocus();
    expect(page.getByRole('button', { name: 'Undo' }).elements()).toEqual([]);
  });

  it('that could not be put back can still be, and the reason is said', async () => {
    const restoreTerm = vi.fn<GlossaryDesk['restoreTerm']>().mockRejectedValueOnce(FULL).mockResolvedValue(undefined);
    await open({ restoreTerm });
    await press('Delete “bulgroz”');
    await press('Undo');
    await expect.element(page.getByText(/^Storage is full/)).toBeVisible();
    await press('Undo');
    await expect.element(page.getByText('Undone.')).toBeVisible();
  });

  it('do NOT offer to undo what was not removed', async () => {
    await open({ removeTerm: vi.fn(() => Promise.reject(FULL)) });
    await press('Delete “bulgroz”');
    await expect.element(page.getByText(/^Storage is full/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Undo' }).elements()).toEqual([]);
  });
});

describe('a term from a page', () => {
  it('opens the form with the selected words, and makes a glossary for them where there is none', async () => {
    const { desk } = place({ words: 'zorglub', kept: { kind: 'ready', value: { glossaries: [], chosenHosts: [] } } });
    await expect.element(page.getByRole('group', { name: 'In English' }).getByLabelText('Name')).toHaveValue('zorglub');
    await press('Save');
    expect(vi.mocked(desk.save).mock.calls[0]?.[0]).toMatchObject({ glossary: { name: 'My own words', origin: 'me' }, draft: { labels: { en: { pref: 'zorglub' } } } });
  });

  it('is NOT saved without a name', async () => {
    const { desk } = place({ words: '' });
    await press('Save');
    await expect.element(page.getByText('Write a name, in French or in English.')).toBeVisible();
    expect(desk.save).not.toHaveBeenCalled();
  });
});

describe('accessibility', () => {
  it.each((['light', 'dark', 'forced'] as const).flatMap((scheme) => (['fr', 'en'] as const).map((lang) => [scheme, lang] as const)))('has no fault that axe finds (%s, %s)', async (scheme, lang) => {
    await inScheme(scheme);
    const { root } = place({ lang });
    expect(await accessibilityFaults(root)).toEqual([]);
    for (const fold of lang === 'fr' ? ['Sites et priorité', 'Exporter', /^Supprimer/] : ['Sites and priority', 'Export', /^Delete/]) {
      await press(fold);
      expect(await accessibilityFaults(root)).toEqual([]);
    }
    await press(/^(Voir les termes|See the terms)/);
    await expect.element(page.getByText('zorglub')).toBeVisible();
    expect(await accessibilityFaults(root)).toEqual([]);
    await press(/^(Supprimer|Delete)/);
    await expect.element(page.getByRole('button', { name: lang === 'fr' ? 'Annuler' : 'Undo' })).toBeVisible();
    expect(await accessibilityFaults(root)).toEqual([]);
    await press(/^(Modifier|Edit)/);
    expect(await accessibilityFaults(root)).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('has no fault in an import (%s)', async (lang) => {
    const { root } = place({ lang });
    await press(/^Import/);
    expect(await accessibilityFaults(root)).toEqual([]);
    await choose(FILE);
    await expect.element(page.getByText(/list\.csv/)).toBeVisible();
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});
