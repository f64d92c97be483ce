import { type Language, otherLanguage } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { CardNames } from './card-names.tsx';
import type { CardTools } from './card-tools.ts';
import { CardHeadTools } from './card-head-tools.tsx';
import { CATEGORY_NAMES } from './category-name.ts';
import { createTranslator } from './messages.ts';
import { OtherName } from './other-name.tsx';
import { Prose } from './prose.tsx';

interface CardHeadProps {
  readonly entry: Entry;
  readonly lang: Language;
  readonly headingId: string;
  /** Both names side by side, with how each is said: then nothing of it stands below the heading. */
  readonly bothNames?: CardTools | undefined;
  onLanguage(lang: Language): void;
  readonly onClose?: (() => void) | undefined;
}

/** Name, category, pronunciation, language switch, name in the other language. */
export function CardHead({ entry, lang, headingId, bothNames, onLanguage, onClose }: CardHeadProps) {
  const t = createTranslator(lang);
  const { labels } = entry;
  const other = otherLanguage(lang);
  // « PD-L1 » is PD-L1 in both: saying so would be noise.
  const sameName = labels[other].pref.toLowerCase() === labels[lang].pref.toLowerCase();
  const pronunciation = bothNames ? undefined : entry.pronunciation[lang];
  return (
    <header class={onClose ? 'og-head og-closable' : 'og-head'}>
      {/* Focusable by script only: in-place navigation brings the reader here. */}
      <h2 class="og-heading" id={headingId} tabIndex={-1}>
        <Prose text={labels[lang].pref} />
      </h2>
      <p class="og-meta">
        <span>{t(CATEGORY_NAMES[entry.category])}</span>
        {pronunciation !== undefined && (
          <span>
            <span class="og-spoken">{t('pronunciation')} </span>
            {t('quoted', pronunciation)}
          </span>
        )}
      </p>
      <CardHeadTools {...{ lang, onLanguage, onClose }} />
      {bothNames ? <CardNames entry={entry} lang={lang} tools={bothNames} /> : !sameName && <OtherName lang={lang} name={labels[other].pref} />}
    </header>
  );
}
