import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PD_L1 } from './sample-entries.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';
import { TryIt } from './try-it.tsx';
import { WelcomeView } from './welcome-view.tsx';

describe('WelcomeView', () => {
  it('asks for a mode, and hands it over when confirmed', async () => {
    const onMode = vi.fn();
    show(<WelcomeView lang="en" mode="click" onMode={onMode} />);
    await page.getByRole('radio', { name: 'On the sites I choose' }).click();
    await page.getByRole('button', { name: 'Keep this choice' }).click();
    expect(onMode.mock.calls).toEqual([['chosen']]);
  });

  it('does NOT hand over a mode that the arrows only walked through', async () => {
    const onMode = vi.fn();
    show(<WelcomeView lang="en" mode="click" onMode={onMode} />);
    page.getByRole('radio', { checked: true }).element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('radio', { name: 'Everywhere' })).toBeChecked();
    expect(onMode).not.toHaveBeenCalled();
  });

  it('says what each mode means, with its name', async () => {
    show(<WelcomeView lang="fr" mode="click" onMode={() => {}} />);
    await expect.element(page.getByRole('radio', { name: 'Partout' })).toHaveAccessibleDescription(/messagerie, banque/);
  });

  it.each([
    ['granted', 'Noted.'],
    ['refused', 'nothing has changed'],
  ] as const)('tells the answer of the browser (%s)', (result, words) => {
    const { root } = show(<WelcomeView lang="en" mode="click" result={result} onMode={() => {}} />);
    expect(must(root.querySelector('[role="status"]')).textContent).toContain(words);
  });

  it('asks for whom the cards are, with what each choice changes', async () => {
    const onReader = vi.fn();
    show(<WelcomeView lang="en" mode="click" onMode={() => {}} reader="patient" onReader={onReader} />);
    await expect.element(page.getByRole('radio', { name: 'Patient, family or friend' })).toBeChecked();
    await expect.element(page.getByRole('radio', { name: 'Journalist' })).toHaveAccessibleDescription(/sources first/);
    await page.getByRole('radio', { name: 'Student' }).click();
    expect(onReader.mock.calls).toEqual([['student']]);
  });

  it('says when the browser keeps no choice', () => {
    const { root } = show(<WelcomeView lang="en" mode="click" onMode={() => {}} unstored />);
    expect(must(root.querySelector('[role="alert"]')).textContent).toContain('nothing has changed');
  });

  it('opens the card of a word in the demonstration', async () => {
    const sample = { text: 'It measures PD-L1.', marks: [{ start: 12, end: 17, id: 'pd-l1' }] };
    const demo = <TryIt lang="en" reader="patient" sample={sample} load={async () => PD_L1} onLanguage={() => {}} />;
    show(<WelcomeView lang="en" mode="click" onMode={() => {}} demo={demo} />);
    await page.getByRole('button', { name: 'PD-L1' }).click();
    await expect.element(page.getByRole('heading', { name: 'PD-L1' })).toHaveFocus();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByRole('heading', { name: 'PD-L1' })).not.toBeInTheDocument();
  });

  it.each(['fr', 'en'] as const)('has no fault that axe finds (%s)', async (lang) => {
    const { root } = show(<WelcomeView lang={lang} mode="chosen" onMode={() => {}} onLanguage={() => {}} reader="patient" onReader={() => {}} demo={<p>…</p>} />);
    expect(await accessibilityFaults(root)).toEqual([]);
  });

  it('has no fault that axe finds in dark colours', async () => {
    await inScheme('dark');
    expect(await accessibilityFaults(show(<WelcomeView lang="en" mode="click" onMode={() => {}} />).root)).toEqual([]);
  });
});
