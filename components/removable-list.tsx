import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';

interface RemovableListProps {
  readonly lang: Language;
  readonly title: MessageKey;
  /** What stands in the place of an empty list. */
  readonly none: MessageKey;
  readonly items: readonly { readonly key: string; readonly name: string }[];
  onRemove(index: number): void;
}

/** Things the reader has put down, each with a way to take it off again. */
export function RemovableList({ lang, title, none, items, onRemove }: RemovableListProps) {
  return (
    <div class="og-list-part">
      <h3 class="og-question">{createTranslator(lang)(title)}</h3>
      <Removables {...{ lang, none, items, onRemove }} />
    </div>
  );
}

/** The same where something else says what they are. */
export function Removables({ lang, none, items, onRemove }: Omit<RemovableListProps, 'title'>) {
  const t = createTranslator(lang);
  if (items.length === 0) return <p class="og-label">{t(none)}</p>;
  return (
    <ul class="og-removables">
      {items.map(({ key, name }, index) => (
        <li key={key}>
          <span>{name}</span>
          <button type="button" class="og-quiet" aria-label={t('removeNamed', name)} onClick={() => onRemove(index)}>
            {t('remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
