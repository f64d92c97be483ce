/** Families of medicines that accompany treatment and are as common outside cancer: named alone, they are somebody else's subject. */
export const SUPPORTIVE_CLASSES: ReadonlySet<string> = new Set([
  'supportive-care', 'antiemetic', 'growth-factor-support', 'immunosuppressant', 'corticosteroid', 'bisphosphonate', 'pet-scan', 'analgesic', 'opioid',
]);

/** Families that also treat other diseases: naming one does not make a text one about cancer. */
export const GENERAL_CLASSES: ReadonlySet<string> = new Set([
  ...SUPPORTIVE_CLASSES, 'enzyme', 'monoclonal-antibody', 'inhibitor', 'hormone-therapy', 'immunomodulatory-drug',
]);
