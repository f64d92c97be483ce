import { useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly name: string;
  /** What the browser's picker offers first; other files can be chosen all the same. */
  readonly accept: string;
  readonly plain?: boolean | undefined;
  onFile(file: File): void;
}

/** A button that opens the browser's file picker. */
export function FileButton({ name, accept, plain = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={plain ? 'og-quiet' : 'og-button'} onClick={() => input.current?.click()}>
        {name}
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
