import { describe, expect, it } from 'vitest';
import { DWELL_MS, GRACE_MS, shownTarget, timerOf, transition } from './popover-state.ts';
import type { PopoverEvent, PopoverState } from './popover-state.ts';

type State = PopoverState<string>;
type Event = PopoverEvent<string>;

const closed: State = { kind: 'closed' };
const pendingA: State = { kind: 'pending', target: 'A', since: 1000 };
const pendingBoverA: State = { kind: 'pending', target: 'B', since: 1000, shown: 'A' };
const openA: State = { kind: 'open', target: 'A' };
const leavingA: State = { kind: 'leaving', target: 'A', since: 1000 };
const pinnedA: State = { kind: 'pinned', target: 'A', by: 'pointer' };

const enter = (target: string, at = 1000): Event => ({ type: 'enter-mention', target, at });
const leave: Event = { type: 'leave-mention', at: 1000 };
const enterCard: Event = { type: 'enter-card' };
const leaveCard: Event = { type: 'leave-card', at: 1000 };
const dwell = (at: number): Event => ({ type: 'dwell-elapsed', at });
const grace = (at: number): Event => ({ type: 'grace-elapsed', at });
const press = (target: string): Event => ({ type: 'press', target });
const use: Event = { type: 'use-card' };
const escape: Event = { type: 'escape' };
const outside: Event = { type: 'click-outside' };
const gone = (target: string): Event => ({ type: 'target-gone', target });

describe('transition', () => {
  it.each<[string, State, Event, State]>([
    ['waits when the pointer comes to a mention', closed, enter('A'), pendingA],
    ['opens after the dwell', pendingA, dwell(1000 + DWELL_MS), openA],
    ['closes when the pointer leaves before the dwell', pendingA, leave, closed],
    ['leaves with a grace when the pointer leaves the mention', openA, leave, leavingA],
    ['stays when the pointer reaches the card in time', leavingA, enterCard, openA],
    ['stays when the pointer comes back to the mention', leavingA, enter('A'), openA],
    ['closes after the grace', leavingA, grace(1000 + GRACE_MS), closed],
    ['leaves with a grace when the pointer leaves the card', openA, leaveCard, leavingA],
    ['keeps the card while the pointer rests on another mention', leavingA, enter('B'), pendingBoverA],
    ['opens the other card after the dwell', pendingBoverA, dwell(1000 + DWELL_MS), { kind: 'open', target: 'B' }],
    ['keeps the first card when the other mention was only crossed', pendingBoverA, enterCard, openA],
    ['leaves the first card when the other mention is left', pendingBoverA, leave, leavingA],
    ['comes back to the first mention at once', pendingBoverA, enter('A'), openA],
  ])('%s', (_, state, event, expected) => {
    expect(transition(state, event)).toEqual(expected);
  });

  it.each<[string, State, Event, State]>([
    ['pins by a press', closed, press('A'), { kind: 'pinned', target: 'A', by: 'pointer' }],
    ['pins the open card by a press', openA, press('A'), { kind: 'pinned', target: 'A', by: 'pointer' }],
    ['moves the pin to another mention', pinnedA, press('B'), { kind: 'pinned', target: 'B', by: 'pointer' }],
    ['puts the card away by a second press', pinnedA, press('A'), closed],
    ['pins the card that the reader uses', openA, use, pinnedA],
    ['pins the card that the reader uses on the way to another mention', pendingBoverA, use, pinnedA],
    ['pins by the keyboard command', pendingBoverA, { type: 'explain', target: 'C' }, { kind: 'pinned', target: 'C', by: 'keyboard' }],
  ])('%s', (_, state, event, expected) => {
    expect(transition(state, event)).toEqual(expected);
  });

  it.each([pendingA, pendingBoverA, openA, leavingA, pinnedA])('closes $kind by Escape and by a click outside', (state) => {
    expect(transition(state, escape)).toEqual(closed);
    expect(transition(state, outside)).toEqual(closed);
  });

  it.each([pendingA, openA, leavingA, pinnedA])('closes $kind when its mention leaves the page', (state) => {
    expect(transition(state, gone('A'))).toEqual(closed);
  });

  it('keeps waiting when only the card from before loses its mention', () => {
    expect(transition(pendingBoverA, gone('A'))).toEqual({ ...pendingA, target: 'B' });
  });

  it.each<[string, State, Event]>([
    ['open on a timer of an earlier mention', pendingA, dwell(1000 + DWELL_MS - 1)],
    ['close on a timer of an earlier grace', leavingA, grace(1000 + GRACE_MS - 1)],
    ['start the dwell again on the same mention', pendingA, enter('A', 1200)],
    ['open from the card alone', closed, enterCard],
    ['follow the pointer while pinned', pinnedA, enter('B')],
    ['leave while pinned', pinnedA, leave],
    ['leave the card while pinned', pinnedA, leaveCard],
    ['close when another mention leaves the page', openA, gone('B')],
    ['change how a card was pinned when it is used', { ...pinnedA, by: 'keyboard' }, use],
    ['pin a card that is not there', pendingA, use],
    ['react to Escape when closed', closed, escape],
    ['react to timers when closed', closed, dwell(9000)],
  ])('does NOT %s', (_, state, event) => {
    expect(transition(state, event)).toBe(state);
  });
});

describe('shownTarget', () => {
  it.each<[State, string | undefined]>([
    [closed, undefined],
    [pendingA, undefined],
    [pendingBoverA, 'A'],
    [openA, 'A'],
    [leavingA, 'A'],
    [pinnedA, 'A'],
  ])('%o → %s', (state, expected) => {
    expect(shownTarget(state)).toBe(expected);
  });
});

describe('timerOf', () => {
  it.each([pendingA, pendingBoverA, leavingA])('gives $kind the timer that moves it on', (state) => {
    const timer = timerOf(state);
    expect(timer && transition(state, timer)).not.toBe(state);
  });

  it.each([closed, openA, pinnedA])('gives $kind none', (state) => {
    expect(timerOf(state)).toBeUndefined();
  });
});
