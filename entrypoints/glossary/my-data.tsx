import type { DataDesk, Holdings } from '../../components/my-data-state.ts';
import { MyDataView } from '../../components/my-data-view.tsx';
import { NotYet } from '../../components/my-problem.tsx';
import type { MyPlaceProps } from '../../components/my-view.tsx';
import { saveBlob } from '../../platform/save-file.ts';
import { STORES } from '../../platform/user-data-schema.ts';
import { myData } from './my-store.ts';
import { useMine } from './use-mine.ts';

const DESK: DataDesk = {
  async backup(passphrase, task) {
    const file = await myData.backup(passphrase, task);
    const name = `oncogloss-${new Date().toISOString().slice(0, 10)}.oncogloss`;
    saveBlob(name, file);
    return name;
  },
  preview: (file, passphrase, task) => myData.previewRestore(file, passphrase, task),
  restore: (task) => myData.commitRestore(task),
  erase: () => myData.erase(),
};

/** Back up, restore and erase what is the reader's own. */
export function MyDataPlace({ lang }: MyPlaceProps) {
  const [kept, again] = useMine(STORES, holdings);
  // What cannot be read can still be replaced by a backup, or erased: the view is there in any case.
  const held: Holdings = kept.kind === 'ready' ? kept.value : { words: 0, notes: 0, glossaries: 0 };
  if (kept.kind === 'loading') return <NotYet {...{ lang, kept }} onRetry={again} />;
  return (
    <>
      {kept.kind === 'failed' && <NotYet {...{ lang, kept }} onRetry={again} />}
      <MyDataView {...{ lang, holdings: held, desk: DESK }} />
    </>
  );
}

async function holdings(): Promise<Holdings> {
  const [words, notes, glossaries, { usage }] = await Promise.all([myData.study.all(), myData.notes.all(), myData.shelf.all(), navigator.storage.estimate().catch(() => ({ usage: undefined }))]);
  return { words: words.length, notes: notes.length, glossaries: glossaries.length, bytes: usage };
}
