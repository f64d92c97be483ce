import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { detectLanguage } from './language.ts';

describe('detectLanguage', () => {
  it.each([
    ['fr', 'Le traitement de la tumeur'],
    ['fr', 'L’étude a été menée chez des patients'],
    ['fr', 'été chez'],
    ['en', 'The treatment of the tumour'],
  ])('tells %s by the function words of %j', (language, text) => {
    expect(detectLanguage(tokenize(text))).toBe(language);
  });

  it.each(['', 'osimertinib', 'la tumeur', 'la les the of'])('does NOT guess the language of %j', (text) => {
    expect(detectLanguage(tokenize(text))).toBeUndefined();
  });
});
