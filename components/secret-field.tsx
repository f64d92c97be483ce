interface SecretFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** Whether one is being made or one that exists is asked for: browsers offer to remember accordingly. */
  readonly fresh: boolean;
  onValue(value: string): void;
}

/** A field for a passphrase. */
export function SecretField({ id, label, value, hint, fault, fresh, onValue }: SecretFieldProps) {
  const notes = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])].join(' ');
  return (
    <div class="og-secret">
      <label class="og-question" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="og-label">
          {hint}
        </p>
      )}
      <input
        id={id}
        class="og-field"
        type="password"
        autocomplete={fresh ? 'new-password' : 'current-password'}
        value={value}
        aria-invalid={fault !== undefined}
        {...(notes === '' ? {} : { 'aria-describedby': notes })}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {fault !== undefined && (
        <p id={`${id}-fault`} class="og-field-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
