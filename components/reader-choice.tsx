import { ChoiceGroup } from './choice-group.tsx';
import { READER_TEXTS, READERS } from './reader.ts';
import type { Reader } from './reader.ts';
import type { Language } from '../glossary/concept-schema.ts';

interface ReaderChoiceProps {
  readonly lang: Language;
  readonly reader: Reader;
  onReader(reader: Reader): void;
}

/** For whom cards are written first: asked in the settings and the welcome, with what each changes. */
export function ReaderChoice({ lang, reader, onReader }: ReaderChoiceProps) {
  const choices = READERS.map((value) => ({ value, name: READER_TEXTS[value].name, means: READER_TEXTS[value].means }));
  return <ChoiceGroup prominent {...{ lang, choices }} question="readerQuestion" chosen={reader} onChoose={onReader} />;
}
