import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { CrossIcon, DownIcon, UpIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';
import type { PdfFind } from './pdf-state.ts';

interface PdfFindBarProps {
  readonly lang: Language;
  readonly find: PdfFind;
  /** Counts the wishes to search: each brings the focus back. */
  readonly wishes: number;
  onFind(query: string): void;
  onFindStep(by: 1 | -1): void;
  onClose(): void;
}

/** Longer queries find nothing that a shorter one does not. */
const LONGEST_QUERY = 120;

/** Search in the document: Enter goes on, Shift and Enter back, Escape closes. */
export function PdfFindBar({ lang, find, wishes, onFind, onFindStep, onClose }: PdfFindBarProps) {
  const t = createTranslator(lang);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [wishes]);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') onFindStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  }
  const stepButton = (icon: ComponentChild, key: 'pdfFindPrevious' | 'pdfFindNext', by: 1 | -1) => (
    <button type="button" class="og-icon-button" aria-label={t(key)} title={t(key)} disabled={find.count === 0} onClick={() => onFindStep(by)}>
      {icon}
    </button>
  );
  return (
    <search class="pdf-find">
      <input
        ref={input}
        type="text"
        class="pdf-find-input"
        aria-label={t('pdfFind')}
        placeholder={t('pdfFind')}
        maxLength={LONGEST_QUERY}
        autocomplete="off"
        spellcheck={false}
        value={find.query}
        onInput={(event) => onFind(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="pdf-find-count" role="status">
        {findSentence(lang, find)}
      </span>
      {stepButton(<UpIcon />, 'pdfFindPrevious', -1)}
      {stepButton(<DownIcon />, 'pdfFindNext', 1)}
      <button type="button" class="og-icon-button" aria-label={t('close')} title={t('close')} onClick={onClose}>
        <CrossIcon />
      </button>
    </search>
  );
}

function findSentence(lang: Language, { query, count, current, done }: PdfFind): string {
  const t = createTranslator(lang);
  if (query.trim() === '') return '';
  if (!done) return t('pdfFindBusy');
  return count === 0 ? t('pdfFindNothing') : t('pdfFindCount', current, count);
}
