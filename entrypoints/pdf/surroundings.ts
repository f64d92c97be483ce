import { CardSlot } from '../../annotator/card-slot.ts';
import type { KnownDefinitions } from '../../annotator/known-definitions.ts';
import type { CardView, PopoverController } from '../../annotator/popover-controller.ts';
import type { PageMention } from '../../matching/mention.ts';
import type { ReaderChoice } from '../../matching/reader-choice.ts';
import { answerPanel, obey } from '../../platform/panel-messages.ts';
import type { EntrySummary } from '../../glossary/entry.ts';
import type { DocumentSession } from '../../reader/document-session.ts';
import type { RemoteSource } from '../../reader/reader-page.ts';
import type { DocumentTerm } from '../../reader/term-index.ts';
import { answerInPage } from '../../platform/messages.ts';
import { readInBackground } from '../../platform/mention-source.ts';
import { lookOf } from '../../platform/page-look.ts';
import { allowSource, takePdf, wantedSource } from '../../platform/pdf-source.ts';
import type { Settings } from '../../platform/settings.ts';

/** The document that the address of this page names. */
export function remoteSource(search: string): RemoteSource | undefined {
  const wanted = wantedSource(search);
  if (!wanted) return undefined;
  const { url } = wanted;
  return {
    host: url.hostname,
    name: fileName(url),
    take: (onProgress) => takePdf(wanted, onProgress),
    allow: () => allowSource(url),
  };
}

function fileName(url: URL): string {
  const last = url.pathname.split('/').findLast(Boolean) ?? url.hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // an address may hold a stray per cent sign
  }
}

/** The mentions in some texts, by the lexicon of the background: the same one as for web pages. */
export async function askForMentions(definitions: KnownDefinitions, texts: readonly string[]): Promise<readonly (readonly PageMention[])[]> {
  const reply = await readInBackground({ texts, definitions: definitions.all });
  definitions.learn(reply.definitions);
  return reply.mentions;
}

/** Has the background wake up and load its lexicon, before there is anything to ask. */
export function wakeBackground(): void {
  readInBackground({ texts: [] }).catch(() => undefined);
}

/** The card of web pages: its script comes into this page too, at the first rest on a term. */
export async function bringCard(controller: () => PopoverController | undefined): Promise<CardView | undefined> {
  const slot = CardSlot.take(globalThis) ?? CardSlot.find(globalThis);
  if (!slot) return undefined;
  slot.controller = controller();
  return slot.request(
    () =>
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.src = '/card.js';
        script.onload = () => resolve(true);
        script.onerror = () => resolve(false);
        document.head.append(script);
      }),
  );
}

/** Answers the popup, the keyboard commands and the side panel as a web page would. */
export function answerAsPage(session: () => DocumentSession | undefined, signal: AbortSignal): void {
  answerInPage(
    {
      getPageTerms: () => session()?.state.terms ?? [],
      // What stops on web pages when access is taken back goes on here: the document was given to us.
      readAgain: () => false,
      stop: () => false,
    },
    signal,
  );
  const end = answerPanel({
    getPageMentions: () => {
      const { terms = [], pagesRead = 0, pageCount = 0 } = session()?.state ?? {};
      return { title: document.title, url: addressOf(location), reading: pagesRead < pageCount, concepts: terms.map(summaryOf), mentions: session()?.mentions() ?? [] };
    },
    jumpToTerm: ({ id }) => session()?.jumpTo(id) ?? false,
    runCommand: ({ command }) => obey(command, session()),
    showOccurrence: ({ id, occurrence }) => session()?.showOccurrence(id, occurrence) ?? false,
    // A selection in the text layer has no anchor of ours: the glossary opens instead.
    explainSelection: () => false,
  });
  signal.addEventListener('abort', end, { once: true });
}

/** The document's own address where it came from one; a file that was given has only that of our page. */
function addressOf({ search, href }: Location): string {
  const source = new URLSearchParams(search).get('src');
  return source !== null && URL.canParse(source) ? source : href;
}

/** What the panel's list needs of a term, without its counts. */
function summaryOf({ id, kind, category, difficulty, label, own }: DocumentTerm): EntrySummary {
  return { id, kind, category, difficulty, label, ...(own ? { own } : {}) };
}

/** What this reader wants marked in a document; « wrong here » holds for the reader page as for a site. */
export function choiceOf(settings: Settings): ReaderChoice {
  return lookOf(settings, location.hostname).choice;
}
