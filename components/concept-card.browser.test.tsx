import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConceptCard } from './concept-card.tsx';
import type { ConceptCardProps } from './concept-card.tsx';
import { HOSTILE, LONGEST, MEDICINE, PD_L1, SURVIVAL, summaryOf } from './sample-entries.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const noop = () => {};
const BASE = { lang: 'en', canGoBack: false, detailOpen: false, headingId: 'h', onLanguage: noop, onOpen: noop, onBack: noop, onToggleDetail: noop } as const;

function card(props: Pick<ConceptCardProps, 'entry'> & Partial<ConceptCardProps>) {
  return show(<ConceptCard {...BASE} {...props} />);
}

describe('ConceptCard', () => {
  it('shows its parts in the fixed order', () => {
    const { root } = card({ entry: MEDICINE, pageSays: 'an anti-PD-1', why: 'Because.', canGoBack: true });
    const parts = ['Back', 'pembrolizumab', 'medicine', '“pem-bro-LIZ-oo-mab”', 'FR', 'An antibody', '“an anti-PD-1”', 'Keytruda', 'Authorised', 'First authorised', 'Related', 'National Cancer Institute', 'Reviewed on 22 November 2026.', 'not medical advice', 'Why this word?'];
    const places = parts.map((part) => must(root.textContent).indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('names the concept in the other language, in that language', () => {
    const { root } = card({ entry: SURVIVAL });
    expect(must(root.querySelector('.og-other-name [lang="fr"]')).textContent).toBe('survie sans progression');
  });

  it('does NOT repeat a name that both languages share', () => {
    expect(card({ entry: PD_L1 }).root.querySelector('.og-other-name')).toBeNull();
  });

  it('dates every status', () => {
    const { root } = card({ entry: MEDICINE });
    expect([...root.querySelectorAll('.og-records li')].map((line) => /201[45]|2024/.test(line.textContent))).toEqual([true, true, true]);
  });

  it('does NOT show a status without its date', () => {
    const [status] = MEDICINE.status;
    const { root } = card({ entry: { ...MEDICINE, status: [{ ...must(status), date: '' }], facts: [] } });
    expect(root.textContent).not.toContain('Authorised');
  });

  it('opens related concepts, confusions and properties by their id', async () => {
    const onOpen = vi.fn();
    card({ entry: MEDICINE, onOpen });
    await page.getByRole('button', { name: 'anti-PD-1 monoclonal antibody' }).click();
    await page.getByRole('button', { name: 'PD-1', exact: true }).last().click();
    expect(onOpen.mock.calls).toEqual([['monoclonal-antibody'], ['pd-1']]);
  });

  it('does NOT list as related what a row above opens', () => {
    const { root } = card({ entry: MEDICINE });
    expect(must(root.querySelector('.og-related')).textContent).toBe('Relatedmelanoma');
  });

  it.each([
    ['fr', '1\u202f074'],
    ['en', '1,074'],
  ] as const)('groups the digits of a number of participants (%s)', (lang, shown) => {
    const properties = [{ name: 'propertyParticipants', fr: '1074', en: '1074' }];
    expect(must(card({ entry: { ...MEDICINE, properties }, lang }).root.querySelector('dd')).textContent).toBe(shown);
  });

  it('shows names alone among the properties, with details below them', () => {
    const row = /Also called/;
    const names = { fr: { pref: 'x', alt: ['y'], hidden: [] }, en: { pref: 'x', alt: ['y'], hidden: [] } };
    expect(must(card({ entry: { ...MEDICINE, labels: names } }).root.querySelector('dl')).textContent).toMatch(row);
    const detailed = card({ entry: { ...PD_L1, labels: names, properties: MEDICINE.properties }, detailOpen: true }).root;
    expect([row.test(must(detailed.querySelector('dl')).textContent), row.test(must(detailed.querySelector('.og-disclosure')).textContent)]).toEqual([false, true]);
  });

  it('folds a long list of related concepts until asked', async () => {
    card({ entry: SURVIVAL });
    await expect.element(page.getByRole('button', { name: 'randomised trial' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'all (8)' }).click();
    await expect.element(page.getByRole('button', { name: 'randomised trial' })).toBeVisible();
  });

  it('unfolds details and tells it', async () => {
    const onToggleDetail = vi.fn();
    const { update } = card({ entry: PD_L1, onToggleDetail });
    const button = page.getByRole('button', { name: 'More' });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await button.click();
    expect(onToggleDetail).toHaveBeenCalledOnce();
    update(<ConceptCard {...BASE} entry={PD_L1} detailOpen />);
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByText(/Many tumours express it/)).toBeVisible();
  });

  it('asks for the other language', async () => {
    const onLanguage = vi.fn();
    card({ entry: PD_L1, onLanguage });
    await page.getByRole('button', { name: 'FR, French' }).click();
    expect(onLanguage).toHaveBeenCalledWith('fr');
  });

  it('walks through the senses with the arrows', async () => {
    const onOpen = vi.fn();
    card({ entry: PD_L1, senses: [PD_L1, SURVIVAL].map(summaryOf), onOpen });
    must(document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onOpen).toHaveBeenCalledWith('progression-free-survival');
  });

  it.each([320, 384])('keeps the longest name inside a card of %i px', async (width) => {
    await page.viewport(width, 800);
    const { root } = card({ entry: LONGEST, lang: 'fr' });
    const body = must(root.querySelector('.og-card-body'));
    expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
  });

  it('stays within 384 px and 60 % of the view', async () => {
    await page.viewport(1000, 500);
    const { width, height } = must(card({ entry: MEDICINE }).root.querySelector('.og-card')).getBoundingClientRect();
    expect([width <= 384, height <= 300]).toEqual([true, true]);
  });
});

describe('hostile content', () => {
  it.each(['fr', 'en'] as const)('shows markup as text (%s)', (lang) => {
    const { root } = card({ entry: HOSTILE, lang, detailOpen: true });
    expect(root.querySelector('img, script, b, i, svg:not(.og-icon)')).toBeNull();
    expect(must(root.querySelector('h2')).textContent).toBe(HOSTILE.labels[lang].pref);
  });

  it('does NOT link an address that is not http(s)', () => {
    expect(card({ entry: HOSTILE }).root.querySelector('a')).toBeNull();
  });

  it('links a source without telling where from', () => {
    const link = must(card({ entry: PD_L1 }).root.querySelector('a'));
    expect([link.rel, link.referrerPolicy, link.target, link.protocol]).toEqual(['noopener noreferrer', 'no-referrer', '_blank', 'https:']);
  });

  it('does NOT take the colours, the capitals or the direction of the page around', () => {
    const { root } = card({ entry: PD_L1 });
    root.style.cssText = 'color: red; text-transform: uppercase; direction: rtl; visibility: hidden; font: 40px cursive; text-align: right';
    const { color, textTransform, direction, visibility, fontSize, textAlign } = getComputedStyle(must(root.querySelector('.og-plain')));
    expect({ textTransform, direction, visibility, fontSize, textAlign }).toEqual({ textTransform: 'none', direction: 'ltr', visibility: 'visible', fontSize: '15px', textAlign: 'start' });
    expect(color).not.toBe('rgb(255, 0, 0)');
  });
});

describe('accessibility', () => {
  it.each(
    (['fr', 'en'] as const).flatMap((lang) => [PD_L1, SURVIVAL, MEDICINE, LONGEST, HOSTILE].map((entry) => [lang, entry.id, entry] as const)),
  )('has no fault that axe finds (%s, %s)', async (lang, _, entry) => {
    const senses = [entry, PD_L1].map(summaryOf);
    const { root } = card({ entry, lang, senses, pageSays: 'x', why: 'y', canGoBack: true, detailOpen: true, onClose: noop });
    expect(await accessibilityFaults(root)).toEqual([]);
  });

  it.each(['dark', 'forced'] as const)('has no fault that axe finds (%s colours)', async (scheme) => {
    await inScheme(scheme);
    const { root } = card({ entry: MEDICINE, pageSays: 'x', why: 'y', canGoBack: true, onClose: noop });
    expect(matchMedia('(prefers-color-scheme: dark), (forced-colors: active)').matches).toBe(true);
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});
