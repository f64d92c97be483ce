import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { termOf } from '../glossary/user/testing.ts';
import { OwnCardStack } from './own-card-stack.tsx';
import type { OwnCardStackProps } from './own-card-stack.tsx';
import type { OwnTermEntry } from './own-term-card.tsx';
import { accessibilityFaults, inScheme, show } from './testing.tsx';

const HOSTILE = '<img src=x onerror="alert(1)"> javascript:alert(1) </style>{{1}}';
const ENTRY: OwnTermEntry = {
  id: 'own-1-0',
  term: termOf(['zorglub', 'ZGB'], { definition: { fr: `Un mot.\n${HOSTILE}` }, source: 'https://evil.example/', note: HOSTILE }),
  glossary: { name: 'Mes <b>mots</b>', origin: 'Association X' },
};
const SENSES = [{ id: 'own-1-0', label: { fr: 'zorglub', en: 'zorglub' } }];

function card(changes: Partial<OwnCardStackProps> = {}) {
  const props: OwnCardStackProps = { senses: SENSES, lang: 'en', surface: 'popover', headingId: 'h', load: vi.fn(async () => ENTRY), onLanguage: vi.fn(), onClose: vi.fn(), ...changes };
  return { ...show(<OwnCardStack {...props} />), props };
}

describe('the card of the reader’s own term', () => {
  it('says whose it is, and that nobody reviewed it', async () => {
    card();
    await expect.element(page.getByRole('heading', { name: 'zorglub' })).toBeVisible();
    for (const words of ['your glossary “Mes <b>mots</b>”', 'not reviewed', 'From: Association X. Nobody at Oncogloss has reviewed this text; it comes from a glossary that you added.']) {
      await expect.element(page.getByText(words)).toBeVisible();
    }
  });

  it('shows what a file holds as text: no element, no link', async () => {
    const { root } = card();
    await expect.element(page.getByText('Un mot.', { exact: false })).toBeVisible();
    expect(root.textContent).toContain(HOSTILE);
    expect(root.querySelectorAll('img, a, style, script, b')).toHaveLength(0);
  });

  it('takes the focus when a key opened it', async () => {
    card({ takeFocus: true });
    await expect.element(page.getByRole('heading', { name: 'zorglub' })).toHaveFocus();
  });

  it('can be kept with its sentence and its page, and is NOT copied: no source vouches for it', async () => {
    const onKeep = vi.fn(async () => {});
    const met = { sentence: 'Le zorglub.', title: 'T', address: 'https://a.example/' };
    card({ tools: { onKeep, onCopy: async () => {}, met: () => met } });
    await page.getByRole('button', { name: 'Keep this word' }).click();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('own-1-0', true, met);
    await expect.element(page.getByRole('button', { name: /Copy/ })).not.toBeInTheDocument();
  });

  it('is kept on the reader’s list, with where it was met, and taken off again', async () => {
    const met = { sentence: 'A zorglub.', title: 'A page', address: 'https://a.example/' };
    const onKeep = vi.fn(async () => undefined);
    card({ tools: { isKept: async () => false, onKeep, met: () => met } });
    const keep = page.getByRole('button', { name: 'Keep this word' });
    await keep.click();
    expect(onKeep).toHaveBeenLastCalledWith('own-1-0', true, met);
    await expect.element(page.getByText('Kept, with its sentence and its page.')).toBeVisible();
    await keep.click();
    expect(onKeep).toHaveBeenLastCalledWith('own-1-0', false, undefined);
  });

  it('says that a word could not be kept', async () => {
    card({ tools: { onKeep: () => Promise.reject(new Error('full')) } });
    await page.getByRole('button', { name: 'Keep this word' }).click();
    await expect.element(page.getByText(/nothing has changed/)).toBeVisible();
    await expect.element(page.getByText(/^Kept/)).not.toBeInTheDocument();
  });

  it('says that a term has gone', async () => {
    card({ load: async () => undefined });
    await expect.element(page.getByText('The glossary has no card for this word yet.')).toBeVisible();
  });

  it('has a tab for each reading', async () => {
    const { props } = card({ senses: [...SENSES, { id: 'own-1-1', label: { fr: 'zorglub (2)', en: 'zorglub (2)' } }] });
    await page.getByRole('tab', { name: 'zorglub (2)' }).click();
    await expect.poll(() => vi.mocked(props.load).mock.calls.at(-1)).toEqual(['own-1-1']);
  });

  it.each((['light', 'dark', 'forced'] as const).flatMap((scheme) => (['fr', 'en'] as const).map((lang) => [scheme, lang] as const)))('has no fault that axe finds (%s, %s)', async (scheme, lang) => {
    await inScheme(scheme);
    const { root } = card({ lang, tools: { isKept: async () => true, onKeep: async () => undefined, place: { at: 1, count: 3 }, onStep: vi.fn() } });
    await expect.element(page.getByRole('heading', { name: 'zorglub' })).toBeVisible();
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});
