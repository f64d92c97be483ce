import type { ReaderChoice } from '../matching/reader-choice.ts';
import { watchDesignMode } from './design-mode.ts';
import { blockElementOf, isEditor, parentOf } from './element-rules.ts';
import { Highlighter } from './highlighter.ts';
import { nextFrame, whenVisible } from './idle.ts';
import type { KnownDefinitions } from './known-definitions.ts';
import type { FindMentions } from './mention-asker.ts';
import { type Changes, PageObserver } from './page-observer.ts';
import { PageReader } from './page-reader.ts';
import { type Painter, quiet } from './painter.ts';
import type { BlockOwner } from './text-block.ts';
import type { ShadowRootOf } from './walk-blocks.ts';

/** The annotator of one page: what is marked in it, and when that is so. */
export interface PageAnnotator {
  readonly highlighter: Highlighter;
  /** Resolves when the first full pass is painted (or the page was left before). */
  readonly ready: Promise<void>;
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
  const read = async ({ trees, owners, restless }: Changes) => {
    if (restless) highlighter.keepToView();
    reader.forgetDetached();
    onChange?.();
    const apart = [...owners].filter((owner) => !isWithin(owner, trees));
    await reader.read({ trees, owners: apart });
  };
  const touched = {
    stale: (owner: BlockOwner) => reader.forgetStale(owner),
    closed: (root: Element) => {
      reader.forgetTree(root);
      const around = blockElementOf(root);
      if (around) reader.forgetOwn(around);
    },
  };
  const observer = new PageObserver(read, touched, signal);
  const highlighter = new Highlighter(painter.changesPage ? quiet(painter, observer) : painter, choice);
  const reader = new PageReader({ find, highlighter, shadowRootOf, definitions, signal, onShadowRoot: (root) => observer.observe(root) });
  signal.addEventListener('abort', () => highlighter.clear(), { once: true });
  const readAll = async () => {
    if (document.visibilityState === 'hidden') await whenVisible(signal);
    const root = document.body ?? document.documentElement;
    if (!root || signal.aborted) return;
    observer.observe(document);
    if (!isEditor(document)) await reader.readPage(root);
    await highlighter.painted();
    await nextFrame();
  };
  watchDesignMode({ document, signal, on: () => reader.forgetTree(document), off: () => void readAll() });
  return { highlighter, ready: readAll() };
}

/** Whether a node lies in one of the trees, or is one of them. */
function isWithin(node: Node, trees: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (trees.has(at)) return true;
  return false;
}
