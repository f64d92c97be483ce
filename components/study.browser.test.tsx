import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './my.css';
import { explained, itemOf, later, NOW } from '../study/testing.ts';
import { review, setKnown } from '../study/schedule.ts';
import type { StudyItem } from '../study/study-item.ts';
import { AppointmentView } from './appointment-view.tsx';
import { StudyList } from './study-list.tsx';
import type { StudyListProps } from './study-list.tsx';
import { StudyReview } from './study-review.tsx';
import { accessibilityFaults, inScheme, show } from './testing.tsx';

const MET = { sentence: 'The tumour had <b>PD-L1</b>.', title: 'A page', address: 'https://a.example/x' };
const FRESH = itemOf('PD-L1', { id: 'a', met: MET, saved: later(-1).toISOString() });
const LEARNT = review(itemOf('ferroptose', { id: 'b', saved: later(-2).toISOString() }), 'easy', NOW);
const KNOWN = setKnown(itemOf('survie', { id: 'c', saved: later(-3).toISOString(), met: { title: 'Bad', address: 'file:///x' } }), true);
const wordOf = (item: StudyItem) => explained(item, { plain: `About ${item.label.fr}.`, otherName: 'other', source: 'NCI, Dictionary', reviewed: '2026-11-22' });
const WORDS = [FRESH, LEARNT, KNOWN].map(wordOf);

const button = (name: string | RegExp) => page.getByRole('button', { name });
const names = () => [...document.querySelectorAll('.og-study-name > :first-child')].map((name) => name.textContent);
const surface = (lang: 'fr' | 'en', view: preact.ComponentChild) => (
  <main class="og-surface og-glossary" lang={lang}>
    <div class="og-my">
      <h2>x</h2>
      {view}
    </div>
  </main>
);

function list(props: Partial<StudyListProps> = {}) {
  const base: StudyListProps = { lang: 'en', words: WORDS, now: NOW, onSave: vi.fn(), onRemove: vi.fn(async () => true), onExport: vi.fn(() => 'words.tsv') };
  const all = { ...base, ...props };
  const shown = show(surface(all.lang, <StudyList {...all} />));
  return { ...shown, props: all, redraw: (change: Partial<StudyListProps>) => shown.update(surface(all.lang, <StudyList {...all} {...change} />)) };
}

describe('the list', () => {
  it('says how words get there while it is empty', () => {
    expect(list({ words: [] }).root.textContent).toContain('In a card, “Keep” puts the word here');
  });

  it('shows each word with what it means, its sentence as text, its page and its day', async () => {
    const { root } = list();
    expect(names()).toEqual(['PD-L1', 'ferroptose', 'survie']);
    expect(root.textContent).toContain('The tumour had <b>PD-L1</b>.');
    expect(root.textContent).toContain('Kept on 21 November 2026');
    await expect.element(page.getByRole('link', { name: /A page/ })).toHaveAttribute('href', MET.address);
    await expect.element(page.getByRole('link', { name: 'PD-L1' })).toHaveAttribute('href', '#/concept/pd-l1');
  });

  it('leads to the card of a term of the reader’s own, and NOT to one that is gone', async () => {
    const own = explained(itemOf('own', { id: 'o', concept: 'own-1-2' }), { plain: 'x', reviewed: false });
    list({ words: [own, explained(itemOf('gone', { id: 'g' }))] });
    await expect.element(page.getByRole('link', { name: 'own' })).toHaveAttribute('href', '#/concept/own-1-2');
    await expect.element(page.getByRole('link', { name: 'gone' })).not.toBeInTheDocument();
    await expect.element(page.getByText('The glossary no longer explains this word.')).toBeVisible();
  });

  it('does NOT link to what is not the web', async () => {
    list();
    await expect.element(page.getByText('Bad')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Bad/ })).not.toBeInTheDocument();
  });

  it('is filtered by how far words have come', async () => {
    list();
    await button(/^Learning 1/).click();
    expect(names()).toEqual(['ferroptose']);
    await button(/^Known 1/).click();
    expect(names()).toEqual(['survie']);
    await button(/^All 3/).click();
    expect(names()).toHaveLength(3);
  });

  it('keeps the place of a removed word, with its undo in focus', async () => {
    const { props, redraw } = list();
    await button('Remove ferroptose').click();
    expect(props.onRemove).toHaveBeenCalledExactlyOnceWith(LEARNT);
    redraw({ words: [WORDS[0]!, WORDS[2]!] });
    await expect.element(page.getByText(/“ferroptose” is off the list/)).toBeVisible();
    await expect.element(button('Undo')).toHaveFocus();
    await button('Undo').click();
    expect(props.onSave).toHaveBeenCalledExactlyOnceWith(LEARNT);
    redraw({});
    expect(names()).toEqual(['PD-L1', 'ferroptose', 'survie']);
  });

  it('brings back a word that could not be removed', async () => {
    list({ onRemove: async () => false });
    await button('Remove ferroptose').click();
    await expect.element(button('Remove ferroptose')).toBeVisible();
    expect(names()).toEqual(['PD-L1', 'ferroptose', 'survie']);
  });

  it('shows a long list part by part', async () => {
    list({ words: Array.from({ length: 150 }, (_, k) => wordOf(itemOf(`word ${k}`, { id: `w${k}` }))) });
    expect(names()).toHaveLength(100);
    await button('Show the next ones (50)').click();
    await expect.poll(() => names().length).toBe(150);
  });

  it('sets a word aside, and takes it up again', async () => {
    const { props } = list();
    await button('I know it: PD-L1').click();
    await button('Review again: survie').click();
    expect(vi.mocked(props.onSave).mock.calls).toEqual([[setKnown(FRESH, true)], [setKnown(KNOWN, false)]]);
  });

  it('leads to the review of what is due, and only then', async () => {
    const { redraw } = list();
    await expect.element(page.getByRole('link', { name: 'Review 1 word' })).toHaveAttribute('href', '#/my/review');
    redraw({ words: [WORDS[2]!] });
    await expect.element(page.getByRole('link', { name: /Review/ })).not.toBeInTheDocument();
  });

  it('hands the words in view to a file', async () => {
    const { props } = list();
    await button(/^Learning/).click();
    await button('Take this list along').click();
    await button('Flashcards (Anki)').click();
    expect(props.onExport).toHaveBeenCalledExactlyOnceWith('anki', [WORDS[1]]);
    await expect.element(page.getByText(/Saved: words.tsv. In Anki/)).toBeVisible();
  });

  it('asks for what explains a word once its row is there, and shows its name meanwhile', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof wordOf>['explanation']>();
    const explain = vi.fn(() => answer.promise);
    const { root } = list({ words: [{ item: FRESH }], explain });
    expect(names()).toEqual(['PD-L1']);
    expect(root.textContent).not.toContain('no longer explains');
    await expect.poll(() => explain.mock.calls).toEqual([[FRESH]]);
    answer.resolve(wordOf(FRESH).explanation);
    await expect.element(page.getByText('About PD-L1.')).toBeVisible();
  });

  it('says of a word whose card cannot be read that it could not, NOT that it is gone', async () => {
    const { root } = list({ words: [{ item: FRESH }], explain: () => Promise.reject(new Error('no')) });
    await expect.element(page.getByText(/could not be opened/)).toBeVisible();
    expect(root.textContent).not.toContain('no longer explains');
  });

  it('does NOT ask for the words that are not drawn yet', async () => {
    const explain = vi.fn(() => new Promise<never>(() => {}));
    list({ words: Array.from({ length: 250 }, (_, k) => ({ item: itemOf(`mot ${k}`, { id: `k${k}`, saved: later(-k).toISOString() }) })), explain });
    await expect.poll(() => explain.mock.calls.length).toBe(100);
  });

  it('says that nothing was saved where a file could not be made', async () => {
    list({ onExport: () => Promise.reject(new Error('no')) });
    await button('Take this list along').click();
    await button('Flashcards (Anki)').click();
    await expect.element(page.getByText(/Nothing was saved/)).toBeVisible();
  });

  it('says why a change could not be stored', async () => {
    list({ problem: { messageKey: 'userDataQuota', params: [] } });
    await expect.element(page.getByText(/Storage is full/)).toBeVisible();
  });
});

describe('the review', () => {
  const both = [FRESH, itemOf('second', { id: 'd', saved: later(-1).toISOString() })].map(wordOf);
  const start = (words = both, lang: 'fr' | 'en' = 'en') => {
    const onSave = vi.fn();
    return { onSave, ...show(surface(lang, <StudyReview {...{ lang, words, now: NOW, onSave }} />)) };
  };

  it('asks for a word, shows the answer, takes a rating with its next day', async () => {
    const { onSave } = start();
    await expect.element(page.getByRole('heading', { name: 'PD-L1' })).toBeVisible();
    await expect.element(page.getByText('About PD-L1.')).not.toBeInTheDocument();
    await button('Show the answer').click();
    await expect.element(page.getByText('About PD-L1.')).toBeVisible();
    await button(/Easily in \d+ days/).click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a', memory: expect.objectContaining({ reps: 1 }) }));
    await expect.element(page.getByRole('heading', { name: 'second' })).toHaveFocus();
    await expect.element(page.getByText('1 of 2')).toBeVisible();
  });

  it('goes by the keyboard alone, and ends with a count', async () => {
    const { onSave } = start();
    for (let k = 0; k < 2; k++) await userEvent.keyboard(' 4');
    await expect.element(page.getByText('That is all for now: 2 words reviewed.')).toBeVisible();
    await expect.element(page.getByText(/The next one comes back in \d+ days/)).toBeVisible();
    expect(onSave).toHaveBeenCalledTimes(2);
  });

  it('does NOT take a rating before the answer is shown', async () => {
    const { onSave } = start();
    await userEvent.keyboard('4');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('asks again for a word that was not known', async () => {
    start([both[0]!]);
    await userEvent.keyboard(' 1');
    await expect.element(page.getByRole('heading', { name: 'PD-L1' })).toBeVisible();
    await expect.element(button('Show the answer')).toBeVisible();
  });

  it('takes the last answer back, and stores that too', async () => {
    const { onSave } = start();
    await userEvent.keyboard(' 4');
    await button('Take back the last answer').click();
    await expect.element(page.getByRole('heading', { name: 'PD-L1' })).toHaveFocus();
    expect(onSave).toHaveBeenLastCalledWith(FRESH);
  });

  it('stops at any moment with what was answered', async () => {
    start();
    await button('Stop here').click();
    await expect.element(page.getByText(/nothing is lost/)).toBeVisible();
  });

  it('says when there is nothing to review, and when there will be', async () => {
    start([wordOf(LEARNT)]);
    await expect.element(page.getByText(/Nothing to review for now/)).toBeVisible();
    await expect.element(page.getByText(/The next one comes back in/)).toBeVisible();
  });
});

describe('the appointment', () => {
  const start = (words = WORDS, lang: 'fr' | 'en' = 'en') => {
    const onPrint = vi.fn();
    return { onPrint, ...show(surface(lang, <AppointmentView {...{ lang, words, now: NOW, onPrint }} />)) };
  };
  const sheet = () => document.querySelector('.og-sheet')?.textContent ?? '';

  it('puts the chosen words and the questions on a sheet', async () => {
    const { onPrint } = start();
    await page.getByRole('checkbox', { name: 'ferroptose' }).click();
    await page.getByLabelText(/My questions/).fill('Will it hurt?\n\n<b>How long</b>?');
    expect(sheet()).toContain('About PD-L1.');
    expect(sheet()).not.toContain('ferroptose');
    expect([...document.querySelectorAll('.og-sheet-questions > li')].map((item) => item.textContent)).toEqual(['Will it hurt?', '<b>How long</b>?']);
    await button('Print the sheet').click();
    expect(onPrint).toHaveBeenCalledOnce();
  });

  it('says what to do first where nothing is kept', async () => {
    start([]);
    await expect.element(page.getByText(/Keep some words first/)).toBeVisible();
    await expect.element(button(/Print/)).not.toBeInTheDocument();
  });
});

describe('accessibility', () => {
  const views = (lang: 'fr' | 'en') => [
    <StudyList {...{ lang, words: WORDS, now: NOW }} onSave={vi.fn()} onRemove={async () => true} onExport={() => ''} />,
    <StudyReview {...{ lang, words: WORDS, now: NOW }} onSave={vi.fn()} />,
    <AppointmentView {...{ lang, words: WORDS, now: NOW }} onPrint={vi.fn()} />,
  ];
  it.each((['fr', 'en'] as const).flatMap((lang) => (['light', 'dark', 'forced'] as const).flatMap((scheme) => [0, 1, 2].map((view) => [lang, scheme, view] as const))))(
    'has no fault that axe finds (%s, %s, view %i)',
    async (lang, scheme, view) => {
      await inScheme(scheme);
      const { root } = show(surface(lang, views(lang)[view]));
      if (view === 1) await userEvent.keyboard(' ');
      expect(await accessibilityFaults(root)).toEqual([]);
    },
  );

  it.each(['fr', 'en'] as const)('cuts nothing off at 320 px (%s)', async (lang) => {
    await page.viewport(320, 800);
    for (const view of views(lang)) {
      const { root } = show(surface(lang, view));
      await userEvent.keyboard(' ');
      expect(root.scrollWidth).toBeLessThanOrEqual(320);
    }
  });
});
