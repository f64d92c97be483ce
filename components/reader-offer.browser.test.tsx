import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReaderOffer } from './reader-offer.tsx';
import { accessibilityFaults, inScheme, show } from './testing.tsx';
// After what all surfaces share, as its page has it.
import './reader-offer.css';

function offer(lang: 'fr' | 'en' = 'en') {
  const on = { onTake: vi.fn(), onDecline: vi.fn() };
  return { ...show(<ReaderOffer lang={lang} {...on} />), ...on };
}

describe('ReaderOffer', () => {
  it('is taken by a press, and by nothing else', async () => {
    const { onTake, onDecline } = offer();
    expect(onTake).not.toHaveBeenCalled();
    await page.getByRole('button').first().click();
    expect(onTake).toHaveBeenCalledOnce();
    expect(onDecline).not.toHaveBeenCalled();
  });

  it.each(['{Enter}', '{Escape}'])('is declined with %s on its cross, and does NOT open anything', async (key) => {
    const { onTake, onDecline } = offer();
    page.getByRole('button').last().element().focus();
    await userEvent.keyboard(key);
    expect(onDecline).toHaveBeenCalledOnce();
    expect(onTake).not.toHaveBeenCalled();
  });

  it.each((['fr', 'en'] as const).flatMap((lang) => (['light', 'dark', 'forced'] as const).map((scheme) => [lang, scheme] as const)))('has no fault that axe finds (%s, %s)', async (lang, scheme) => {
    await inScheme(scheme);
    expect(await accessibilityFaults(offer(lang).root)).toEqual([]);
  });
});
