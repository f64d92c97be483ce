import { useId, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { CrossIcon } from './icons.tsx';
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
export function PanelTools(props: PanelToolsProps) {
  const { lang, order, shown, total, filter, onOrder } = props;
  const id = useId();
  const t = createTranslator(lang);
  return (
    <div class="og-side-tools" role="search" aria-label={t('panelTools')}>
      <FilterField {...props} />
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

function FilterField({ lang, filter, onFilter }: Pick<PanelToolsProps, 'lang' | 'filter' | 'onFilter'>) {
  const input = useRef<HTMLInputElement>(null);
  const t = createTranslator(lang);
  function clear() {
    onFilter('');
    input.current?.focus();
  }
  return (
    <div class="og-search">
      <input
        ref={input}
        class="og-search-input"
        type="text"
        aria-label={t('panelFilter')}
        placeholder={t('panelFilterHint')}
        maxLength={LONGEST_FILTER}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
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
  );
}
