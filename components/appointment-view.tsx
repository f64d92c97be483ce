import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { appointmentSheet } from '../study/appointment-sheet.ts';
import type { ExplainedItem } from '../study/explanation.ts';
import { AppointmentSheet } from './appointment-sheet.tsx';
import { createTranslator } from './messages.ts';

interface AppointmentProps {
  readonly lang: Language;
  readonly words: readonly ExplainedItem[];
  readonly now: Date;
  onPrint(): void;
}

/** Words on the sheet at first, the newest: a consultation holds no more. */
const FEW = 12;

/** « Prepare my appointment »: what to take along is chosen here, and stored nowhere. */
export function AppointmentView({ lang, words, now, onPrint }: AppointmentProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(words.slice(FEW).map(({ item }) => item.id)));
  const [questions, setQuestions] = useState('');
  const fieldId = useId();
  const t = createTranslator(lang);
  if (words.length === 0) return <p class="og-lead">{t('appointmentEmpty')}</p>;
  const chosen = words.filter(({ item }) => !left.has(item.id));
  return (
    <>
      <div class="og-appointment">
        <p class="og-lead">{t('appointmentLead')}</p>
        <WordChoice {...{ lang, words, left }} onLeft={setLeft} />
        <div>
          <label class="og-question" for={fieldId}>
            {t('appointmentAsk')}
          </label>
          {/* Nothing of it is kept, not even by the browser's own memory of fields. */}
          <textarea id={fieldId} class="og-field" rows={5} autocomplete="off" value={questions} onInput={({ currentTarget }) => setQuestions(currentTarget.value)} />
        </div>
        <button type="button" class="og-button" onClick={onPrint}>
          {t('appointmentPrint')}
        </button>
      </div>
      <AppointmentSheet sheet={appointmentSheet(chosen, questions.split('\n'), lang, now)} />
    </>
  );
}

interface WordChoiceProps extends Pick<AppointmentProps, 'lang' | 'words'> {
  /** The words that stay off the sheet. */
  readonly left: ReadonlySet<string>;
  onLeft(left: ReadonlySet<string>): void;
}

function WordChoice({ lang, words, left, onLeft }: WordChoiceProps) {
  const group = useId();
  const t = createTranslator(lang);
  const toggle = (id: string) => onLeft(left.has(id) ? new Set([...left].filter((other) => other !== id)) : new Set([...left, id]));
  return (
    <fieldset class="og-word-choice">
      <legend class="og-question">{t('appointmentWords')}</legend>
      {words.length > 3 && (
        <p>
          <button type="button" class="og-quiet" onClick={() => onLeft(new Set())}>
            {t('appointmentAll')}
          </button>
          <button type="button" class="og-quiet" onClick={() => onLeft(new Set(words.map(({ item }) => item.id)))}>
            {t('appointmentNone')}
          </button>
        </p>
      )}
      <ul>
        {words.map(({ item: { id }, explanation: { name } }) => (
          <li key={id}>
            <input type="checkbox" id={`${group}-${id}`} checked={!left.has(id)} onChange={() => toggle(id)} />
            <label for={`${group}-${id}`}>{name}</label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
