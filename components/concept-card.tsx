import type { Language } from '../glossary/concept-schema.ts';
import type { Entry, EntrySummary, LabelledRelation } from '../glossary/entry.ts';
import { CardDetail } from './card-detail.tsx';
import { CardHead } from './card-head.tsx';
import { Confusions, PageSays } from './card-notes.tsx';
import { Properties } from './card-properties.tsx';
import { Facts, StatusList } from './card-records.tsx';
import { CardSources } from './card-sources.tsx';
import { BackIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';
import { Prose } from './prose.tsx';
import { RelatedConcepts } from './related-concepts.tsx';
import { TabRow, panelId, tabId } from './tab-row.tsx';

export interface ConceptCardProps {
  readonly entry: Entry;
  readonly lang: Language;
  /** The readings of an ambiguous mention, the shown one among them. */
  readonly senses?: readonly EntrySummary[] | undefined;
  /** What the page says the word means, where it does. */
  readonly pageSays?: string | undefined;
  readonly canGoBack: boolean;
  readonly detailOpen: boolean;
  /** Why the word was underlined, in a sentence of the card's language. */
  readonly why?: string | undefined;
  /** Id given to the heading, unique in its document or shadow root. */
  readonly headingId: string;
  onLanguage(lang: Language): void;
  onOpen(id: string): void;
  onBack(): void;
  onToggleDetail(): void;
  readonly onClose?: (() => void) | undefined;
}

/** One concept explained. The order of the parts is fixed, so that the eye learns it. */
export function ConceptCard(props: ConceptCardProps) {
  const { entry, lang, senses = [], headingId } = props;
  const ambiguous = senses.length > 1;
  return (
    <article class="og-surface og-card" lang={lang} dir="ltr" aria-labelledby={headingId}>
      {ambiguous && (
        <TabRow
          label={createTranslator(lang)('senses')}
          tabs={senses.map(({ id, label }) => ({ key: id, name: label[lang] }))}
          selected={entry.id}
          idBase={headingId}
          onSelect={props.onOpen}
        />
      )}
      {/* A new concept is a new body: scrolled to its top, « all related » folded again. */}
      <div class="og-card-body" key={entry.id} {...(ambiguous ? panelOf(headingId, entry.id) : {})}>
        <CardBody {...props} />
      </div>
    </article>
  );
}

function panelOf(idBase: string, id: string) {
  return { role: 'tabpanel', id: panelId(idBase, id), 'aria-labelledby': tabId(idBase, id) } as const;
}

function CardBody({ entry, lang, pageSays, canGoBack, detailOpen, why, headingId, ...on }: ConceptCardProps) {
  const { onOpen, onBack, onLanguage, onToggleDetail, onClose } = on;
  return (
    <>
      {canGoBack && (
        <button type="button" class="og-quiet og-back" onClick={onBack}>
          <BackIcon />
          {createTranslator(lang)('back')}
        </button>
      )}
      <CardHead entry={entry} lang={lang} headingId={headingId} onLanguage={onLanguage} onClose={onClose} />
      <p class="og-plain">
        <Prose text={entry.definition[lang].plain} />
      </p>
      <div class="og-more">
        {pageSays !== undefined && <PageSays text={pageSays} lang={lang} />}
        <Confusions confusions={entry.not_to_confuse} lang={lang} onOpen={onOpen} />
        <Properties entry={entry} lang={lang} onOpen={onOpen} />
        <StatusList status={entry.status} lang={lang} />
        <Facts facts={entry.facts} lang={lang} />
        <CardDetail entry={entry} lang={lang} open={detailOpen} contentId={`${headingId}-detail`} onToggle={onToggleDetail} />
        <RelatedConcepts relations={relationsUnsaid(entry)} lang={lang} onOpen={onOpen} />
      </div>
      <CardSources sources={entry.sources} reviewed={entry.reviewed} lang={lang} why={why} contentId={`${headingId}-why`} />
    </>
  );
}

/** Class and target open their card from their own row: once is enough. */
function relationsUnsaid({ relations, properties }: Entry): LabelledRelation[] {
  const said = new Set(properties.map(({ concept }) => concept));
  return relations.filter(({ to }) => !said.has(to));
}
