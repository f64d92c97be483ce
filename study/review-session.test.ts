import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf, type ReviewEvent, type ReviewSession, startReview, step } from './review-session.ts';
import { dueItems, type Grade, GRADES, isDue, previewDue, review, setKnown } from './schedule.ts';
import { newItem, parseStudyItem, stateOf, type StudyItem } from './study-item.ts';
import { itemOf, later, NOW } from './testing.ts';

const graded = (item: StudyItem, ...grades: readonly Grade[]) => grades.reduce((now, grade, k) => review(now, grade, later(k * 30)), item);
const days = (from: Date, due: string) => Math.round((new Date(due).getTime() - from.getTime()) / 86_400_000);

describe('review', () => {
  it('brings a word back later the better it was known', () => {
    const { again, hard, good, easy } = previewDue(itemOf('a'), NOW);
    expect([again, hard, good, easy].toSorted()).toEqual([again, hard, good, easy]);
    expect(days(NOW, easy)).toBeGreaterThan(1);
  });

  it('gives the same dates for the same answers', () => {
    expect(graded(itemOf('a'), 'good', 'good', 'hard')).toEqual(graded(itemOf('a'), 'good', 'good', 'hard'));
  });

  it.each([
    [[], 'new'],
    [['again'], 'learning'],
    [['good'], 'learning'],
    [['easy', 'easy', 'easy'], 'known'],
    [['easy', 'easy', 'easy', 'again'], 'learning'],
  ] as const)('after %j a word is %s', (grades, state) => {
    expect(stateOf(graded(itemOf('a'), ...grades))).toBe(state);
  });

  it('leaves a word that the reader knows in peace, and takes it up again when asked', () => {
    const known = setKnown(itemOf('a'), true);
    expect([stateOf(known), isDue(known, later(400))]).toEqual(['known', false]);
    expect(stateOf(setKnown(known, false))).toBe('new');
  });

  it('does NOT go back in time with the clock', () => {
    const item = graded(itemOf('a'), 'good', 'good');
    const before = review(item, 'good', new Date('2020-01-01T00:00:00.000Z'));
    expect(before.memory.due >= (item.memory.last as string)).toBe(true);
  });
});

describe('dueItems', () => {
  it('gives the longest due first, then new words, and does NOT bury the reader in new ones', () => {
    const old = graded(itemOf('old'), 'good');
    const older = { ...old, id: 'older', memory: { ...old.memory, due: '2026-11-01T00:00:00.000Z' } };
    const fresh = Array.from({ length: 30 }, (_, k) => itemOf(`new-${String(k).padStart(2, '0')}`));
    const due = dueItems([...fresh, old, older], later(1));
    expect(due.slice(0, 3).map(({ id }) => id)).toEqual(['older', 'old', 'new-00']);
    expect(due).toHaveLength(22);
  });
});

describe('newItem', () => {
  it('keeps no address that is none', () => {
    const met = { sentence: 'Une phrase.', title: 'Un titre', address: 'javascript:alert(1)' };
    expect(newItem({ id: 'a', concept: 'b', label: { fr: 'x', en: 'x' }, met }, NOW).met).toEqual({ sentence: 'Une phrase.', title: 'Un titre' });
  });

  it('cuts what is too long, and mends halves of letters', () => {
    const item = newItem({ id: 'a', concept: 'b', label: { fr: 'x\uD800', en: 'x' }, met: { sentence: '😀'.repeat(2_000) } }, NOW);
    expect(parseStudyItem(item)).toEqual(item);
    expect(item.met?.sentence?.length).toBeLessThanOrEqual(2_000);
  });

  it.each([null, [], 'x', {}, { ...itemOf('a'), extra: 1 }, { ...itemOf('a'), id: '../x' }, { ...itemOf('a'), memory: { ...itemOf('a').memory, due: 'soon' } }, JSON.parse('{"__proto__":{"id":"a"}}')])(
    'parseStudyItem does NOT take %j',
    (data) => {
      expect(parseStudyItem(data)).toBeUndefined();
      expect(({} as { id?: unknown }).id).toBeUndefined();
    },
  );
});

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

  it('every item that a review makes can be stored and read again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.nat(2_000)), { maxLength: 30 }), (answers) => {
        let now = NOW;
        let item = itemOf('a');
        for (const [grade, wait] of answers) {
          now = new Date(now.getTime() + wait * 3_600_000);
          item = review(item, grade, now);
          expect(parseStudyItem(JSON.parse(JSON.stringify(item)))).toEqual(item);
          expect(new Date(item.memory.due) > now).toBe(true);
        }
      }),
    );
  });
});
