import type { ComponentChildren } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }) {
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
