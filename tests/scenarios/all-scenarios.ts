import { OWN } from './own-scenarios.ts';
import { CARDS, MARKING } from './page-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { PAGES_OF_OURS, POPUP } from './surface-scenarios.ts';

/** What readers do, in every browser that the extension is for. */
export const SCENARIOS: Readonly<Record<string, readonly Scenario[]>> = {
  'a page': MARKING,
  'a card': CARDS,
  'the popup': POPUP,
  'our pages': PAGES_OF_OURS,
  'what is one’s own': OWN,
};
