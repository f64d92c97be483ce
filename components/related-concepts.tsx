import { useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { LabelledRelation } from '../glossary/entry.ts';
import { createTranslator } from './messages.ts';
import { Prose } from './prose.tsx';

/** Two lines of names in a card: a general concept such as « cancer » has a hundred. */
const SHOWN_AT_FIRST = 6;

interface RelatedConceptsProps {
  readonly relations: readonly LabelledRelation[];
  readonly lang: Language;
  onOpen(id: string): void;
}

/** The neighbours of a concept, each opening in place. */
export function RelatedConcepts({ relations, lang, onOpen }: RelatedConceptsProps) {
  const [all, setAll] = useState(false);
  const t = createTranslator(lang);
  const neighbours = withoutRepeats(relations);
  if (neighbours.length === 0) return null;
  const shown = all ? neighbours : neighbours.slice(0, SHOWN_AT_FIRST);
  return (
    <section class="og-related">
      <h3 class="og-label">{t('related')}</h3>
      <ul class="og-inline-list">
        {shown.map(({ to, label }) => (
          <li key={to}>
            <button type="button" class="og-open" onClick={() => onOpen(to)}>
              <Prose text={label[lang]} />
            </button>
          </li>
        ))}
        {shown.length < neighbours.length && (
          <li>
            <button type="button" class="og-quiet" onClick={() => setAll(true)}>
              {t('relatedAll', neighbours.length)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Two concepts may be tied twice (binds, related): the reader needs one way to go there. */
function withoutRepeats(relations: readonly LabelledRelation[]): LabelledRelation[] {
  return [...new Map(relations.map((relation) => [relation.to, relation])).values()];
}
