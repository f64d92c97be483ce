import { render } from 'preact';
import type { Anchor } from '../../annotator/anchor.ts';
import { occurrencesOf } from '../../annotator/occurrences.ts';
import type { CardView, PopoverController } from '../../annotator/popover-controller.ts';
import type { PopoverHost } from '../../annotator/popover-host.ts';
import { CardStack } from '../../components/card-stack.tsx';
import { OwnCardStack } from '../../components/own-card-stack.tsx';
import { whyOf } from '../../components/why.ts';
import type { EntrySummary } from '../../glossary/entry.ts';
import { askBackground } from '../../platform/messages.ts';
import { changeSettings, readSettings, type Settings, watchSettings } from '../../platform/settings.ts';
import { browserSpeech, spokenLanguages } from '../../platform/speech.ts';
import { mentionTools, wrongHere } from './card-actions.ts';
import { readerTools } from './reader-tools.ts';

interface Shown {
  readonly anchor: Anchor;
  readonly focus: boolean;
  /** As the card came: what the reader calls wrong in it stays in sight, with its undo. */
  readonly senses: readonly EntrySummary[];
  readonly voices: ReturnType<typeof spokenLanguages>;
}

/** The card of a page, as the popover's controller shows and hides it. */
export class PageCard implements CardView {
  readonly #host: PopoverHost;
  readonly #controller: () => PopoverController | undefined;
  readonly #speech = browserSpeech();
  #settings: Settings | undefined;
  #focusBefore: Element | null = null;
  #shown: Shown | undefined;

  constructor(host: PopoverHost, controller: () => PopoverController | undefined, signal: AbortSignal) {
    this.#host = host;
    this.#controller = controller;
    const { element } = host;
    element.addEventListener('pointerenter', () => controller()?.dispatch({ type: 'enter-card' }));
    element.addEventListener('pointerleave', () => controller()?.dispatch({ type: 'leave-card', at: performance.now() }));
    for (const use of ['pointerdown', 'focusin']) element.addEventListener(use, () => controller()?.dispatch({ type: 'use-card' }));
    watchSettings((settings) => this.#follow(settings), signal);
  }

  show(anchor: Anchor, { focus }: { readonly focus: boolean }): void {
    if (focus && !this.#shown) this.#focusBefore = document.activeElement;
    this.#host.show(anchor);
    void (this.#settings ? Promise.resolve(this.#settings) : readSettings()).then((settings) => {
      if (this.#controller()?.shown !== anchor) return;
      const { senses } = anchor.mention;
      const wrong = wrongHere(settings);
      const left = senses.filter(({ id }) => !wrong.includes(id));
      this.#shown = { anchor, focus, senses: left.length > 0 ? left : senses, voices: spokenLanguages(this.#speech) };
      this.#follow(settings);
    });
  }

  hide({ restoreFocus }: { readonly restoreFocus: boolean }): void {
    this.#shown = undefined;
    render(null, this.#host.root);
    this.#host.hide();
    if (restoreFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  owns(event: Event): boolean {
    return event.composedPath().includes(this.#host.element);
  }

  #follow(settings: Settings): void {
    this.#settings = settings;
    if (this.#shown) this.#draw(settings, this.#shown);
  }

  /** A choice that cannot be stored still holds for this page. */
  #choose(wanted: Partial<Settings>): void {
    if (this.#settings) this.#follow({ ...this.#settings, ...wanted });
    void changeSettings(wanted).catch(() => undefined);
  }

  #draw(settings: Settings, { anchor, focus, senses, voices }: Shown): void {
    const [first] = senses;
    const controller = this.#controller();
    if (!first || !controller) return;
    const { reason } = anchor.mention;
    const common = {
      lang: settings.language,
      surface: 'popover',
      headingId: 'og-heading',
      takeFocus: focus,
      onLanguage: (language: Settings['language']) => this.#choose({ language }),
      onClose: () => controller.dispatch({ type: 'escape' }),
    } as const;
    const tools = readerTools(settings, this.#speech, voices);
    const ofMention = mentionTools(settings, controller, anchor, occurrencesOf(anchor, controller.mentions()));
    // Of the reader's own glossaries: the readings of a mention come from one glossary, so all are or none is.
    if (first.own) return render(<OwnCardStack key={first.id} {...common} senses={senses} tools={{ ...tools, ...ofMention }} load={(id) => askBackground('getOwnTerm', { id })} />, this.#host.root);
    render(
      <CardStack
        {...{ ...common, id: first.id, reader: settings.reader, detailOpen: settings.detailOpen }}
        senses={senses.length > 1 ? senses : undefined}
        pageSays={reason.kind === 'defined' ? reason.long : undefined}
        why={whyOf(settings.language, reason)}
        tools={{ ...tools, onReader: (reader) => this.#choose({ reader }) }}
        mentionTools={ofMention}
        load={(id) => askBackground('getEntry', { id })}
        onDetailOpen={(detailOpen) => this.#choose({ detailOpen })}
      />,
      this.#host.root,
    );
  }
}
