import { useId } from 'preact/hooks';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { Language } from '../glossary/concept-schema.ts';

/** One of some choices: its name and, where the name does not say it, what it does. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: MessageKey;
  readonly means?: MessageKey | undefined;
}

interface ChoiceGroupProps<Value extends string> {
  readonly lang: Language;
  readonly question: MessageKey;
  /** The question as a heading of its own, or as a line above the choices. */
  readonly prominent?: boolean | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  onChoose(value: Value): void;
}

/** A question with one answer, in force as soon as it is chosen. */
export function ChoiceGroup<Value extends string>({ lang, question, prominent = false, choices, chosen, onChoose }: ChoiceGroupProps<Value>) {
  const t = createTranslator(lang);
  const group = useId();
  return (
    <fieldset class={choices.some(({ means }) => means !== undefined) ? 'og-choices' : 'og-choices og-choices-short'}>
      <legend class={prominent ? 'og-subtitle' : 'og-question'}>{t(question)}</legend>
      {choices.map(({ value, name, means }) => {
        const id = `${group}-${value}`;
        return (
          <div key={value} class="og-choice">
            <input
              type="radio"
              id={id}
              name={group}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              {...(means === undefined ? {} : { 'aria-describedby': `${id}-means` })}
            />
            <label for={id}>{t(name)}</label>
            {means !== undefined && <p id={`${id}-means`}>{t(means)}</p>}
          </div>
        );
      })}
    </fieldset>
  );
}
