import type { AppointmentSheet as Sheet, SheetWord } from '../study/appointment-sheet.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import { createTranslator } from './messages.ts';
import { Prose } from './prose.tsx';

/** The sheet as it comes out of the printer. */
export function AppointmentSheet({ sheet }: { readonly sheet: Sheet }) {
  const { language: lang, made, words, questions, blankLines } = sheet;
  const t = createTranslator(lang);
  return (
    <article class="og-sheet" lang={lang} aria-label={t('appointmentSheet')}>
      <h3 class="og-subtitle">{t('sheetTitle')}</h3>
      <p class="og-label">{t('sheetMade', formatDate(made, lang))}</p>
      {questions.length > 0 && (
        <section>
          <h4 class="og-label">{t('sheetQuestions')}</h4>
          <ol class="og-sheet-questions">
            {questions.map((question, index) => (
              // The order is the writer's, and two may be the same.
              <li key={index}>
                {question}
                <BlankLines count={2} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {words.length > 0 && (
        <section>
          <h4 class="og-label">{t('sheetWords')}</h4>
          {words.map((word, index) => (
            <Word key={index} {...{ word, lang }} />
          ))}
        </section>
      )}
      <section>
        <h4 class="og-label">{t('sheetNotes')}</h4>
        <BlankLines count={blankLines} />
      </section>
      {words.length > 0 && <p class="og-label">{t('sheetFoot')}</p>}
    </article>
  );
}

function Word({ word: { name, otherName, plain, sentence, origin, blankLines }, lang }: { readonly word: SheetWord; readonly lang: Sheet['language'] }) {
  const t = createTranslator(lang);
  return (
    <div class="og-sheet-word">
      <h5>
        {name}
        {otherName !== undefined && <span class="og-label"> {otherName}</span>}
      </h5>
      <p>{plain === undefined ? t('studyNoDefinition') : <Prose text={plain} />}</p>
      {sentence !== undefined && <p class="og-label">{t('sheetRead', sentence)}</p>}
      {origin !== undefined && <p class="og-label">{origin}</p>}
      <BlankLines count={blankLines} />
    </div>
  );
}

/** Lines to write on by hand. */
function BlankLines({ count }: { readonly count: number }) {
  return (
    <div class="og-sheet-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
}
