import type { Language } from '../glossary/concept-schema.ts';
import type { Met } from '../study/study-item.ts';
import type { CardCopy } from './copy-text.ts';
import type { Reader } from './reader.ts';

/** The mention explained, among all of its concept on the page: the second of five. */
export interface Place {
  readonly at: number;
  readonly count: number;
}

/** What a reader can do with a card, beside reading it. A surface gives what it can do. */
export interface CardTools {
  /** Lets the reader switch in the card. */
  readonly onReader?: ((reader: Reader) => void) | undefined;
  /** Languages that a voice on this very machine speaks. */
  readonly voices?: readonly Language[] | undefined;
  readonly onSpeak?: ((text: string, lang: Language) => void) | undefined;
  /** Rejects where the browser refuses; the reader is told. */
  readonly onCopy?: ((copy: CardCopy, as: 'text' | 'markdown') => Promise<void>) | undefined;
  /** The address of a concept in the glossary page. */
  readonly addressOf?: ((id: string) => string) | undefined;
  readonly known?: readonly string[] | undefined;
  /** Rejects where nothing can be stored. */
  readonly onKnown?: ((id: string, known: boolean) => Promise<void>) | undefined;
  /** Whether the word is on the reader's list. */
  readonly isKept?: ((id: string) => Promise<boolean>) | undefined;
  /** Puts the word on the list, with where it was met, or takes it off. Rejects where nothing can be stored. */
  readonly onKeep?: ((id: string, keep: boolean, met: Met | undefined) => Promise<void>) | undefined;
}

/** What belongs to the mention that a card was opened at: only its own card shows it. */
export interface MentionTools {
  readonly place?: Place | undefined;
  /** What is kept beside the word: its sentence and its page. */
  readonly met?: (() => Met) | undefined;
  readonly onStep?: ((by: 1 | -1) => void) | undefined;
  /** Concepts that the reader called wrong on this site. */
  readonly wrong?: readonly string[] | undefined;
  readonly onWrong?: ((id: string, wrong: boolean) => Promise<void>) | undefined;
}
