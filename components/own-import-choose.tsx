import type { Language } from '../glossary/concept-schema.ts';
import { FileButton } from './file-button.tsx';
import { createTranslator } from './messages.ts';
import { ProblemLine } from './my-problem.tsx';
import type { Problem } from './my-state.ts';
import type { OwnGlossary } from './own-glossary.ts';
import { useFileDrop } from './use-file-drop.ts';

const ACCEPT = '.csv,.tsv,.tab,.txt,.json,.tbx,.xml,.rdf,.ttl,.nt,.nq,.trig,text/csv,text/tab-separated-values,application/json,text/turtle,application/rdf+xml';

interface ImportChooseProps {
  readonly lang: Language;
  readonly glossaries: readonly OwnGlossary[];
  readonly into: number | undefined;
  /** Why the last import came to nothing. */
  readonly problem: Problem | undefined;
  onInto(key: number | undefined): void;
  onFile(file: File): void;
  onLeave(): void;
}

/** A file, chosen or dropped, and the glossary that it goes into. */
export function ImportChoose({ lang, glossaries, into, problem, onInto, onFile, onLeave }: ImportChooseProps) {
  const t = createTranslator(lang);
  const over = useFileDrop(onFile);
  return (
    <>
      <p class="og-lead">{t('importLead')}</p>
      {problem && <ProblemLine {...{ lang, problem }} />}
      {glossaries.length > 0 && (
        <label class="og-own-field">
          <span class="og-question">{t('importInto')}</span>
          <select class="og-select" value={into ?? ''} onChange={({ currentTarget: { value } }) => onInto(value === '' ? undefined : Number(value))}>
            <option value="">{t('importIntoNew')}</option>
            {glossaries.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class={over ? 'og-own-drop og-own-over' : 'og-own-drop'}>
        <FileButton name={t('importChoose')} accept={ACCEPT} onFile={onFile} />
        <p class="og-label">{t(over ? 'importDropNow' : 'importDrop')}</p>
      </div>
      <button type="button" class="og-quiet" onClick={onLeave}>
        {t('shelfAll')}
      </button>
    </>
  );
}
