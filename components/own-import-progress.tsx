import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { ImportStep, OwnGlossary } from './own-glossary.ts';

const STAGES: Readonly<Record<ImportStep['stage'], MessageKey>> = {
  reading: 'importReading',
  comparing: 'importComparing',
  merging: 'importMerging',
  compiling: 'importCompiling',
  storing: 'importStoring',
  writing: 'importStoring',
};

interface ImportProgressProps {
  readonly lang: Language;
  readonly fileName: string;
  readonly step: ImportStep | undefined;
  onCancel(): void;
}

/** How far an import is, and the way out. */
export function ImportProgress({ lang, fileName, step, onCancel }: ImportProgressProps) {
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; the way out is what is left to press.
  useLayoutEffect(() => cancel.current?.focus({ preventScroll: true }), []);
  const t = createTranslator(lang);
  // While it stores, the browser says nothing of how far it is.
  const value = step && step.stage !== 'storing' ? { max: 1, value: step.total > 0 ? step.done / step.total : 0 } : {};
  return (
    <div class="og-own-progress">
      <p id={id} role="status">
        {t(STAGES[step?.stage ?? 'reading'], fileName)}
      </p>
      <progress aria-labelledby={id} {...value} />
      <button type="button" class="og-button og-button-plain" ref={cancel} onClick={onCancel}>
        {t('importCancel')}
      </button>
    </div>
  );
}

interface ImportDoneProps {
  readonly lang: Language;
  readonly glossary: OwnGlossary;
  onOpen(): void;
  onSites(): void;
}

/** What an import has made, and where it shows. */
export function ImportDone({ lang, glossary, onOpen, onSites }: ImportDoneProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => line.current?.focus(), []);
  const t = createTranslator(lang);
  return (
    <>
      <p ref={line} tabIndex={-1} role="status" class="og-lead">
        {t('importDone', glossary.name, glossary.terms.toLocaleString(lang))}
      </p>
      <p class="og-label">{t('importDoneSites')}</p>
      <p class="og-own-actions">
        <button type="button" class="og-button" onClick={onSites}>
          {t('importSees')}
        </button>
        <button type="button" class="og-button og-button-plain" onClick={onOpen}>
          {t('shelfOpen')}
        </button>
      </p>
    </>
  );
}
