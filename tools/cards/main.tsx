import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import { ConceptCard } from '../../components/concept-card.tsx';
import { whyOf } from '../../components/why.ts';
import { LANGUAGES } from '../../glossary/concept-schema.ts';
import type { Language } from '../../glossary/concept-schema.ts';
import type { Entry } from '../../glossary/entry.ts';

function noop() {}

/** The card of an entry as it stands beside a mention. */
function card(entry: Entry, lang: Language, detailOpen: boolean) {
  const on = { onLanguage: noop, onOpen: noop, onBack: noop, onToggleDetail: noop, onClose: noop };
  const headingId = `card-${lang}-${detailOpen}`;
  return (
    <div key={headingId} class="og-stack og-stack-popover">
      <ConceptCard {...{ entry, lang, detailOpen, headingId }} canGoBack={false} why={whyOf(lang, { kind: 'name' })} {...on} />
    </div>
  );
}

/** Folded and open; a card without details is the same either way. */
function levels(entry: Entry, lang: Language): boolean[] {
  return entry.definition[lang].detail === undefined ? [false] : [false, true];
}

/** Renders one entry in both languages, details folded and open. Called by tools/cards.ts. */
function showEntry(entry: Entry): void {
  const sheet = document.getElementById('cards');
  if (sheet === null) return;
  render(
    LANGUAGES.flatMap((lang) => levels(entry, lang).map((detailOpen) => card(entry, lang, detailOpen))),
    sheet,
  );
}

Object.assign(globalThis, { showEntry });
