import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';
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

  it.each((['fr', 'en'] as const).flatMap((lang) => (['welcome', 'settings'] as const).map((heading) => [lang, heading] as const)))(
    'has no fault that axe finds (%s, %s)',
    async (lang, heading) => {
      const { root } = show(<WelcomeView lang={lang} mode="chosen" heading={heading} onMode={() => {}} onLanguage={() => {}} demo={<p>…</p>} />);
      expect(await accessibilityFaults(root)).toEqual([]);
    },
  );

  it('has no fault that axe finds in dark colours', async () => {
    await inScheme('dark');
    expect(await accessibilityFaults(show(<WelcomeView lang="en" mode="click" onMode={() => {}} />).root)).toEqual([]);
  });
});
