import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import type { OwnTermRow } from './own-glossary.ts';
import { definitionOf, otherNameOf, shownName } from './own-term-words.ts';

interface OwnTermLineProps {
  readonly lang: Language;
  readonly row: OwnTermRow;
  onEdit(): void;
  onRemove(): void;
}

/** One term in the list of its glossary. */
export function OwnTermLine({ lang, row: { term }, onEdit, onRemove }: OwnTermLineProps) {
  const t = createTranslator(lang);
  const name = shownName(term, lang);
  const definition = definitionOf(term, lang);
  return (
    <li>
      <p class="og-own-line">
        <span class="og-own-word" dir="auto">
          {name}
        </span>
        <span class="og-label" dir="auto">
          {otherNameOf(term, lang)}
        </span>
        <span class="og-own-tools">
          <button type="button" class="og-quiet" aria-label={t('termEditNamed', name)} onClick={onEdit}>
            {t('termEdit')}
          </button>
          <button type="button" class="og-quiet" aria-label={t('shelfDeleteNamed', name)} onClick={onRemove}>
            {t('shelfDelete')}
          </button>
        </span>
      </p>
      {definition && (
        <p class="og-own-definition" lang={definition.lang} dir="auto">
          {definition.text}
        </p>
      )}
    </li>
  );
}
