import { NotYet } from '../../components/my-problem.tsx';
import type { MyPlaceProps } from '../../components/my-view.tsx';
import { StudyList } from '../../components/study-list.tsx';
import type { StudyExport } from '../../components/study-words.ts';
import type { Language } from '../../glossary/concept-schema.ts';
import { saveFile } from '../../platform/save-file.ts';
import { ankiTsv } from '../../study/anki.ts';
import type { ListedItem } from '../../study/explanation.ts';
import { studyCsv } from '../../study/study-csv.ts';
import { studyMarkdown } from '../../study/study-markdown.ts';
import { myData } from './my-store.ts';
import { explain, explained, useSaved, useWriting } from './use-words.ts';

const FILES = {
  anki: { ending: 'tsv', mediaType: 'text/tab-separated-values', write: ankiTsv },
  csv: { ending: 'csv', mediaType: 'text/csv', write: studyCsv },
  markdown: { ending: 'md', mediaType: 'text/markdown', write: studyMarkdown },
} as const satisfies Record<StudyExport, unknown>;

/** The reader's list of words. */
export function MyWords({ lang }: MyPlaceProps) {
  const [kept, again] = useSaved();
  const [problem, run] = useWriting();
  if (kept.kind !== 'ready') return <NotYet {...{ lang, kept }} onRetry={again} />;
  return (
    <StudyList
      {...{ lang, problem, words: kept.value, now: new Date() }}
      explain={(item) => explain(item, lang)}
      onSave={(item) => void run(myData.study.save(item))}
      onRemove={(item) => run(myData.study.remove(item.id))}
      onExport={(as, words) => exportWords(as, words, lang)}
    />
  );
}

async function exportWords(as: StudyExport, words: readonly ListedItem[], lang: Language): Promise<string> {
  const { ending, mediaType, write } = FILES[as];
  const name = `oncogloss-${lang === 'fr' ? 'mots' : 'words'}-${new Date().toISOString().slice(0, 10)}.${ending}`;
  saveFile({ name, mediaType, text: write(await explained(words.map(({ item }) => item), lang), lang) });
  return name;
}
