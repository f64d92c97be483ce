import { describe, expect, it } from 'vitest';
import { buttonTitle, menuTitle, silentTitle, suggestionOf } from './browser-words.ts';

const MELANOMA = { id: 'm', kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr: 'mélanome', en: 'melanoma' } } as const;

describe('the words that the browser shows for us', () => {
  it.each([
    ['fr', 'Expliquer « %s »'],
    ['en', 'Explain “%s”'],
  ] as const)('leave the place of the selected words to the browser (%s)', (lang, expected) => {
    expect(menuTitle('explain-selection', lang).replace(/\u00a0/g, ' ')).toBe(expected);
  });

  it.each([
    ['en', 0, 'Oncogloss: look up a term'],
    ['en', 1, 'Oncogloss: 1 term on this page'],
    ['en', 12, 'Oncogloss: 12 terms on this page'],
    ['fr', 12, 'Oncogloss\u00a0: 12 termes sur cette page'],
  ] as const)('%s: count %d terms', (lang, terms, expected) => {
    expect(buttonTitle(terms, lang)).toBe(expected);
  });

  it('say where we are silent', () => {
    expect(silentTitle('www.a.org', 'en')).toBe('Oncogloss stays quiet on a.org');
  });

  it('name the other language only where the names differ', () => {
    expect(suggestionOf(MELANOMA, 'fr')).toEqual({ name: 'mélanome', note: 'tumeurs et cancers, melanoma' });
    expect(suggestionOf({ ...MELANOMA, label: { fr: 'PD-L1', en: 'PD-L1' } }, 'en')).toEqual({ name: 'PD-L1', note: 'tumours and cancers' });
  });
});
