import '../../components/my.css';
import type { MyPlace } from '../../components/glossary-route.ts';
import { MyView } from '../../components/my-view.tsx';
import type { Language } from '../../glossary/concept-schema.ts';
import { MyAppointment } from './my-appointment.tsx';
import { MyDataPlace } from './my-data.tsx';
import { MyGlossaries } from './my-glossaries.tsx';
import { MyNotes } from './my-notes.tsx';
import { MyReview } from './my-review.tsx';
import { MyWords } from './my-words.tsx';

const PLACES = { words: MyWords, review: MyReview, appointment: MyAppointment, notes: MyNotes, glossaries: MyGlossaries, data: MyDataPlace };

interface MineProps {
  readonly lang: Language;
  readonly place: MyPlace;
  readonly moved: boolean;
}

/** What is the reader's own: loaded when first asked for, so that the glossary alone stays light. */
export function Mine(props: MineProps) {
  return <MyView {...props} places={PLACES} />;
}
