import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { ExplainedItem } from '../study/explanation.ts';
import { progressOf } from '../study/review-session.ts';
import type { ReviewEvent, ReviewSession } from '../study/review-session.ts';
import { dueItems } from '../study/schedule.ts';
import type { StudyItem } from '../study/study-item.ts';
import { formatRoute } from './glossary-route.ts';
import { createTranslator, pluralKey } from './messages.ts';
import { ProblemLine } from './my-problem.tsx';
import type { Problem } from './my-state.ts';
import { ReviewCard } from './study-review-card.tsx';
import { useReview, useReviewKeys } from './use-review.ts';
import { formatWait } from './waiting-time.ts';

interface StudyReviewProps {
  readonly lang: Language;
  readonly words: readonly ExplainedItem[];
  readonly now: Date;
  /** Why the last answer could not be stored. */
  readonly problem?: Problem | undefined;
  /** Stores an answer, as soon as it is given. */
  onSave(item: StudyItem): void;
}

/** A review of the words that are due, one at a time. */
export function StudyReview({ lang, words, now, problem, onSave }: StudyReviewProps) {
  const [session, send, begun] = useReview(dueItems(words.map(({ item }) => item), now), onSave);
  useReviewKeys(session, send);
  const t = createTranslator(lang);
  return (
    <div class="og-review">
      {problem && <ProblemLine {...{ lang, problem }} />}
      {session.kind === 'finished' ? <Finished {...{ lang, words, now, session, begun }} /> : <Asking {...{ lang, words, now, session, begun, send }} />}
      {session.answers.length > 0 && (
        <button type="button" class="og-quiet og-review-undo" onClick={() => send({ type: 'undo' })}>
          {t('reviewUndo')}
        </button>
      )}
    </div>
  );
}

interface AskingProps extends Pick<StudyReviewProps, 'lang' | 'words' | 'now'> {
  readonly session: Exclude<ReviewSession, { readonly kind: 'finished' }>;
  readonly begun: boolean;
  send(event: ReviewEvent): void;
}

function Asking({ lang, words, now, session, begun, send }: AskingProps) {
  const t = createTranslator(lang);
  const { done, total } = progressOf(session);
  const { current, answers } = session;
  const word = words.find(({ item }) => item.id === current.id) ?? { item: current, explanation: { name: current.label[lang] } };
  return (
    <>
      <div class="og-review-head">
        <progress aria-label={t('reviewProgressLabel')} value={done} max={total} />
        <span class="og-label">{t('reviewProgress', done, total)}</span>
      </div>
      {/* The same word may come back: each question is a card of its own. */}
      <ReviewCard key={`${current.id} ${answers.length}`} {...{ lang, word, now }} item={current} shown={session.kind === 'shown'} first={!begun} send={send} />
      <p class="og-review-foot">
        <span class="og-label">{t('reviewKeys')}</span>
        <button type="button" class="og-quiet" onClick={() => send({ type: 'skip' })}>
          {t('reviewSkip')}
        </button>
        <button type="button" class="og-quiet" onClick={() => send({ type: 'stop' })}>
          {t('reviewStop')}
        </button>
      </p>
    </>
  );
}

interface FinishedProps extends Pick<StudyReviewProps, 'lang' | 'words' | 'now'> {
  readonly session: Extract<ReviewSession, { readonly kind: 'finished' }>;
  readonly begun: boolean;
}

function Finished({ lang, words, now, session, begun }: FinishedProps) {
  const lead = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (begun) lead.current?.focus({ preventScroll: true });
  }, []);
  const t = createTranslator(lang);
  const answered = new Set(session.answers.map(({ before }) => before.id)).size;
  const held = session.skipped.length + answered > 0;
  const sentence = !held ? t('reviewNothing') : answered === 0 ? t('reviewDoneNone') : t(pluralKey(lang, answered, 'reviewDoneOne', 'reviewDoneMany'), answered);
  const next = nextDue(session, words);
  return (
    <>
      <p ref={lead} class="og-lead" tabIndex={-1}>
        {words.length === 0 ? t('studyEmpty') : sentence}
      </p>
      {next !== undefined && <p class="og-my-waiting">{t('reviewNextOn', formatWait(now, next, lang))}</p>}
      <p class="og-review-end">
        <a class="og-link" href={formatRoute({ kind: 'my', place: 'words' })}>
          {t('myWords')}
        </a>
      </p>
    </>
  );
}

/** When the first word comes back, where none waits now. */
function nextDue({ done, skipped, answers }: ReviewSession, words: readonly ExplainedItem[]): string | undefined {
  if (skipped.length > 0) return undefined;
  const latest = new Map([...words.map(({ item }) => item), ...answers.map(({ after }) => after), ...done].map((item) => [item.id, item]));
  return [...latest.values()].filter(({ known }) => !known).map(({ memory }) => memory.due).toSorted()[0];
}
