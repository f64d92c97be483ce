import type { FormRule } from './concept-schema.ts';
import { compileLexicon } from './compile-lexicon.ts';
import { type Entry, summaryOf } from './entry.ts';
import { formsOf } from './forms.ts';
import { provesOncology } from './oncology-evidence.ts';

/** The lexicon buffer of a glossary: its entries with all their forms. `rules` are by entry id. */
export function lexiconOfEntries(entries: readonly Entry[], rules: ReadonlyMap<string, readonly FormRule[]>): ArrayBuffer {
  return compileLexicon(
    entries.map((entry) => ({
      ...summaryOf(entry),
      ...(provesOncology(entry) ? { oncology: true as const } : {}),
      forms: formsOf({ labels: entry.labels, match: rules.get(entry.id) ?? [] }),
    })),
  );
}
