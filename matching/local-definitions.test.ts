import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLocalDefinitions } from './local-definitions.ts';

function defined(text: string): string[] {
  return findLocalDefinitions(text).map(({ short, long }) => `${short} = ${long}`);
}

describe('findLocalDefinitions: long (SHORT)', () => {
  it.each([
    ['Median progression-free survival (PFS) was 9 months.', ['PFS = progression-free survival']],
    ['the overall survival (OS) and the objective response rate (ORR)', ['OS = overall survival', 'ORR = objective response rate']],
    ['non\u2013small-cell lung cancer (NSCLC)', ['NSCLC = non\u2013small-cell lung cancer']],
    ['human epidermal growth factor receptor 2 [HER2]', ['HER2 = human epidermal growth factor receptor 2']],
    ['tumor necrosis factor-α (TNF-α)', ['TNF-α = tumor necrosis factor-α']],
    ['immune-related adverse events (irAEs) were', ['irAEs = immune-related adverse events']],
    ['hazard ratio (HR 0.62; 95% CI, 0.5–0.9)', ['HR = hazard ratio']],
    ['treated with 5-fluorouracil (5-FU) and 2,4-dinitrotoluene (DNT)', ['5-FU = 5-fluorouracil', 'DNT = 2,4-dinitrotoluene']],
    ['of chemiluminescence (CL) in the serum', ['CL = chemiluminescence']],
    ['a heart rate of 72 beats per minute (bpm)', ['bpm = beats per minute']],
    ['GABA(A)-benzodiazepine receptor (GBR)', ['GBR = GABA(A)-benzodiazepine receptor']],
  ])('reads English: %j', (text, expected) => {
    expect(defined(text)).toEqual(expected);
  });

  it.each([
    ['Le mésothéliome pleural (MP) est rare.', ['MP = mésothéliome pleural']],
    ['Les mésothéliomes pleuraux (MPs) sont rares.', ['MPs = mésothéliomes pleuraux']],
    ['une baisse de la survie sans progression (SSP)', ['SSP = survie sans progression']],
    ['l’antigène prostatique (AP) et l\'acuité visuelle (AV)', ['AP = antigène prostatique', 'AV = acuité visuelle']],
    ['le débit de filtration glomérulaire estimé (DFGe)', ['DFGe = débit de filtration glomérulaire estimé']],
    ['imagerie par résonance magnétique [IRM]', ['IRM = imagerie par résonance magnétique']],
    ['un adénocarcinome (ADK) du côlon', ['ADK = adénocarcinome']],
    ['l’ADN tumoral circulant (ADNtc)', ['ADNtc = ADN tumoral circulant']],
    ['l’Institut national du cancer (INCa)', ['INCa = Institut national du cancer']],
    ['une me\u0301tastase he\u0301patique (MH)', ['MH = me\u0301tastase he\u0301patique']],
    ['par voie sous-cutanée (SC)', ['SC = sous-cutanée']],
    ['(leucémie aiguë lymphoblastique (LAL), lymphome)', ['LAL = leucémie aiguë lymphoblastique']],
  ])('reads French: %j', (text, expected) => {
    expect(defined(text)).toEqual(expected);
  });

  it.each([
    ['la réaction de polymérisation en chaîne (PCR)', ['PCR = réaction de polymérisation en chaîne']],
    ['une leucémie myéloïde chronique (CML)', ['CML = leucémie myéloïde chronique']],
    ['la survie globale (OS)', ['OS = survie globale']],
    ['le récepteur du facteur de croissance épidermique (EGFR)', ['EGFR = récepteur du facteur de croissance épidermique']],
    ['séquençage ARN (RNAseq)', ['RNAseq = séquençage ARN']],
    ['des lymphocytes T régulateurs (Treg)', ['Treg = lymphocytes T régulateurs']],
    ['anticorps anti-énolase neuronale spécifique (NSE)', ['NSE = énolase neuronale spécifique']],
    ['les inhibiteurs de la tyrosine kinase (TKI)', ['TKI = inhibiteurs de la tyrosine kinase']],
  ])('reads an English short form in French words: %j', (text, expected) => {
    expect(defined(text)).toEqual(expected);
  });

  it.each([
    ['survie sans progression (SSP, PFS en anglais)', ['SSP = survie sans progression', 'PFS = survie sans progression']],
    ['survie sans progression (SSP) (PFS)', ['SSP = survie sans progression', 'PFS = survie sans progression']],
    ['lymphome diffus à grandes cellules B (LDGCB ou DLBCL)', ['LDGCB = lymphome diffus à grandes cellules B', 'DLBCL = lymphome diffus à grandes cellules B']],
    ['overall survival (hereafter OS)', ['OS = overall survival']],
    ['la survie globale (en anglais : OS)', ['OS = survie globale']],
  ])('reads what is announced or listed: %j', (text, expected) => {
    expect(defined(text)).toEqual(expected);
  });

  it('gives the long form without the line breaks of the text', () => {
    const text = 'Groupe Francophone \n\nd’Oncologie  (GFO)';
    const [found] = findLocalDefinitions(text);
    expect(found).toEqual({
      short: 'GFO',
      long: 'Groupe Francophone d’Oncologie',
      shortSpan: { start: 35, end: 38 },
      longSpan: { start: 0, end: 32 },
    });
  });
});

describe('findLocalDefinitions: SHORT (long) and without brackets', () => {
  it.each([
    ['la toxicité (EILI (effets indésirables liés aux immunothérapies))', ['EILI = effets indésirables liés aux immunothérapies']],
    ['les EILI (Effets Indésirables Liés aux Immunothérapies)', ['EILI = Effets Indésirables Liés aux Immunothérapies']],
    ['PFS (survie sans progression)', ['PFS = survie sans progression']],
    ['PFS (progression-free survival, in months)', ['PFS = progression-free survival']],
    ['RCP TIGRE (Toxicité des Immunothérapies en GRand Est)', ['TIGRE = Toxicité des Immunothérapies en GRand Est']],
    ['CAR-T cells (chimeric antigen receptor)', ['CAR = chimeric antigen receptor']],
    ['BAP-1 (ou protéine associée à BRCA1)', ['BAP-1 = protéine associée à BRCA1']],
    ['le plus fréquent (MP, pour mésothéliome pleural)', ['MP = mésothéliome pleural']],
    ['a receptor (arylhydrocarbon receptor nuclear translocator, ARNT)', ['ARNT = arylhydrocarbon receptor nuclear translocator']],
    ['PFS, progression-free survival, was longer.', ['PFS = progression-free survival']],
    ['Progression-free survival, PFS, was longer.', ['PFS = Progression-free survival']],
    ['la réunion de concertation pluridisciplinaire, dite RCP, du mardi', ['RCP = réunion de concertation pluridisciplinaire']],
    ['SG : survie globale ; IC : intervalle de confiance.', ['SG = survie globale', 'IC = intervalle de confiance']],
    ['HR = hazard ratio; CI = confidence interval', ['HR = hazard ratio', 'CI = confidence interval']],
  ])('reads %j', (text, expected) => {
    expect(defined(text)).toEqual(expected);
  });
});

describe('findLocalDefinitions: what defines nothing', () => {
  it.each([
    ['figures', 'douze patients (n = 12), p (p < 0,05), 80 mg (80 mg/j), 10 mL (10 mL)'],
    ['years and citations', 'une étude (2019), (Dupont et al., 2019), (Smith, 2020; Lee, 2021), (voir Fig. 2)'],
    ['stages', 'un stade II (II), un stade avancé (III) ou terminal (IV)'],
    ['places', 'CRPV (Nancy), un centre (France), RUVO DI PUGLIA (BA), à Bari (BA), Torre Annunziata (AT)'],
    ['brands', 'l’osimertinib (Tagrisso), KEYTRUDA (pembrolizumab)'],
    ['examples', 'un anti-PD1 (ex : Nivolumab), un symptôme (digestif, cardiaque)'],
    ['explanations', 'lazertinib (un autre anti-EGFR), biopsies liquides (sur des prises de sang)'],
    ['endings in brackets', 'pharmacien(ne), infirmier(ère), patient(e)s'],
    ['formulas and ions', 'l’eau (H2O), le sel (NaCl), le calcium (Ca2+), the constant (k(d))'],
    ['concentrations', 'creatine kinase concentration ([CK])'],
    ['trial arms', 'ABC1901-IND227 (chimiothérapie standard vs immunothérapie + chimiothérapie)'],
    ['lists of genes', 'les gènes (EGFR, ALK), XRCC2 and XRCC3 (XRCC2, XRCC3), EGFR, ALK et ROS1'],
    ['measures that only begin alike', 'stroke occurrence (OR = 1.8)'],
    ['words cut short', 'new Request (req)'],
    ['letters that do not match', 'coagulopathie de consommation (CIVD)'],
    ['the end of another sentence', 'Survie. Globale (SG)'],
    ['words before another bracket', 'survie (12 mois) globale (SG)'],
    ['warnings', 'ATTENTION : risque de chute'],
  ])('does NOT take %s', (_, text) => {
    expect(defined(text)).toEqual([]);
  });

  it('does NOT read a short form in English order in an English text', () => {
    expect(defined('The patients of this trial were examined by scanning (SEM).')).toEqual([]);
  });
});

describe('findLocalDefinitions, in any text', () => {
  const parts = ['survie', ' ', ' sans ', 'progression', 'SSP', 'PFS', '(', ')', '[', ']', ', ', ' : ', '=', ' ou ', 'l’', '-', '4,4\'-', 'e\u0301', 'α', '\n\n', '. ', 'ITK', 'MPs', '\ud800', 'œil droit', 'OD', '12', '«', '»'];
  const text = fc.oneof(fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((some) => some.join('')), fc.string({ unit: 'binary' }));

  it('keeps spans in bounds and short forms in order, apart', () => {
    fc.assert(
      fc.property(text, (source) => {
        let before = 0;
        for (const { shortSpan, longSpan } of findLocalDefinitions(source)) {
          expect(shortSpan.start).toBeGreaterThanOrEqual(before);
          before = shortSpan.end;
          expect(longSpan.start).toBeGreaterThanOrEqual(0);
          expect(longSpan.end).toBeGreaterThan(longSpan.start);
          expect(Math.max(shortSpan.end, longSpan.end)).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });

  it('gives what the text says at the spans', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { short, long, shortSpan, longSpan } of findLocalDefinitions(source)) {
          expect(source.slice(shortSpan.start, shortSpan.end)).toBe(short);
          expect(source.slice(longSpan.start, longSpan.end).replace(/\s+/g, ' ')).toBe(long);
        }
      }),
    );
  });

  it('never takes a long form that overlaps its short form', () => {
    fc.assert(
      fc.property(text, (source) =>
        findLocalDefinitions(source).every(({ shortSpan: s, longSpan: l }) => s.end <= l.start || l.end <= s.start),
      ),
    );
  });

  it('finds the initials of any three to six lower-case words', () => {
    // Longer than the short form: a word that is the short form itself explains nothing.
    const word = fc.string({ unit: fc.constantFrom(...'bcdfgjkmpqrtvz'), minLength: 7, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 6, selector: (w) => w[0] }), (words) => {
        const short = words.map((w) => w[0]).join('').toUpperCase();
        expect(defined(`le ${words.join(' ')} (${short})`)).toEqual([`${short} = ${words.join(' ')}`]);
      }),
    );
  });

  it.each(['a', 'A', '(', '()', 'AB-', '(abc ', '\ud800', ' ', '\n', '4,4\'-'])('answers on a million units of %j', (unit) => {
    expect(findLocalDefinitions(unit.repeat(Math.ceil(1_000_000 / unit.length)))).toEqual([]);
  });

  it.each(['(AB)', 'x(AB)', 'AAA : ', 'la aa aa aa aa (AAZAA) '])('answers on a page made of candidates: %j', (unit) => {
    expect(findLocalDefinitions(unit.repeat(20_000))).toEqual([]);
  });
});
