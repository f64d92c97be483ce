import type { Language } from '../glossary/concept-schema.ts';
import { SortIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { TableOrder } from './table-order.ts';

interface FactTableHeadProps {
  readonly lang: Language;
  readonly columns: readonly { readonly key: string; readonly name: MessageKey }[];
  readonly order: TableOrder;
  onPress(column: string): void;
}

/** The names of the columns, each a button that sorts; `aria-sort` says by which one, and which way. */
export function FactTableHead({ lang, columns, order, onPress }: FactTableHeadProps) {
  const t = createTranslator(lang);
  return (
    <thead role="rowgroup" data-name={t('tableSortBy')}>
      <tr role="row">
        {columns.map(({ key, name }) => (
          <th key={key} scope="col" role="columnheader" class={`og-column-${key}`} data-name={t(name)} {...(key === order.column ? { 'aria-sort': order.direction } : {})}>
            <button type="button" class="og-sort" onClick={() => onPress(key)}>
              {t(name)}
              <SortIcon direction={key === order.column ? order.direction : undefined} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
