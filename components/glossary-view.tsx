import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import type { FactTables } from '../glossary/fact-tables.ts';
import { GlossaryConcept } from './glossary-concept.tsx';
import type { GlossaryState } from './glossary-contents.ts';
import { GlossaryList } from './glossary-list.tsx';
import { formatRoute } from './glossary-route.ts';
import type { GlossaryRoute } from './glossary-route.ts';
import { GlossaryStart } from './glossary-start.tsx';
import { GlossaryTable } from './glossary-tables.tsx';
import { GlossaryUnknown } from './glossary-unknown.tsx';
import { createTranslator } from './messages.ts';
import type { SearchHit } from './page-state.ts';

export interface GlossaryViewProps {
  readonly lang: Language;
  readonly route: GlossaryRoute;
  readonly glossary: GlossaryState;
  /** Whether the reader came here from another place of this page: the focus then follows. */
  readonly moved: boolean;
  /** Names that look like a word that the search does not find. */
  nearest(query: string): readonly SearchHit[];
  load(id: string): Promise<Entry | undefined>;
  loadTables(): Promise<FactTables>;
  onLanguage(lang: Language): void;
  onOpen(id: string): void;
  onRetry(): void;
  onSearchInstead(): void;
}

/** What stands at a place of the glossary page. */
export function GlossaryView(props: GlossaryViewProps) {
  const { lang, route, glossary, moved, nearest, onOpen } = props;
  // A card and a table need nothing of the list of all concepts: they do not wait for it.
  if (route.kind === 'concept') return <GlossaryConcept {...props} id={route.id} />;
  if (route.kind === 'table') return <GlossaryTable key={route.table} table={route.table} {...{ lang, moved, nearest, onOpen }} loadTables={props.loadTables} />;
  if (route.kind === 'unknown') return <GlossaryUnknown {...props} words={route.words} />;
  if (glossary.kind !== 'ready') return <NotReady {...props} />;
  if (route.kind === 'start') return <GlossaryStart lang={lang} contents={glossary.contents} />;
  return <GlossaryList key={formatRoute(route)} {...{ lang, route, moved, contents: glossary.contents }} />;
}

function NotReady({ lang, glossary, onRetry }: GlossaryViewProps) {
  const t = createTranslator(lang);
  const failed = glossary.kind === 'failed';
  return (
    <div class="og-notice">
      <p class="og-sentence" role="status">
        {t(failed ? 'glossaryFailed' : 'glossaryLoading')}
      </p>
      {failed && (
        <button type="button" class="og-button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}
