import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feminineOfWord, inflectFrench, pluralOfWord } from './inflect-french.ts';

describe('pluralOfWord', () => {
  it.each([
    ['cancer', 'cancers'],
    ['mésothéliome', 'mésothéliomes'],
    ['tumoral', 'tumoraux'],
    ['pleural', 'pleuraux'],
    ['fatal', 'fatals'],
    ['natal', 'natals'],
    ['travail', 'travaux'],
    ['vaisseau', 'vaisseaux'],
    ['noyau', 'noyaux'],
    ['cheveu', 'cheveux'],
    ['trou', 'trous'],
    ['cou', 'cous'],
    ['non-fumeur', 'non-fumeurs'],
  ])('makes %s into %s', (word, plural) => {
    expect(pluralOfWord(word)).toBe(plural);
  });

  it.each([
    ['poumons, which ends in s', 'poumons'],
    ['larynx, which ends in x', 'larynx'],
    ['gaz, which ends in z', 'gaz'],
    ['an acronym', 'EGFR'],
    ['a name with a figure', 'HER2'],
    ['a word of two letters', 'os'],
    ['a word of two letters that could take one', 'né'],
  ])('does NOT change %s', (_why, word) => {
    expect(pluralOfWord(word)).toBeUndefined();
  });
});

describe('feminineOfWord', () => {
  it.each([
    ['avancé', 'avancée'],
    ['adjuvant', 'adjuvante'],
    ['invasif', 'invasive'],
    ['cancéreux', 'cancéreuse'],
    ['malin', 'maligne'],
    ['bénin', 'bénigne'],
    ['chirurgien', 'chirurgienne'],
    ['tumoral', 'tumorale'],
    ['résiduel', 'résiduelle'],
    ['récurrent', 'récurrente'],
    ['utérin', 'utérine'],
    ['premier', 'première'],
    ['aigu', 'aigue'],
  ])('makes %s into %s', (masculine, feminine) => {
    expect(feminineOfWord(masculine)).toBe(feminine);
  });

  it.each(['métastatique', 'résécable', 'mammaire', 'visible', 'épithélioïde', 'mésothéliome', 'poumon'])('does NOT change %s', (word) => {
    expect(feminineOfWord(word)).toBeUndefined();
  });
});

describe('inflectFrench', () => {
  it.each<[string, readonly string[]]>([
    ['mésothéliome', ['mésothéliomes']],
    ['cancer localement avancé', ['cancers localement avancés']],
    ['mésothéliome pleural', ['mésothéliomes pleuraux']],
    ['inhibiteur de point de contrôle', ['inhibiteurs de point de contrôle']],
    ['cancer du poumon', ['cancers du poumon']],
    ['antagoniste d’hormone', ['antagonistes d’hormone', 'antagoniste d’hormones', 'antagonistes d’hormones']],
    ["antagoniste d'hormone", ["antagonistes d'hormone"]],
    ['résistance au traitement', ['résistances au traitement', 'résistance aux traitements', 'résistances aux traitements']],
    ['ablation du ganglion', ['ablation des ganglions']],
    ['cancer du poumon métastatique', ['cancers du poumon métastatique', 'cancers du poumon métastatiques']],
    ['cellule CAR-T', ['cellules CAR-T']],
    ['adjuvant', ['adjuvants', 'adjuvante', 'adjuvantes']],
    ['malin', ['malins', 'maligne', 'malignes']],
    ['localement avancé', ['localement avancés', 'localement avancée', 'localement avancées']],
    ['non invasif', ['non invasifs', 'non invasive', 'non invasives']],
  ])('writes %s as its other forms', (label, forms) => {
    expect(inflectFrench(label)).toEqual(expect.arrayContaining([...forms]));
  });

  it.each<[string, readonly string[]]>([
    ['inhibiteur de point de contrôle', ['inhibiteur de points de contrôle', 'inhibiteurs de points de contrôles']],
    ['cancer localement avancé', ['cancers localements avancés', 'cancer localement avancée']],
    ['cancer du poumon', ['cancer du poumons', 'cancers du poumons']],
    ['résistance au traitement', ['résistance au traitements', 'résistance auxs traitements']],
    ['cancer sans métastase', ['cancer sans métastases']],
    ['EGFR', ['EGFRs', 'EGFRS']],
    ['chimiothérapie adjuvante', ['chimiothérapie adjuvantee']],
  ])('does NOT write %s as %j', (label, wrong) => {
    for (const form of wrong) expect(inflectFrench(label)).not.toContain(form);
  });

  it.each(['EGFR', 'HER2', 'os', 'larynx'])('has no other form of %s', (label) => {
    expect(inflectFrench(label)).toEqual([]);
  });

  it('never gives the label itself, nor a form twice, nor another number of words', () => {
    const word = fc.constantFrom('cancer', 'avancé', 'localement', 'de', 'du', 'poumon', 'métastatique', 'EGFR', 'tumoral', 'non', 'd’ovaire', 'bénin', 'à', 'petites', 'HER2');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const label = words.join(' ');
        const forms = inflectFrench(label);
        expect(forms).not.toContain(label);
        expect(new Set(forms).size).toBe(forms.length);
        for (const form of forms) expect(form.split(' ')).toHaveLength(words.length);
      }),
    );
  });

  it('leaves the words between the preposition and the last word as they are', () => {
    const complement = fc.array(fc.constantFrom('poumon', 'sein', 'moelle', 'cellules', 'os'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom('du', 'de', 'à', 'au', 'sans', 'chez'), complement, (preposition, words) => {
        const forms = inflectFrench(['cancer', preposition, ...words].join(' '));
        for (const form of forms) expect(form.split(' ').slice(2, -1)).toEqual(words.slice(0, -1));
        expect(forms).toContain(['cancers', preposition, ...words].join(' '));
      }),
    );
  });
});
