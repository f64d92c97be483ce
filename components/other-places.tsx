import type { Language } from '../glossary/concept-schema.ts';
import type { Place } from './card-tools.ts';
import { NextIcon, PreviousIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';

interface OtherPlacesProps {
  readonly lang: Language;
  readonly place: Place;
  onStep(by: 1 | -1): void;
}

/** Where else the concept stands on the page, and the way there and back, with the card. */
export function OtherPlaces({ lang, place: { at, count }, onStep }: OtherPlacesProps) {
  const t = createTranslator(lang);
  return (
    <div class="og-places" role="group" aria-label={t('elsewhere')}>
      <span aria-hidden="true">{t('elsewhereShort')}</span>
      <button type="button" class="og-icon-button" aria-label={t('elsewherePrevious')} title={t('elsewherePrevious')} onClick={() => onStep(-1)}>
        <PreviousIcon />
      </button>
      <span class="og-place" role="status">
        <span aria-hidden="true">
          {at}/{count}
        </span>
        <span class="og-spoken">{t('elsewhereAt', at, count)}</span>
      </span>
      <button type="button" class="og-icon-button" aria-label={t('elsewhereNext')} title={t('elsewhereNext')} onClick={() => onStep(1)}>
        <NextIcon />
      </button>
    </div>
  );
}
