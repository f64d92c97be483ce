import type { RefObject } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import { ClearableField } from './clearable-field.tsx';
import { createTranslator } from './messages.ts';
import { optionId } from './search-results.tsx';

/** No label of the glossary is as long; a pasted article would only slow the search. */
const LONGEST_QUERY = 120;

interface SearchFieldProps {
  readonly lang: Language;
  readonly query: string;
  /** Index of the result that Enter opens. */
  readonly active: number;
  readonly resultCount: number;
  readonly listId: string;
  readonly input: RefObject<HTMLInputElement | null>;
  onQuery(query: string): void;
  onActive(index: number): void;
  onPickActive(): void;
}

/** The search field: arrows choose a result, Enter opens it, Escape clears. */
export function SearchField(props: SearchFieldProps) {
  const { lang, query, active, resultCount, listId, input, onQuery } = props;
  const t = createTranslator(lang);
  const expanded = resultCount > 0;
  return (
    <ClearableField
      {...{ lang, input }}
      role="combobox"
      aria-label={t('searchLabel')}
      aria-autocomplete="list"
      aria-expanded={expanded}
      aria-controls={listId}
      {...(expanded ? { 'aria-activedescendant': optionId(listId, active) } : {})}
      placeholder={t('searchHint')}
      maxLength={LONGEST_QUERY}
      value={query}
      onValue={onQuery}
      onOtherKey={(event) => chooseByKey(event, props)}
    />
  );
}

function chooseByKey(event: KeyboardEvent, { active, resultCount, onActive, onPickActive }: SearchFieldProps) {
  const action = {
    ArrowDown: () => onActive((active + 1) % resultCount),
    ArrowUp: () => onActive((active - 1 + resultCount) % resultCount),
    Enter: onPickActive,
  }[event.key];
  if (action === undefined || resultCount === 0 || event.isComposing) return;
  event.preventDefault();
  action();
}
