import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { Disclosure } from './disclosure.tsx';
import { createTranslator } from './messages.ts';
import { EXPORT_NAMES, STUDY_EXPORTS } from './study-words.ts';
import type { StudyExport as Format } from './study-words.ts';

interface StudyExportProps {
  readonly lang: Language;
  /** Saves the words in view as a file. @returns its name */
  onExport(as: Format): string | Promise<string>;
}

/** The list in a file, for other programs. */
export function StudyExport({ lang, onExport }: StudyExportProps) {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<{ readonly as: Format; readonly file: string } | 'busy' | 'failed'>();
  const contentId = useId();
  const t = createTranslator(lang);
  async function save(as: Format) {
    setSaved('busy');
    try {
      setSaved({ as, file: await onExport(as) });
    } catch {
      // Told to the reader, with what helps.
      setSaved('failed');
    }
  }
  return (
    <div class="og-take-along">
      <Disclosure name={t('exportTitle')} {...{ open, contentId }} onToggle={() => setOpen(!open)}>
        <ul>
          {STUDY_EXPORTS.map((as) => (
            <li key={as}>
              <button type="button" class="og-quiet" onClick={() => void save(as)}>
                {t(EXPORT_NAMES[as])}
              </button>
            </li>
          ))}
        </ul>
      </Disclosure>
      <p class="og-label" role="status">
        {typeof saved === 'string' && t(saved === 'busy' ? 'exportPreparing' : 'exportFailed')}
        {typeof saved === 'object' && [t('exportSaved', saved.file), ...(saved.as === 'anki' ? [t('studyAnkiHint')] : [])].join('. ')}
      </p>
    </div>
  );
}
