import { LANGUAGES } from '../concept-schema.ts';
import type { Language } from '../concept-schema.ts';

export type LabelKind = 'pref' | 'alt' | 'hidden';

interface DraftLabels {
  pref?: string;
  /** Whether the preferred label came from a regional variety (« en-GB »), which plain « en » outranks. */
  regional: boolean;
  alt: string[];
  hidden: string[];
}

/**
 * A term while a file is being read: fields in any order, several values where a term holds one. It
 * checks nothing; the schema of the finished term does.
 */
export class TermDraft {
  id: string | undefined;
  case: string | undefined;
  domain: string | undefined;
  source: string | undefined;
  readonly notes: string[] = [];
  readonly identifiers: { readonly scheme: string; readonly value: string }[] = [];
  readonly definition: Partial<Record<Language, string>> = {};
  readonly #labels: Partial<Record<Language, DraftLabels>> = {};

  addLabel(kind: LabelKind, language: Language, text: string, regional = false): void {
    if (text.trim() === '') return;
    const labels = (this.#labels[language] ??= { regional: false, alt: [], hidden: [] });
    if (kind !== 'pref') labels[kind].push(text);
    else if (labels.pref === undefined) Object.assign(labels, { pref: text, regional });
    else if (labels.regional && !regional) {
      labels.alt.unshift(labels.pref);
      Object.assign(labels, { pref: text, regional });
    } else labels.alt.push(text);
  }

  /** Keeps the first definition of a language; false where there was one already, and another. */
  setDefinition(language: Language, text: string): boolean {
    if (text.trim() === '') return true;
    this.definition[language] ??= text;
    return this.definition[language] === text;
  }

  /** What the schema of a term reads: empty fields absent, a first name always preferred. */
  toData(id: string): Record<string, unknown> {
    const labels: Partial<Record<Language, object>> = {};
    for (const language of LANGUAGES) {
      const found = this.#labels[language];
      const pref = found?.pref ?? found?.alt[0] ?? found?.hidden[0];
      if (found && pref !== undefined) labels[language] = { pref, alt: found.alt, hidden: found.hidden.filter((label) => label !== pref) };
    }
    const note = this.notes.filter((text) => text.trim() !== '').join('\n');
    const data = { id, labels, definition: this.definition, case: this.case, domain: this.domain, note, source: this.source };
    const filled = Object.entries(data).filter(([, value]) => typeof value === 'object' || (value ?? '').trim() !== '');
    return { ...Object.fromEntries(filled), identifiers: this.identifiers };
  }

  /** The name from which an id is made where the file gives none. */
  get name(): string {
    for (const language of LANGUAGES) {
      const found = this.#labels[language];
      const name = found?.pref ?? found?.alt[0];
      if (name !== undefined) return name;
    }
    return '';
  }
}
