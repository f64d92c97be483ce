import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry, EntrySummary } from '../glossary/entry.ts';
import { cardOnScreen } from './card-navigation.ts';
import { withoutLinksTo } from './card-links.ts';
import { CardPlaceholder } from './card-placeholder.tsx';
import type { CardTools, MentionTools } from './card-tools.ts';
import { ConceptCard } from './concept-card.tsx';
import { createTranslator } from './messages.ts';
import type { Reader } from './reader.ts';
import { useArrival } from './use-arrival.ts';
import { useCards } from './use-cards.ts';

export interface CardStackProps {
  /** The concept asked for. Another id starts over. */
  readonly id: string;
  readonly lang: Language;
  /** `popover`: beside a mention, framed, a dialog. `inline`: part of a page of ours. */
  readonly surface: 'popover' | 'inline';
  readonly headingId: string;
  /** These three, and `mentionTools`, belong to the mention: only its own card shows them. */
  readonly senses?: readonly EntrySummary[] | undefined;
  readonly pageSays?: string | undefined;
  readonly why?: string | undefined;
  /** For whom cards are written first. */
  readonly reader?: Reader | undefined;
  readonly tools?: CardTools | undefined;
  readonly mentionTools?: MentionTools | undefined;
  /** Whether details are unfolded at first; the reader's own choice then holds from card to card. */
  readonly detailOpen?: boolean | undefined;
  /** Brings the focus to the first card (opened by a key); later cards follow the reader. */
  readonly takeFocus?: boolean | undefined;
  load(id: string): Promise<Entry | undefined>;
  onLanguage(lang: Language): void;
  readonly onDetailOpen?: ((open: boolean) => void) | undefined;
  /** Back from the first card, for a surface that has something behind it. */
  readonly onLeave?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** A card, and the cards opened from it, in the same place. */
export function CardStack(props: CardStackProps) {
  // A new concept asked for is a new stack: keyed, so that nothing of the old one stays.
  return <Stack key={props.id} {...props} />;
}

function Stack(props: CardStackProps) {
  const { lang, surface, headingId, takeFocus = false } = props;
  const [nav, dispatch] = useCards(props.id, props.load);
  const { root, said, keepFocus } = useArrival(nav, { lang, headingId, takeFocus });
  const [detailOpen, toggleDetail] = useDetail(props);
  const card = cardOnScreen(nav.view);

  function open(id: string) {
    const sense = nav.trail.length === 1 && props.senses?.some((other) => other.id === id) === true;
    if (!sense) keepFocus();
    dispatch({ type: sense ? 'switch' : 'open', id });
  }
  function back() {
    keepFocus();
    if (nav.trail.length === 1) props.onLeave?.();
    else dispatch({ type: 'back' });
  }
  const canGoBackFrom = (depth: number) => depth > 1 || props.onLeave !== undefined;

  return (
    <div ref={root} class={`og-stack og-stack-${surface}`} tabIndex={-1} {...roleOf(surface, lang, headingId, card?.entry)}>
      {card === undefined ? (
        <CardPlaceholder
          {...{ lang, view: nav.view, canGoBack: canGoBackFrom(nav.trail.length) }}
          onBack={back}
          onRetry={() => dispatch({ type: 'retry' })}
        />
      ) : (
        <ConceptCard
          {...{ lang, headingId, detailOpen, reader: props.reader, tools: props.tools }}
          {...{ entry: withoutLinksTo(nav.missing, card.entry), canGoBack: canGoBackFrom(card.depth) }}
          {...(card.depth === 1 ? ofMention(props) : {})}
          {...{ onOpen: open, onBack: back, onToggleDetail: toggleDetail, onLanguage: props.onLanguage, onClose: props.onClose }}
        />
      )}
      <p class="og-spoken" role="status" lang={lang}>
        {said}
      </p>
    </div>
  );
}

function ofMention({ senses, pageSays, why, tools, mentionTools }: CardStackProps) {
  return { senses, pageSays, why, tools: { ...tools, ...mentionTools } };
}

/** Unfolded for a student; folded or unfolded as last left for the others. */
function useDetail({ reader, detailOpen = false, onDetailOpen }: CardStackProps) {
  const student = reader === 'student';
  const [open, setOpen] = useState(student || detailOpen);
  useEffect(() => setOpen(student || detailOpen), [reader]);
  function toggle() {
    setOpen(!open);
    // What a student folds away is this card's matter: the next one begins unfolded again.
    if (!student) onDetailOpen?.(!open);
  }
  return [open, toggle] as const;
}

function roleOf(surface: CardStackProps['surface'], lang: Language, headingId: string, entry: Entry | undefined) {
  if (surface === 'inline') return {};
  // While there is no heading to be named by, the dialog carries our name.
  const name = entry === undefined ? { 'aria-label': createTranslator(lang)('extName') } : { 'aria-labelledby': headingId };
  return { role: 'dialog', ...name } as const;
}
