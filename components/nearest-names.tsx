import { useId } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import type { SearchHit } from './page-state.ts';

interface NearestNamesProps {
  readonly lang: Language;
  readonly hits: readonly SearchHit[];
  onPick(id: string): void;
}

/** Names that look like what was typed, where nothing was found under it. */
export function NearestNames({ lang, hits, onPick }: NearestNamesProps) {
  const titleId = useId();
  if (hits.length === 0) return null;
  return (
    <div class="og-nearest">
      <p class="og-label" id={titleId}>
        {createTranslator(lang)('nearestNames')}
      </p>
      <ul aria-labelledby={titleId}>
        {hits.map(({ id, label }) => (
          <li key={id}>
            <button type="button" class="og-open" onClick={() => onPick(id)}>
              {label[lang]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
