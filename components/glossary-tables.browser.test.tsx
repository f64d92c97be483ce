import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { GlossaryTable } from './glossary-tables.tsx';
import type { TableName } from './glossary-route.ts';
import { PD_L1, summaryOf } from './sample-entries.ts';
import { SAMPLE_TABLES } from './sample-tables.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const NEAREST = { ...summaryOf(PD_L1), matched: 'x' };

type Props = Parameters<typeof GlossaryTable>[0];

function table(name: TableName, props: Partial<Props> = {}) {
  const base: Props = { lang: 'en', table: name, moved: false, loadTables: async () => SAMPLE_TABLES, nearest: () => [], onOpen: vi.fn() };
  const all = { ...base, ...props };
  return { ...show(<main class="og-surface og-glossary">{<GlossaryTable {...all} />}</main>), props: all };
}
const names = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);
const column = (name: string) => page.getByRole('columnheader', { name, exact: true });
const field = () => page.getByRole('textbox', { name: 'Filter the table' });

describe('the table of medicines', () => {
  it('shows each with brand, class, target and use, by name at first', async () => {
    await page.viewport(1280, 800);
    table('drugs');
    await expect.poll(names).toEqual(['erlotinib', 'etoposide', 'pembrolizumab']);
    await expect.element(column('Name')).toHaveAttribute('aria-sort', 'ascending');
    const cells = [...must(document.querySelector('tbody tr')).children].map((cell) => cell.textContent);
    expect(cells).toEqual(['erlotinib', 'Tarceva', 'EGFR inhibitor', 'EGFR receptor', 'It is used in some lung cancers.']);
  });

  it('sorts by a column, and turns round at the second press', async () => {
    table('drugs');
    await column('Brand name').getByRole('button').click();
    await expect.poll(names).toEqual(['pembrolizumab', 'erlotinib', 'etoposide']);
    await column('Brand name').getByRole('button').click();
    await expect.poll(names).toEqual(['erlotinib', 'pembrolizumab', 'etoposide']);
    await expect.element(column('Brand name')).toHaveAttribute('aria-sort', 'descending');
    await expect.element(column('Name')).not.toHaveAttribute('aria-sort', 'ascending');
  });

  it('sorts with the keyboard, leaving the focus on the column', async () => {
    table('drugs');
    await expect.poll(names).toHaveLength(3);
    must(document.querySelectorAll<HTMLElement>('.og-sort')[4]).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(column('Use')).toHaveAttribute('aria-sort', 'ascending');
    expect(document.activeElement?.textContent).toBe('Use');
  });

  it.each([
    ['a brand', 'tarc', ['erlotinib']],
    ['a cancer', 'lung', ['erlotinib']],
    ['words in any order', 'cancers EGFR', ['erlotinib']],
    ['the French name, without accent', 'Étoposide', ['etoposide']],
  ])('filters by %s', async (_what, typed, expected) => {
    table('drugs');
    await field().fill(typed);
    await expect.poll(names).toEqual(expected);
    await expect.element(page.getByText('Lines shown: 1 of 3')).toBeVisible();
  });

  it('says that nothing is left, shows it all again', async () => {
    table('drugs');
    await field().fill('<b>');
    await expect.element(page.getByText('No line holds “<b>”.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(names).toHaveLength(3);
  });

  it('offers the nearest names of the table, and no others', async () => {
    const { props } = table('drugs', { nearest: () => [NEAREST, { ...NEAREST, id: 'erlotinib', label: { fr: 'erlotinib', en: 'erlotinib' } }] });
    await field().fill('erlotinx');
    await page.getByRole('button', { name: 'erlotinib' }).click();
    expect(props.onOpen).toHaveBeenCalledWith('erlotinib');
    await expect.element(page.getByRole('button', { name: 'PD-L1' })).not.toBeInTheDocument();
  });

  it('links class and target only where they are concepts', async () => {
    table('drugs');
    await expect.poll(names).toHaveLength(3);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('td a')].map(({ textContent, hash }) => [textContent, hash]);
    expect(links).toEqual([['EGFR inhibitor', '#/concept/anti-egfr'], ['anti-PD-1', '#/concept/anti-pd-1'], ['PD-1', '#/concept/pd-1']]);
  });
});

describe('the table of trials', () => {
  it('sorts years as numbers, unknown ones last', async () => {
    table('trials');
    await column('Published').getByRole('button').click();
    await expect.poll(names).toEqual(['<b>BOLD</b>', 'MARIPOSA', 'MAPS']);
  });

  it('links a registry number, and shows a hostile one as text', async () => {
    table('trials');
    await expect.element(page.getByRole('link', { name: /NCT04487080/ })).toHaveAttribute('href', 'https://clinicaltrials.gov/study/NCT04487080');
    await expect.element(page.getByText('NCT1" onclick="alert(1)')).toBeVisible();
    expect(document.querySelector('td img, tbody b')).toBeNull();
  });
});

describe('loading', () => {
  it('says when the tables are late', async () => {
    table('drugs', { loadTables: () => new Promise(() => {}) });
    await expect.element(page.getByText('Opening the glossary…')).toBeVisible();
  });

  it('says that loading failed, and tries again', async () => {
    const answers = [() => Promise.reject(new Error('gone')), async () => SAMPLE_TABLES];
    table('drugs', { loadTables: () => must(answers.shift())() });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(names).toHaveLength(3);
  });

  it('does NOT say anything when the tables come at once', async () => {
    table('drugs');
    await expect.poll(names).toHaveLength(3);
    await expect.element(page.getByText('Opening the glossary…')).not.toBeInTheDocument();
  });
});

describe('accessibility', () => {
  it.each((['fr', 'en'] as const).flatMap((lang) => (['light', 'dark'] as const).flatMap((scheme) => (['drugs', 'trials'] as const).map((name) => [lang, scheme, name] as const))))(
    'has no fault that axe finds (%s, %s, %s)',
    async (lang, scheme, name) => {
      await inScheme(scheme);
      const { root } = table(name, { lang });
      await expect.poll(names).toHaveLength(3);
      expect(await accessibilityFaults(root)).toEqual([]);
    },
  );

  it('is a table still where it is laid out as records', async () => {
    await page.viewport(320, 700);
    const { root } = table('drugs');
    await expect.element(page.getByRole('row', { name: /erlotinib.*Tarceva/ })).toBeVisible();
    expect(must(root.querySelector('.og-table')).scrollWidth).toBeLessThanOrEqual(320);
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});
