import { useState } from 'preact/hooks';
import type { Kept, Problem } from '../../components/my-state.ts';
import type { Language } from '../../glossary/concept-schema.ts';
import { userDataError } from '../../platform/user-data-error.ts';
import { parseOwnId } from '../../glossary/user/own-id.ts';
import type { ExplainedItem, Explanation, ListedItem } from '../../study/explanation.ts';
import type { StudyItem } from '../../study/study-item.ts';
import { myData } from './my-store.ts';
import { useMine } from './use-mine.ts';

/** The saved words with what explains them now, the newest first. */
export function useWords(lang: Language): readonly [Kept<readonly ExplainedItem[]>, () => void] {
  return useMine(['study', 'glossaries', 'terms'], async () => explained(await myData.study.all(), lang), [lang]);
}

/** The saved words alone, the newest first: each row of a long list asks for what explains it. */
export function useSaved(): readonly [Kept<readonly ListedItem[]>, () => void] {
  return useMine(['study', 'glossaries', 'terms'], async () => (await myData.study.all()).map((item) => ({ item })));
}

/** Some words with what explains each now. */
export function explained(items: readonly StudyItem[], lang: Language): Promise<ExplainedItem[]> {
  return Promise.all(items.map(async (item) => ({ item, explanation: await explain(item, lang) })));
}

/** What the shipped glossary says does not change under this page: a change of one word does not load the cards of all. */
const shipped = new Map<string, Promise<Explanation>>();

/** What explains a saved word now: the glossary, the reader's own term, or only its name where both are gone. */
export function explain(item: StudyItem, lang: Language): Promise<Explanation> {
  if (parseOwnId(item.concept)) return myData.explain(item, lang);
  const key = `${lang} ${item.concept}`;
  const known = shipped.get(key) ?? myData.explain(item, lang);
  shipped.set(key, known);
  // One that could not be read is asked for again the next time.
  known.catch(() => shipped.delete(key));
  return known;
}

/** Runs what writes, and keeps why the last one failed. */
export function useWriting(): readonly [Problem | undefined, (writing: Promise<unknown>) => Promise<boolean>] {
  const [problem, setProblem] = useState<Problem>();
  const run = async (writing: Promise<unknown>) => {
    try {
      await writing;
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem(userDataError(error));
      return false;
    }
  };
  return [problem, run];
}
