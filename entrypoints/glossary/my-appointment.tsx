import { AppointmentView } from '../../components/appointment-view.tsx';
import { NotYet } from '../../components/my-problem.tsx';
import type { MyPlaceProps } from '../../components/my-view.tsx';
import { useWords } from './use-words.ts';

/** A sheet of the reader's words and questions, for paper. */
export function MyAppointment({ lang }: MyPlaceProps) {
  const [kept, again] = useWords(lang);
  if (kept.kind !== 'ready') return <NotYet {...{ lang, kept }} onRetry={again} />;
  return <AppointmentView {...{ lang, words: kept.value, now: new Date() }} onPrint={() => window.print()} />;
}
