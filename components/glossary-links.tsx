import type { Language } from '../glossary/concept-schema.ts';
import { formatRoute } from './glossary-route.ts';
import { createTranslator } from './messages.ts';

/** From a small surface to the glossary page, and to the reader's words there. @param href its address */
export function GlossaryLinks({ lang, href }: { readonly lang: Language; readonly href: string }) {
  const t = createTranslator(lang);
  return (
    <p class="og-glossary-links">
      <a class="og-quiet" href={href} target="_blank" rel="noopener">
        {t('glossaryAll')}
      </a>
      <a class="og-quiet" href={href + formatRoute({ kind: 'my', place: 'words' })} target="_blank" rel="noopener">
        {t('myWords')}
      </a>
    </p>
  );
}
