/** One thing that the checker found wrong: which entry, which check, what and why. */
export interface Finding {
  readonly check: 'relations' | 'forms' | 'identifiers' | 'dates' | 'wording' | 'vocabulary' | 'readability';
  readonly entry: string;
  readonly message: string;
}
