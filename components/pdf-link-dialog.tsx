import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import { siteName } from './site-name.ts';

interface PdfLinkDialogProps {
  readonly lang: Language;
  /** A web address; the caller has made sure of it. */
  readonly address: string;
  onClose(): void;
}

/** A link out of the document: where it leads is said before it is followed. */
export function PdfLinkDialog({ lang, address, onClose }: PdfLinkDialogProps) {
  const t = createTranslator(lang);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog ref={dialog} class="pdf-dialog" aria-labelledby="pdf-link-title" onClose={onClose}>
      <h2 class="pdf-dialog-title" id="pdf-link-title">
        {t('pdfLinkTitle')}
      </h2>
      <p>{t('pdfLinkText', siteName(new URL(address).hostname))}</p>
      <p class="pdf-address" lang="">
        {address}
      </p>
      <p class="pdf-dialog-actions">
        <a class="og-button pdf-go" href={address} target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer" onClick={onClose}>
          {t('pdfLinkOpen')}
        </a>
        <button type="button" class="og-quiet" onClick={onClose}>
          {t('pdfLinkCancel')}
        </button>
      </p>
    </dialog>
  );
}
