import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { CardStack } from './card-stack.tsx';
import type { CardTools } from './card-tools.ts';
import type { GlossaryState } from './glossary-contents.ts';
import { createTranslator, pluralKey } from './messages.ts';
import { NearestNames } from './nearest-names.tsx';
import type { SearchHit } from './page-state.ts';
import type { Reader } from './reader.ts';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';

export interface GlossarySearchProps {
  readonly lang: Language;
  search(query: string): readonly SearchHit[];
  /** Whether the search knows the glossary yet: before, it finds nothing and says so of nothing. */
  readonly glossary?: GlossaryState['kind'] | undefined;
  load(id: string): Promise<Entry | undefined>;
  /** What was typed before this was there. */
  readonly initialQuery?: string | undefined;
  /** Brings the focus to the field each time it grows. Walking through the tabs does not. */
  readonly focusRequests: number;
  /** Names that look like what was typed, offered where nothing is found. */
  readonly nearest?: ((query: string) => readonly SearchHit[]) | undefined;
  /** Where a result has a place of its own, it opens there, and the field is ready for the next word. */
  readonly onPick?: ((id: string) => void) | undefined;
  /** For whom cards are written first, and what can be done with one. */
  readonly reader?: Reader | undefined;
  readonly tools?: CardTools | undefined;
}

/** Search as one types, and the card in the place of the results. */
export function GlossarySearch({ lang, search, glossary = 'ready', load, initialQuery = '', focusRequests, nearest, onPick, reader, tools }: GlossarySearchProps) {
  const [query, setQuery] = useState(initialQuery);
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const hits = useMemo(() => (query.trim() === '' ? [] : search(query)), [query, search, glossary]);
  // Coming back from a card is coming back to the field, as it was left.
  const [returns, setReturns] = useState(0);
  const asked = focusRequests + returns;
  useEffect(() => {
    if (asked > 0) input.current?.focus();
  }, [asked]);

  function changeQuery(next: string) {
    setQuery(next);
    setActive(0);
  }
  function pick(id: string | undefined) {
    if (id === undefined || onPick === undefined) return setOpened(id);
    changeQuery('');
    onPick(id);
  }
  function leave() {
    setOpened(undefined);
    setReturns(returns + 1);
  }
  if (opened !== undefined) {
    return <OpenedCard {...{ lang, load, reader, tools, id: opened }} onLeave={leave} />;
  }
  return (
    <>
      <SearchField
        {...{ lang, query, active, listId, input, resultCount: hits.length }}
        onQuery={changeQuery}
        onActive={setActive}
        onPickActive={() => pick(hits[active]?.id)}
      />
      <SearchOutcome {...{ lang, query, hits, glossary }} />
      {hits.length > 0 && <SearchResults {...{ lang, query, hits, active, listId }} onPick={({ id }) => pick(id)} />}
      {query.trim() !== '' && glossary === 'ready' && hits.length === 0 && nearest && <NearestNames {...{ lang, hits: nearest(query), onPick: pick }} />}
    </>
  );
}

interface SearchOutcomeProps {
  readonly lang: Language;
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly glossary: GlossaryState['kind'];
}

function SearchOutcome({ lang, query, hits, glossary }: SearchOutcomeProps) {
  const t = createTranslator(lang);
  if (query.trim() === '') return <p class="og-sentence og-search-hint">{t('searchEmpty')}</p>;
  const found = hits.length > 0;
  if (glossary !== 'ready') {
    return (
      <p class="og-sentence" role="status">
        {t(glossary === 'failed' ? 'glossaryFailed' : 'glossaryLoading')}
      </p>
    );
  }
  return (
    <p class={found ? 'og-spoken' : 'og-sentence'} role="status">
      {found ? t(pluralKey(lang, hits.length, 'resultsOne', 'resultsMany'), hits.length) : t('searchNothing', query.trim())}
    </p>
  );
}

interface OpenedCardProps extends Pick<GlossarySearchProps, 'lang' | 'load' | 'reader' | 'tools'> {
  readonly id: string;
  onLeave(): void;
}

function OpenedCard({ lang, load, reader, tools, id, onLeave }: OpenedCardProps) {
  const [cardLang, setCardLang] = useState(lang);
  const headingId = useId();
  return (
    <div
      class="og-opened"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <CardStack surface="inline" takeFocus {...{ id, load, reader, tools, headingId, lang: cardLang }} onLanguage={setCardLang} onLeave={onLeave} />
    </div>
  );
}
