import { LANGUAGES } from '../concept-schema.ts';
import { BATCH, LIMITS } from './limits.ts';
import type { ImportProblem } from './problem.ts';
import { finish } from './slices.ts';
import type { Steps } from './slices.ts';
import type { ParsedGlossary } from './term-collector.ts';
import type { UserLabels, UserTerm } from './user-term.ts';

/** Two terms that name the same thing and say different things about it. */
export interface Conflict {
  readonly existing: UserTerm;
  readonly incoming: UserTerm;
  /** What differs, as paths: `labels.fr`, `definition.en`, `note`. */
  readonly fields: readonly string[];
}

/** What an import would do, to be shown before it is done. */
export interface MergePreview {
  /** Terms that are new here. */
  readonly taken: readonly UserTerm[];
  /** Terms that are here already, word for word. */
  readonly same: readonly UserTerm[];
  readonly conflicting: readonly Conflict[];
  /** What the file's reader refused, with place and reason. */
  readonly refused: readonly ImportProblem[];
}

/**
 * merge: one term of both, where they contradict each other the words that were here stay;
 * replace: the imported term takes the place of the old; keep-both: it stands beside it.
 */
export type MergeMode = 'merge' | 'replace' | 'keep-both';

/** Compares an import with the terms that are here, in steps. */
export function* previewMergeSteps(existing: readonly UserTerm[], incoming: ParsedGlossary): Steps<MergePreview> {
  const known = new KnownTerms();
  const total = existing.length + incoming.terms.length;
  for (const [k, term] of existing.entries()) {
    known.add(term);
    if (k % BATCH === 0) yield { done: k, total };
  }
  const taken: UserTerm[] = [];
  const same: UserTerm[] = [];
  const conflicting: Conflict[] = [];
  for (const [k, term] of incoming.terms.entries()) {
    const found = known.find(term);
    const fields = found ? differences(found, term) : [];
    if (!found) taken.push(term);
    else if (fields.length === 0) same.push(term);
    else conflicting.push({ existing: found, incoming: term, fields });
    if (k % BATCH === 0) yield { done: existing.length + k, total };
  }
  return { taken, same, conflicting, refused: incoming.problems.filter(({ lost }) => lost === 'term' || lost === 'file') };
}

/** Compares an import with the terms that are here, at once. */
export const previewMerge = (existing: readonly UserTerm[], incoming: ParsedGlossary): MergePreview =>
  finish(previewMergeSteps(existing, incoming));

/** What to do with all conflicts, or with each by the term that was here. */
export type MergeChoice = MergeMode | ((existing: UserTerm) => MergeMode);

/** The terms after an import: those that were here in their order, then the new ones. In steps. */
export function* applyMergeSteps(
  existing: readonly UserTerm[],
  { taken, conflicting }: MergePreview,
  mode: MergeChoice,
): Steps<UserTerm[]> {
  const modeOf = typeof mode === 'function' ? mode : () => mode;
  const conflicts = Map.groupBy(conflicting, ({ existing: old }) => old.id);
  const ids = new Set(existing.map(({ id }) => id));
  const added: UserTerm[] = [];
  const add = (term: UserTerm) => {
    const id = freeId(term.id, ids);
    ids.add(id);
    added.push(id === term.id ? term : { ...term, id });
  };
  const total = existing.length + taken.length;
  const settled: UserTerm[] = [];
  for (const old of existing) {
    let term = old;
    for (const { incoming } of conflicts.get(old.id) ?? []) {
      const chosen = modeOf(old);
      if (chosen === 'keep-both') add(incoming);
      else term = chosen === 'merge' ? mergeTerms(term, incoming) : { ...incoming, id: old.id };
    }
    settled.push(term);
    if (settled.length % BATCH === 0) yield { done: settled.length, total };
  }
  for (const term of taken) {
    add(term);
    if (added.length % BATCH === 0) yield { done: existing.length + added.length, total };
  }
  return settled.concat(added);
}

/** The terms after an import, at once. */
export const applyMerge = (existing: readonly UserTerm[], preview: MergePreview, mode: MergeChoice): UserTerm[] =>
  finish(applyMergeSteps(existing, preview, mode));

/** Terms by id and by name. An id decides; without it, one equal preferred label and none that differs. */
class KnownTerms {
  readonly #byId = new Map<string, UserTerm>();
  readonly #byName = new Map<string, UserTerm[]>();

  add(term: UserTerm): void {
    this.#byId.set(term.id, term);
    for (const name of namesOf(term)) {
      const others = this.#byName.get(name);
      // Ten homonyms are more than any glossary has; a hostile one must not make finding quadratic.
      if (!others) this.#byName.set(name, [term]);
      else if (others.length < 10) others.push(term);
    }
  }

  find(term: UserTerm): UserTerm | undefined {
    const byId = this.#byId.get(term.id);
    if (byId) return byId;
    const candidates = namesOf(term).flatMap((name) => this.#byName.get(name) ?? []);
    return candidates.find((candidate) => LANGUAGES.every((language) => agree(candidate.labels[language], term.labels[language])));
  }
}

const nameOf = ({ pref }: UserLabels) => pref.normalize('NFC').toLowerCase();

function namesOf({ labels }: UserTerm): string[] {
  return LANGUAGES.flatMap((language) => {
    const found = labels[language];
    return found ? [`${language} ${nameOf(found)}`] : [];
  });
}

const agree = (a: UserLabels | undefined, b: UserLabels | undefined) => !a || !b || nameOf(a) === nameOf(b);

/** Where two terms differ, ids apart. */
function differences(a: UserTerm, b: UserTerm): string[] {
  const differ = (x: unknown, y: unknown) => JSON.stringify(x) !== JSON.stringify(y);
  return [
    ...LANGUAGES.filter((language) => differ(a.labels[language], b.labels[language])).map((language) => `labels.${language}`),
    ...LANGUAGES.filter((language) => differ(a.definition[language], b.definition[language])).map((language) => `definition.${language}`),
    ...(['case', 'domain', 'note', 'source', 'identifiers'] as const).filter((field) => differ(a[field], b[field])),
  ];
}

/** One term of two: every label of both, and the texts of the first where both have one. */
export function mergeTerms(first: UserTerm, second: UserTerm): UserTerm {
  const labels: { fr?: UserLabels; en?: UserLabels } = {};
  for (const language of LANGUAGES) {
    const merged = mergeLabels(first.labels[language], second.labels[language]);
    if (merged) labels[language] = merged;
  }
  const known = new Set(first.identifiers.map(({ scheme, value }) => `${scheme}:${value}`));
  const added = second.identifiers.filter(({ scheme, value }) => !known.has(`${scheme}:${value}`));
  return {
    ...second,
    ...first,
    labels,
    definition: { ...second.definition, ...first.definition },
    identifiers: [...first.identifiers, ...added],
  };
}

function mergeLabels(first: UserLabels | undefined, second: UserLabels | undefined): UserLabels | undefined {
  if (!first || !second) return first ?? second;
  const shown = new Set([first.pref, ...first.alt, second.pref, ...second.alt]);
  const hidden = new Set([...first.hidden, ...second.hidden].filter((label) => !shown.has(label)));
  return { pref: first.pref, alt: [...shown].slice(1, LIMITS.labels + 1), hidden: [...hidden].slice(0, LIMITS.labels) };
}

/** The id itself, or the first of `id-2`, `id-3`… that is free. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let k = 2;
  while (taken.has(`${id}-${k}`)) k++;
  return `${id}-${k}`;
}
