import { type Grade, review } from './schedule.ts';
import type { StudyItem } from './study-item.ts';

/**
 * A review session as a state: what is asked now, what is still to come, what was answered. Pure: a
 * view shows the state, sends events, and stores the item that an answer changed.
 */
export type ReviewSession =
  | ({ readonly kind: 'asking'; readonly current: StudyItem } & Course)
  | ({ readonly kind: 'shown'; readonly current: StudyItem } & Course)
  | ({ readonly kind: 'finished' } & Course);

interface Course {
  /** Still to be asked, in order; the current item is not among them. */
  readonly queue: readonly StudyItem[];
  /** Answered for good in this session, as they are now. */
  readonly done: readonly StudyItem[];
  /** Every answer, the newest last. */
  readonly answers: readonly Answer[];
  /** Left unanswered: as they were. */
  readonly skipped: readonly StudyItem[];
}

interface Answer {
  readonly before: StudyItem;
  readonly after: StudyItem;
}

/** What the reader does. */
export type ReviewEvent =
  | { readonly type: 'reveal' }
  | { readonly type: 'grade'; readonly grade: Grade; readonly now: Date }
  | { readonly type: 'skip' }
  /** Takes the last answer back: the item is asked again, as it was. */
  | { readonly type: 'undo' }
  | { readonly type: 'stop' };

/** What an event makes of a session. */
export interface ReviewStep {
  readonly session: ReviewSession;
  /** The item to store, where the event changed one. */
  readonly changed?: StudyItem;
}

/** A word that comes back within this time is asked again in the same session, as Anki does. */
const SAME_SESSION_MS = 20 * 60_000;

/** Starts a session over some items, in their order. */
export function startReview(items: readonly StudyItem[]): ReviewSession {
  return ask({ queue: items, done: [], answers: [], skipped: [] });
}

/** What an event makes of a session. An event that does not fit the state leaves it as it is. */
export function step(session: ReviewSession, event: ReviewEvent): ReviewStep {
  switch (event.type) {
    case 'reveal':
      return session.kind === 'asking' ? { session: { ...session, kind: 'shown' } } : { session };
    case 'grade':
      return session.kind === 'shown' ? grade(session, event.grade, event.now) : { session };
    case 'skip':
      return session.kind === 'finished' ? { session } : { session: ask({ ...courseOf(session), skipped: [...session.skipped, session.current] }) };
    case 'undo':
      return undo(session);
    case 'stop':
      return session.kind === 'finished' ? { session } : { session: stop(session) };
  }
}

/** How far a session has come: distinct items answered for good, and all that it holds. */
export function progressOf(session: ReviewSession): { readonly done: number; readonly total: number } {
  const waiting = session.queue.length + (session.kind === 'finished' ? 0 : 1);
  return { done: session.done.length, total: session.done.length + session.skipped.length + waiting };
}

function ask(course: Course): ReviewSession {
  const [current, ...queue] = course.queue;
  return current ? { kind: 'asking', current, ...course, queue } : { kind: 'finished', ...course };
}

function courseOf({ queue, done, answers, skipped }: Course): Course {
  return { queue, done, answers, skipped };
}

function grade(session: Extract<ReviewSession, { kind: 'shown' }>, given: Grade, now: Date): ReviewStep {
  const after = review(session.current, given, now);
  const again = new Date(after.memory.due).getTime() - now.getTime() <= SAME_SESSION_MS;
  const course = courseOf(session);
  const answers = [...course.answers, { before: session.current, after }];
  const next = again ? { ...course, queue: [...course.queue, after] } : { ...course, done: [...course.done, after] };
  return { session: ask({ ...next, answers }), changed: after };
}

function undo(session: ReviewSession): ReviewStep {
  const last = session.answers.at(-1);
  if (!last) return { session };
  const others = (items: readonly StudyItem[]) => items.filter(({ id }) => id !== last.before.id);
  const waiting = session.kind === 'finished' ? session.queue : [session.current, ...session.queue];
  const course = {
    queue: others(waiting),
    done: others(session.done),
    skipped: others(session.skipped),
    answers: session.answers.slice(0, -1),
  };
  return { session: { kind: 'asking', current: last.before, ...course }, changed: last.before };
}

function stop(session: Exclude<ReviewSession, { kind: 'finished' }>): ReviewSession {
  const course = courseOf(session);
  return { kind: 'finished', ...course, queue: [], skipped: [...course.skipped, session.current, ...course.queue] };
}
