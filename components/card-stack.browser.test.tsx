import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Entry } from '../glossary/entry.ts';
import { CardStack } from './card-stack.tsx';
import type { CardStackProps } from './card-stack.tsx';
import { MEDICINE, PD_L1, SURVIVAL, summaryOf } from './sample-entries.ts';
import { accessibilityFaults, must, show } from './testing.tsx';

const PD_1: Entry = { ...MEDICINE, id: 'pd-1', labels: { fr: { pref: 'PD-1', alt: [], hidden: [] }, en: { pref: 'PD-1', alt: [], hidden: [] } } };
const load = async (id: string) => [PD_L1, PD_1, SURVIVAL].find((entry) => entry.id === id);
const BASE = { id: 'pd-l1', lang: 'en', surface: 'popover', headingId: 'h', load, onLanguage: () => {} } as const;

function stack(props: Partial<CardStackProps> = {}) {
  return show(<CardStack {...BASE} {...props} />);
}
const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const spoken = (root: HTMLElement) => must(root.querySelector('[role="status"]')).textContent;

describe('CardStack', () => {
  it('opens related concepts in place and comes back', async () => {
    stack({ why: 'Because.' });
    await page.getByRole('button', { name: 'PD-1', exact: true }).first().click();
    await expect.element(heading('PD-1')).toBeVisible();
    await expect.element(page.getByText('Why this word?')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.element(heading('PD-L1')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Back' })).not.toBeInTheDocument();
  });

  it('brings the focus to the heading of the card opened by a key', async () => {
    stack();
    await expect.element(heading('PD-L1')).toBeVisible();
    page.getByRole('button', { name: 'PD-1', exact: true }).first().element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('PD-1')).toHaveFocus();
  });

  it('takes the focus at first only when asked', async () => {
    stack({ takeFocus: true });
    await expect.element(heading('PD-L1')).toHaveFocus();
  });

  it('takes the focus when a key asks for the card that is there already', async () => {
    const { update } = stack();
    await expect.element(heading('PD-L1')).toBeVisible();
    update(<CardStack {...BASE} takeFocus />);
    await expect.element(heading('PD-L1')).toHaveFocus();
  });

  it('does NOT take the focus otherwise, and says the card instead', async () => {
    const { root } = stack();
    await expect.poll(() => spoken(root)).toMatch(/^PD-L1\. A protein/);
    expect(document.activeElement).toBe(document.body);
  });

  it('does NOT move the focus when the language changes', async () => {
    const { update } = stack();
    const button = page.getByRole('button', { name: 'FR, French' });
    await button.click();
    update(<CardStack {...BASE} lang="fr" />);
    await expect.element(page.getByRole('button', { name: 'FR, français' })).toHaveFocus();
  });

  it('puts another sense in place, leaving the focus on its tab', async () => {
    stack({ senses: [PD_L1, SURVIVAL].map(summaryOf) });
    await page.getByRole('tab', { name: 'progression-free survival' }).click();
    await expect.element(heading('progression-free survival')).toBeVisible();
    await expect.element(page.getByRole('tab', { selected: true })).toHaveFocus();
    await expect.element(page.getByRole('button', { name: 'Back' })).not.toBeInTheDocument();
  });

  it('keeps details unfolded from card to card', async () => {
    const onDetailOpen = vi.fn();
    stack({ onDetailOpen, load: async (id) => ({ ...PD_L1, id }) });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'PD-1', exact: true }).first().click();
    await expect.element(page.getByRole('button', { name: 'More' })).toHaveAttribute('aria-expanded', 'true');
    expect(onDetailOpen.mock.calls).toEqual([[true]]);
  });

  it('does NOT link again to a related concept that turned out to have no card', async () => {
    stack({ load: async (id) => (id === 'pd-l1' ? PD_L1 : undefined) });
    await page.getByRole('button', { name: 'protein', exact: true }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.element(heading('PD-L1')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'protein', exact: true })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'immune checkpoint inhibitor' })).toBeVisible();
  });

  it('loads no card but the one that is shown', async () => {
    const loadOne = vi.fn(load);
    stack({ load: loadOne });
    await expect.element(heading('PD-L1')).toBeVisible();
    expect(loadOne.mock.calls).toEqual([['pd-l1']]);
  });

  it('begins unfolded for a student, and does NOT keep that for other readers', async () => {
    const onDetailOpen = vi.fn();
    const { update } = stack({ reader: 'student', onDetailOpen });
    const more = page.getByRole('button', { name: 'More' });
    await expect.element(more).toHaveAttribute('aria-expanded', 'true');
    await more.click();
    await expect.element(more).toHaveAttribute('aria-expanded', 'false');
    update(<CardStack {...BASE} reader="patient" onDetailOpen={onDetailOpen} />);
    await expect.element(more).toHaveAttribute('aria-expanded', 'false');
    expect(onDetailOpen).not.toHaveBeenCalled();
  });

  it('shows the other places and « Wrong here » on the card of the mention only', async () => {
    const mentionTools = { place: { at: 2, count: 5 }, onStep: () => {}, wrong: [], onWrong: async () => {} };
    stack({ mentionTools });
    await expect.element(page.getByRole('group', { name: 'Where else on this page' })).toBeVisible();
    await page.getByRole('button', { name: 'PD-1', exact: true }).first().click();
    await expect.element(heading('PD-1')).toBeVisible();
    await expect.element(page.getByRole('group', { name: 'Where else on this page' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Wrong here' })).not.toBeInTheDocument();
  });

  it('says that a card is on its way only when it is late', async () => {
    const { root } = stack({ load: () => new Promise(() => {}) });
    expect(root.textContent).toBe('');
    await expect.poll(() => spoken(root)).toBe('Fetching the card…');
  });

  it('says that the glossary has no card', async () => {
    const { root } = stack({ load: async () => undefined });
    await expect.poll(() => spoken(root)).toBe('The glossary has no card for this word yet.');
  });

  it('says that loading failed, and tries again', async () => {
    const answers = [() => Promise.reject(new Error('gone')), () => load('pd-l1')];
    stack({ load: () => must(answers.shift())() });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(heading('PD-L1')).toBeVisible();
  });

  it('starts over for another concept', async () => {
    const { update } = stack();
    await page.getByRole('button', { name: 'PD-1', exact: true }).first().click();
    await expect.element(heading('PD-1')).toBeVisible();
    update(<CardStack {...BASE} id="progression-free-survival" />);
    await expect.element(heading('progression-free survival')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Back' })).not.toBeInTheDocument();
  });

  it('works inside a closed shadow root', async () => {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'closed' });
    show(<div ref={(place) => place?.append(host)} />);
    const { render } = await import('preact');
    render(<CardStack {...BASE} takeFocus />, shadow);
    await expect.poll(() => shadow.activeElement?.textContent).toBe('PD-L1');
    must(shadow.querySelector<HTMLElement>('.og-run-in')).focus();
    must(shadow.querySelector<HTMLElement>('.og-run-in')).click();
    await expect.poll(() => shadow.activeElement?.textContent).toBe('PD-1');
    render(null, shadow);
  });

  it.each([
    ['shown', load],
    ['missing', async () => undefined],
    ['failed', () => Promise.reject(new Error('gone'))],
  ] as const)('has no fault that axe finds (%s)', async (_, loadOne) => {
    const { root } = stack({ load: loadOne });
    await expect.poll(() => spoken(root)).not.toBe('');
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});
