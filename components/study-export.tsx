import { useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { ExportMenu } from './export-menu.tsx';
import { createTranslator } from './messages.ts';
import { EXPORT_NAMES } from './study-words.ts';
import type { StudyExport as Format } from './study-words.ts';

interface StudyExportProps {
  readonly lang: Language;
  /** Saves the words in view as a file. @returns its name */
  onExport(as: Format): string | Promise<string>;
}

type Outcome = { readonly as: Format; readonly file: string } | 'busy' | 'failed';

/** The list in a file, for other programs. */
export function StudyExport({ lang, onExport }: StudyExportProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  async function save(as: Format) {
    setOutcome('busy');
    try {
      setOutcome({ as, file: await onExport(as) });
    } catch {
      // Told to the reader, with what helps.
      setOutcome('failed');
    }
  }
  return <ExportMenu lang={lang} names={EXPORT_NAMES} told={sentenceOf(outcome, lang)} onExport={(as) => void save(as)} />;
}

function sentenceOf(outcome: Outcome | undefined, lang: Language): string {
  const t = createTranslator(lang);
  if (outcome === undefined) return '';
  if (typeof outcome === 'string') return t(outcome === 'busy' ? 'exportPreparing' : 'exportFailed');
  const saved = t('exportSaved', outcome.file);
  return outcome.as === 'anki' ? `${saved}. ${t('studyAnkiHint')}` : saved;
}
