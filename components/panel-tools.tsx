import { useId } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { ClearableField } from './clearable-field.tsx';
import { createTranslator, pluralKey } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { TERM_ORDERS } from './panel-order.ts';
import type { TermOrder } from './panel-order.ts';

/** No name is as long as a page pasted by mistake. */
const LONGEST_FILTER = 80;

const ORDER_NAMES: Readonly<Record<TermOrder, MessageKey>> = { page: 'panelOrderPage', kind: 'glossarySubjects', name: 'glossaryLetters', difficulty: 'panelOrderDifficulty' };

interface PanelToolsProps {
  readonly lang: Language;
  readonly order: TermOrder;
  readonly filter: string;
  readonly shown: number;
  readonly total: number;
  onOrder(order: TermOrder): void;
  onFilter(filter: string): void;
}

/** How the list is ordered, and the field that makes it shorter. */
export function PanelTools({ lang, order, shown, total, filter, onOrder, onFilter }: PanelToolsProps) {
  const id = useId();
  const t = createTranslator(lang);
  return (
    <div class="og-side-tools" role="search" aria-label={t('panelTools')}>
      <ClearableField lang={lang} aria-label={t('panelFilter')} placeholder={t('panelFilterHint')} maxLength={LONGEST_FILTER} value={filter} onValue={onFilter} />
      <div class="og-side-order">
        <span class="og-label" role="status">
          {filter.trim() === '' ? t(pluralKey(lang, total, 'conceptsOne', 'conceptsMany'), total) : t('panelShown', shown, total)}
        </span>
        <span class="og-side-choice">
          <label class="og-label" for={id}>
            {t('panelOrder')}
          </label>
          <select id={id} class="og-select" value={order} onChange={(event) => onOrder(TERM_ORDERS[event.currentTarget.selectedIndex] ?? 'page')}>
            {TERM_ORDERS.map((one) => (
              <option key={one} value={one}>
                {t(ORDER_NAMES[one])}
              </option>
            ))}
          </select>
        </span>
      </div>
    </div>
  );
}
