import type { Language } from '../concept-schema.ts';
import { LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { excerpt, ProblemList, WHOLE_FILE } from './problem.ts';
import type { ImportProblem, Place, ReasonId } from './problem.ts';
import { isUnsaid, readTag } from './language-tag.ts';
import type { ReadTag } from './language-tag.ts';
import type { TermDraft } from './term-draft.ts';
import { parseUserTerm } from './user-term.ts';
import type { GlossaryHeader, UserTerm } from './user-term.ts';

/** What a file held: the terms that can be taken, and all that cannot, with place and reason. */
export interface ParsedGlossary {
  /** What the file says about itself; formats differ in how much they can. */
  readonly header: Partial<GlossaryHeader>;
  readonly terms: readonly UserTerm[];
  readonly problems: readonly ImportProblem[];
  /** Terms refused; above `problems.length` where there are more than can be told one by one. */
  readonly refused: number;
}

export interface ReadOptions {
  /** The language of text that does not name its own. */
  readonly language?: Language | undefined;
  /** Test seam: lower limits make small hostile files. */
  readonly limits?: Partial<Limits>;
}

/** Where the terms of one file come together: each checked, each with an id of its own. */
export class TermCollector {
  readonly problems: ProblemList;
  readonly limits: Limits;
  readonly #language: Language | undefined;
  readonly #terms: UserTerm[] = [];
  readonly #places = new Map<string, Place>();
  /** For ids made here: the first term of each made id, and how many followed. */
  readonly #made = new Map<string, { readonly content: string; readonly place: Place; count: number }>();
  readonly #leftOut = new Map<string, number>();
  #seen = 0;
  #fatal: ImportProblem | undefined;

  constructor({ language, limits }: ReadOptions = {}) {
    this.limits = { ...LIMITS, ...limits };
    this.problems = new ProblemList(this.limits.problems);
    this.#language = language;
  }

  /** True once the file is refused as a whole: there is nothing more to read. */
  get failed(): boolean {
    return this.#fatal !== undefined;
  }

  /** Refuses the whole file: of a broken file no half is taken. */
  fail(place: Place, reason: ReasonId, params: ImportProblem['params'] = {}): void {
    this.#fatal ??= { ...place, reason, params, lost: 'file' };
  }

  /** The language of a tagged text; what we cannot show is counted, not dropped in silence. */
  readLanguage(tag = ''): ReadTag | undefined {
    const unsaid = isUnsaid(tag);
    if (unsaid && this.#language) return { language: this.#language, regional: false };
    const read = readTag(tag);
    const name = unsaid ? '' : excerpt(tag);
    // 100 different tags are more than any real file has: the rest of a hostile one is counted as one.
    if (!read) count(this.#leftOut, this.#leftOut.has(name) || this.#leftOut.size < 100 ? name : '…');
    return read;
  }

  /** Takes a term, or tells why not. */
  add(draft: TermDraft, place: Place): void {
    const made = draft.id === undefined || draft.id.trim() === '';
    this.addData(draft.toData(made ? idFrom(draft.name) : (draft.id ?? '')), place, made);
  }

  /** The same for data that has the shape of a term already. */
  addData(data: unknown, place: Place, idIsMade = false): void {
    if (++this.#seen >= this.limits.rows) this.fail(place, 'too-many-rows', { limit: this.limits.rows });
    if (this.failed) return;
    const parsed = parseUserTerm(data, true);
    if (parsed.ok) this.#take(idIsMade ? this.#withOwnId(parsed.term, place) : parsed.term, place);
    else {
      const fault = parsed.faults[0];
      if (fault) this.problems.add(place, fault.reason, 'term', fault.params);
    }
  }

  finish(header: ParsedGlossary['header'] = {}): ParsedGlossary {
    if (this.#fatal) return { header: {}, terms: [], problems: [...this.problems.toArray(), this.#fatal], refused: this.#seen };
    for (const [language, times] of this.#leftOut) {
      if (language === '') this.problems.add(WHOLE_FILE, 'language-unknown', 'part', { count: times });
      else this.problems.add(WHOLE_FILE, 'language-left-out', 'part', { language, count: times });
    }
    if (this.#terms.length === 0 && this.problems.refused === 0) this.problems.add(WHOLE_FILE, 'no-terms', 'file');
    return { header, terms: this.#terms, problems: this.problems.toArray(), refused: this.problems.refused };
  }

  #take(term: UserTerm | undefined, place: Place): void {
    if (!term) return;
    const first = this.#places.get(term.id);
    if (first) {
      this.problems.add(place, 'duplicate-id', 'term', { id: excerpt(term.id), first: nameOf(first) });
      return;
    }
    this.#places.set(term.id, place);
    this.#terms.push(term);
  }

  /** Two terms of one name are two senses, unless all else is the same too: then they are one row twice. */
  #withOwnId(term: UserTerm, place: Place): UserTerm | undefined {
    const content = JSON.stringify(term);
    const before = this.#made.get(term.id);
    if (!before) this.#made.set(term.id, { content, place, count: 1 });
    else if (before.content === content) {
      this.problems.add(place, 'duplicate-row', 'nothing', { first: nameOf(before.place) });
      return undefined;
    }
    let id = before ? `${term.id}-${++before.count}` : term.id;
    while (this.#places.has(id)) id += '-2';
    return { ...term, id };
  }
}

const nameOf = (place: Place) => ('row' in place ? place.row : excerpt(place.path));
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** An id from a name: the same name gives the same id at the next import, so that merging finds it. */
export function idFrom(name: string): string {
  const bare = name.toWellFormed().normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 200).toWellFormed() || 'term';
}
