import { type Language, otherLanguage } from '../glossary/concept-schema.ts';
import type { UserTerm } from '../glossary/exchange/user-term.ts';
import { BackButton } from './back-button.tsx';
import { CardHeadTools } from './card-head-tools.tsx';
import { createTranslator } from './messages.ts';
import { OtherName } from './other-name.tsx';
import { definitionOf, otherNameOf, shownName } from './own-term-words.ts';

/** A reader's own term with whose it is (platform's `OwnTerm` is one). */
export interface OwnTermEntry {
  readonly id: string;
  readonly term: UserTerm;
  readonly glossary: { readonly name: string; readonly origin: string };
}

interface OwnTermCardProps {
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
  // A name in the other language alone is the heading already.
  const otherName = term.labels[lang] === undefined ? '' : otherNameOf(term, lang);
  return (
    <div class="og-card-body">
      {onBack && <BackButton {...{ lang, onBack }} />}
      <header class={onClose ? 'og-head og-closable' : 'og-head'}>
        <h2 class="og-heading" id={headingId} tabIndex={-1} dir="auto">
          {shownName(term, lang)}
        </h2>
        <p class="og-meta">
          <span>{t('ownFromGlossary', glossary.name)}</span>
          <span>{t('shelfNotReviewed')}</span>
        </p>
        <CardHeadTools {...{ lang, onLanguage, onClose }} />
        {otherName !== '' && <OtherName lang={lang} name={otherName} />}
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

function More({ term, lang }: { readonly term: UserTerm; readonly lang: Language }) {
  const t = createTranslator(lang);
  const names = (term.labels[lang] ?? term.labels[otherLanguage(lang)])?.alt.join(', ') ?? '';
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
