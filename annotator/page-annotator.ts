import type { Anchor } from './anchor.ts';
import type { ReaderChoice } from '../matching/reader-choice.ts';
import { Highlighter } from './highlighter.ts';
import { nextFrame } from './idle.ts';
import type { KnownDefinitions } from './known-definitions.ts';
import { PageObserver } from './page-observer.ts';
import { type FindMentions, PageReader } from './page-reader.ts';
import type { Painter } from './painter.ts';
import type { ShadowRootOf } from './walk-blocks.ts';

/** The annotator of one page: what the surfaces may ask of it. */
export interface PageAnnotator {
  readonly highlighter: Highlighter;
  /** Resolves when the first full pass is painted (or the page was left before). */
  readonly ready: Promise<void>;
  /** The anchors that are marked, in the order of the page. */
  anchors(): Anchor[];
  /** All anchors that the reader wants, later ones in a section too. */
  allAnchors(): Anchor[];
}

/**
 * Starts reading and marking a document, and follows its changes until the signal aborts; then every
 * mark is gone and nothing of the page is held.
 */
export function annotatePage(options: {
  document: Document;
  find: FindMentions;
  painter: Painter;
  choice: ReaderChoice;
  shadowRootOf: ShadowRootOf;
  definitions?: KnownDefinitions | undefined;
  /** Called when the page has changed, before what changed is read. */
  onChange?: () => void;
  signal: AbortSignal;
}): PageAnnotator {
  const { document, find, painter, choice, shadowRootOf, definitions, onChange, signal } = options;
  const highlighter = new Highlighter(painter, choice);
  const observer = new PageObserver(async ({ trees, owners }) => {
    reader.forgetDetached();
    onChange?.();
    for (const tree of trees) await reader.readTree(tree);
    for (const owner of owners) {
      if (![...trees].some((tree) => tree.contains(owner))) await reader.readOwn(owner);
    }
  }, signal);
  const reader = new PageReader({ find, highlighter, shadowRootOf, definitions, signal, onShadowRoot: (root) => observer.observe(root) });
  signal.addEventListener('abort', () => highlighter.clear(), { once: true });
  const readAll = async () => {
    const root = document.body ?? document.documentElement;
    if (!root || signal.aborted) return;
    observer.observe(document);
    await reader.readTree(root);
    await nextFrame();
    await nextFrame();
  };
  return { highlighter, ready: readAll(), anchors: () => highlighter.anchors(), allAnchors: () => highlighter.allAnchors() };
}
