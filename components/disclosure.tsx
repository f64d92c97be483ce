import type { ComponentChildren } from 'preact';
import { DisclosureIcon } from './icons.tsx';

interface DisclosureProps {
  readonly name: string;
  readonly open: boolean;
  readonly contentId: string;
  readonly children: ComponentChildren;
  onToggle(): void;
}

/** A button that shows or hides what follows it. */
export function Disclosure({ name, open, contentId, children, onToggle }: DisclosureProps) {
  return (
    <div class="og-disclosure">
      <button type="button" class="og-quiet" aria-expanded={open} aria-controls={contentId} onClick={onToggle}>
        <DisclosureIcon />
        {name}
      </button>
      <div id={contentId} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
