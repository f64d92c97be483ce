import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { FactTables } from '../glossary/fact-tables.ts';
import { GlossaryConcept } from './glossary-concept.tsx';
import type { GlossaryConceptProps } from './glossary-concept.tsx';
import type { GlossaryState } from './glossary-contents.ts';
import { GlossaryList } from './glossary-list.tsx';
import { formatRoute } from './glossary-route.ts';
import type { GlossaryRoute, TableName } from './glossary-route.ts';
import { GlossaryStart } from './glossary-start.tsx';
import { GlossaryTable } from './glossary-tables.tsx';
import { GlossaryUnknown } from './glossary-unknown.tsx';
import { createTranslator } from './messages.ts';

export interface GlossaryViewProps extends Pick<GlossaryConceptProps, 'reader' | 'tools' | 'notes' | 'loadOwn' | 'load' | 'nearest' | 'onLanguage' | 'onOpen' | 'onSearchInstead'> {
  readonly lang: Language;
  readonly route: GlossaryRoute;
  readonly glossary: GlossaryState;
  /** Whether the reader came here from another place of this page: the focus then follows. */
  readonly moved: boolean;
  /** What stands at the places of what is the reader's own. */
  readonly mine?: ComponentChild;
  loadTables(): Promise<FactTables>;
  onRetry(): void;
}

/** What stands at a place of the glossary page. */
export function GlossaryView(props: GlossaryViewProps) {
  const { lang, route, moved, nearest, onOpen, loadTables } = props;
  const here = route.kind === 'table' ? route.table : undefined;
  // A table once opened stays: coming back from a card is coming back to the same lines, sorted and filtered as before.
  const opened = useRef(new Set<TableName>());
  if (here !== undefined) opened.current.add(here);
  return (
    <>
      {[...opened.current].map((table) => (
        <GlossaryTable key={table} {...{ lang, table, moved, nearest, onOpen, loadTables }} hidden={table !== here} />
      ))}
      <OtherView {...props} />
    </>
  );
}

function OtherView(props: GlossaryViewProps) {
  const { lang, route, glossary, moved } = props;
  if (route.kind === 'table') return null;
  if (route.kind === 'my') return <>{props.mine}</>;
  // A card needs nothing of the list of all concepts: it does not wait for it.
  if (route.kind === 'concept') return <GlossaryConcept {...props} id={route.id} />;
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
