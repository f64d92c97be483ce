import type { Category, Language } from '../glossary/concept-schema.ts';
import { withNoBreakSpaces } from '../glossary/french-typography.ts';
import QUESTIONS from '../glossary/questions.json' with { type: 'json' };
import { createTranslator } from './messages.ts';

/** What one may want to ask the people who give care. The same for all of a category: no card knows a reader's own case. */
export function CareQuestions({ category, lang }: { readonly category: Category; readonly lang: Language }) {
  const questions: readonly string[] = QUESTIONS[category][lang];
  return (
    <section class="og-questions">
      <h3 class="og-label">{createTranslator(lang)('careQuestions')}</h3>
      <ul>
        {questions.map((question) => (
          <li key={question}>{lang === 'fr' ? withNoBreakSpaces(question) : question}</li>
        ))}
      </ul>
    </section>
  );
}
