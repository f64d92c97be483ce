import type { ComponentChildren } from 'preact';
import type { Choices, Sample } from './settings-state.ts';

interface SampleTextProps {
  readonly sample: Sample;
  readonly underline: Choices['underline'];
  /** Where the marks can be pressed. */
  readonly onOpen?: ((id: string) => void) | undefined;
}

/** A sentence as it would look in a page. */
export function SampleText({ sample: { text, marks }, underline, onOpen }: SampleTextProps) {
  const pieces: ComponentChildren[] = [];
  let from = 0;
  for (const { start, end, id } of marks) {
    const words = text.slice(start, end);
    pieces.push(text.slice(from, start), <Mark key={start} {...{ underline, words }} onPress={onOpen && (() => onOpen(id))} />);
    from = end;
  }
  return (
    <p class="og-sample-text">
      {pieces}
      {text.slice(from)}
    </p>
  );
}

function Mark({ underline, words, onPress }: { readonly underline: Choices['underline']; readonly words: string; readonly onPress?: (() => void) | undefined }) {
  const look = `og-mark og-mark-${underline}`;
  if (onPress === undefined) return <span class={look}>{words}</span>;
  return (
    <button type="button" class={look} onClick={onPress}>
      {words}
    </button>
  );
}
