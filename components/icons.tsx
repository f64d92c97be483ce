import type { ComponentChildren } from 'preact';

/** A drawing in the line of the text, unseen by who hears the page: words stand beside it or name its button. */
export function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="og-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** A thin cross: closes or clears. */
export function CrossIcon() {
  return (
    <Icon>
      <path d="M4 4l8 8M12 4l-8 8" />
    </Icon>
  );
}

/** An arrow to the left: one card back. */
export function BackIcon() {
  return (
    <Icon>
      <path d="M13 8H3.5M7 4L3 8l4 4" />
    </Icon>
  );
}

/** A small angle, turned down by the style sheet when what it announces is open. */
export function DisclosureIcon() {
  return (
    <Icon>
      <path d="M6 4l4 4-4 4" />
    </Icon>
  );
}

/** Two small angles; the one of the direction in force is drawn full, as words say beside it. */
export function SortIcon({ direction }: { readonly direction: 'ascending' | 'descending' | undefined }) {
  return (
    <Icon>
      {direction !== 'descending' && <path class={direction && 'og-icon-full'} d="M5 6.5L8 3l3 3.5z" />}
      {direction !== 'ascending' && <path class={direction && 'og-icon-full'} d="M5 9.5L8 13l3-3.5z" />}
    </Icon>
  );
}

/** A small angle to the left: the place before. */
export function PreviousIcon() {
  return (
    <Icon>
      <path d="M10 4L6 8l4 4" />
    </Icon>
  );
}

/** A small angle to the right: the place after. */
export function NextIcon() {
  return (
    <Icon>
      <path d="M6 4l4 4-4 4" />
    </Icon>
  );
}

/** A loudspeaker: says a word. */
export function SpeakIcon() {
  return (
    <Icon>
      <path d="M2.5 6.2v3.6h2.4L8 12.4V3.6L4.9 6.2zM10.5 6a2.8 2.8 0 0 1 0 4M12.4 4.2a5.4 5.4 0 0 1 0 7.6" />
    </Icon>
  );
}

/** A bookmark: kept when it is full. */
export function BookmarkIcon({ full }: { readonly full: boolean }) {
  return (
    <Icon>
      <path {...(full ? { class: 'og-icon-full' } : {})} d="M4.5 2.8h7v10.4L8 10.4l-3.5 2.8z" />
    </Icon>
  );
}

/** A tick: chosen. */
export function TickIcon() {
  return (
    <Icon>
      <path d="M3.5 8.5l3 3 6-7" />
    </Icon>
  );
}

/** A small angle upwards: one place up. */
export function UpIcon() {
  return (
    <Icon>
      <path d="M4 10l4-4 4 4" />
    </Icon>
  );
}

/** A small angle downwards: one place down. */
export function DownIcon() {
  return (
    <Icon>
      <path d="M4 6l4 4 4-4" />
    </Icon>
  );
}
