import { SCENARIOS } from '../scenarios/all-scenarios.ts';
import { play } from '../scenarios/scenario.ts';
import { firefoxVisitor } from '../support/firefox-visitor.ts';

play(SCENARIOS, () => firefoxVisitor());
