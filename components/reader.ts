import type { MessageKey } from './messages.ts';

/** For whom a card is written first; the words are the same, their order is not. */
export const READERS = ['patient', 'student', 'journalist'] as const;
export type Reader = (typeof READERS)[number];

/** The word in the card's own switch, and the name and effect in the settings. */
export const READER_TEXTS: Readonly<Record<Reader, { readonly short: MessageKey; readonly name: MessageKey; readonly means: MessageKey }>> = {
  patient: { short: 'readerPatient', name: 'readerPatientName', means: 'readerPatientMeans' },
  student: { short: 'readerStudent', name: 'readerStudentName', means: 'readerStudentMeans' },
  journalist: { short: 'readerJournalist', name: 'readerJournalistName', means: 'readerJournalistMeans' },
};
