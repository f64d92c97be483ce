import type { Language } from '../glossary/concept-schema.ts';
import { CrossIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';

interface ReaderOfferProps {
  readonly lang: Language;
  onTake(): void;
  onDecline(): void;
}

/** Stands in a corner of the browser's own PDF viewer, where words cannot be marked: offers ours, or goes away. */
export function ReaderOffer({ lang, onTake, onDecline }: ReaderOfferProps) {
  const t = createTranslator(lang);
  return (
    <section class="og-surface og-offer" lang={lang} aria-label={t('extName')} onKeyDown={({ key }) => key === 'Escape' && onDecline()}>
      <button type="button" class="og-offer-take" onClick={onTake}>
        {t('offerReadPdf')}
      </button>
      <button type="button" class="og-icon-button" aria-label={t('offerDecline')} title={t('offerDecline')} onClick={onDecline}>
        <CrossIcon />
      </button>
    </section>
  );
}
