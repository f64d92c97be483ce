import { useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { CardStack } from './card-stack.tsx';
import { createTranslator } from './messages.ts';
import type { Reader } from './reader.ts';
import { SampleText } from './sample-text.tsx';
import type { Sample } from './settings-state.ts';

interface TryItProps {
  readonly lang: Language;
  readonly reader: Reader;
  readonly sample: Sample;
  load(id: string): Promise<Entry | undefined>;
  onLanguage(lang: Language): void;
}

/** A sentence to try: a press on a marked word shows its card, for the reader chosen below. */
export function TryIt({ lang, reader, sample, load, onLanguage }: TryItProps) {
  const [opened, setOpened] = useState<string>();
  return (
    <>
      <SampleText sample={sample} underline="dotted" onOpen={setOpened} />
      {opened === undefined ? (
        <p class="og-label">{createTranslator(lang)('demoHint')}</p>
      ) : (
        <div class="og-demo-card">
          <CardStack surface="inline" takeFocus headingId="og-demo-card" {...{ lang, reader, load, onLanguage }} id={opened} onClose={() => setOpened(undefined)} />
        </div>
      )}
    </>
  );
}
