import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import { READER_TEXTS, READERS } from './reader.ts';
import type { Reader } from './reader.ts';

interface ReaderSwitchProps {
  readonly lang: Language;
  readonly reader: Reader;
  onReader(reader: Reader): void;
}

/** For whom the card is written, one quiet word. */
export function ReaderSwitch({ lang, reader, onReader }: ReaderSwitchProps) {
  const t = createTranslator(lang);
  return (
    <select
      class="og-reader"
      aria-label={t('readerSwitch')}
      title={t('readerSwitch')}
      value={reader}
      onChange={({ currentTarget: { value } }) => {
        const chosen = READERS.find((one) => one === value);
        if (chosen !== undefined) onReader(chosen);
      }}
    >
      {READERS.map((one) => (
        <option key={one} value={one}>
          {t(READER_TEXTS[one].short)}
        </option>
      ))}
    </select>
  );
}
