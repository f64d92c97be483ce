import type { Difficulty } from '../glossary/concept-schema.ts';
import type { MessageKey } from './messages.ts';

/** The small word that tells how much a term matters to understand a page. */
export const DIFFICULTY_NAMES: Readonly<Record<Difficulty, MessageKey>> = {
  core: 'difficultyCore',
  helpful: 'difficultyHelpful',
  marginal: 'difficultyMarginal',
};
