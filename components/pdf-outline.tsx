import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import type { PdfOutlineItem } from './pdf-state.ts';

interface PdfOutlineProps {
  readonly lang: Language;
  readonly items: readonly PdfOutlineItem[];
  onOutline(destination: unknown): void;
}

/** The document's own table of contents. */
export function PdfOutline({ lang, items, onOutline }: PdfOutlineProps) {
  if (items.length === 0) return <p class="og-sentence">{createTranslator(lang)('pdfOutlineNone')}</p>;
  return <OutlineList items={items} onOutline={onOutline} />;
}

function OutlineList({ items, onOutline }: Pick<PdfOutlineProps, 'items' | 'onOutline'>) {
  return (
    <ul class="pdf-outline">
      {items.map((item, index) => (
        <li key={index}>
          {item.destination === undefined ? (
            <span class="pdf-outline-item" lang="">
              {item.title}
            </span>
          ) : (
            <button type="button" class="pdf-outline-item" lang="" onClick={() => onOutline(item.destination)}>
              {item.title}
            </button>
          )}
          {item.items.length > 0 && <OutlineList items={item.items} onOutline={onOutline} />}
        </li>
      ))}
    </ul>
  );
}
