import { useId } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator, type MessageKey } from './messages.ts';

interface CheckChoiceProps {
  readonly lang: Language;
  readonly name: MessageKey;
  /** What it means when it is on, and what is left when it is off. */
  readonly means: { readonly on: MessageKey; readonly off: MessageKey };
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

/** One thing that can be switched on or off, with its effect said below. */
export function CheckChoice({ lang, name, means, checked, onChange }: CheckChoiceProps) {
  const t = createTranslator(lang);
  const id = useId();
  return (
    <div class="og-choice og-choice-alone">
      <input type="checkbox" id={id} checked={checked} aria-describedby={`${id}-means`} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label for={id}>{t(name)}</label>
      <p id={`${id}-means`}>{t(checked ? means.on : means.off)}</p>
    </div>
  );
}
