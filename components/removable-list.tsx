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
  const t = createTranslator(lang);
  return (
    <div class="og-list-part">
      <h3 class="og-question">{t(title)}</h3>
      {items.length === 0 ? (
        <p class="og-label">{t(none)}</p>
      ) : (
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
      )}
    </div>
  );
}
