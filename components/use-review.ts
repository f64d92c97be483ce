import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { startReview, step } from '../study/review-session.ts';
import type { ReviewEvent, ReviewSession } from '../study/review-session.ts';
import { GRADES } from '../study/schedule.ts';
import type { StudyItem } from '../study/study-item.ts';

/**
 * A session over some items; each answer is handed over at once, so that leaving at any moment loses
 * nothing. @returns the session, what takes its events, and whether it took one (the focus then follows what is in view)
 */
export function useReview(items: readonly StudyItem[], onSave: (item: StudyItem) => void) {
  const [session, setSession] = useState<ReviewSession>(() => startReview(items));
  const begun = useRef(false);
  const send = (event: ReviewEvent) => {
    begun.current = true;
    const next = step(session, event);
    setSession(next.session);
    if (next.changed) onSave(next.changed);
  };
  return [session, send, begun.current] as const;
}

/** Space shows the answer, 1 to 4 tell how well it was known, wherever the focus is but in a field. */
export function useReviewKeys(session: ReviewSession, send: (event: ReviewEvent) => void): void {
  const latest = useRef((_event: KeyboardEvent) => {});
  latest.current = (event) => {
    const wanted = eventOf(session, event);
    if (!wanted) return;
    event.preventDefault();
    send(wanted);
  };
  // Before the view is seen: who presses at once is not missed.
  useLayoutEffect(() => {
    const life = new AbortController();
    window.addEventListener('keydown', (event) => latest.current(event), { signal: life.signal });
    return () => life.abort();
  }, []);
}

function eventOf({ kind }: ReviewSession, event: KeyboardEvent): ReviewEvent | undefined {
  const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
  if (ctrlKey || metaKey || altKey || repeat || event.defaultPrevented || !(target instanceof Element)) return undefined;
  if (target.closest('input, select, textarea, [contenteditable]')) return undefined;
  // A button or link in focus takes the space bar itself.
  if (key === ' ') return kind === 'asking' && !target.closest('button, a') ? { type: 'reveal' } : undefined;
  const grade = kind === 'shown' ? GRADES[['1', '2', '3', '4'].indexOf(key)] : undefined;
  return grade && { type: 'grade', grade, now: new Date() };
}
