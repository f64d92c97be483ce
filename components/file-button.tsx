import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly name: string;
  /** What the browser's picker offers first; other files can be chosen all the same. */
  readonly accept: string;
  readonly plain?: boolean | undefined;
  /** Shown in place of the name, which is then heard, or rested on. */
  readonly icon?: ComponentChild;
  onFile(file: File): void;
}

/** A button that opens the browser's file picker. */
export function FileButton({ name, accept, plain = false, icon, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const look = icon ? { class: 'og-icon-button', 'aria-label': name, title: name } : { class: plain ? 'og-quiet' : 'og-button' };
  return (
    <>
      <button type="button" {...look} onClick={() => input.current?.click()}>
        {icon ?? name}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
