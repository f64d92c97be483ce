import { SCENARIOS } from '../scenarios/all-scenarios.ts';
import { play } from '../scenarios/scenario.ts';
import { chromiumVisitor } from '../support/chromium-visitor.ts';

play(SCENARIOS, () => chromiumVisitor());
