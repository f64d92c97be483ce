import type { Language } from '../glossary/concept-schema.ts';

interface OwnTextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words that say what to do. */
  readonly fault?: string | undefined;
  /** Several lines. */
  readonly long?: boolean | undefined;
  readonly rows?: number | undefined;
  /** The language of what is written in it. */
  readonly textLang?: Language | undefined;
  onValue(value: string): void;
}

/** A field to write in, with its name above, and what is wrong with it below. */
export function OwnTextField({ id, label, value, hint, fault, long = false, rows = 3, textLang, onValue }: OwnTextFieldProps) {
  const notes = [hint === undefined ? undefined : `${id}-hint`, fault === undefined ? undefined : `${id}-fault`].filter(Boolean).join(' ');
  const field = {
    id,
    class: 'og-field',
    value,
    'aria-invalid': fault !== undefined,
    ...(notes === '' ? {} : { 'aria-describedby': notes }),
    ...(textLang === undefined ? {} : { lang: textLang }),
  };
  return (
    <div class="og-own-field">
      <label class="og-question" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="og-label">
          {hint}
        </p>
      )}
      {long ? (
        <textarea {...field} rows={rows} onInput={(event) => onValue(event.currentTarget.value)} />
      ) : (
        <input {...field} type="text" autocomplete="off" onInput={(event) => onValue(event.currentTarget.value)} />
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} class="og-field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
