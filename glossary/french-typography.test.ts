import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNoBreakSpaces } from './french-typography.ts';

const shown = (text: string) => withNoBreakSpaces(text).replaceAll('\u00a0', '~').replaceAll('\u202f', '_');

describe('withNoBreakSpaces', () => {
  it.each([
    ['Deux sortes : l’une, l’autre', 'Deux sortes~: l’une, l’autre'],
    ['vite ; puis lentement', 'vite_; puis lentement'],
    ['pourquoi ? parce que !', 'pourquoi_? parce que_!'],
    ['30 % des cas', '30~% des cas'],
    ['dit « plaque » ici', 'dit «~plaque~» ici'],
    ['1 074 personnes', '1_074 personnes'],
    ['1 234 567 personnes', '1_234_567 personnes'],
  ])('sets %j as %j (~ and _ are the no-break spaces)', (typed, set) => {
    expect(shown(typed)).toBe(set);
  });

  it.each(['https://example.org', 'ratio 0,70:1', 'en 2024, 12 cas', 'le 3 mars 2024', 'phase 3 12345', 'no space here.'])('does NOT touch %j', (text) => {
    expect(withNoBreakSpaces(text)).toBe(text);
  });

  const typed = fc.string({ unit: fc.constantFrom(' ', ':', ';', '!', '?', '%', '«', '»', '1', '2', 'a', '\u00a0', '\u202f', '.') });

  it('changes nothing but spaces, each for one other', () => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    fc.assert(fc.property(typed, (text) => plain(withNoBreakSpaces(text)) === plain(text)));
  });

  it('sets a text once: doing it again changes nothing', () => {
    fc.assert(fc.property(typed, (text) => withNoBreakSpaces(withNoBreakSpaces(text)) === withNoBreakSpaces(text)));
  });

  it('lets no line begin with a mark that belongs to the word before', () => {
    fc.assert(fc.property(typed, (text) => !/ [:;!?%»]|« /.test(withNoBreakSpaces(text))));
  });
});
