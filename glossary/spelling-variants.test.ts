import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { spellingVariants } from './spelling-variants.ts';

describe('spellingVariants', () => {
  it.each<[string, string, readonly string[]]>([
    ['the hyphen of a name gone', 'PD-L1', ['PDL1']],
    ['the hyphen of a name gone, inside a label', 'cellule CAR-T', ['cellule CART']],
    ['all the hyphens of a name gone', 'anti-PD-1', ['antiPD1']],
    ['all the hyphens of a code gone', 'IFCT-1901', ['IFCT1901']],
    ['the figures of a name apart', 'HER2', ['HER 2']],
    ['the figures of a name apart, inside a label', 'protéine BAP1 mutée', ['protéine BAP 1 mutée']],
    ['a prefix with a hyphen', 'néoadjuvant', ['néo-adjuvant']],
    ['a prefix joined', 'néo-adjuvant', ['néoadjuvant']],
    ['a prefix with a hyphen, inside a label', 'traitement immunosuppresseur', ['traitement immuno-suppresseur']],
    ['a short prefix joined', 'tri-thérapie', ['trithérapie']],
    ['roman figures', 'essai de phase 3', ['essai de phase III']],
    ['arabic figures', 'stade IV', ['stade 4']],
    ['roman figures in English', 'stage 2 cancer', ['stage II cancer']],
    ['ordinals in figures', 'première ligne', ['1ère ligne', '1re ligne']],
    ['another word for an ordinal', 'deuxième ligne', ['2e ligne', 'seconde ligne']],
    ['ordinals in letters', '2e ligne', ['deuxième ligne', 'seconde ligne']],
    ['ordinals in figures in English', 'first-line treatment', ['1st-line treatment']],
  ])('gives %s: %s', (_what, label, variants) => {
    expect(spellingVariants(label)).toEqual(expect.arrayContaining([...variants]));
  });

  it.each<[string, string, string]>([
    ['two whole words without their hyphen', 'cellule-souche', 'cellulesouche'],
    ['a short prefix cut off a word', 'trithérapie', 'tri-thérapie'],
    ['a prefix cut off a short word', 'antigel', 'anti-gel'],
    ['a prefix cut off a name in capitals', 'antiEGFR', 'anti-EGFR'],
    ['a figure that names nothing with stages', 'cohorte 3', 'cohorte III'],
    ['roman figures inside a word', 'phase IVa', 'phase 4a'],
    ['an ordinal inside a word', 'secondaire', '2ndaire'],
    ['figures after a small word', 'grade2', 'grade 2'],
    ['figures inside a name', 'T790M', 'T 790M'],
  ])('does NOT give %s: %s as %s', (_what, label, variant) => {
    expect(spellingVariants(label)).not.toContain(variant);
  });

  it.each(['EGFR', 'cancer', 'grade 5', 'stade 0', 'phase V', 'T790M', 'non', '', '-', '…'])('has no other way to write %j', (label) => {
    expect(spellingVariants(label)).toEqual([]);
  });

  const part = fc.constantFrom('PD-L1', 'anti-PD-1', 'CAR-T', 'HER2', 'néo-adjuvant', 'phase 3', 'stade IV', 'première', 'second', 'cancer', 'immunothérapie', 'B7-H1', '5-FU', '-', '/');
  const label = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

  it('never gives the label itself, nor a variant twice, nor one without a letter or figure', () => {
    fc.assert(
      fc.property(label, (text) => {
        const variants = spellingVariants(text);
        expect(variants).not.toContain(text);
        expect(new Set(variants).size).toBe(variants.length);
        for (const variant of variants) expect(fold(variant)).not.toBe('');
      }),
    );
  });

  it('changes hyphens and spaces only, where a label has no figure of a stage and no ordinal', () => {
    const bare = (text: string) => text.replace(/[-\s]/g, '');
    const plain = fc.array(fc.constantFrom('PD-L1', 'anti-PD-1', 'HER2', 'néo-adjuvant', 'néoadjuvant', 'cancer', 'B7-H1', 'co-mutation'), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(plain, (parts) => spellingVariants(parts.join(' ')).every((variant) => bare(variant) === bare(parts.join('')))));
  });
});
