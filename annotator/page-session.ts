import type { EntrySummary } from '../glossary/entry.ts';
import { DEFAULT_CHOICE, type ReaderChoice } from '../matching/reader-choice.ts';
import { type Anchor, hasLeft } from './anchor.ts';
import { highlightPainter, type MarkStyle } from './css-highlight-painter.ts';
import type { KnownDefinitions } from './known-definitions.ts';
import { annotatePage } from './page-annotator.ts';
import type { FindMentions } from './mention-asker.ts';
import type { Painter } from './painter.ts';
import { type CardView, PopoverController } from './popover-controller.ts';
import { watchReader } from './watch-reader.ts';
import type { ShadowRootOf } from './walk-blocks.ts';

/** What can be asked of an annotated page; the surfaces speak to it through messages. */
export interface PageSession {
  /** As the annotator's: when the first full pass is painted. */
  readonly ready: Promise<void>;
  readonly controller: PopoverController;
  /** The concepts of the page in the order of their first mentions, with how often each is mentioned. */
  terms(): (EntrySummary & { readonly count: number })[];
  /** How many concepts {@link terms} has; cheap enough to be asked after every change. */
  conceptCount(): number;
  /** The mentions that are marked, in the order of the page; the controller knows the others too. */
  marked(): readonly Anchor[];
}

/** Annotates the document and lets the reader open cards, until the signal aborts. */
export function startSession(options: {
  find: FindMentions;
  loadView: () => Promise<CardView | undefined>;
  choice?: ReaderChoice | undefined;
  definitions?: KnownDefinitions | undefined;
  /** How marks are drawn; as highlights where none is given. */
  painter?: Painter | undefined;
  /** The style of highlights; dotted where none is given, and no line on very long pages. */
  underline?: MarkStyle | undefined;
  /** Called whenever no card is shown any more. */
  onClosed?: (() => void) | undefined;
  /** Called when the page has changed; what is new is asked about afterwards. */
  onChange?: (() => void) | undefined;
  shadowRootOf: ShadowRootOf;
  signal: AbortSignal;
}): PageSession {
  const { find, loadView, choice = DEFAULT_CHOICE, definitions, underline, onClosed, shadowRootOf, signal } = options;
  const painter: Painter = options.painter ?? highlightPainter(underline);
  const onChange = () => {
    options.onChange?.();
    const { shown } = controller;
    if (shown && hasLeft(shown)) controller.dispatch({ type: 'target-gone', target: shown });
  };
  const { highlighter, ready } = annotatePage({ document, find, painter, choice, shadowRootOf, definitions, onChange, signal });
  const setActive = (anchor: Anchor | undefined) => {
    highlighter.setActive(anchor);
    if (!anchor) onClosed?.();
  };
  const controller = new PopoverController({ loadView, setActive, mentions: () => highlighter.allAnchors(), signal });
  watchReader({ controller, anchorAt: (x, y) => highlighter.anchorAt(x, y), signal });
  painter.listen?.(controller, signal);
  return {
    ready,
    controller,
    terms: () => countTerms(highlighter.allAnchors()),
    conceptCount: () => highlighter.conceptCount(),
    marked: () => highlighter.anchors(),
  };
}

function countTerms(anchors: readonly Anchor[]): (EntrySummary & { readonly count: number })[] {
  const terms = new Map<string, EntrySummary & { count: number }>();
  for (const { mention } of anchors) {
    const [sense] = mention.senses;
    if (!sense) continue;
    const known = terms.get(sense.id);
    if (known) known.count++;
    else terms.set(sense.id, { ...sense, count: 1 });
  }
  return [...terms.values()];
}
