import type { Explanation } from './explanation.ts';
import { newNote, type Note } from './note.ts';
import { describePassage } from './passage.ts';
import { newItem, type StudyItem } from './study-item.ts';

/** Builders for tests: a case names only what it is about. */

export const NOW = new Date('2026-11-22T10:00:00.000Z');
export const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

export function itemOf(id: string, changes: Partial<StudyItem> = {}): StudyItem {
  return { ...newItem({ id, concept: 'pd-l1', label: { fr: id, en: id } }, NOW), ...changes };
}

export const explained = (item: StudyItem, explanation: Partial<Explanation> = {}) => ({ item, explanation: { name: item.label.fr, ...explanation } });

/** A note on a concept, or on some words of a text. */
export function noteOf(id: string, body = 'Une note.', on?: { readonly text: string; readonly words: string }): Note {
  const start = on ? on.text.indexOf(on.words) : -1;
  const passage = on && describePassage(on.text, { start, end: start + on.words.length });
  const target = passage ? ({ kind: 'passage', address: 'https://site.example/page', title: 'Une page', passage } as const) : ({ kind: 'concept', concept: 'pd-l1' } as const);
  return newNote({ id, body, target }, NOW);
}
