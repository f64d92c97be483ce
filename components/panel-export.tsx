import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { EXPORT_FORMATS } from '../glossary/page-export/export-format.ts';
import type { ExportFormat } from '../glossary/page-export/export-format.ts';
import { Disclosure } from './disclosure.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { TakeAlong } from './panel-view.tsx';

const FORMAT_NAMES: Readonly<Record<ExportFormat, MessageKey>> = {
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
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly key: MessageKey; readonly file: string }>();
  const contentId = useId();
  const t = createTranslator(lang);
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
  return (
    <div class="og-take-along">
      <Disclosure name={t('exportTitle')} {...{ open, contentId }} onToggle={() => setOpen(!open)}>
        <ul>
          {(['print', ...EXPORT_FORMATS] as const).map((as) => (
            <li key={as}>
              <button type="button" class="og-quiet" onClick={() => void take(as)}>
                {t(as === 'print' ? 'exportPrint' : FORMAT_NAMES[as])}
              </button>
            </li>
          ))}
        </ul>
      </Disclosure>
      <p class="og-label" role="status">
        {outcome ? t(outcome.key, outcome.file) : ''}
      </p>
    </div>
  );
}
