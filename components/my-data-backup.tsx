import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import type { DataDesk } from './my-data-state.ts';
import { ProblemLine } from './my-problem.tsx';
import type { Problem } from './my-state.ts';
import { problemOf } from './problem-of.ts';
import { TaskProgress } from './task-progress.tsx';
import { TextField } from './text-field.tsx';
import { usePartFocus } from './use-part-focus.ts';
import { useTask } from './use-task.ts';

type BackupState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'differs' }
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Everything in one file, locked with a passphrase where the reader wants one. */
export function BackupPart({ lang, desk }: { readonly lang: Language; readonly desk: DataDesk }) {
  const [state, setState] = useState<BackupState>({ kind: 'idle' });
  const [secret, setSecret] = useState('');
  const [again, setAgain] = useState('');
  const heading = usePartFocus(state.kind !== 'working');
  const task = useTask();
  const id = useId();
  const t = createTranslator(lang);
  async function save() {
    // Without a passphrase the second field is not shown, whatever was written there before.
    if (secret !== '' && secret !== again) return setState({ kind: 'differs' });
    setState({ kind: 'working' });
    try {
      setState({ kind: 'saved', file: await desk.backup(secret === '' ? undefined : secret, task.begin()) });
      setSecret('');
      setAgain('');
    } catch (error) {
      setState({ kind: 'failed', problem: problemOf(error) });
    }
  }
  return (
    <section class="og-data-part">
      <h3 ref={heading} tabIndex={-1} class="og-question">{t('dataBackup')}</h3>
      <p>{t('dataBackupLead')}</p>
      {state.kind === 'working' ? (
        <TaskProgress lang={lang} sentence={t('dataBackupWorking')} share={task.share} onStop={task.stop} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField id={`${id}-1`} secret="new" label={t('dataPassphrase')} hint={t('dataPassphraseHint')} value={secret} onValue={setSecret} />
          {secret !== '' && (
            <TextField
              {...{ id: `${id}-2`, secret: 'new', label: t('dataPassphraseAgain'), value: again }}
              fault={state.kind === 'differs' && secret !== again ? t('dataPassphraseDiffers') : undefined}
              onValue={setAgain}
            />
          )}
          <button type="submit" class="og-button">
            {t('dataBackupSave')}
          </button>
        </form>
      )}
      <p class="og-label" role="status">
        {state.kind === 'saved' && t('exportSaved', state.file)}
      </p>
      {state.kind === 'failed' && <ProblemLine lang={lang} problem={state.problem} />}
    </section>
  );
}
