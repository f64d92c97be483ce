import { describe, expect, it } from 'vitest';
import { cardOnScreen, currentId, navigate, startNavigation } from './card-navigation.ts';
import type { CardNavigation, CardNavigationEvent } from './card-navigation.ts';
import { MEDICINE, PD_L1 } from './sample-entries.ts';

function after(...events: CardNavigationEvent[]): CardNavigation {
  return events.reduce(navigate, startNavigation('pd-l1'));
}

const shown = { type: 'loaded', request: 0, entry: PD_L1 } as const;
const open = { type: 'open', id: 'pembrolizumab' } as const;

describe('navigate', () => {
  it('shows the entry that was asked for', () => {
    expect(after(shown).view).toEqual({ kind: 'shown', entry: PD_L1, depth: 1 });
  });

  it('keeps the card before on screen, as deep as it was, while the next one loads', () => {
    expect(cardOnScreen(after(shown, open).view)).toEqual({ entry: PD_L1, depth: 1 });
  });

  it('gives the place to the loading line when the next card is slow', () => {
    expect(cardOnScreen(after(shown, open, { type: 'slow', request: 1 }).view)).toBeUndefined();
  });

  it('goes back by one card', () => {
    const nav = after(shown, open, { type: 'loaded', request: 1, entry: MEDICINE }, { type: 'back' });
    expect([currentId(nav), nav.arrival]).toEqual(['pd-l1', 'moved']);
  });

  it('puts another sense in the place of the current card', () => {
    expect(after(shown, { type: 'switch', id: 'other' })).toMatchObject({ trail: ['other'], arrival: 'switched' });
  });

  it('says that there is no card for an unknown id', () => {
    expect(after({ type: 'loaded', request: 0, entry: undefined }).view).toEqual({ kind: 'missing' });
  });

  it('asks again after a failure', () => {
    const nav = after({ type: 'failed', request: 0 }, { type: 'retry' });
    expect(nav).toMatchObject({ trail: ['pd-l1'], request: 1, view: { kind: 'loading', slow: false } });
  });

  it.each<[string, CardNavigationEvent]>([
    ['take a late answer to an earlier request', { type: 'loaded', request: 0, entry: MEDICINE }],
    ['take a late failure of an earlier request', { type: 'failed', request: 0 }],
    ['open the card it is opening', open],
  ])('does NOT %s', (_, event) => {
    const nav = after(shown, open);
    expect(navigate(nav, event)).toBe(nav);
  });

  it('does NOT go back from the first card', () => {
    const nav = after(shown);
    expect(navigate(nav, { type: 'back' })).toBe(nav);
  });
});
