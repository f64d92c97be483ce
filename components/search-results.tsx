import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { CATEGORY_NAMES } from './category-name.ts';
import { MarkedText } from './marked-text.tsx';
import { createTranslator } from './messages.ts';
import type { SearchHit } from './page-state.ts';

interface SearchResultsProps {
  readonly lang: Language;
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Index of the result that Enter opens. */
  readonly active: number;
  readonly listId: string;
  onPick(hit: SearchHit): void;
}

/** The id of one option, for `aria-activedescendant`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The results of a search, with the typed words marked. The focus stays in the search field. */
export function SearchResults({ lang, query, hits, active, listId, onPick }: SearchResultsProps) {
  const t = createTranslator(lang);
  const list = useRef<HTMLUListElement>(null);
  // After the names are marked: the list is laid out once.
  useLayoutEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active, hits]);
  return (
    <ul ref={list} class="og-results" role="listbox" id={listId} aria-label={t('resultsList')}>
      {hits.map((hit, index) => (
        <li
          key={hit.id}
          role="option"
          class="og-result"
          id={optionId(listId, index)}
          aria-selected={index === active}
          // Keeps the focus, and with it the keyboard, in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(hit)}
        >
          <span class="og-result-name">
            <MarkedText text={hit.label[lang]} query={query} />
          </span>
          <span class="og-result-category">{t(CATEGORY_NAMES[hit.category])}</span>
          {hit.matched !== hit.label[lang] && (
            <span class="og-result-matched">
              {/* A synonym may be of either language. */}
              <MarkedText text={hit.matched} query={query} lang={hit.matched === hit.label.fr ? 'fr' : hit.matched === hit.label.en ? 'en' : ''} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
