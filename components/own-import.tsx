import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { MergeMode } from '../glossary/exchange/merge.ts';
import { createTranslator } from './messages.ts';
import type { Problem } from './my-state.ts';
import type { GlossaryDesk, ImportStep, LongTask, OwnGlossary, OwnImportPreview } from './own-glossary.ts';
import { ImportChoose } from './own-import-choose.tsx';
import { ImportDone, ImportProgress } from './own-import-progress.tsx';
import { OwnImportPreviewView } from './own-import-preview.tsx';
import { problemOf } from './problem-of.ts';

/** How far an import has come. */
type Importing =
  | { readonly kind: 'choosing'; readonly problem?: Problem | undefined }
  | { readonly kind: 'working'; readonly fileName: string; readonly step: ImportStep | undefined }
  | { readonly kind: 'previewed'; readonly file: File; readonly language: Language | undefined; readonly preview: OwnImportPreview }
  | { readonly kind: 'done'; readonly glossary: OwnGlossary };

interface OwnImportProps {
  readonly lang: Language;
  readonly desk: GlossaryDesk;
  readonly glossaries: readonly OwnGlossary[];
  /** The glossary to import into at first; a new one where absent. */
  readonly into: number | undefined;
  onLeave(): void;
  onOpen(key: number): void;
  /** Goes on to the choice of sites for a glossary. */
  onSites(key: number): void;
}

/** An import, step by step: a file, what it would do, what it did. Nothing is taken before it is shown. */
export function OwnImport({ lang, desk, glossaries, into: first, onLeave, onOpen, onSites }: OwnImportProps) {
  const [into, setInto] = useState(first);
  const [state, setState] = useState<Importing>({ kind: 'choosing' });
  const [run, stop] = useLongTask(setState);
  const target = glossaries.find(({ key }) => key === into);

  const read = (file: File, language: Language | undefined) =>
    run(file.name, async (task) => ({ kind: 'previewed', file, language, preview: await desk.previewImport({ file, into: target?.key, language }, task) }));
  const commit = (fileName: string, mode: MergeMode, name: string, origin: string, { header }: OwnImportPreview) =>
    run(fileName, async (task) => {
      const date = header.date ?? new Date().toISOString().slice(0, 10);
      const glossary = await desk.commitImport({ mode, header: { ...header, name, origin, date, languages: header.languages ?? [] } }, task);
      return { kind: 'done', glossary };
    });

  return (
    <section class="og-own-import">
      <h3 class="og-own-title" tabIndex={-1}>
        {createTranslator(lang)('importTitle')}
      </h3>
      {state.kind === 'choosing' && <ImportChoose {...{ lang, glossaries, into, problem: state.problem, onInto: setInto, onLeave }} onFile={(file) => void read(file, undefined)} />}
      {state.kind === 'working' && <ImportProgress {...{ lang, fileName: state.fileName, step: state.step }} onCancel={stop} />}
      {state.kind === 'previewed' && (
        <OwnImportPreviewView
          {...{ lang, target, preview: state.preview, fileName: state.file.name, language: state.language }}
          onLanguage={(language) => void read(state.file, language)}
          onTake={(mode, name, origin) => void commit(state.file.name, mode, name, origin, state.preview)}
          onOther={() => setState({ kind: 'choosing' })}
        />
      )}
      {state.kind === 'done' && <ImportDone {...{ lang, glossary: state.glossary }} onSites={() => onSites(state.glossary.key)} onOpen={() => onOpen(state.glossary.key)} />}
    </section>
  );
}

/** Runs one long task, shows how far it is, and stops it when the reader says so or goes elsewhere. */
function useLongTask(setState: (next: Importing) => void) {
  const running = useRef<AbortController | undefined>(undefined);
  const stop = () => running.current?.abort();
  useEffect(() => stop, []);
  async function run(fileName: string, work: (task: LongTask) => Promise<Importing>): Promise<void> {
    stop();
    const life = new AbortController();
    running.current = life;
    const isCurrent = () => running.current === life;
    setState({ kind: 'working', fileName, step: undefined });
    try {
      const next = await work({ signal: life.signal, onProgress: (step) => isCurrent() && !life.signal.aborted && setState({ kind: 'working', fileName, step }) });
      if (isCurrent()) setState(next);
    } catch (error) {
      if (isCurrent()) setState({ kind: 'choosing', problem: problemOf(error) });
    }
  }
  return [run, stop] as const;
}
