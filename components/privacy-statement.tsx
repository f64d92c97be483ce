import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

/** What leaves the machine: nothing. Said where choices about reading are made. */
export function PrivacyStatement({ lang }: { readonly lang: Language }) {
  const t = createTranslator(lang);
  return (
    <section class="og-privacy">
      <h2 class="og-subtitle">{t('privacyTitle')}</h2>
      <p>
        {t('privacyHere')} {t('privacyNothing')} {t('privacyNobody')}
      </p>
    </section>
  );
}
