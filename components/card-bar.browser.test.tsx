import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConceptCard } from './concept-card.tsx';
import type { ConceptCardProps } from './concept-card.tsx';
import { LONGEST, MEDICINE, PD_L1, SURVIVAL } from './sample-entries.ts';
import { READERS } from './reader.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const noop = () => {};
const stored = async () => {};
const refused = () => Promise.reject(new Error('refused'));
const TOOLS: NonNullable<ConceptCardProps['tools']> = {
  onReader: noop, voices: ['fr', 'en'], onSpeak: noop, onCopy: stored, addressOf: (id) => `x://g#${id}`, known: [], onKnown: stored, onKeep: stored, isKept: async () => false,
  place: { at: 2, count: 5 }, onStep: noop, wrong: [], onWrong: stored,
};
const BASE = { entry: PD_L1, lang: 'en', reader: 'patient', canGoBack: false, detailOpen: false, headingId: 'h', why: 'Because.', onLanguage: noop, onOpen: noop, onBack: noop, onToggleDetail: noop, onClose: noop } as const;

function card(props: Partial<Omit<ConceptCardProps, 'tools'>> = {}, tools: ConceptCardProps['tools'] = {}) {
  return show(<ConceptCard {...BASE} {...props} tools={{ ...TOOLS, ...tools }} />);
}
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('copying', () => {
  it('hands over the words with their source, and says so', async () => {
    const onCopy = vi.fn(stored);
    card({}, { onCopy });
    await button('Copy with source').click();
    await expect.element(page.getByText('Copied, with its source.')).toBeVisible();
    expect(onCopy.mock.calls).toMatchObject([[{ plain: expect.stringContaining('x://g#pd-l1') }, 'text']]);
    await button('Copy as Markdown').click();
    await expect.element(page.getByText(/Copied as Markdown/)).toBeVisible();
    expect(onCopy.mock.calls[1]).toMatchObject([{ markdown: expect.stringContaining('**PD-L1**') }, 'markdown']);
    await expect.element(button('Copy with source')).toHaveFocus();
  });

  it('says when the browser refuses, and does NOT say that it is done', async () => {
    card({}, { onCopy: refused });
    await button('Copy with source').click();
    await expect.element(page.getByText(/did not allow copying/)).toBeVisible();
    await expect.element(page.getByText(/Copied/)).not.toBeInTheDocument();
  });
});

describe.each([
  ['I know this word', 'onKnown', 'known', /will not be marked again/],
  ['Wrong here', 'onWrong', 'wrong', /not marked on this site again/],
] as const)('« %s »', (name, callback, list, words) => {
  it('is noted, and taken back in place with the focus on the button', async () => {
    const told = vi.fn(stored);
    const { update } = card({}, { [callback]: told });
    await button(name).click();
    await expect.element(page.getByText(words)).toBeVisible();
    update(<ConceptCard {...BASE} tools={{ ...TOOLS, [callback]: told, [list]: ['pd-l1'] }} />);
    await expect.element(button(name)).toHaveAttribute('aria-pressed', 'true');
    await button('Undo').click();
    await expect.element(page.getByText('Undone.')).toBeVisible();
    await expect.element(button(name)).toHaveFocus();
    expect(told.mock.calls).toEqual([['pd-l1', true], ['pd-l1', false]]);
  });

  it('says when nothing could be stored', async () => {
    card({}, { [callback]: refused });
    await button(name).click();
    await expect.element(page.getByText(/nothing has changed/)).toBeVisible();
    await expect.element(button('Undo')).not.toBeInTheDocument();
  });
});

describe('« Keep »', () => {
  const MET = { sentence: 'A test for PD-L1.', title: 'A page', address: 'https://a.example/' };

  it('puts the word on the list with its sentence, and takes it off when pressed again', async () => {
    const onKeep = vi.fn(stored);
    card({}, { onKeep, met: () => MET });
    await button('Keep this word').click();
    await expect.element(page.getByText(/with its sentence and its page/)).toBeVisible();
    await expect.element(button('Keep this word')).toHaveAttribute('aria-pressed', 'true');
    await button('Keep this word').click();
    await expect.element(page.getByText('Taken out of “My words”.')).toBeVisible();
    await button('Undo').click();
    await expect.element(button('Keep this word')).toHaveFocus();
    await expect.element(button('Keep this word')).toHaveAttribute('aria-pressed', 'true');
    expect(onKeep.mock.calls).toEqual([['pd-l1', true, MET], ['pd-l1', false, undefined], ['pd-l1', true, MET]]);
  });

  it('says that the word alone is kept where there is no page', async () => {
    const onKeep = vi.fn(stored);
    card({}, { onKeep });
    await button('Keep this word').click();
    await expect.element(page.getByText('Kept in “My words”.')).toBeVisible();
    expect(onKeep.mock.calls).toEqual([['pd-l1', true, undefined]]);
  });

  it('shows that the word is there already, and moves nothing for it', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    card({}, { onKeep: stored, isKept: () => promise });
    const places = () => [...document.querySelectorAll('.og-actions > button')].map((one) => one.getBoundingClientRect().x);
    const before = places();
    resolve(true);
    await expect.element(button('Keep this word')).toHaveAttribute('aria-pressed', 'true');
    expect(places().map(Math.round)).toEqual(before.map(Math.round));
  });

  it('says when nothing could be stored, and does NOT say that it is kept', async () => {
    card({}, { onKeep: refused, isKept: refused });
    await button('Keep this word').click();
    await expect.element(page.getByText(/nothing has changed/)).toBeVisible();
    await expect.element(button('Keep this word')).toHaveAttribute('aria-pressed', 'false');
  });

  it('does NOT read the sentence before it is pressed', () => {
    const met = vi.fn(() => MET);
    card({}, { onKeep: stored, met });
    expect(met).not.toHaveBeenCalled();
  });
});

describe('the other places', () => {
  it('are counted, and gone to', async () => {
    const onStep = vi.fn();
    const { root } = card({}, { onStep });
    expect(must(root.querySelector('.og-place')).textContent).toContain('2 of 5');
    await button('Next place').click();
    await button('Previous place').click();
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
  });

  it('are NOT spoken of when there is none', () => {
    expect(card({}, { place: { at: 1, count: 1 } }).root.querySelector('.og-places')).toBeNull();
  });
});

describe('the reader', () => {
  it('is switched in the card', async () => {
    const onReader = vi.fn();
    card({}, { onReader });
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Who is this card for?' }), 'Journalist');
    expect(onReader).toHaveBeenCalledWith('journalist');
  });

  it('gets questions for the care team as a patient, and NOT as another', () => {
    expect(card().root.textContent).toContain('Has it been looked for in my case');
    for (const reader of ['student', 'journalist', undefined] as const) expect(card({ reader }).root.textContent).not.toContain('Questions for');
  });

  it('gets status by authority, figures and sources first as a journalist', () => {
    const text = must(card({ entry: MEDICINE, reader: 'journalist' }).root.textContent);
    const parts = ['An antibody', 'Status, by authority', 'European Medicines Agency (EMA)', '17 July 2015', 'FDA', '4 September 2014', 'The number of indications does not say', 'Sources', 'National Cancer Institute', 'Brand name', 'Reviewed on'];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text.split('National Cancer Institute')).toHaveLength(2);
  });

  it('gets both names side by side, with how they are said, as a student', () => {
    const { root } = card({ entry: PD_L1, reader: 'student' });
    expect([...root.querySelectorAll('.og-names > div')].map((name) => name.textContent)).toEqual(['French PD-L1Pronunciation: “pé-dé-elle-un”', 'English PD-L1Pronunciation: “pee-dee-el-one”']);
  });

  it('hears a name in its own language', async () => {
    const onSpeak = vi.fn();
    card({ entry: SURVIVAL, reader: 'student' }, { onSpeak });
    await button(/Hear “survie sans progression” in French/).click();
    expect(onSpeak.mock.calls).toEqual([['survie sans progression', 'fr']]);
  });

  it('does NOT get a button for a language that no voice on the machine speaks', async () => {
    card({ entry: SURVIVAL, reader: 'student' }, { voices: ['en'] });
    await expect.element(button(/in English/)).toBeVisible();
    await expect.element(button(/in French/)).not.toBeInTheDocument();
  });
});

describe('the foot of the card', () => {
  it('tells why the word is marked, and folds it away', async () => {
    card();
    await button('Why this word?').click();
    await expect.element(page.getByText('Because.')).toBeVisible();
    await button('Why this word?').click();
    await expect.element(page.getByText('Because.')).not.toBeInTheDocument();
  });

  it('is NOT there where a surface offers nothing', () => {
    const { root } = show(<ConceptCard {...BASE} reader={undefined} why={undefined} />);
    expect(root.querySelector('.og-bar')).toBeNull();
  });

  it.each(['fr', 'en'] as const)('cuts nothing off at 320 px (%s)', async (lang) => {
    await page.viewport(320, 800);
    const { root } = card({ lang, entry: LONGEST });
    await button(lang === 'fr' ? 'Copier avec la source' : 'Copy with source').click();
    for (const part of root.querySelectorAll('.og-card, .og-card-body, .og-bar')) expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth);
  });

  it('stays in sight while the card scrolls', async () => {
    await page.viewport(1000, 700);
    const { root } = card({ entry: MEDICINE });
    const bar = must(root.querySelector('.og-bar')).getBoundingClientRect();
    expect(bar.bottom).toBeLessThanOrEqual(must(root.querySelector('.og-card')).getBoundingClientRect().bottom);
  });
});

describe('accessibility', () => {
  it.each((['fr', 'en'] as const).flatMap((lang) => READERS.flatMap((reader) => (['light', 'dark'] as const).map((scheme) => [reader, lang, scheme] as const))))(
    'has no fault that axe finds (%s, %s, %s)',
    async (reader, lang, scheme) => {
      await inScheme(scheme);
      const { root } = card({ reader, lang, entry: MEDICINE, detailOpen: true, pageSays: 'x' }, { known: ['pembrolizumab'] });
      await button(lang === 'fr' ? 'Erreur ici' : 'Wrong here').click();
      expect(await accessibilityFaults(root)).toEqual([]);
    },
  );
});
