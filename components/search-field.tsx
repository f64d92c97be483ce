import type { RefObject, TargetedKeyboardEvent } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import { CrossIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';
import { optionId } from './search-results.tsx';

/** No label of the glossary is as long; a pasted article would only slow the search. */
const LONGEST_QUERY = 120;

interface SearchFieldProps {
  readonly lang: Language;
  readonly query: string;
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
  function clear() {
    onQuery('');
    input.current?.focus();
  }
  return (
    <div class="og-search">
      <input
        ref={input}
        class="og-search-input"
        type="text"
        role="combobox"
        aria-label={t('searchLabel')}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={listId}
        {...(expanded ? { 'aria-activedescendant': optionId(listId, active) } : {})}
        placeholder={t('searchHint')}
        maxLength={LONGEST_QUERY}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => onKeyDown(event, props)}
      />
      {query !== '' && (
        <button type="button" class="og-icon-button" aria-label={t('searchClear')} title={t('searchClear')} onClick={clear}>
          <CrossIcon />
        </button>
      )}
    </div>
  );
}

function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>, props: SearchFieldProps) {
  const { query, active, resultCount, onQuery, onActive, onPickActive } = props;
  const action = {
    ArrowDown: () => onActive((active + 1) % resultCount),
    ArrowUp: () => onActive((active - 1 + resultCount) % resultCount),
    Enter: onPickActive,
  }[event.key];
  if (event.key === 'Escape' && query !== '') {
    // An empty field leaves Escape to the browser, which closes the popup.
    event.preventDefault();
    onQuery('');
  } else if (action !== undefined && resultCount > 0 && !event.isComposing) {
    event.preventDefault();
    action();
  }
}
