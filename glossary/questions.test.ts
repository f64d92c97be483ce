import { describe, expect, it } from 'vitest';
import { CATEGORIES, LANGUAGES } from './concept-schema.ts';
import QUESTIONS from './questions.json' with { type: 'json' };

const CASES = CATEGORIES.flatMap((category) => LANGUAGES.map((lang) => [category, lang] as const));

describe('questions for the care team', () => {
  it('are there for every category, and for nothing else', () => {
    expect(Object.keys(QUESTIONS).toSorted()).toEqual(CATEGORIES.toSorted());
  });

  it.each(CASES)('are two or three, each a question (%s, %s)', (category, lang) => {
    const questions = QUESTIONS[category][lang];
    expect(questions.length >= 2 && questions.length <= 3).toBe(true);
    for (const question of questions) expect(question).toMatch(lang === 'fr' ? /^\p{Lu}.* \?$/u : /^\p{Lu}.*[^ ]\?$/u);
  });

  it.each(CATEGORIES)('are as many in both languages (%s)', (category) => {
    expect(QUESTIONS[category].fr).toHaveLength(QUESTIONS[category].en.length);
  });

  it.each(CASES)('do NOT advise, ask who may enter a trial, or frighten (%s, %s)', (category, lang) => {
    for (const question of QUESTIONS[category][lang]) {
      expect(question).not.toMatch(/devez|il faut|demandez|éligible|you should|eligible|qualify|am I dying|mourir|combien de temps me reste|how long do I have/i);
      expect(question).not.toMatch(/['"]/);
    }
  });
});
