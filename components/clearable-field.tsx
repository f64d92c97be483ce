import type { ComponentProps, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { CrossIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';

type Attribute = 'id' | 'placeholder' | 'maxLength' | 'aria-label' | 'aria-autocomplete' | 'aria-expanded' | 'aria-controls' | 'aria-activedescendant';

interface ClearableFieldProps extends Pick<ComponentProps<'input'>, Attribute> {
  readonly role?: 'combobox';
  /** The language of the interface. */
  readonly lang: Language;
  readonly value: string;
  /** For a surface that brings the focus here itself. */
  readonly input?: RefObject<HTMLInputElement | null> | undefined;
  onValue(value: string): void;
  /** Any key but the Escape that clears. */
  onOtherKey?(event: KeyboardEvent): void;
}

/** A field for words to look for, with a button that clears it; Escape clears it too. */
export function ClearableField({ lang, value, input: given, onValue, onOtherKey, ...attributes }: ClearableFieldProps) {
  const own = useRef<HTMLInputElement>(null);
  const input = given ?? own;
  const t = createTranslator(lang);
  function clear() {
    onValue('');
    input.current?.focus();
  }
  return (
    <div class="og-search">
      <input
        {...attributes}
        ref={input}
        class="og-search-input"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return onOtherKey?.(event);
          // An empty field leaves Escape to the browser, which closes the popup.
          event.preventDefault();
          onValue('');
        }}
      />
      {value !== '' && (
        <button type="button" class="og-icon-button" aria-label={t('searchClear')} title={t('searchClear')} onClick={clear}>
          <CrossIcon />
        </button>
      )}
    </div>
  );
}
