import { useId } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import type { Met } from '../study/study-item.ts';
import { CardStack } from './card-stack.tsx';
import { OwnCardStack } from './own-card-stack.tsx';
import type { OwnTermEntry } from './own-term-card.tsx';
import type { CardTools } from './card-tools.ts';
import { Passages } from './panel-passages.tsx';
import type { PanelTerm } from './panel-state.ts';
import type { Reader } from './reader.ts';

export interface PanelTermProps {
  readonly lang: Language;
  readonly term: PanelTerm;
  readonly reader?: Reader | undefined;
  readonly tools?: CardTools | undefined;
  /** What is kept beside the word. */
  readonly met?: (() => Met) | undefined;
  load(id: string): Promise<Entry | undefined>;
  /** The same for a term of the reader's own. */
  loadOwn?(id: string): Promise<OwnTermEntry | undefined>;
  onLanguage(lang: Language): void;
  /** Shows a mention in the page. @returns false where the page has it no more */
  onShow(id: string, occurrence: number): Promise<boolean>;
  onLeave(): void;
}

/** A term of the page: its card, and the places where it stands. */
export function PanelTermView({ lang, term, reader, tools, met, load, loadOwn, onLanguage, onShow, onLeave }: PanelTermProps) {
  const headingId = useId();
  return (
    <div
      class="og-side-term"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      {term.summary.own && loadOwn ? (
        <OwnCardStack surface="inline" takeFocus senses={[term.summary]} load={loadOwn} {...{ lang, headingId, onLanguage, onLeave }} tools={{ ...tools, met }} />
      ) : (
        <CardStack surface="inline" takeFocus {...{ id: term.summary.id, lang, headingId, reader, tools, load, onLanguage, onLeave }} mentionTools={{ met }} />
      )}
      {term.mentions.length > 0 && <Passages {...{ lang, term, onShow }} />}
    </div>
  );
}
