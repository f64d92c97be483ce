import { describe, expect, it } from 'vitest';
import { otherNames } from './other-names.ts';
import { MEDICINE, PD_L1 } from './sample-entries.ts';

const named = (alt: string[], pref = 'X') => ({ fr: { pref, alt, hidden: [] }, en: { pref, alt, hidden: [] } });
const row = (name: string, names: string) => ({ name, fr: names, en: names });

describe('otherNames', () => {
  it('gives the names of the language', () => {
    expect(otherNames(PD_L1, 'fr')).toEqual(['ligand 1 de PD-1', 'CD274', 'B7-H1']);
  });

  it('joins those of the table', () => {
    expect(otherNames({ ...MEDICINE, labels: named(['MK-3475']), properties: [row('propertySynonyms', 'lambrolizumab, SCH 900475')] }, 'en')).toEqual(['MK-3475', 'lambrolizumab', 'SCH 900475']);
  });

  it.each([
    ['the heading', ['x'], []],
    ['a brand', ['Keytruda'], [row('propertyBrand', 'Keytruda, Other')]],
    ['a full name with a comma', ['kinase 4, gamma'], [row('propertyFullName', 'kinase 4, gamma')]],
    ['the heading with the word for its kind', ['gene X', 'X protein', 'étude X'], []],
    ['the plural of a name', ['CAR cells'], [row('propertyFullName', 'CAR cell')]],
    ['a name written another way', ['B7 H1'], [row('propertyFullName', 'b7‑h1')]],
  ])('does NOT repeat %s', (_what, alt, properties) => {
    expect(otherNames({ ...MEDICINE, labels: named(alt), properties }, 'en')).toEqual([]);
  });

  it('does NOT repeat the name in the other language', () => {
    const labels = { fr: { pref: 'bortézomib', alt: [], hidden: [] }, en: { pref: 'bortezomib', alt: ['bortézomib', 'PS-341'], hidden: [] } };
    expect(otherNames({ ...MEDICINE, labels, properties: [] }, 'en')).toEqual(['PS-341']);
  });
});
