import { createTranslator } from '../../components/messages.ts';
import type { Sample } from '../../components/settings-state.ts';
import type { PageMention } from '../../matching/mention.ts';
import { PageEvidence } from '../../matching/page-evidence.ts';
import { isWanted, type ReaderChoice } from '../../matching/reader-choice.ts';
import { readInBackground } from '../../platform/mention-source.ts';

/** The sample sentence of a language, read as a page is read. */
export interface SampleReading {
  readonly text: string;
  readonly mentions: readonly PageMention[];
}

/** Reads the sentence; without the background (it may be starting) there is the sentence alone. */
export async function readSample(language: 'fr' | 'en'): Promise<SampleReading> {
  const text = createTranslator(language)('sampleSentence');
  const reply = await readInBackground({ texts: [text], language }).catch(() => undefined);
  return { text, mentions: reply?.mentions[0] ?? [] };
}

/** What a choice would mark in the sentence. */
export function sampleFor(reading: SampleReading | undefined, choice: ReaderChoice): Sample {
  if (!reading) return { text: '', marks: [] };
  const evidence = new PageEvidence();
  evidence.add(reading.mentions);
  const seen = new Set<string>();
  const marks = reading.mentions.flatMap((mention) => {
    const id = mention.senses[0]?.id;
    if (id === undefined || !isWanted(mention, choice) || !evidence.satisfies(mention)) return [];
    if (choice.density === 'first' && seen.has(id)) return [];
    seen.add(id);
    return [{ start: mention.start, end: mention.end, id }];
  });
  return { text: reading.text, marks };
}
