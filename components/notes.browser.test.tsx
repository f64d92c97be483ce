import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './notes.css';
import { newNote, type Note, reviseNote } from '../study/note.ts';
import { ConceptNotes } from './concept-notes.tsx';
import { groupNotes, type NotesDesk } from './note-desk.ts';
import { NotesPlace } from './notes-view.tsx';
import type { NotesPlaceProps } from './notes-view.tsx';
import { PanelNotes } from './panel-notes.tsx';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const THEN = new Date('2026-11-12T10:00:00.000Z');
const passage = (exact: string, start = 0) => ({ quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + exact.length } });
const onPage = (id: string, body: string, start = 0, at = 'https://www.example.org/a'): Note =>
  newNote({ id, body, target: { kind: 'passage', address: at, title: 'A page <b>', passage: passage(`words ${id}`, start) } }, THEN);
const onConcept = newNote({ id: 'c', body: 'On a concept.', target: { kind: 'concept', concept: 'melanoma' } }, THEN);
const NOTES = [onPage('b', 'Second.', 50), onPage('a', 'First <img src=x>.'), onConcept];
const FULL = { messageKey: 'userDataQuota', params: [] };

function deskOf(changes: Partial<NotesDesk> = {}): NotesDesk {
  return {
    save: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
    restore: vi.fn(async () => undefined),
    exportAll: vi.fn(async () => 'notes.jsonld'),
    importFile: vi.fn(async () => ({ added: 2, taken: 2, problems: [{ row: 3, reason: 'no-quote' as const, excerpt: '<b>' }] })),
    ...changes,
  };
}

function place(changes: Partial<NotesPlaceProps> = {}) {
  const props: NotesPlaceProps = { lang: 'en', kept: { kind: 'ready', value: { notes: NOTES, lost: new Set(['a']) } }, desk: deskOf(), nameOf: () => 'melanoma', onRetry: vi.fn(), ...changes };
  const { root } = show(
    <div class="og-surface og-glossary">
      <div class="og-glossary-main">
        <NotesPlace {...props} />
      </div>
    </div>,
  );
  return { root, desk: props.desk };
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

describe('groupNotes', () => {
  it('puts those of a page together in its order, whatever part of it was looked at, and concepts last', () => {
    const groups = groupNotes([onConcept, ...NOTES, onPage('d', 'x', 99, 'https://www.example.org/a#part')]);
    expect(groups.map(({ address, notes }) => [address, notes.map(({ id }) => id)])).toEqual([['https://www.example.org/a', ['a', 'b', 'd']], [undefined, ['c', 'c']]]);
  });
});

describe('the notes', () => {
  it('stand under their pages, as text, with what is gone told as gone', () => {
    const { root } = place();
    expect([...root.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['A page <b>', 'On terms of the glossary']);
    const [first, second] = [...root.querySelectorAll('[data-note]')];
    expect(first?.textContent).toContain('First <img src=x>.');
    expect(first?.textContent).toContain('This passage is no longer on the page (at the last visit).');
    expect(second?.textContent).not.toContain('no longer');
    expect(root.querySelectorAll('img')).toHaveLength(0);
  });

  it('are changed in place; the revision that was read goes along', async () => {
    const { desk } = place();
    await press('Edit the note of 12 November 2026');
    await page.getByLabelText('Your note').fill('New words.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(desk.save).toHaveBeenCalledWith(NOTES[1], 'New words.');
    await expect.poll(() => document.querySelector('textarea')).toBeNull();
  });

  it('keep what is written in sight when it cannot be stored', async () => {
    place({ desk: deskOf({ save: vi.fn(() => Promise.reject(FULL)) }) });
    await press(/^Edit/);
    await page.getByLabelText('Your note').fill('New words.');
    await press('Save');
    await expect.element(page.getByText(/^Storage is full/)).toBeVisible();
    await expect.element(page.getByLabelText('Your note')).toHaveValue('New words.');
  });

  it('are deleted at once, with a way back', async () => {
    const { desk } = place();
    await press(/^Delete/);
    await expect.element(page.getByText('Note deleted.')).toHaveFocus();
    await press('Undo');
    expect(desk.restore).toHaveBeenCalledWith(NOTES[1]);
  });

  it('show what another window had written', () => {
    const { root } = place({ kept: { kind: 'ready', value: { notes: [reviseNote(onPage('a', 'Theirs.'), 'Mine.', 0, THEN)], lost: new Set() } } });
    expect(must(root.querySelector('.og-note-earlier')).textContent).toBe('Another window had written: Theirs.');
  });

  it('leave and come back as a file, with what was not taken', async () => {
    place();
    await press('Export my notes');
    await expect.element(page.getByText('Saved: notes.jsonld')).toBeVisible();
    await userEvent.upload(must(document.querySelector<HTMLInputElement>('input[type="file"]')), new File(['[]'], 'x.jsonld'));
    await expect.element(page.getByText('2 notes added.')).toBeVisible();
    await expect.element(page.getByText('Annotation 3: without a quoted passage, left out.')).toBeVisible();
  });

  it('say how to begin where there are none', async () => {
    place({ kept: { kind: 'ready', value: { notes: [], lost: new Set() } } });
    await expect.element(page.getByText(/^No note yet/)).toBeVisible();
  });

  it('that were just made wait for their words; older ones do NOT', () => {
    const fresh = newNote({ id: 'new', body: '', target: onPage('x', '').target }, new Date());
    const { root } = place({ kept: { kind: 'ready', value: { notes: [fresh, onPage('old', '')], lost: new Set() } } });
    expect([...root.querySelectorAll('[data-note]')].map((note) => note.querySelector('textarea') !== null)).toEqual([true, false]);
  });
});

describe('notes on a concept', () => {
  it('are added under its card', async () => {
    const onAdd = vi.fn(async () => undefined);
    show(<ConceptNotes lang="en" kept={{ kind: 'ready', value: [onConcept] }} desk={deskOf()} onAdd={onAdd} onRetry={vi.fn()} />);
    await press('Add a note');
    await page.getByLabelText('Your note').fill('Mine.');
    await press('Save');
    expect(onAdd).toHaveBeenCalledWith('Mine.');
  });
});

describe('notes in the side panel', () => {
  const panel = (changes: object = {}) => {
    const props = { lang: 'en', kept: { kind: 'ready', value: { notes: NOTES.slice(0, 2), lost: new Set(['a']) } }, desk: deskOf(), mayKeep: true, onAdd: vi.fn(async () => false), onShow: vi.fn(async () => true), onRetry: vi.fn(), ...changes } as const;
    return { props, ...show(<div class="og-surface og-side"><main><h1>x</h1><PanelNotes {...props} /></main></div>) };
  };

  it('are shown in the page, but for those that are gone', async () => {
    const { props } = panel();
    expect(page.getByRole('button', { name: 'Show in the page' }).elements()).toHaveLength(1);
    await press('Show in the page');
    expect(props.onShow).toHaveBeenCalledWith(NOTES[0]);
  });

  it('say what to do where nothing is selected', async () => {
    panel();
    await press('Note the selected passage');
    await expect.element(page.getByText('Select a passage in the page first.')).toBeVisible();
  });

  it('are NOT offered in a private window', async () => {
    panel({ mayKeep: false });
    await expect.element(page.getByText('Private window: no note is kept here.')).toBeVisible();
    expect(page.getByRole('button', { name: 'Note the selected passage' }).elements()).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('have no fault that axe finds (%s)', async (lang) => {
    expect(await accessibilityFaults(panel({ lang }).root)).toEqual([]);
  });
});

describe('accessibility', () => {
  it.each((['light', 'dark', 'forced'] as const).flatMap((scheme) => (['fr', 'en'] as const).map((lang) => [scheme, lang] as const)))('has no fault that axe finds (%s, %s)', async (scheme, lang) => {
    await inScheme(scheme);
    const { root } = place({ lang });
    expect(await accessibilityFaults(root)).toEqual([]);
    await press(/^(Modifier|Edit)/);
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});
