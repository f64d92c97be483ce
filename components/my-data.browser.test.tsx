import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './my.css';
import './own-glossaries.css';
import { MyDataView } from './my-data-view.tsx';
import type { BackupContent, DataDesk, Holdings, Task } from './my-data-state.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const HOLDINGS: Holdings = { words: 12, notes: 1, glossaries: 2, bytes: 2_345_678 };
const CONTENT: BackupContent = { created: '2026-11-20T08:00:00.000Z', settings: true, study: 3, notes: 0, glossaries: [{ name: 'Lab <b>words</b>', terms: 1_200 }] };
const problem = (reason: string, params: readonly number[] = []) => Object.assign(new Error(reason), { messageKey: `userData${reason}`, params });

function data(desk: Partial<DataDesk> = {}, lang: 'fr' | 'en' = 'en', holdings = HOLDINGS) {
  const all: DataDesk = { backup: vi.fn(async () => 'backup.oncogloss'), preview: vi.fn(async () => CONTENT), restore: vi.fn(async () => {}), erase: vi.fn(async () => {}), ...desk };
  const shown = show(
    <main class="og-surface og-glossary" lang={lang}>
      <div class="og-my">
        <h2>x</h2>
        <MyDataView {...{ lang, holdings, desk: all }} />
      </div>
    </main>,
  );
  return { ...shown, desk: all };
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const text = (words: string | RegExp) => page.getByText(words);
const FILE = new File(['x'], 'backup.oncogloss');

async function choose(): Promise<void> {
  await userEvent.upload(page.elementLocator(must(document.querySelector('input[type=file]'))), FILE);
}

describe('what is here', () => {
  it.each([
    ['en', 'There is here: 12 words, 1 note and 2 glossaries. Space used: 2.3 MB.'],
    ['fr', 'Il y a ici\u00a0: 12 mots, 1 note et 2 glossaires. Place prise\u00a0: 2,3\u00a0Mo.'],
  ] as const)('is told in words (%s)', (lang, words) => {
    expect(must(data({}, lang).root.querySelector('.og-my-waiting')).textContent.replace(/\u202f/g, '\u00a0')).toBe(words);
  });

  it('is told where there is nothing', () => {
    expect(data({}, 'en', { words: 0, notes: 0, glossaries: 0 }).root.textContent).toContain('There is nothing here for now.');
  });
});

describe('a backup', () => {
  it('is saved as one file, open where no passphrase is given', async () => {
    const { desk } = data();
    await button('Save the backup').click();
    await expect.element(text('Saved: backup.oncogloss')).toBeVisible();
    expect(desk.backup).toHaveBeenCalledExactlyOnceWith(undefined, expect.anything());
  });

  it('is locked with a passphrase that is given twice', async () => {
    const { desk } = data();
    await page.getByLabelText(/^Passphrase, if/).fill('horse battery');
    await page.getByLabelText(/once more/).fill('horse batery');
    await button('Save the backup').click();
    await expect.element(text('The two passphrases are not the same.')).toBeVisible();
    expect(desk.backup).not.toHaveBeenCalled();
    await page.getByLabelText(/once more/).fill('horse battery');
    await button('Save the backup').click();
    await expect.element(text('Saved: backup.oncogloss')).toBeVisible();
    expect(desk.backup).toHaveBeenCalledExactlyOnceWith('horse battery', expect.anything());
    await expect.element(page.getByLabelText(/^Passphrase, if/)).toHaveValue('');
  });

  it('is saved open where the passphrase was taken back, whatever the second field held', async () => {
    const { desk } = data();
    await page.getByLabelText(/^Passphrase, if/).fill('horse battery');
    await page.getByLabelText(/once more/).fill('horse battery');
    await page.getByLabelText(/^Passphrase, if/).fill('');
    await button('Save the backup').click();
    await expect.element(text('Saved: backup.oncogloss')).toBeVisible();
    expect(desk.backup).toHaveBeenCalledExactlyOnceWith(undefined, expect.anything());
  });

  it('shows how far it is, and stops when asked', async () => {
    const backup = vi.fn((_secret: string | undefined, { signal, onProgress }: Task) => {
      onProgress({ done: 1, total: 4 });
      return new Promise<string>((_resolve, reject) => signal.addEventListener('abort', () => reject(problem('Cancelled'))));
    });
    data({ backup });
    await button('Save the backup').click();
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.25');
    await expect.element(button('Stop')).toHaveFocus();
    await button('Stop').click();
    await expect.element(text(/Stopped/)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Back up' })).toHaveFocus();
  });

  it('says why it could not be made', async () => {
    data({ backup: () => Promise.reject(problem('Quota')) });
    await button('Save the backup').click();
    await expect.element(text(/Storage is full/)).toBeVisible();
  });
});

describe('a restore', () => {
  it('shows what the file holds and what it replaces, and does nothing before the reader agrees', async () => {
    const { desk } = data();
    await choose();
    await expect.element(page.getByRole('heading', { name: 'Backup of 20 November 2026' })).toHaveFocus();
    for (const line of ['3 words', 'Lab <b>words</b> (1,200 terms)', 'your settings', /12 words, 1 note and 2 glossaries\.$/]) await expect.element(text(line).last()).toBeVisible();
    expect(desk.restore).not.toHaveBeenCalled();
    await button('Keep what I have').click();
    await expect.element(page.getByRole('heading', { name: 'Restore' })).toHaveFocus();
    expect(desk.restore).not.toHaveBeenCalled();
  });

  it('replaces everything then', async () => {
    const { desk } = data();
    await choose();
    await button('Replace everything').click();
    await expect.element(text(/everything in the backup is here/)).toBeVisible();
    expect(desk.restore).toHaveBeenCalledOnce();
  });

  it('asks for the passphrase of a locked one until it is the right one', async () => {
    const preview = vi.fn((_file: File, secret: string | undefined) => (secret === 'right' ? Promise.resolve(CONTENT) : Promise.reject(problem(secret === undefined ? 'BackupLocked' : 'BackupPassphrase'))));
    data({ preview });
    await choose();
    const field = page.getByLabelText('Passphrase of this backup');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('wrong{Enter}');
    await expect.element(text('This is not the right passphrase.')).toBeVisible();
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('right{Enter}');
    await expect.element(button('Replace everything')).toBeVisible();
    expect(preview.mock.calls.map(([, secret]) => secret)).toEqual([undefined, 'wrong', 'right']);
  });

  it.each(['NotBackup', 'BackupDamaged', 'BackupFuture', 'BackupTooLarge', 'Broken', 'Blocked', 'Future', 'Unavailable'])('says what to do where the file cannot be taken: %s', async (reason) => {
    const { root } = data({ preview: () => Promise.reject(problem(reason, [3])) });
    await choose();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(must(root.querySelector('.og-problem')).textContent.length).toBeGreaterThan(20);
    await expect.element(button('Choose a backup')).toBeVisible();
  });

  it('says when nothing was replaced', async () => {
    data({ restore: () => Promise.reject(problem('Quota')) });
    await choose();
    await button('Replace everything').click();
    await expect.element(text(/Storage is full/)).toBeVisible();
  });
});

describe('erasing', () => {
  it('asks in place, with the focus on what changes nothing', async () => {
    const { desk } = data();
    await button('Erase everything…').click();
    await expect.element(text(/Erase 12 words, 1 note and 2 glossaries and all your settings/)).toBeVisible();
    await expect.element(button('Erase nothing')).toHaveFocus();
    await button('Erase nothing').click();
    expect(desk.erase).not.toHaveBeenCalled();
    await expect.element(page.getByRole('heading', { name: 'Erase everything' })).toHaveFocus();
  });

  it('erases then, and says so', async () => {
    const { desk } = data();
    await button('Erase everything…').click();
    await button('Erase for good').click();
    await expect.element(text('Everything is erased.')).toBeVisible();
    expect(desk.erase).toHaveBeenCalledOnce();
  });

  it('says why it could not', async () => {
    data({ erase: () => Promise.reject(problem('Blocked')) });
    await button('Erase everything…').click();
    await button('Erase for good').click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(text('Everything is erased.')).not.toBeInTheDocument();
  });
});

describe('accessibility', () => {
  it.each((['fr', 'en'] as const).flatMap((lang) => (['light', 'dark', 'forced'] as const).map((scheme) => [lang, scheme] as const)))('has no fault that axe finds (%s, %s)', async (lang, scheme) => {
    await inScheme(scheme);
    const { root } = data({}, lang);
    await choose();
    await button(lang === 'fr' ? 'Tout effacer…' : 'Erase everything…').click();
    await expect.element(page.getByRole('heading', { level: 4 })).toBeVisible();
    expect(await accessibilityFaults(root)).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('cuts nothing off at 320 px (%s)', async (lang) => {
    await page.viewport(320, 800);
    const { root } = data({}, lang);
    await choose();
    await expect.element(page.getByRole('heading', { level: 4 })).toBeVisible();
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
  });
});
