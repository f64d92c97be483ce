import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { Disclosure } from './disclosure.tsx';
import { createTranslator } from './messages.ts';
import { otherNames } from './other-names.ts';
import { Prose } from './prose.tsx';

interface CardDetailProps {
  readonly entry: Entry;
  readonly lang: Language;
  readonly open: boolean;
  readonly contentId: string;
  onToggle(): void;
}

/** The explanation for a student, and the other names, one press away. Names alone stand among the properties. */
export function CardDetail({ entry, lang, open, contentId, onToggle }: CardDetailProps) {
  const t = createTranslator(lang);
  const paragraphs = entry.definition[lang].detail?.split(/\n{2,}/) ?? [];
  const names = otherNames(entry, lang);
  if (paragraphs.length === 0) return null;
  return (
    <Disclosure name={t('detailOpen')} open={open} contentId={contentId} onToggle={onToggle}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Prose text={paragraph} />
        </p>
      ))}
      {names.length > 0 && (
        <p class="og-other-names">
          <span class="og-label">{t('otherNames')}</span> <Prose text={names.join('\u00a0· ')} />
        </p>
      )}
    </Disclosure>
  );
}
