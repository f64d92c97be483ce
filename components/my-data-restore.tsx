import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import { FileButton } from './file-button.tsx';
import { createTranslator } from './messages.ts';
import { afterFailedReading, contentInWords, holdingsInWords } from './my-data-state.ts';
import type { BackupContent, DataDesk, Holdings, RestoreState } from './my-data-state.ts';
import { ProblemLine } from './my-problem.tsx';
import { problemOf } from './problem-of.ts';
import { TaskProgress } from './task-progress.tsx';
import { TextField } from './text-field.tsx';
import { usePartFocus } from './use-part-focus.ts';
import { useTask } from './use-task.ts';

interface RestorePartProps {
  readonly lang: Language;
  readonly holdings: Holdings;
  readonly desk: DataDesk;
}

/** A backup put back: what it holds is shown first, and nothing happens before the reader agrees. */
export function RestorePart({ lang, holdings, desk }: RestorePartProps) {
  const [state, setState] = useState<RestoreState>({ kind: 'idle' });
  const heading = usePartFocus(state.kind === 'idle' || state.kind === 'done' || state.kind === 'failed');
  const task = useTask();
  const t = createTranslator(lang);
  async function read(file: File, passphrase?: string) {
    setState({ kind: 'reading' });
    try {
      setState({ kind: 'preview', content: await desk.preview(file, passphrase, task.begin()) });
    } catch (error) {
      setState(afterFailedReading(error, file));
    }
  }
  async function restore() {
    setState({ kind: 'writing' });
    try {
      await desk.restore(task.begin());
      setState({ kind: 'done' });
    } catch (error) {
      setState({ kind: 'failed', problem: problemOf(error) });
    }
  }
  const busy = state.kind === 'reading' || state.kind === 'writing';
  return (
    <section class="og-data-part">
      <h3 ref={heading} tabIndex={-1} class="og-question">{t('dataRestore')}</h3>
      <p>{t('dataRestoreLead')}</p>
      {busy && <TaskProgress key={state.kind} lang={lang} sentence={t(state.kind === 'reading' ? 'dataReading' : 'dataWriting')} share={task.share} onStop={task.stop} />}
      {state.kind === 'locked' && <Unlock key={String(state.wrong)} {...{ lang }} wrong={state.wrong} onOpen={(secret) => void read(state.file, secret)} />}
      {state.kind === 'preview' && <Preview {...{ lang, holdings }} content={state.content} onReplace={() => void restore()} onLeave={() => setState({ kind: 'idle' })} />}
      {!busy && state.kind !== 'preview' && <FileButton plain name={t('dataRestoreChoose')} accept=".oncogloss,.json,application/octet-stream" onFile={(file) => void read(file)} />}
      <p class="og-label" role="status">
        {state.kind === 'done' && t('dataRestored')}
      </p>
      {state.kind === 'failed' && <ProblemLine lang={lang} problem={state.problem} />}
    </section>
  );
}

interface UnlockProps {
  readonly lang: Language;
  /** Whether one was given that does not open it. */
  readonly wrong: boolean;
  onOpen(secret: string): void;
}

function Unlock({ lang, wrong, onOpen }: UnlockProps) {
  const [secret, setSecret] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const id = useId();
  const t = createTranslator(lang);
  return (
    <form
      ref={form}
      class="og-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(secret);
      }}
    >
      <TextField {...{ id, value: secret, label: t('dataUnlock') }} secret="existing" fault={wrong ? t('userDataBackupPassphrase') : undefined} onValue={setSecret} />
      <button type="submit" class="og-button">
        {t('dataUnlockOpen')}
      </button>
    </form>
  );
}

interface PreviewProps extends Pick<RestorePartProps, 'lang' | 'holdings'> {
  readonly content: BackupContent;
  onReplace(): void;
  onLeave(): void;
}

function Preview({ lang, holdings, content, onReplace, onLeave }: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const t = createTranslator(lang);
  const lines = contentInWords(content, lang);
  const here = holdingsInWords(holdings, lang);
  return (
    <div class="og-preview">
      <h4 ref={heading} tabIndex={-1}>
        {t('dataPreview', formatDate(content.created.slice(0, 10), lang))}
      </h4>
      {lines.length === 0 ? (
        <p>{t('dataPreviewNothing')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="og-warm-line">{here === undefined ? t('dataReplaceNone') : t('dataReplaceAll', here)}</p>
      <p class="og-data-choice">
        <button type="button" class="og-button" onClick={onReplace}>
          {t('dataReplace')}
        </button>
        <button type="button" class="og-button og-button-plain" onClick={onLeave}>
          {t('dataKeepMine')}
        </button>
      </p>
    </div>
  );
}
