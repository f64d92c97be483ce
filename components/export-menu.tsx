import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { Disclosure } from './disclosure.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';

interface ExportMenuProps<As extends string> {
  readonly lang: Language;
  /** What the list can be taken along as, in the order of the menu. */
  readonly names: Readonly<Record<As, MessageKey>>;
  /** What became of the last export. */
  readonly told: string;
  onExport(as: As): void;
}

/** The ways to take a list along, one press away. */
export function ExportMenu<As extends string>({ lang, names, told, onExport }: ExportMenuProps<As>) {
  const [open, setOpen] = useState(false);
  const contentId = useId();
  const t = createTranslator(lang);
  return (
    <div class="og-take-along">
      <Disclosure name={t('exportTitle')} {...{ open, contentId }} onToggle={() => setOpen(!open)}>
        <ul>
          {(Object.entries(names) as [As, MessageKey][]).map(([as, name]) => (
            <li key={as}>
              <button type="button" class="og-quiet" onClick={() => onExport(as)}>
                {t(name)}
              </button>
            </li>
          ))}
        </ul>
      </Disclosure>
      <p class="og-label" role="status">
        {told}
      </p>
    </div>
  );
}
