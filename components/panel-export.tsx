import { useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { ExportMenu } from './export-menu.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { TakeAlong } from './panel-view.tsx';

const NAMES: Readonly<Record<TakeAlong, MessageKey>> = {
  print: 'exportPrint',
  markdown: 'exportMarkdown',
  csv: 'exportCsv',
  json: 'exportJson',
  annotations: 'exportAnnotations',
};

interface PanelExportProps {
  readonly lang: Language;
  onTakeAlong(as: TakeAlong): Promise<string | undefined>;
}

/** The list as it stands, on paper or in a file. */
export function PanelExport({ lang, onTakeAlong }: PanelExportProps) {
  const [outcome, setOutcome] = useState<{ readonly key: MessageKey; readonly file: string }>();
  async function take(as: TakeAlong) {
    setOutcome(undefined);
    try {
      const file = await onTakeAlong(as);
      if (file !== undefined) setOutcome({ key: 'exportSaved', file });
    } catch {
      // Told to the reader, with what helps.
      setOutcome({ key: 'exportFailed', file: '' });
    }
  }
  return <ExportMenu lang={lang} names={NAMES} told={outcome ? createTranslator(lang)(outcome.key, outcome.file) : ''} onExport={(as) => void take(as)} />;
}
