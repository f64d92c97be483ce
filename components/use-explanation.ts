import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Explanation, ListedItem } from '../study/explanation.ts';
import type { StudyItem } from '../study/study-item.ts';

/** What explains a word of a list: given with it, or asked for once its row is there. */
export function useExplanation({ item, explanation }: ListedItem, lang: Language, explain: ((item: StudyItem) => Promise<Explanation>) | undefined): Explanation | 'coming' | 'failed' {
  const [asked, setAsked] = useState<{ readonly lang: Language; readonly answer: Explanation | 'failed' }>();
  useEffect(() => {
    if (explanation || !explain) return;
    let wanted = true;
    const settle = (answer: Explanation | 'failed') => {
      if (wanted) setAsked({ lang, answer });
    };
    explain(item).then(settle, () => settle('failed'));
    return () => {
      wanted = false;
    };
  }, [item, explanation, lang]);
  return explanation ?? (asked?.lang === lang ? asked.answer : 'coming');
}
