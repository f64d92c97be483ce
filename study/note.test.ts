import { describe, expect, it } from 'vitest';
import { pageOf, parseNote, reviseNote } from './note.ts';
import { later, noteOf, NOW } from './testing.ts';

describe('reviseNote', () => {
  it('keeps what another window wrote beside what is saved last', () => {
    const first = noteOf('a', 'un');
    const theirs = reviseNote(first, 'deux', first.revision, later(1));
    const ours = reviseNote(theirs, 'trois', first.revision, later(2));
    expect([ours.body, ours.earlier]).toEqual(['trois', [{ body: 'deux', modified: later(1).toISOString() }]]);
  });

  it('does NOT keep versions where no one else wrote', () => {
    const first = noteOf('a', 'un');
    expect(reviseNote(first, 'deux', 1, NOW).earlier).toEqual([]);
    expect(reviseNote(reviseNote(first, 'deux', 1, NOW), 'deux', 1, NOW).earlier).toEqual([]);
  });

  it('leaves a note that can be read, however often it is saved', () => {
    let note = noteOf('a');
    for (let k = 0; k < 20; k++) note = reviseNote(note, `${k}${'x'.repeat(30_000)}`, 1, NOW);
    expect(parseNote(note)).toEqual(note);
  });
});

describe('pageOf', () => {
  it.each([
    ['https://a.example/x#part', 'https://a.example/x'],
    ['https://a.example/x#:~:text=mot', 'https://a.example/x'],
    ['https://a.example/x?q=1', 'https://a.example/x?q=1'],
  ])('%s is a part of %s', (address, page) => expect(pageOf(address)).toBe(page));
});
