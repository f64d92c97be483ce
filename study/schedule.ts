import { type Card, type CardInput, fsrs, type Grade as FsrsGrade } from 'ts-fsrs';
import { type Memory, stateOf, type StudyItem } from './study-item.ts';

/** How well a word was remembered; the four answers that FSRS knows. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** Without the fuzz that spreads reviews over days: the same answers always give the same dates. */
const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9, maximum_interval: 3_650 });

/** The item after one answer. A word that the reader called known is studied again. */
export function review(item: StudyItem, grade: Grade, now: Date): StudyItem {
  // A clock that was put back must not make a review that lies before the last one.
  const at = item.memory.last !== undefined && new Date(item.memory.last) > now ? new Date(item.memory.last) : now;
  const { card } = scheduler.next(cardOf(item.memory), at, RATINGS[grade]);
  return { ...item, known: false, memory: memoryOf(card) };
}

/** When the word comes back after each answer, to be shown on its button. */
export function previewDue(item: StudyItem, now: Date): Readonly<Record<Grade, string>> {
  const due = (grade: Grade) => review(item, grade, now).memory.due;
  return { again: due('again'), hard: due('hard'), good: due('good'), easy: due('easy') };
}

/** The reader knows this word, or wants to study it again after all; the reviews are kept. */
export function setKnown(item: StudyItem, known: boolean): StudyItem {
  return { ...item, known };
}

/** Whether a word is to be reviewed now. Known words are left in peace until FSRS asks for them again. */
export function isDue(item: StudyItem, now: Date): boolean {
  return !item.known && new Date(item.memory.due) <= now;
}

/** New words met in one session, so that a long list does not bury its reader. */
const NEW_PER_SESSION = 20;

/** The words of a session: those that are due, longest due first, then new ones in the order they were saved. */
export function dueItems(items: readonly StudyItem[], now: Date): StudyItem[] {
  const due = items.filter((item) => isDue(item, now)).toSorted((a, b) => compare(a.memory.due, b.memory.due) || compare(a.id, b.id));
  const fresh = due.filter((item) => stateOf(item) === 'new');
  return [...due.filter((item) => stateOf(item) !== 'new'), ...fresh.slice(0, NEW_PER_SESSION)];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function cardOf(memory: Memory): CardInput {
  return {
    due: memory.due,
    stability: memory.stability,
    difficulty: memory.difficulty,
    // Deprecated there and worked out anew from the last review.
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.phase,
    last_review: memory.last ?? null,
  };
}

function memoryOf(card: Card): Memory {
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    phase: card.state as Memory['phase'],
    ...(card.last_review ? { last: card.last_review.toISOString() } : {}),
  };
}
