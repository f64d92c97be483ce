import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Choices } from './settings-state.ts';
import { SettingsView } from './settings-view.tsx';
import type { SettingsViewProps } from './settings-view.tsx';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const CHOICES: Choices = {
  mode: 'chosen', chosenHosts: ['www.fondation-arc.org', ''], offHosts: ['example.org'], reader: 'patient', level: 'helpful', density: 'first',
  withoutCategories: ['care'], underline: 'dotted', painter: 'highlights', badge: true, language: 'en', known: ['pd-l1'], wrong: [{ host: 'example.org', id: 'met' }],
};
const BASE: SettingsViewProps = {
  lang: 'en', choices: CHOICES, told: undefined, sample: { text: 'It measures PD-L1.', marks: [{ start: 12, end: 17, id: 'pd-l1' }] },
  shortcuts: [{ name: 'Go to the next term', keys: 'Alt+Shift+J' }, { name: 'Explain', keys: '' }],
  nameOf: (id) => id.toUpperCase(), onChange: () => {}, onUndo: () => {}, onMode: () => {}, onRestore: () => {}, onShortcuts: async () => true,
};

function view(props: Partial<SettingsViewProps> = {}) {
  return show(<SettingsView {...BASE} {...props} />);
}

describe('SettingsView', () => {
  it.each([
    ['radio', 'Journalist', ['reader', { reader: 'journalist' }]],
    ['radio', 'The essential', ['marks', { level: 'core' }]],
    ['radio', 'Every time', ['marks', { density: 'all' }]],
    ['radio', 'Light tint', ['marks', { underline: 'tint' }]],
    ['checkbox', 'Reach the words with the Tab key', ['marks', { painter: 'marks' }]],
    ['radio', 'français', ['language', { language: 'fr' }]],
    ['checkbox', 'Statistics', ['marks', { withoutCategories: ['care', 'statistics'] }]],
    ['checkbox', 'Count the terms on the icon', ['icon', { badge: false }]],
    ['checkbox', 'Care', ['marks', { withoutCategories: [] }]],
    ['button', 'Remove fondation‑arc.org', ['sites', { chosenHosts: [''] }]],
    ['button', 'Remove files on this machine', ['sites', { chosenHosts: ['www.fondation-arc.org'] }]],
    ['button', 'Remove example.org', ['sites', { offHosts: [] }]],
    ['button', 'Remove PD-L1', ['words', { known: [] }]],
    ['button', 'Remove MET, on example.org', ['words', { wrong: [] }]],
  ] as const)('hands over what is chosen at once (%s %s)', async (role, name, expected) => {
    const onChange = vi.fn();
    view({ onChange });
    await page.getByRole(role, { name, exact: true }).click();
    expect(onChange.mock.calls).toEqual([expected]);
  });

  it('is walked through by keyboard alone', async () => {
    const onChange = vi.fn();
    view({ onChange });
    page.getByRole('radio', { name: 'Patient, family or friend' }).element().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(onChange).toHaveBeenCalledWith('reader', { reader: 'student' });
  });

  it.each(['dotted', 'solid', 'tint'] as const)('shows the sample sentence as pages will look (%s)', (underline) => {
    const { root } = view({ choices: { ...CHOICES, underline } });
    const mark = must(root.querySelector('.og-sample .og-mark'));
    expect([mark.textContent, getComputedStyle(mark).textDecorationLine, getComputedStyle(mark).textDecorationStyle]).toEqual(['PD-L1', 'underline', underline === 'dotted' ? 'dotted' : 'solid']);
    expect(getComputedStyle(mark).backgroundColor === 'rgba(0, 0, 0, 0)').toBe(underline !== 'tint');
  });

  it('says how many words are marked, and that none is', () => {
    expect(must(view().root.querySelector('.og-sample [role="status"]')).textContent).toBe('Words marked in this sentence: 1');
    const none = view({ sample: { text: 'It measures PD-L1.', marks: [] } });
    expect(must(none.root.querySelector('.og-sample [role="status"]')).textContent).toBe('Nothing is marked in this sentence any more.');
  });

  it.each([
    [true, 'The icon carries the number'],
    [false, 'The icon stays bare'],
  ])('says what the icon shows (count: %s)', async (badge, effect) => {
    view({ choices: { ...CHOICES, badge } });
    const box = page.getByRole('checkbox', { name: 'Count the terms on the icon' });
    await expect.element(box).toHaveAccessibleDescription(expect.stringContaining(effect));
    expect((box.element() as HTMLInputElement).checked).toBe(badge);
  });

  it('tells a change in the part where it was made, and undoes it there', async () => {
    const onUndo = vi.fn();
    const { root } = view({ told: { part: 'marks', what: 'saved' }, onUndo });
    const told = [...root.querySelectorAll('.og-told > p')].filter((line) => line.textContent !== '');
    expect(told.map((line) => line.textContent)).toEqual(['Noted.']);
    expect(must(told[0]?.closest('section')).getAttribute('aria-labelledby')).toBe('og-part-marks');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(onUndo).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(told[0]);
  });

  it('says in words when a choice cannot be stored, and does NOT offer to undo it', async () => {
    const { root } = view({ told: { part: 'reader', what: 'failed' } });
    expect(must(root.querySelector('.og-told.og-warm')).textContent).toBe('The browser could not keep it: nothing has changed.');
    await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('does NOT move the page when a change is told', () => {
    const { root, update } = view();
    const height = root.scrollHeight;
    update(<SettingsView {...BASE} told={{ part: 'marks', what: 'saved' }} />);
    expect(root.scrollHeight).toBe(height);
  });

  it('says how to change shortcuts by hand where the browser does not open its page', async () => {
    view({ onShortcuts: async () => false });
    await page.getByRole('button', { name: 'Change the shortcuts' }).click();
    await expect.element(page.getByText(/about:addons/)).toBeVisible();
  });

  it('says what an empty list is for', () => {
    const { root } = view({ choices: { ...CHOICES, chosenHosts: [], offHosts: [], known: [], wrong: [] } });
    for (const words of ['No site chosen', 'switch a site off', '“I know this”', '“Wrong here”']) expect(root.textContent).toContain(words);
  });

  it('puts everything back in one press', async () => {
    const onRestore = vi.fn();
    view({ onRestore });
    await page.getByRole('button', { name: 'Restore defaults' }).click();
    expect(onRestore).toHaveBeenCalledOnce();
  });

  it.each(['fr', 'en'] as const)('cuts nothing off at 320 px (%s)', async (lang) => {
    await page.viewport(320, 800);
    const { root } = view({ lang });
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
  });

  it.each((['fr', 'en'] as const).flatMap((lang) => (['light', 'dark', 'forced'] as const).map((scheme) => [lang, scheme] as const)))('has no fault that axe finds (%s, %s)', async (lang, scheme) => {
    await inScheme(scheme);
    const { root } = view({ lang, told: { part: 'sites', what: 'saved' } });
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});
