interface TermRowProps {
  readonly name: string;
  /** The small words beside the name. */
  readonly note: string;
  readonly count: number;
  /** The count in words, for who hears it. */
  readonly times: string;
  onPress(): void;
}

/** One term of a list, with how often it is mentioned. */
export function TermRow({ name, note, count, times, onPress }: TermRowProps) {
  return (
    <li>
      <button type="button" class="og-result" onClick={onPress}>
        <span class="og-result-name">{name}</span>
        <span class="og-result-category">{note}</span>
        <span class="og-count" aria-hidden="true">
          {count}
        </span>
        <span class="og-spoken">, {times}</span>
      </button>
    </li>
  );
}
