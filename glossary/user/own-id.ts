/**
 * Names a term of a reader's own glossaries wherever ids travel (mentions, study list, settings):
 * the number of the glossary, and the number that the term got there once and for all. Neither is
 * ever given again, so that « I know this word » can never come to mean another.
 */
export interface OwnTermKey {
  readonly glossary: number;
  readonly slot: number;
}

const OWN_ID = /^own-(0|[1-9]\d{0,8})-(0|[1-9]\d{0,8})$/;

/** The id of a term: kebab-case like all ids, and no shipped id begins so (the glossary check keeps « own- » free). */
export function ownId({ glossary, slot }: OwnTermKey): string {
  return `own-${glossary}-${slot}`;
}

/** What an id stands for; undefined for the id of a shipped concept, and for what is no id. */
export function parseOwnId(id: string): OwnTermKey | undefined {
  const [, glossary, slot] = OWN_ID.exec(id) ?? [];
  return glossary === undefined || slot === undefined ? undefined : { glossary: Number(glossary), slot: Number(slot) };
}
