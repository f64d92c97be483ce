import type { Language } from '../glossary/concept-schema.ts';
import type { Format } from '../glossary/exchange/detect-format.ts';
import { ActLine } from './act-line.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { useAct } from './use-act.ts';

const FORMAT_NAMES: Readonly<Record<Format, MessageKey>> = {
  csv: 'formatCsv',
  tsv: 'formatTsv',
  json: 'formatJson',
  tbx: 'formatTbx',
  'skos-rdfxml': 'formatSkosRdfxml',
  'skos-turtle': 'formatSkosTurtle',
};

/** A glossary as a file, in the format that the reader needs. */
export function OwnExport({ lang, onExport }: { readonly lang: Language; onExport(format: Format): Promise<string> }) {
  const t = createTranslator(lang);
  const [acted, act] = useAct();
  return (
    <>
      <p class="og-label">{t('shelfExportHint')}</p>
      <ul class="og-own-formats">
        {(Object.entries(FORMAT_NAMES) as [Format, MessageKey][]).map(([format, name]) => (
          <li key={format}>
            <button type="button" class="og-quiet" disabled={acted.kind === 'busy'} onClick={() => void act(async () => t('shelfSaved', await onExport(format)))}>
              {t(name)}
            </button>
          </li>
        ))}
      </ul>
      <ActLine lang={lang} acted={acted} />
    </>
  );
}
