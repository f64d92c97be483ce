import type { GlossaryRecord } from './user-data-schema.ts';

/** Where a text comes from, as the browser says it (never the page itself). */
export interface TextOrigin {
  /** One of our own pages: the reader's PDF viewer, the glossary page. */
  readonly ours: boolean;
  /** Host of the frame; undefined where it has none of its own. */
  readonly host: string | undefined;
  /** Host of the tab's page; undefined where the browser does not tell us. */
  readonly topHost: string | undefined;
}

/**
 * The glossaries that mark a text, in their order. A page that is given words of ours can find out
 * what is on a private list by trying words on it; so only pages of sites that the reader chose are
 * marked, and a frame in them only where its own site was chosen as well.
 */
export function glossariesFor(records: readonly GlossaryRecord[], { ours, host, topHost }: TextOrigin, chosenHosts: readonly string[]): GlossaryRecord[] {
  const isChosen = ({ sites }: GlossaryRecord, one: string | undefined) =>
    one !== undefined && (sites.hosts.includes(one) || (sites.chosen && chosenHosts.includes(one)));
  return records
    .filter((record) => record.on && record.terms > 0 && (ours || (isChosen(record, host) && isChosen(record, topHost))))
    .toSorted((a, b) => a.order - b.order || a.key - b.key);
}
