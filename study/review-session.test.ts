import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf, type ReviewEvent, type ReviewSession, startReview, step } from './review-session.ts';
import { type Grade, GRADES } from './schedule.ts';
import { itemOf, NOW } from './testing.ts';

describe('a session', () => {
  const answer = (session: ReviewSession, grade: Grade) => step(step(session, { type: 'reveal' }).session, { type: 'grade', grade, now: NOW });

  it('asks, shows, takes the answer and goes on', () => {
    const first = startReview([itemOf('a'), itemOf('b')]);
    expect(first).toMatchObject({ kind: 'asking', current: { id: 'a' } });
    const { session, changed } = answer(first, 'easy');
    expect(changed?.memory.reps).toBe(1);
    expect(session).toMatchObject({ kind: 'asking', current: { id: 'b' } });
    expect(answer(session, 'easy').session.kind).toBe('finished');
  });

  it('asks a forgotten word again before it ends', () => {
    const { session } = answer(startReview([itemOf('a'), itemOf('b')]), 'again');
    expect(session.queue.map(({ id }) => id)).toEqual(['a']);
  });

  it('takes an answer back', () => {
    const { session } = answer(startReview([itemOf('a'), itemOf('b')]), 'easy');
    const back = step(session, { type: 'undo' });
    expect(back.session).toMatchObject({ kind: 'asking', current: { id: 'a' } });
    expect(back.changed).toEqual(itemOf('a'));
    expect(back.session.queue.map(({ id }) => id)).toEqual(['b']);
  });

  it('does NOT grade what was not shown, nor anything once finished', () => {
    const session = startReview([itemOf('a')]);
    expect(step(session, { type: 'grade', grade: 'good', now: NOW })).toEqual({ session });
    const finished = step(session, { type: 'stop' }).session;
    for (const event of [{ type: 'reveal' }, { type: 'skip' }, { type: 'stop' }] as const) expect(step(finished, event)).toEqual({ session: finished });
    expect(startReview([]).kind).toBe('finished');
  });
});

describe('properties', () => {
  const event = fc.oneof(
    fc.constant<ReviewEvent>({ type: 'reveal' }),
    fc.constantFrom(...GRADES).map<ReviewEvent>((grade) => ({ type: 'grade', grade, now: NOW })),
    fc.constant<ReviewEvent>({ type: 'skip' }),
    fc.constant<ReviewEvent>({ type: 'undo' }),
    fc.constant<ReviewEvent>({ type: 'stop' }),
  );
  const heldBy = (session: ReviewSession) => [...session.queue, ...session.done, ...session.skipped, ...(session.kind === 'finished' ? [] : [session.current])];

  it('a session never loses an item and never doubles one, whatever happens', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.array(event, { maxLength: 60 }), (count, events) => {
        const ids = Array.from({ length: count }, (_, k) => `item-${k}`);
        const end = events.reduce((session, one) => step(session, one).session, startReview(ids.map((id) => itemOf(id))));
        expect(heldBy(end).map(({ id }) => id).toSorted()).toEqual(ids);
        expect(progressOf(end).total).toBe(count);
      }),
    );
  });

  it('what is stored at each step is what the session holds', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const stored = new Map(['a', 'b', 'c'].map((id) => [id, itemOf(id)]));
        let session = startReview([...stored.values()]);
        for (const one of events) {
          const next = step(session, one);
          session = next.session;
          if (next.changed) stored.set(next.changed.id, next.changed);
        }
        for (const item of heldBy(session)) expect(stored.get(item.id)).toEqual(item);
      }),
    );
  });
});
