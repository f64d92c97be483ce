import type { StudyState } from '../study/study-item.ts';
import type { MessageKey } from './messages.ts';

/** What the list shows: everything, or the words that have come so far. */
export const STUDY_FILTERS = ['all', 'new', 'learning', 'known'] as const;
export type StudyFilter = (typeof STUDY_FILTERS)[number];

export const FILTER_NAMES: Readonly<Record<StudyFilter, MessageKey>> = { all: 'studyAll', new: 'studyNews', learning: 'studyLearnings', known: 'studyKnowns' };
export const STATE_NAMES: Readonly<Record<StudyState, MessageKey>> = { new: 'studyNew', learning: 'studyLearning', known: 'studyKnown' };

/** What the list can be taken along as. */
export type StudyExport = 'anki' | 'csv' | 'markdown';

export const EXPORT_NAMES: Readonly<Record<StudyExport, MessageKey>> = { anki: 'studyAnki', csv: 'exportCsv', markdown: 'exportMarkdown' };
