import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormRule } from '../glossary/concept-schema.ts';
import { compileLexicon } from '../glossary/compile-lexicon.ts';
import { formsOf } from '../glossary/forms.ts';
import { openLexicon, readRow, type ShippedLexicon } from '../glossary/lexicon.ts';
import { fold } from '../text/fold.ts';
import { findMentions } from './find-mentions.ts';

/** A lexicon of bare labels (« fr / en » the same), with rules where a case needs them. */
function lexiconOf(labels: Readonly<Record<string, readonly string[]>>, rules: Readonly<Record<string, readonly FormRule[]>> = {}): ShippedLexicon {
  return openLexicon(
    compileLexicon(
      Object.entries(labels).map(([id, [pref = id, ...alt]]) => ({
        id,
        kind: 'concept' as const,
        category: 'biology' as const,
        difficulty: 'core' as const,
        label: { fr: pref, en: pref },
        forms: formsOf({ labels: { fr: { pref, alt, hidden: [] }, en: { pref, alt: [], hidden: [] } }, match: rules[id] ?? [] }),
      })),
    ),
  );
}

/** What is found for sure, or on a page about cancer. */
function found(lexicon: ShippedLexicon, text: string): string[] {
  return findMentions(lexicon, text).filter(({ need }) => need === 'nothing' || need === 'oncology').map((m) => `${text.slice(m.start, m.end)}=${m.senses.map((s) => lexicon.concepts.at(s)?.id).join('|')}`);
}

const LEXICON = lexiconOf(
  {
    osimertinib: ['osimertinib'],
    egfr: ['EGFR'],
    'egfr-renal': ['eGFR'],
    met: ['MET'],
    'pd-l1': ['PD-L1'],
    'pd-1': ['PD-1'],
    'car-t-cell': ['cellule CAR-T', 'CAR-T'],
    car: ['CAR'],
    mesothelioma: ['mésothéliome'],
    'pleural-mesothelioma': ['mésothéliome pleural'],
    'lung-cancer': ['cancer du poumon'],
    nsclc: ['cancer du poumon non à petites cellules'],
    sclc: ['cancer du poumon à petites cellules'],
    gene: ['gène'],
    'phase-3': ['essai de phase 3'],
    neoadjuvant: ['néoadjuvant'],
    pi3k: ['PI3K/AKT/mTOR'],
    response: ['réponse'],
    rcp: ['RCP'],
  },
  {
    response: [{ form: 'réponse', cue: ['tumeur', 'traitement'], avoid: ['courriel'] }],
    rcp: [{ form: 'RCP', case: 'exact', only: 'oncology' }],
  },
);

describe('the shape of terms', () => {
  it.each([
    ['cancers du poumon métastatiques non à petites cellules', ['cancers du poumon métastatiques non à petites cellules=nsclc']],
    ['un cancer localement avancé du poumon', ['cancer localement avancé du poumon=lung-cancer']],
    ['le mésothéliome(s) pleural', ['mésothéliome(s) pleural=pleural-mesothelioma']],
    ['des mésothéliomes pleuraux(s)', ['mésothéliomes pleuraux=pleural-mesothelioma']],
    ['de l’osimer-\ntinib en comprimés', ['osimer-\ntinib=osimertinib']],
    ['au congrès EGFR2026', ['EGFR=egfr']],
  ])('reads %j', (text, expected) => {
    expect(found(LEXICON, text)).toEqual(expected);
  });

  it.each([
    ['le cancer, métastatique, du poumon'],
    ['le cancer très ancien et mal connu du poumon'],
    ['osimer- tinib'],
    ['EGFR12345'],
  ])('does NOT see one term in %j', (text) => {
    expect(found(LEXICON, text).filter((m) => /lung|osimertinib|egfr/.test(m))).toEqual([]);
  });
});

describe('a word broken at the end of a line whose first half is a word, too', () => {
  const BROKEN_WORDS = lexiconOf({ standard: ['traitement standard'], milking: ['traite', 'traite des vaches'], survival: ['survie'], on: ['sur mesure'], long: ['long terme'] });

  it.each([
    ['un traite-\nment standard', ['traite-\nment standard=standard']],
    ['un traite-\r\nment stan-\r\ndard', ['traite-\r\nment stan-\r\ndard=standard']],
    ['la sur-\nvie', ['sur-\nvie=survival']],
    ['la traite-\ndes vaches', ['traite-\ndes vaches=milking']],
    ['sur-\nmesure', ['sur-\nmesure=on']],
    ['à long-\nterme', ['long-\nterme=long']],
  ])('is read in %j', (text, expected) => {
    expect(found(BROKEN_WORDS, text)).toEqual(expected);
  });

  it.each([
    ['la traite-\nment à tous', ['traite=milking']],
    ['la traite\nment standard', ['traite=milking']],
    ['la traite -\nment standard', ['traite=milking']],
    ['la traite-ment standard', ['traite=milking']],
    ['la traite-\nmental standard', ['traite=milking']],
    ['il est sur-\nla vie', []],
  ])('is NOT joined in %j', (text, expected) => {
    expect(found(BROKEN_WORDS, text)).toEqual(expected);
  });
});

describe('lists that share a word', () => {
  const LISTS = lexiconOf({
    breast: ['cancer du sein'],
    lung: ['cancer du poumon', 'lung cancer', 'lung cancers'],
    prostate: ['cancer de la prostate'],
    'breast-en': ['breast cancer', 'breast cancers'],
    nsclc: ['non-small-cell lung cancer'],
    sclc: ['small-cell lung cancer'],
    pre: ['préopératoire', 'pré-opératoire'],
    post: ['post-opératoire'],
  });

  it.each([
    ['Les cancers du sein, du poumon et de la prostate', ['cancers du sein=breast', 'poumon=lung', 'prostate=prostate']],
    ['Breast and lung cancers', ['Breast=breast-en', 'lung cancers=lung']],
    ['in small- and non-small-cell lung cancer', ['small-=sclc', 'non-small-cell lung cancer=nsclc']],
    ['chimiothérapie pré- vs post-opératoire', ['pré-=pre', 'post-opératoire=post']],
  ])('reads %j', (text, expected) => {
    expect(found(LISTS, text)).toEqual(expected);
  });

  it.each([
    'Le cancer du sein. Du poumon, on ne dit rien.',
    'une étude du sein, du poumon et de la prostate',
    'Cancer du sein : la prostate attendra',
    'the lung and the heart',
    'small and large cell lines, cancer du sein',
  ])('does NOT put a word back in %j', (text) => {
    expect(found(LISTS, text).filter((m) => !m.endsWith('=breast'))).toEqual([]);
  });

  it('tells the whole term as its reason', () => {
    const [, lung] = findMentions(LISTS, 'cancers du sein et du poumon');
    expect(lung?.reason).toEqual({ kind: 'list', full: 'cancers du poumon' });
  });
});

describe('findMentions', () => {
  it.each([
    ['L’osimertinib vise l’EGFR.', ['osimertinib=osimertinib', 'EGFR=egfr']],
    ["d'EGFR et d’osimertinib", ['EGFR=egfr', 'osimertinib=osimertinib']],
    ['PD-L1, PD‑L1, PDL1, PD L1, pd-l1', ['PD-L1=pd-l1', 'PD‑L1=pd-l1', 'PDL1=pd-l1', 'PD L1=pd-l1', 'pd-l1=pd-l1']],
    ['CAR-T, CAR T, CAR\u00a0T, cellules CAR-T', ['CAR-T=car-t-cell', 'CAR T=car-t-cell', 'CAR\u00a0T=car-t-cell', 'cellules CAR-T=car-t-cell']],
    ['des mésothéliomes pleuraux', ['mésothéliomes pleuraux=pleural-mesothelioma']],
    ['MÉSOTHÉLIOME, mesotheliome, me\u0301sothe\u0301liome, méso\u00adthéliome', ['MÉSOTHÉLIOME=mesothelioma', 'mesotheliome=mesothelioma', 'me\u0301sothe\u0301liome=mesothelioma', 'méso\u00adthéliome=mesothelioma']],
    ['cancer du poumon non à petites cellules', ['cancer du poumon non à petites cellules=nsclc']],
    ['cancers \n\ndu poumon', ['cancers \n\ndu poumon=lung-cancer']],
    ['essai de phase III, essais de phase 3', ['essai de phase III=phase-3', 'essais de phase 3=phase-3']],
    ['néo-adjuvant, néoadjuvante, néo adjuvants', ['néo-adjuvant=neoadjuvant', 'néoadjuvante=neoadjuvant', 'néo adjuvants=neoadjuvant']],
    ['anti-PD-1/PD-L1', ['PD-1=pd-1', 'PD-L1=pd-l1']],
    ['voie PI3K/AKT/mTOR', ['PI3K/AKT/mTOR=pi3k']],
    ['EGFR-muté, non-EGFR', ['EGFR=egfr', 'EGFR=egfr']],
    ['la réponse de la tumeur', ['réponse=response']],
    ['eGFR 60 mL/min', ['eGFR=egfr-renal']],
  ])('finds in %j', (text, expected) => {
    expect(found(LEXICON, text)).toEqual(expected);
  });

  it.each([
    ['elle met la table'],
    ['il reste, car il pleut'],
    ['Caroline en cardiologie'],
    ['sans gêne'],
    ['un agent cancérogène'],
    ['Merci pour votre réponse'],
    ['réponse par courriel sur le traitement'],
    ['https://exemple.fr/mesotheliome et www.egfr.org'],
    ['contact : osimertinib@exemple.fr'],
    ['fichier osimertinib.pdf'],
    ['LE CAR SCOLAIRE EST EN RETARD'],
    ['cancer. Du poumon'],
    ['petites cellules'],
    [''],
    ['\ud83d'],
  ])('does NOT find anything in %j', (text) => {
    expect(found(LEXICON, text)).toEqual([]);
  });

  it('leaves a form that needs a page about cancer waiting', () => {
    expect(findMentions(LEXICON, 'la RCP du mardi').map((m) => m.need)).toEqual(['oncology']);
  });

  it('shows both senses where two concepts share a form', () => {
    const lexicon = lexiconOf({ one: ['HR'], two: ['HR'] });
    expect(found(lexicon, 'HR')).toEqual(['HR=one|two']);
  });

  it('answers on a million letters without a space', () => {
    expect(found(LEXICON, 'a'.repeat(1_000_000))).toEqual([]);
  });
});

describe('findMentions, in any text', () => {
  const alphabet = ['cancer', 'du', 'poumon', 'PD-L1', 'PD', 'L1', 'car', 'CAR', 'T', 'l’', ' ', '-', '/', '.', ',', 'é', '\u00ad', 'mésothéliome', 's', '\n', 'réponse', 'tumeur', 'non à petites cellules', '\ud800'];
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }).map((parts) => parts.join(''));

  it('keeps spans in bounds, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
        let before = 0;
        for (const { start, end } of findMentions(LEXICON, source)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(source.length);
      }),
    );
  });

  it('marks only text that folds to a form of the concept', () => {
    const squeeze = (s: string) => fold(s).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const forms = new Set(Array.from({ length: LEXICON.formCount }, (_, k) => squeeze(readRow(LEXICON, k).surface)));
    fc.assert(fc.property(text, (source) => findMentions(LEXICON, source).every(({ start, end }) => forms.has(squeeze(source.slice(start, end))))));
  });

  it('covers as much text as the best choice that trying all of them finds', () => {
    const words = ['alpha', 'alpha beta', 'beta gamma', 'gamma', 'delta alpha beta gamma'];
    const lexicon = lexiconOf(Object.fromEntries(words.map((w) => [w.replaceAll(' ', '-'), [w]])));
    /** Letters covered and number of spans of the best choice from word `at` on, by trying everything. */
    const best = (source: readonly string[], at: number): readonly [number, number] => {
      if (at >= source.length) return [0, 0];
      const choices = [best(source, at + 1)];
      for (const word of words) {
        const parts = word.split(' ');
        if (parts.some((part, k) => source[at + k] !== part)) continue;
        const [covered, count] = best(source, at + parts.length);
        choices.push([covered + word.length, count + 1]);
      }
      return choices.sort((a, b) => b[0] - a[0] || a[1] - b[1])[0] as readonly [number, number];
    };
    const source = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'x'), { maxLength: 12 });
    fc.assert(
      fc.property(source, (parts) => {
        const found = findMentions(lexicon, parts.join(' '));
        expect([found.reduce((sum, m) => sum + m.end - m.start, 0), found.length]).toEqual(best(parts, 0));
      }),
    );
  });
});
