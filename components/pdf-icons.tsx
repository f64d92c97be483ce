import { Icon } from './icons.tsx';

/** What the tools of the PDF reader look like, by name. */
export const PDF_ICONS = {
  sidebar: (
    <Icon>
      <path d="M2.5 3h11v10h-11zM6.5 3v10" />
    </Icon>
  ),
  find: (
    <Icon>
      <path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5L14 14" />
    </Icon>
  ),
  zoomOut: (
    <Icon>
      <path d="M3.5 8h9" />
    </Icon>
  ),
  zoomIn: (
    <Icon>
      <path d="M3.5 8h9M8 3.5v9" />
    </Icon>
  ),
  width: (
    <Icon>
      <path d="M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2" />
    </Icon>
  ),
  rotate: (
    <Icon>
      <path d="M12.5 8.5A4.5 4.5 0 1 1 8 4h3M9 1.5L11.5 4 9 6.5" />
    </Icon>
  ),
  dark: (
    <Icon>
      <path d="M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6z" />
    </Icon>
  ),
  print: (
    <Icon>
      <path d="M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z" />
    </Icon>
  ),
  download: (
    <Icon>
      <path d="M8 2.5v7.5M5 7l3 3 3-3M3 13.5h10" />
    </Icon>
  ),
  open: (
    <Icon>
      <path d="M2 12.5v-9h4l1.5 2H14v7z" />
    </Icon>
  ),
} as const;

export type PdfIcon = keyof typeof PDF_ICONS;
