import { useId, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { CrossIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';

/** No cell is as long as a page pasted by mistake. */
const LONGEST_FILTER = 80;

interface TableFilterProps {
  readonly lang: Language;
  readonly filter: string;
  readonly hint: string;
  readonly tableId: string;
  readonly shown: number;
  readonly total: number;
  onFilter(filter: string): void;
}

/** The field above a table, and how many lines it leaves. */
export function TableFilter({ lang, filter, hint, tableId, shown, total, onFilter }: TableFilterProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const t = createTranslator(lang);
  function clear() {
    onFilter('');
    input.current?.focus();
  }
  return (
    <div class="og-filter" role="search" aria-label={t('tableFilter')}>
      <label class="og-label" for={id}>
        {t('tableFilter')}
      </label>
      <div class="og-search">
        <input
          ref={input}
          id={id}
          class="og-search-input"
          type="text"
          placeholder={hint}
          maxLength={LONGEST_FILTER}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-controls={tableId}
          value={filter}
          onInput={(event) => onFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onFilter('');
          }}
        />
        {filter !== '' && (
          <button type="button" class="og-icon-button" aria-label={t('searchClear')} title={t('searchClear')} onClick={clear}>
            <CrossIcon />
          </button>
        )}
      </div>
      <p class="og-label" role="status">
        {t('tableShown', shown, total)}
      </p>
    </div>
  );
}
