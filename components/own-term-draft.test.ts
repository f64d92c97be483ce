import { describe, expect, it } from 'vitest';
import { parseUserTerm } from '../glossary/exchange/user-term.ts';
import { termOf } from '../glossary/user/testing.ts';
import { draftOf, faultsByField, fieldsOf, hasName } from './own-term-draft.ts';

const EMPTY = fieldsOf(undefined, '', 'en');
const french = (fields: object) => ({ ...EMPTY, names: { ...EMPTY.names, fr: { ...EMPTY.names.fr, ...fields } } });

describe('a term in a form', () => {
  it('comes out as it went in, with what the form does not show', () => {
    const term = termOf(['zorglub', 'ZGB'], { definition: { fr: 'Un mot.', en: 'A word.' }, case: 'exact', source: 'moi', domain: 'd', note: 'n', labels: { fr: { pref: 'zorglub', alt: ['ZGB'], hidden: ['zorglubb'] } }, identifiers: [{ scheme: 'x', value: '1' }] });
    const read = parseUserTerm({ ...draftOf(fieldsOf(term, '', 'fr'), term), id: term.id });
    expect(read).toEqual({ ok: true, term });
  });

  it('begins with the words that were selected, in the language of the interface', () => {
    expect(fieldsOf(undefined, 'zorglub', 'fr').names.fr.pref).toBe('zorglub');
    expect(fieldsOf(undefined, 'zorglub', 'fr').names.en.pref).toBe('');
  });

  it('takes the first of the other names where no name is given', () => {
    expect(draftOf(french({ alt: ' ZGB \n\n zorg ' }), undefined)).toMatchObject({ labels: { fr: { pref: 'ZGB', alt: ['zorg'] } } });
  });

  it('leaves empty fields out', () => {
    expect(draftOf(french({ pref: 'zorglub', definition: '  ' }), undefined)).toEqual({ labels: { fr: { pref: 'zorglub', alt: [], hidden: [] } }, definition: {}, identifiers: [] });
  });

  it('has no name where all names are blank', () => {
    expect([hasName(french({ pref: ' ', alt: '\n' })), hasName(french({ alt: 'x' }))]).toEqual([false, true]);
  });
});

describe('faultsByField', () => {
  it('tells each fault at the field where it can be mended', () => {
    const read = parseUserTerm({ id: 'x', labels: { fr: { pref: 'a'.repeat(600), alt: ['b\0'] } } });
    const told = faultsByField(read.ok ? [] : read.faults, 'en');
    expect([...told]).toEqual([
      ['labels.fr.pref', 'Too long: name (limit: 500 characters).'],
      ['labels.fr.alt', 'Invisible control character in: other names. Type this field again.'],
    ]);
  });

  it('tells what belongs to no field apart', () => {
    expect([...faultsByField([{ field: 'labels', reason: 'no-label', params: {} }], 'en')]).toEqual([['', 'Write a name, in French or in English.']]);
  });
});
