import type { Category, Concept, Difficulty, Language, RelationType } from './concept-schema.ts';

/**
 * An entry of the compiled glossary: a written concept, or a named thing composed from a row of a
 * table. One shape for both, so that one card shows both.
 */
export interface Entry {
  readonly id: string;
  /** `concept`: written by hand; `thing`: composed from a table row. */
  readonly kind: 'concept' | 'thing';
  readonly category: Category;
  readonly difficulty: Difficulty;
  readonly labels: Concept['labels'];
  readonly definition: Readonly<Record<Language, { readonly plain: string; readonly detail?: string | undefined }>>;
  readonly not_to_confuse: readonly Confusion[];
  readonly pronunciation: Readonly<Partial<Record<Language, string>>>;
  /** Both directions: what the author wrote, and the inverses of what others wrote. */
  readonly relations: readonly LabelledRelation[];
  readonly status: Concept['status'];
  readonly facts: Concept['facts'];
  readonly identifiers: Concept['identifiers'];
  readonly sources: Concept['sources'];
  readonly reviewed: string;
  /** For things: the facts of the row, in the order in which the card lists them. */
  readonly properties: readonly Property[];
}

export interface Confusion {
  /** A concept's id when `id` is set, else any word (the English one of two). */
  readonly with: string;
  readonly id?: string | undefined;
  readonly fr: string;
  readonly en: string;
  /** Name to show for the thing confused with. */
  readonly label: Readonly<Record<Language, string>>;
}

/** A relation with the names to show, so that one card opens without loading the others. */
export interface LabelledRelation {
  readonly type: RelationType;
  readonly to: string;
  readonly label: Readonly<Record<Language, string>>;
}

/** One fact of a table row: brand, class, target… `name` is a message key of the interface. */
export interface Property {
  readonly name: string;
  readonly fr: string;
  readonly en: string;
  /** The concept behind the value, when it has one. */
  readonly concept?: string | undefined;
}

/** Whose a term is that a reader wrote or imported. No one of us has reviewed it, and it always says so. */
export interface OwnOrigin {
  readonly glossary: string;
  readonly origin: string;
  readonly reviewed: false;
}

/** What a list of entries (search, « on this page ») shows of one. */
export interface EntrySummary {
  readonly id: string;
  readonly category: Category;
  readonly difficulty: Difficulty;
  readonly kind: Entry['kind'];
  readonly label: Readonly<Record<Language, string>>;
  /** Set where naming it makes a text one about cancer. */
  readonly oncology?: true;
  /** Set for a term of the reader's own glossaries; it has no category then, whatever `category` says. */
  readonly own?: OwnOrigin;
}

/** The summary of an entry. */
export function summaryOf({ id, kind, category, difficulty, labels }: Entry): EntrySummary {
  return { id, kind, category, difficulty, label: { fr: labels.fr.pref, en: labels.en.pref } };
}
