import { useEffect, useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { cardOnScreen, currentId } from './card-navigation.ts';
import { CardPlaceholder } from './card-placeholder.tsx';
import { ConceptCard } from './concept-card.tsx';
import { GlossaryUnknown } from './glossary-unknown.tsx';
import { wordsOf } from './glossary-route.ts';
import type { SearchHit } from './page-state.ts';
import { RelationGraph } from './relation-graph.tsx';
import { useCards } from './use-cards.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

interface GlossaryConceptProps {
  readonly id: string;
  readonly lang: Language;
  readonly moved: boolean;
  load(id: string): Promise<Entry | undefined>;
  nearest(query: string): readonly SearchHit[];
  onLanguage(lang: Language): void;
  onOpen(id: string): void;
  onSearchInstead(): void;
}

/** A concept: its card, and what lies around it. Other cards open as places of their own, with an address. */
export function GlossaryConcept(props: GlossaryConceptProps) {
  const { id, lang, moved, load, onLanguage, onOpen } = props;
  const [nav, dispatch] = useCards(id, load);
  useEffect(() => dispatch({ type: 'switch', id }), [id]);
  // In a tab there is room for the details; folded away, they stay so from card to card.
  const [detailOpen, setDetailOpen] = useState(true);
  const card = cardOnScreen(nav.view);
  const root = useHeadingFocus(card?.entry.id, moved);
  const headingId = useId();
  if (nav.view.kind === 'missing') return <GlossaryUnknown {...props} words={wordsOf(currentId(nav))} />;
  return (
    <div ref={root} class="og-concept">
      <div class="og-stack og-stack-inline">
        {card === undefined ? (
          <CardPlaceholder {...{ lang, view: nav.view, canGoBack: false }} onBack={() => {}} onRetry={() => dispatch({ type: 'retry' })} />
        ) : (
          <ConceptCard
            {...{ lang, headingId, detailOpen, entry: card.entry, canGoBack: false, onLanguage, onOpen }}
            onBack={() => {}}
            onToggleDetail={() => setDetailOpen(!detailOpen)}
          />
        )}
      </div>
      {card !== undefined && <RelationGraph key={card.entry.id} entry={card.entry} lang={lang} />}
    </div>
  );
}
