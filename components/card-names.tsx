import { LANGUAGES } from '../glossary/concept-schema.ts';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import type { CardTools } from './card-tools.ts';
import { SpeakIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';
import { Prose } from './prose.tsx';

interface CardNamesProps {
  readonly entry: Entry;
  readonly lang: Language;
  readonly tools: CardTools;
}

/** For a student: the French and the English name side by side, how each is said, and said by the machine where it can. */
export function CardNames({ entry, lang, tools }: CardNamesProps) {
  const t = createTranslator(lang);
  return (
    <dl class="og-names">
      {LANGUAGES.map((other) => (
        <div key={other}>
          <dt class="og-label">
            {t(other === 'fr' ? 'nameFrench' : 'nameEnglish')} <SpeakButton {...{ entry, lang, tools, other }} />
          </dt>
          <dd>
            <span lang={other}>
              <Prose text={entry.labels[other].pref} />
            </span>
          </dd>
          <Said {...{ entry, lang, other }} />
        </div>
      ))}
    </dl>
  );
}

type InOneLanguage = Omit<CardNamesProps, 'tools'> & { readonly other: Language };

function Said({ entry, lang, other }: InOneLanguage) {
  const t = createTranslator(lang);
  const pronunciation = entry.pronunciation[other];
  if (pronunciation === undefined) return null;
  return (
    <dd class="og-said">
      <span class="og-spoken">{t('pronunciation')} </span>
      {t('quoted', pronunciation)}
    </dd>
  );
}

/** Absent where no voice on the machine speaks the language: a voice from the network would tell what is read. */
function SpeakButton({ entry, lang, other, tools: { voices = [], onSpeak } }: InOneLanguage & Pick<CardNamesProps, 'tools'>) {
  if (onSpeak === undefined || !voices.includes(other)) return null;
  const name = entry.labels[other].pref;
  const label = createTranslator(lang)(other === 'fr' ? 'speakFrench' : 'speakEnglish', name);
  return (
    <button type="button" class="og-icon-button og-speak" aria-label={label} title={label} onClick={() => onSpeak(name, other)}>
      <SpeakIcon />
    </button>
  );
}
