import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { findCue, readyRule } from './cues.ts';
import { FoldedWords } from './folded-words.ts';

/** Whether a cue stands around the form, which is written between two bars. */
function stands(cue: string, marked: string): boolean {
  const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|') - 1];
  const text = marked.replaceAll('|', '');
  const sides = new FoldedWords(text, tokenize(text)).around({ start: 0, end: text.length }, { start, end });
  return findCue(readyRule({ form: 'x', cue: [cue] }).cue, sides) !== undefined;
}

describe('a cue', () => {
  it.each([
    ['tumeur', 'Les TUMEURS donnent une |réponse|.'],
    ['œdème', 'une |réponse| de l’oedème'],
    ['sein$', 'des |marges| aux seins'],
    ['os$', 'une |lésion| des os'],
    ['OMS', 'une |grade| de l’OMS'],
    ['par le biais', 'par le |biais| de'],
    ['bêta', 'la β-caténine et le |gène|'],
  ])('%j stands in %j', (cue, text) => {
    expect(stands(cue, text)).toBe(true);
  });

  it.each([
    ['sein$', 'la Seine et ses |marges|'],
    ['os$', 'la |lésion| est osseuse'],
    ['met', 'la |dose| de méthotrexate'],
    ['MET', 'elle met la |table|'],
    ['réponse', 'une |réponse|'],
    ['…', 'une |réponse| …'],
    ['tumeur', 'une |réponse|'],
  ])('%j does NOT stand in %j', (cue, text) => {
    expect(stands(cue, text)).toBe(false);
  });
});
