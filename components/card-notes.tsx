import type { Language } from '../glossary/concept-schema.ts';
import type { Confusion } from '../glossary/entry.ts';
import { createTranslator } from './messages.ts';
import { Prose } from './prose.tsx';

/** What the page itself says the word means: the nearest authority for this text. */
export function PageSays({ text, lang }: { readonly text: string; readonly lang: Language }) {
  const t = createTranslator(lang);
  return (
    <section class="og-note">
      <h3 class="og-label">{t('pageSays')}</h3>
      {/* The page's words, in the page's language, which need not be the card's. */}
      <p lang="">{t('quoted', text)}</p>
    </section>
  );
}

interface ConfusionsProps {
  readonly confusions: readonly Confusion[];
  readonly lang: Language;
  onOpen(id: string): void;
}

/** What people take the concept for. */
export function Confusions({ confusions, lang, onOpen }: ConfusionsProps) {
  if (confusions.length === 0) return null;
  return (
    <section class="og-note og-warm">
      <h3 class="og-label">{createTranslator(lang)('notToConfuse')}</h3>
      {confusions.map((confusion) => (
        <p key={confusion.with}>
          <ConfusedWith confusion={confusion} lang={lang} onOpen={onOpen} />{' '}
          <Prose text={confusion[lang]} />
        </p>
      ))}
    </section>
  );
}

function ConfusedWith({ confusion, lang, onOpen }: Omit<ConfusionsProps, 'confusions'> & { readonly confusion: Confusion }) {
  const { id, label } = confusion;
  if (id === undefined) return <strong class="og-run-in">{label[lang]}</strong>;
  return (
    <button type="button" class="og-open og-run-in" onClick={() => onOpen(id)}>
      {label[lang]}
    </button>
  );
}
