import type { Entry, EntrySummary } from '../glossary/entry.ts';

/** Entries for the tests and for the gallery: never part of the extension. */

const EMPTY: Omit<Entry, 'id' | 'category' | 'labels' | 'definition'> = {
  kind: 'concept',
  difficulty: 'core',
  not_to_confuse: [],
  pronunciation: {},
  relations: [],
  status: [],
  facts: [],
  identifiers: {},
  properties: [],
  reviewed: '2026-11-22',
  sources: [
    { publisher: 'National Cancer Institute', title: 'NCI Dictionary of Cancer Terms', url: 'https://www.cancer.gov/publications/dictionaries/cancer-terms', seen: 'lookup' },
  ],
};

function both(fr: string, en: string) {
  return { fr, en } as const;
}

/** A protein: pronunciation, a confusion, a detail, the same name in both languages. */
export const PD_L1: Entry = {
  ...EMPTY,
  id: 'pd-l1',
  category: 'gene-protein',
  labels: {
    fr: { pref: 'PD-L1', alt: ['ligand 1 de PD-1', 'CD274', 'B7-H1'], hidden: [] },
    en: { pref: 'PD-L1', alt: ['programmed death-ligand 1', 'CD274', 'B7-H1'], hidden: [] },
  },
  definition: {
    fr: {
      plain:
        'Protéine que certaines cellules portent à leur surface et qui retient les défenses du corps d’attaquer. Des cancers s’en servent pour se cacher ; on la mesure pour estimer si une immunothérapie a des chances d’agir.',
      detail:
        'PD-L1 se fixe sur le récepteur PD-1 des lymphocytes T et freine leur activité ; ce frein protège normalement les tissus sains. De nombreuses tumeurs l’expriment, souvent sous l’effet de l’interféron gamma. Sa mesure sert de biomarqueur dans plusieurs cancers ; elle est imparfaite : le résultat varie selon le test, le prélèvement et le seuil, et des tumeurs sans PD-L1 peuvent répondre.',
    },
    en: {
      plain:
        'A protein on the surface of some cells that holds the body’s defences back. Some cancers use it to hide; it is measured to judge whether an immunotherapy may help.',
      detail:
        'PD-L1 binds the PD-1 receptor on T cells and lowers their activity, a brake that normally spares healthy tissue. Many tumours express it, often in response to interferon gamma. It serves as a biomarker in several cancers; an imperfect one, since the result depends on the test, the sample and the cut-off, and tumours without PD-L1 can respond too.',
    },
  },
  not_to_confuse: [
    {
      with: 'pd-1',
      id: 'pd-1',
      label: both('PD-1', 'PD-1'),
      fr: 'PD-L1 est la clé, portée surtout par la cellule cancéreuse ; PD-1 est la serrure, portée par le lymphocyte T.',
      en: 'PD-L1 is the key, mostly on the cancer cell; PD-1 is the lock, on the T cell.',
    },
  ],
  pronunciation: both('pé-dé-elle-un', 'pee-dee-el-one'),
  relations: [
    { type: 'binds', to: 'pd-1', label: both('PD-1', 'PD-1') },
    { type: 'related', to: 'immune-checkpoint-inhibitor', label: both('inhibiteur de points de contrôle immunitaire', 'immune checkpoint inhibitor') },
    { type: 'broader', to: 'protein', label: both('protéine', 'protein') },
  ],
};

/** A statistic: two names, two confusions (one with a word that has no card), many relations. */
export const SURVIVAL: Entry = {
  ...EMPTY,
  id: 'progression-free-survival',
  category: 'statistics',
  labels: {
    fr: { pref: 'survie sans progression', alt: ['SSP', 'durée sans progression'], hidden: [] },
    en: { pref: 'progression-free survival', alt: ['PFS'], hidden: [] },
  },
  definition: {
    fr: {
      plain:
        'Temps pendant lequel la maladie ne s’aggrave pas, compté depuis le début de l’étude. Ce n’est pas la durée de vie : ce temps peut s’allonger sans que l’on vive plus longtemps.',
      detail: 'Temps écoulé entre l’entrée dans l’essai et la première aggravation mesurée ou le décès.\n\nOn le donne en général par sa médiane.',
    },
    en: {
      plain:
        'The time during which the disease does not get worse, counted from the start of the study. It is not how long people live: it can grow without a longer life.',
      detail: 'The time from entry into a trial to the first measured worsening or to death.\n\nIt is usually given as a median.',
    },
  },
  not_to_confuse: [
    {
      with: 'overall-survival',
      id: 'overall-survival',
      label: both('survie globale', 'overall survival'),
      fr: 'La survie sans progression s’arrête à l’aggravation ; la survie globale compte toute la vie.',
      en: 'Progression-free survival stops when the disease worsens; overall survival counts the whole of life.',
    },
    {
      with: 'moyenne',
      label: both('moyenne', 'mean'),
      fr: 'Le chiffre publié est presque toujours une médiane, pas une moyenne.',
      en: 'The published figure is nearly always a median, not a mean.',
    },
  ],
  relations: [
    both('survie', 'survival'),
    both('médiane', 'median'),
    both('progression', 'disease progression'),
    both('rapport de risques instantanés', 'hazard ratio'),
    both('critère de jugement', 'endpoint'),
    both('RECIST', 'RECIST'),
    both('essai randomisé', 'randomised trial'),
    both('survie globale', 'overall survival'),
  ].map((label, index) => ({ type: 'related', to: `related-${index}`, label })),
};

/** A medicine from a table: properties, dated statuses, a dated figure. */
export const MEDICINE: Entry = {
  ...EMPTY,
  id: 'pembrolizumab',
  kind: 'thing',
  category: 'drug',
  labels: { fr: { pref: 'pembrolizumab', alt: [], hidden: [] }, en: { pref: 'pembrolizumab', alt: [], hidden: [] } },
  definition: {
    fr: { plain: 'Anticorps qui lève un frein des défenses du corps, PD-1. Il s’emploie contre plusieurs cancers, seul ou avec d’autres traitements.' },
    en: { plain: 'An antibody that takes a brake off the body’s defences, PD-1. It is used in several cancers, alone or with other treatments.' },
  },
  pronunciation: both('pembro-li-zu-mab', 'pem-bro-LIZ-oo-mab'),
  properties: [
    { name: 'propertyBrand', fr: 'Keytruda', en: 'Keytruda' },
    { name: 'propertyClass', fr: 'anticorps monoclonal anti-PD-1', en: 'anti-PD-1 monoclonal antibody', concept: 'monoclonal-antibody' },
    { name: 'propertyTarget', fr: 'PD-1', en: 'PD-1', concept: 'pd-1' },
  ],
  status: [
    {
      authority: 'EMA',
      status: 'authorised',
      indication: both('Mélanome avancé de l’adulte', 'Advanced melanoma in adults'),
      date: '2015-07-17',
      source: 'European Medicines Agency',
      url: 'https://www.ema.europa.eu',
    },
    {
      authority: 'FDA',
      status: 'accelerated',
      indication: both('Mélanome avancé, après un premier traitement', 'Advanced melanoma, after a first treatment'),
      date: '2014-09-04',
      source: 'U.S. Food and Drug Administration',
    },
  ],
  facts: [
    {
      fr: 'Autorisé d’abord dans le mélanome, il l’a été depuis dans une vingtaine de situations. Le nombre d’indications ne dit pas combien de personnes il aide.',
      en: 'First authorised in melanoma, it has since been in some twenty settings. The number of indications does not say how many people it helps.',
      source: 'European Medicines Agency',
      url: 'https://www.ema.europa.eu',
      date: '2024-06',
    },
  ],
  relations: [
    { type: 'targets', to: 'pd-1', label: both('PD-1', 'PD-1') },
    { type: 'treats', to: 'melanoma', label: both('mélanome', 'melanoma') },
  ],
};

/** The longest realistic name, and a source without an address. */
export const LONGEST: Entry = {
  ...EMPTY,
  id: 'castration-resistant-prostate-cancer',
  category: 'cancer',
  labels: {
    fr: { pref: 'cancer de la prostate métastatique résistant à la castration', alt: ['CPRCm'], hidden: [] },
    en: { pref: 'metastatic castration-resistant prostate cancer', alt: ['mCRPC'], hidden: [] },
  },
  definition: {
    fr: { plain: 'Cancer de la prostate qui s’est étendu et qui continue d’évoluer bien que les hormones mâles soient abaissées.' },
    en: { plain: 'Prostate cancer that has spread and goes on growing although male hormones are kept low.' },
  },
  pronunciation: { fr: 'cé-pé-erre-cé-emme' },
  sources: [{ publisher: 'Agence nationale de sécurité du médicament et des produits de santé', title: 'Répertoire des spécialités pharmaceutiques', id: 'CIS-60495595', seen: 'reference' }],
};

/** What an imported glossary may hold: markup and addresses that must stay text. */
export const HOSTILE: Entry = {
  ...EMPTY,
  id: 'hostile',
  category: 'biology',
  labels: {
    fr: { pref: '<img src=x onerror=alert(1)>', alt: ['</style><script>alert(1)</script>'], hidden: [] },
    en: { pref: '{{constructor.constructor("alert(1)")()}}', alt: [], hidden: [] },
  },
  definition: { fr: { plain: '<b>gras</b>', detail: '<svg onload=alert(1)>' }, en: { plain: '&lt;b&gt;' } },
  sources: [{ publisher: '<i>x</i>', title: 'a link', url: 'javascript:alert(1)', seen: 'lookup' }],
};

/** What a list shows of an entry. */
export function summaryOf({ id, category, difficulty, kind, labels }: Entry): EntrySummary {
  return { id, category, difficulty, kind, label: both(labels.fr.pref, labels.en.pref) };
}
