import type { Language } from '../glossary/concept-schema.ts';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words that say what to do. */
  readonly fault?: string | undefined;
  /** How many lines it has; one that cannot be broken where absent. */
  readonly rows?: number | undefined;
  /** The language of what is written in it. */
  readonly textLang?: Language | undefined;
  /** Set for a passphrase: whether one is being made or one that exists is asked for; browsers offer to remember accordingly. */
  readonly secret?: 'new' | 'existing' | undefined;
  onValue(value: string): void;
}

/** A field to write in, with its name above, and what is wrong with it below. */
export function TextField({ id, label, value, hint, fault, rows, textLang, secret, onValue }: TextFieldProps) {
  const notes = [hint === undefined ? undefined : `${id}-hint`, fault === undefined ? undefined : `${id}-fault`].filter(Boolean).join(' ');
  const field = {
    id,
    class: 'og-field',
    value,
    'aria-invalid': fault !== undefined,
    ...(notes === '' ? {} : { 'aria-describedby': notes }),
    ...(textLang === undefined ? {} : { lang: textLang }),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => onValue(event.currentTarget.value),
  };
  return (
    <div class={secret ? 'og-secret' : 'og-own-field'}>
      <label class="og-question" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="og-label">
          {hint}
        </p>
      )}
      {secret && <input {...field} type="password" autocomplete={secret === 'new' ? 'new-password' : 'current-password'} />}
      {!secret && (rows === undefined ? <input {...field} type="text" autocomplete="off" /> : <textarea {...field} rows={rows} />)}
      {fault !== undefined && (
        // A form brings the focus to a field at fault, which tells the fault; none goes back to a passphrase.
        <p id={`${id}-fault`} class="og-field-fault" {...(secret ? { role: 'alert' } : {})}>
          {fault}
        </p>
      )}
    </div>
  );
}
