import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormRule } from './concept-schema.ts';
import { type Form, formsOf, needsExactCase } from './forms.ts';
import { labelsOf } from './testing.ts';

function formsFor(fr: string, en: string, match: readonly FormRule[] = []): Form[] {
  return formsOf({ labels: labelsOf(fr, en), match });
}

function surfaces(fr: string, en: string, match: readonly FormRule[] = []): string[] {
  return formsFor(fr, en, match).map(({ surface }) => surface);
}

function formNamed(surface: string, fr: string, en: string, match: readonly FormRule[]): Form | undefined {
  return formsFor(fr, en, match).find((form) => form.surface === surface);
}

describe('formsOf', () => {
  it('inflects French as French and English as English', () => {
    const made = surfaces('cancer avancé', 'advanced tumour');
    expect(made).toEqual(expect.arrayContaining(['cancer avancé', 'cancers avancés', 'advanced tumour', 'advanced tumours']));
    expect(made).not.toContain('advanceds tumours');
    expect(made).not.toContain('cancer avancés');
  });

  it('spells English labels and their plurals the American way too, but NOT French ones', () => {
    const made = surfaces('centre', 'tumour centre');
    expect(made).toEqual(expect.arrayContaining(['tumor center', 'tumor centers']));
    expect(made).not.toContain('center');
  });

  it('varies the spelling of inflected forms', () => {
    expect(surfaces('essai de phase 3', 'phase 3 trial')).toEqual(expect.arrayContaining(['essais de phase III', 'phase III trials']));
  });

  it('takes the labels of all three kinds', () => {
    const labels = { fr: { pref: 'tumeur', alt: ['néoplasme'], hidden: ['tumoral'] }, en: { pref: 'tumour', alt: [], hidden: [] } };
    const made = formsOf({ labels, match: [] }).map(({ surface }) => surface);
    expect(made).toEqual(expect.arrayContaining(['tumeur', 'néoplasme', 'tumoral', 'tumorale', 'tumoraux']));
  });

  it('has no surface twice, whatever the labels share', () => {
    const label = fc.constantFrom('EGFR', 'anti-PD-1', 'cancer', 'cancers', 'tumour', 'tumor', 'phase 3', 'phase III', 'néo-adjuvant', 'néoadjuvant');
    const side = fc.record({ pref: label, alt: fc.array(label), hidden: fc.array(label) });
    fc.assert(
      fc.property(side, side, (fr, en) => {
        const made = formsOf({ labels: { fr, en }, match: [] }).map(({ surface }) => surface);
        expect(new Set(made).size).toBe(made.length);
        expect(made).toEqual(expect.arrayContaining([fr.pref, en.pref, ...fr.alt, ...en.hidden]));
      }),
    );
  });
});

describe('match rules', () => {
  it('go with a label and with all that is made of it', () => {
    const rule: FormRule = { form: 'réponse', cue: ['tumeur'], avoid: ['courriel'] };
    expect(formsFor('réponse', 'response', [rule])).toEqual([
      { surface: 'réponse', exactCase: false, rule },
      { surface: 'réponses', exactCase: false, rule },
      { surface: 'response', exactCase: false },
      { surface: 'responses', exactCase: false },
    ]);
  });

  it('find their label whatever accents, capitals and hyphens they are written with', () => {
    const rule: FormRule = { form: 'REPONSE OBJECTIVE', cue: ['tumeur'] };
    expect(formNamed('réponse-objective', 'réponse-objective', 'x', [rule])?.rule).toBe(rule);
  });

  it('of one inflected form are for that form alone', () => {
    const rule: FormRule = { form: 'essais', only: 'oncology' };
    expect(formNamed('essais', 'essai', 'trial', [rule])?.rule).toBe(rule);
    expect(formNamed('essai', 'essai', 'trial', [rule])).toEqual({ surface: 'essai', exactCase: false });
  });

  it('of an inflected form come before those of its label', () => {
    const [plural, label]: FormRule[] = [{ form: 'essais', only: 'oncology' }, { form: 'essai', cue: ['clinique'] }];
    expect(formNamed('essais', 'essai', 'trial', [label!, plural!])?.rule).toBe(plural);
    expect(formNamed('essai', 'essai', 'trial', [label!, plural!])?.rule).toBe(label);
  });

  it('of which two fold alike go each with the form that is written like it', () => {
    const [accented, bare, capitals]: FormRule[] = [{ form: 'résistance', cue: ['tumeur'] }, { form: 'resistance', cue: ['tumour'] }, { form: 'SOC', only: 'oncology' }];
    const rules = [accented!, bare!, capitals!, { form: 'SoC', only: 'defined' } as const];
    expect(formNamed('résistance', 'résistance', 'resistance', rules)?.rule).toBe(accented);
    expect(formNamed('resistance', 'résistance', 'resistance', rules)?.rule).toBe(bare);
    expect(formNamed('SOC', 'SOC', 'standard', rules)?.rule).toBe(capitals);
  });

  it('of one language do NOT go with a form of the other that is written otherwise', () => {
    const rule: FormRule = { form: 'depistage', lang: 'en', cue: ['screening'] };
    expect(formNamed('dépistage', 'dépistage', 'screening', [rule])).toEqual({ surface: 'dépistage', exactCase: false });
  });

  it.each<[string, FormRule]>([
    ['only where the page defines it', { form: 'MP', only: 'defined' }],
    ['in one language only', { form: 'MP', lang: 'en' }],
    ['with a cue', { form: 'MP', cue: ['plèvre'] }],
  ])('bring a form that is no label: %s', (_what, rule) => {
    expect(formNamed('MP', 'mésothéliome pleural', 'pleural mesothelioma', [rule])).toEqual({ surface: 'MP', exactCase: true, rule });
  });

  it('inflect a form of their own in the language that they name', () => {
    expect(surfaces('x', 'y', [{ form: 'biopsy', lang: 'en' }])).toContain('biopsies');
    expect(surfaces('x', 'y', [{ form: 'biopsy', lang: 'fr' }])).not.toContain('biopsies');
  });

  it('take one form away with « never », and leave the others', () => {
    const made = surfaces('tissu', 'tissue', [{ form: 'tissue', only: 'never' }, { form: 'tissues', only: 'never' }]);
    expect(made).toEqual(expect.arrayContaining(['tissu', 'tissus']));
    expect(made.filter((form) => /tissue/.test(form))).toEqual([]);
    expect(surfaces('tissu', 'tissue')).toContain('tissues');
  });

  it('do NOT make a queen of a kidney', () => {
    expect(surfaces('rein', 'kidney').filter((form) => /reine/.test(form))).toEqual([]);
    expect(surfaces('utérin', 'uterine')).toContain('utérine');
  });

  it('take a label away with « never », and NOT its plural', () => {
    const forms = formsFor('cure', 'course', [{ form: 'cure', only: 'never' }]);
    expect(forms.map(({ surface }) => surface)).toEqual(['cures', 'course', 'courses']);
    expect(forms[0]).toEqual({ surface: 'cures', exactCase: false });
  });

  it('do NOT bring in a form that « never » names, nor its plural', () => {
    expect(surfaces('rein', 'kidney', [{ form: 'reinette', only: 'never' }]).filter((form) => /reinette/.test(form))).toEqual([]);
  });

  it('that speak of capitals alone leave no condition behind', () => {
    expect(formNamed('Emend', 'Emend', 'Emend', [{ form: 'Emend', case: 'exact' }])).toEqual({ surface: 'Emend', exactCase: true });
    expect(formNamed('EGFR', 'EGFR', 'EGFR', [{ form: 'EGFR', case: 'any' }])).toEqual({ surface: 'EGFR', exactCase: false });
  });
});

describe('needsExactCase', () => {
  it.each(['MET', 'CAR', 'EGFR', 'NSCLC', 'CARs', 'eGFR', 'mTOR', 'CAR T', 'CAR-T', 'L1', 'T 3', 'B7'])('holds for %s', (surface) => {
    expect(needsExactCase(surface)).toBe(true);
  });

  it.each(['cancer', 'Cancer', 'PD-L1', 'BRCA1', 'HER2', 'cellule CAR-T', 'Keytruda', 'ESSAI CLINIQUE', 'mTOR inhibitor', 'gène MET'])('does NOT hold for %s', (surface) => {
    expect(needsExactCase(surface)).toBe(false);
  });
});
