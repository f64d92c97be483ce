import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueItems, type Grade, GRADES, isDue, previewDue, review, setKnown } from './schedule.ts';
import { parseStudyItem, stateOf, type StudyItem } from './study-item.ts';
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

  it('makes items that can be stored and read again, whatever the answers', () => {
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
