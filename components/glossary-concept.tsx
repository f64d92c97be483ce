import type { ComponentChild } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { withoutLinksTo } from './card-links.ts';
import { cardOnScreen, currentId } from './card-navigation.ts';
import { CardPlaceholder } from './card-placeholder.tsx';
import type { CardTools } from './card-tools.ts';
import { ConceptCard } from './concept-card.tsx';
import { parseOwnId } from '../glossary/user/own-id.ts';
import type { GlossaryState } from './glossary-contents.ts';
import { GlossaryUnknown } from './glossary-unknown.tsx';
import { wordsOf } from './glossary-route.ts';
import { OwnCardStack } from './own-card-stack.tsx';
import type { OwnTermEntry } from './own-term-card.tsx';
import type { SearchHit } from './page-state.ts';
import type { Reader } from './reader.ts';
import { RelationGraph } from './relation-graph.tsx';
import { useCards } from './use-cards.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

export interface GlossaryConceptProps {
  readonly id: string;
  readonly lang: Language;
  readonly moved: boolean;
  readonly glossary: GlossaryState;
  /** For whom cards are written first, and what can be done with one. */
  readonly reader?: Reader | undefined;
  readonly tools?: CardTools | undefined;
  /** What the reader wrote on it. */
  readonly notes?: ComponentChild;
  load(id: string): Promise<Entry | undefined>;
  /** The same for a term of the reader's own. */
  loadOwn?(id: string): Promise<OwnTermEntry | undefined>;
  /** Names that look like a word that the search does not find. */
  nearest(query: string): readonly SearchHit[];
  onLanguage(lang: Language): void;
  onOpen(id: string): void;
  onSearchInstead(): void;
}

/** A place of the glossary page for one card: a concept's, or that of a term of the reader's own. */
export function GlossaryConcept(props: GlossaryConceptProps) {
  const { id, lang, loadOwn, onLanguage } = props;
  const headingId = useId();
  if (parseOwnId(id) === undefined || loadOwn === undefined) return <Concept {...props} />;
  return (
    <div class="og-concept">
      <div>
        {/* Its name comes with its card. */}
        <OwnCardStack key={id} surface="inline" senses={[{ id, label: { fr: '', en: '' } }]} load={loadOwn} takeFocus={props.moved} {...{ lang, headingId, tools: props.tools, onLanguage }} />
        {props.notes}
      </div>
    </div>
  );
}

/** A concept: its card, and what lies around it. Other cards open as places of their own, with an address. */
function Concept(props: GlossaryConceptProps) {
  const { id, lang, moved, glossary, load, reader, tools, onLanguage, onOpen } = props;
  const [nav, dispatch] = useCards(id, load);
  useEffect(() => dispatch({ type: 'switch', id }), [id]);
  // In a tab there is room for the details; folded away, they stay so from card to card.
  const [detailOpen, setDetailOpen] = useState(true);
  const card = cardOnScreen(nav.view);
  const root = useHeadingFocus(card?.entry.id, moved);
  const headingId = useId();
  const entry = card && withKnownLinks(card.entry, glossary);
  if (nav.view.kind === 'missing') return <GlossaryUnknown {...props} words={wordsOf(currentId(nav))} />;
  return (
    <div ref={root} class="og-concept">
      <div class="og-stack og-stack-inline">
        {entry === undefined ? (
          <CardPlaceholder {...{ lang, view: nav.view, canGoBack: false }} onBack={() => {}} onRetry={() => dispatch({ type: 'retry' })} />
        ) : (
          <ConceptCard
            {...{ entry, lang, headingId, detailOpen, reader, tools, canGoBack: false, onLanguage, onOpen }}
            onBack={() => {}}
            onToggleDetail={() => setDetailOpen(!detailOpen)}
          />
        )}
        {entry && props.notes}
      </div>
      {entry && <RelationGraph key={entry.id} entry={entry} lang={lang} />}
    </div>
  );
}

/** Without links that would lead to a sentence of regret; until the list of all concepts is there, all are trusted. */
function withKnownLinks(entry: Entry, glossary: GlossaryState): Entry {
  if (glossary.kind !== 'ready') return entry;
  const { byId } = glossary.contents;
  const links = [...entry.relations.map(({ to }) => to), ...entry.not_to_confuse.map(({ id }) => id), ...entry.properties.map(({ concept }) => concept)];
  return withoutLinksTo(links.filter((id) => id !== undefined).filter((id) => !byId.has(id)), entry);
}
