import type { Language } from '../glossary/concept-schema.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import type { ExplainedItem } from './explanation.ts';
import { originInWords } from './export-words.ts';

/**
 * « Prepare my appointment »: the words a reader chose, what each means in plain words, and room for
 * questions. It is the reader's own list in a form to take along: nothing in it is worked out from
 * the words, and it holds no advice.
 */
export interface AppointmentSheet {
  readonly language: Language;
  /** The day it was made. */
  readonly made: string;
  readonly words: readonly SheetWord[];
  /** What the reader wants to ask, as written. */
  readonly questions: readonly string[];
  /** Empty lines to write on by hand. */
  readonly blankLines: number;
}

/** A word of the sheet, as it is printed. */
export interface SheetWord {
  readonly name: string;
  readonly otherName?: string;
  /** Absent where nothing explains the word any more. */
  readonly plain?: string;
  readonly sentence?: string;
  /** « Source. Reviewed on … » or « Source, not reviewed ». */
  readonly origin?: string;
  /** Empty lines under this word. */
  readonly blankLines: number;
}

/** A sheet of paper holds no more, and a consultation neither. */
const MOST_QUESTIONS = 30;
const LINES_UNDER_WORD = 2;
const LINES_AT_END = 8;

/** The sheet of some saved words, in their order. */
export function appointmentSheet(items: readonly ExplainedItem[], questions: readonly string[], language: Language, now: Date): AppointmentSheet {
  const words = items.map(({ item, explanation: { name, otherName, plain, source, reviewed } }): SheetWord => {
    const origin = originInWords(source, reviewed && formatDate(reviewed, language), language);
    return {
      name,
      ...(otherName === undefined ? {} : { otherName }),
      ...(plain === undefined ? {} : { plain }),
      ...(item.met?.sentence === undefined ? {} : { sentence: item.met.sentence }),
      ...(origin === '' ? {} : { origin }),
      blankLines: LINES_UNDER_WORD,
    };
  });
  const asked = questions.map((question) => question.trim()).filter(Boolean).slice(0, MOST_QUESTIONS);
  return { language, made: now.toISOString().slice(0, 10), words, questions: asked, blankLines: LINES_AT_END };
}
