import { NotYet } from '../../components/my-problem.tsx';
import type { MyPlaceProps } from '../../components/my-view.tsx';
import { StudyReview } from '../../components/study-review.tsx';
import { myData } from './my-store.ts';
import { useWords, useWriting } from './use-words.ts';

/** A review of the reader's words. */
export function MyReview({ lang }: MyPlaceProps) {
  const [kept, again] = useWords(lang);
  const [problem, run] = useWriting();
  if (kept.kind !== 'ready') return <NotYet {...{ lang, kept }} onRetry={again} />;
  return <StudyReview {...{ lang, problem, words: kept.value, now: new Date() }} onSave={(item) => void run(myData.study.save(item))} />;
}
