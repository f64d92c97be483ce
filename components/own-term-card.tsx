import type { Language } from '../glossary/concept-schema.ts';
import type { UserTerm } from '../glossary/exchange/user-term.ts';
import { CardHeadTools } from './card-head-tools.tsx';
import { BackIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';
import { definitionOf, otherNameOf, shownName } from './own-term-words.ts';

/** A reader's own term with whose it is (platform's `OwnTerm` is one). */
export interface OwnTermEntry {
  readonly id: string;
  readonly term: UserTerm;
  readonly glossary: { readonly name: string; readonly origin: string };
}

export interface OwnTermCardProps {
  readonly entry: OwnTermEntry;
  readonly lang: Language;
  readonly headingId: string;
  onLanguage(lang: Language): void;
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** One term of the reader's own glossaries. All of it is text: whatever a file wrote there, nothing in it acts. */
export function OwnTermCard({ entry: { term, glossary }, lang, headingId, onLanguage, onBack, onClose }: OwnTermCardProps) {
  const t = createTranslator(lang);
  const definition = definitionOf(term, lang);
  return (
    <div class="og-card-body">
      {onBack && (
        <button type="button" class="og-quiet og-back" onClick={onBack}>
          <BackIcon />
          {t('back')}
        </button>
      )}
      <header class={onClose ? 'og-head og-closable' : 'og-head'}>
        <h2 class="og-heading" id={headingId} tabIndex={-1} dir="auto">
          {shownName(term, lang)}
        </h2>
        <p class="og-meta">
          <span>{t('ownFromGlossary', glossary.name)}</span>
          <span>{t('shelfNotReviewed')}</span>
        </p>
        <CardHeadTools {...{ lang, onLanguage, onClose }} />
        <OtherName term={term} lang={lang} />
      </header>
      {definition ? (
        <p class="og-plain og-own-text" lang={definition.lang} dir="auto">
          {definition.text}
        </p>
      ) : (
        <p class="og-plain og-label">{t('ownNoDefinition')}</p>
      )}
      <More term={term} lang={lang} />
      <footer class="og-foot">
        <p>{t('ownFoot', glossary.origin)}</p>
      </footer>
    </div>
  );
}

function OtherName({ term, lang }: { readonly term: UserTerm; readonly lang: Language }) {
  const name = otherNameOf(term, lang);
  const other = lang === 'fr' ? 'en' : 'fr';
  if (name === '' || term.labels[lang] === undefined) return null;
  return (
    <p class="og-other-name">
      <span class="og-label">{createTranslator(lang)(other === 'fr' ? 'otherNameInFrench' : 'otherNameInEnglish')}</span> <span lang={other}>{name}</span>
    </p>
  );
}

function More({ term, lang }: { readonly term: UserTerm; readonly lang: Language }) {
  const t = createTranslator(lang);
  const names = (term.labels[lang] ?? term.labels[lang === 'fr' ? 'en' : 'fr'])?.alt.join(', ') ?? '';
  const parts = [
    ['ownOtherNames', names],
    ['ownNote', term.note ?? ''],
    ['ownSource', term.source ?? ''],
  ] as const;
  return (
    <div class="og-more">
      {parts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <p key={label} class="og-own-text" dir="auto">
            <span class="og-label">{t(label)} </span>
            {text}
          </p>
        ))}
    </div>
  );
}
