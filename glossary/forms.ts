import { fold } from '../text/fold.ts';
import type { Concept, FormRule, Language } from './concept-schema.ts';
import { LANGUAGES } from './concept-schema.ts';
import { americanSpelling, inflectEnglish } from './inflect-english.ts';
import { inflectFrench } from './inflect-french.ts';
import { spellingVariants } from './spelling-variants.ts';

/** One string that the matcher looks for, and how it must be written and accompanied to count. */
export interface Form {
  readonly surface: string;
  readonly exactCase: boolean;
  /** Absent where the form needs nothing around it. */
  readonly rule?: FormRule;
}

/** What the form expansion needs to know of an entry; written concepts and table rows both fit. */
export interface Labelled {
  readonly labels: Concept['labels'];
  readonly match: readonly FormRule[];
}

/**
 * All forms of an entry: its labels in both languages, inflected, in both spellings, with their
 * typographic variants, under the entry's own `match` rules. No two have the same surface.
 */
export function formsOf(entry: Labelled): Form[] {
  const forms = new Map<string, Form>();
  const rules = new RuleBook(entry.match);
  const add = (base: string, lang: Language, ruleOfBase: FormRule | undefined) => {
    for (const surface of expand(base, lang)) {
      const own = rules.ruleOf(surface, lang);
      const rule = own ?? ruleOfBase;
      if (rule?.only === 'never' && own) continue;
      if (forms.has(surface)) continue;
      const exactCase = rule?.case ? rule.case === 'exact' : needsExactCase(surface);
      forms.set(surface, rule && hasConditions(rule) ? { surface, exactCase, rule } : { surface, exactCase });
    }
  };
  for (const lang of LANGUAGES) {
    const { pref, alt, hidden } = entry.labels[lang];
    for (const label of [pref, ...alt, ...hidden]) add(label, lang, rules.ruleOf(label, lang));
  }
  // A rule may bring a form that is no label: « MP », allowed only where the page defines it.
  for (const rule of rules.unused()) if (rule.only !== 'never') add(rule.form, rule.lang ?? 'fr', rule);
  return [...forms.values()];
}

/** The rules of an entry, by form. Two rules may fold alike (résistance, resistance; SoC, SOC). */
class RuleBook {
  readonly #rules: readonly FormRule[];
  readonly #byFold = new Map<string, FormRule[]>();
  readonly #used = new Set<FormRule>();

  constructor(rules: readonly FormRule[]) {
    this.#rules = rules;
    for (const rule of rules) {
      const key = fold(rule.form);
      this.#byFold.set(key, [...(this.#byFold.get(key) ?? []), rule]);
    }
  }

  /** The rule that fits a form best: as written, else but for capitals, else but for accents; of two alike, the later. */
  ruleOf(surface: string, lang: Language): FormRule | undefined {
    const alike = (this.#byFold.get(fold(surface)) ?? []).filter((rule) => rule.lang === undefined || rule.lang === lang || rule.form === surface);
    const lower = surface.toLowerCase();
    const found = alike.findLast(({ form }) => form === surface) ?? alike.findLast(({ form }) => form.toLowerCase() === lower) ?? alike.at(-1);
    if (found) for (const rule of alike) this.#used.add(rule);
    return found;
  }

  /** Rules whose form was asked for by no label. */
  unused(): FormRule[] {
    return this.#rules.filter((rule) => !this.#used.has(rule));
  }
}

function hasConditions(rule: FormRule): boolean {
  return Boolean(rule.cue || rule.avoid || rule.lang || (rule.only && rule.only !== 'never'));
}

/** A label with its inflections and its ways of being written. */
export function expand(label: string, lang: Language): Set<string> {
  const bases = [label];
  if (lang === 'fr') bases.push(...inflectFrench(label));
  else {
    bases.push(...inflectEnglish(label));
    for (const british of bases.slice()) {
      const american = americanSpelling(british);
      if (american) bases.push(american);
    }
  }
  return new Set(bases.flatMap((base) => [base, ...spellingVariants(base)]));
}

/**
 * Whether a form counts only as it is written. True for names that would be ordinary words in small
 * letters (MET and « met », CAR and « car »), for names told apart by case (eGFR, EGFR), and for
 * names made of very short pieces (CAR T and « car t’as »).
 */
export function needsExactCase(surface: string): boolean {
  if (/^\p{Ll}+\p{Lu}/u.test(surface) && !surface.includes(' ')) return true;
  const words = surface.split(/[\s'’/-]+/u).filter(Boolean);
  const isName = (w: string) => /^[\p{Lu}\p{N}]+s?$/u.test(w) && /\p{Lu}/u.test(w);
  if (!words.every((w) => isName(w) || /^\d+$/.test(w))) return false;
  if (words.every((w) => /^\p{Lu}+s?$/u.test(w))) return words.length === 1 || words.every((w) => w.length <= 3);
  const letters = surface.replace(/[^\p{L}]/gu, '').replace(/s$/, '');
  return letters.length <= 2;
}
