import { useId } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { ClearableField } from './clearable-field.tsx';
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
  const t = createTranslator(lang);
  return (
    <div class="og-filter" role="search" aria-label={t('tableFilter')}>
      <label class="og-label" for={id}>
        {t('tableFilter')}
      </label>
      <ClearableField {...{ lang, id }} placeholder={hint} maxLength={LONGEST_FILTER} aria-controls={tableId} value={filter} onValue={onFilter} />
      <p class="og-label" role="status">
        {t('tableShown', shown, total)}
      </p>
    </div>
  );
}
