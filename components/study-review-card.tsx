import { useEffect, useId, useRef } from 'preact/hooks';
import { type Language, otherLanguage } from '../glossary/concept-schema.ts';
import type { ExplainedItem } from '../study/explanation.ts';
import type { ReviewEvent } from '../study/review-session.ts';
import { GRADES, previewDue } from '../study/schedule.ts';
import type { Grade } from '../study/schedule.ts';
import type { StudyItem } from '../study/study-item.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { Prose } from './prose.tsx';
import { formatWait } from './waiting-time.ts';

const GRADE_NAMES: Readonly<Record<Grade, MessageKey>> = { again: 'reviewAgain', hard: 'reviewHard', good: 'reviewGood', easy: 'reviewEasy' };

interface ReviewCardProps {
  readonly lang: Language;
  readonly word: ExplainedItem;
  /** The word as this session has it: answered before, perhaps. */
  readonly item: StudyItem;
  readonly now: Date;
  readonly shown: boolean;
  /** The first question leaves the focus where the reader came in. */
  readonly first: boolean;
  send(event: ReviewEvent): void;
}

/** One question: the word and its sentence, then what it means. */
export function ReviewCard({ lang, word, item, now, shown, first, send }: ReviewCardProps) {
  const { explanation: { name, otherName, plain, source } } = word;
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (shown) answer.current?.focus({ preventScroll: true });
  }, [shown]);
  const t = createTranslator(lang);
  const sentence = item.met?.sentence;
  return (
    <div class="og-review-card">
      <h3 ref={heading} tabIndex={-1} class="og-review-word">
        {name}
      </h3>
      {sentence !== undefined && (
        <blockquote class="og-study-sentence" lang="">
          <Prose text={sentence} />
        </blockquote>
      )}
      {!shown && (
        <button type="button" class="og-button" onClick={() => send({ type: 'reveal' })}>
          {t('reviewReveal')}
        </button>
      )}
      {shown && (
        <div ref={answer} tabIndex={-1} class="og-review-answer">
          {otherName !== undefined && <p lang={otherLanguage(lang)}>{otherName}</p>}
          <p>{plain === undefined ? t('studyNoDefinition') : <Prose text={plain} />}</p>
          {source !== undefined && <p class="og-label">{source}</p>}
        </div>
      )}
      {shown && <Grades {...{ lang, item, now, send }} />}
    </div>
  );
}

function Grades({ lang, item, now, send }: Pick<ReviewCardProps, 'lang' | 'item' | 'now' | 'send'>) {
  const titleId = useId();
  const t = createTranslator(lang);
  const due = previewDue(item, now);
  return (
    <div class="og-review-grades" role="group" aria-labelledby={titleId}>
      <p id={titleId} class="og-label">
        {t('reviewHowWell')}
      </p>
      {GRADES.map((grade, index) => (
        <button key={grade} type="button" class="og-grade" aria-keyshortcuts={String(index + 1)} onClick={() => send({ type: 'grade', grade, now: new Date() })}>
          <span>
            <span class="og-grade-key" aria-hidden="true">
              {index + 1}
            </span>{' '}
            {t(GRADE_NAMES[grade])}
          </span>
          <span class="og-label">{formatWait(now, due[grade], lang)}</span>
        </button>
      ))}
    </div>
  );
}
