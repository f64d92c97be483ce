import type { ComponentChild } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry, EntrySummary, LabelledRelation } from '../glossary/entry.ts';
import { BackButton } from './back-button.tsx';
import { CardBar } from './card-bar.tsx';
import { CardDetail } from './card-detail.tsx';
import { CardHead } from './card-head.tsx';
import { Confusions, PageSays } from './card-notes.tsx';
import { Properties } from './card-properties.tsx';
import { Facts, StatusList } from './card-records.tsx';
import { CardSources, SourceList } from './card-sources.tsx';
import type { CardTools, MentionTools } from './card-tools.ts';
import { copyOf } from './copy-text.ts';
import { CareQuestions } from './care-questions.tsx';
import { createTranslator } from './messages.ts';
import { Prose } from './prose.tsx';
import type { Reader } from './reader.ts';
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
  /** For whom it is written first; nobody in particular where absent. */
  readonly reader?: Reader | undefined;
  readonly tools?: (CardTools & MentionTools) | undefined;
  onLanguage(lang: Language): void;
  onOpen(id: string): void;
  onBack(): void;
  onToggleDetail(): void;
  readonly onClose?: (() => void) | undefined;
}

/** One concept explained. The order of the parts is fixed for a reader, so that the eye learns it. */
export function ConceptCard(props: ConceptCardProps) {
  const { entry, lang, senses = [], headingId, reader, tools = {}, why } = props;
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
      <CardBar key={`bar ${entry.id}`} {...{ id: entry.id, lang, reader, tools, why, ambiguous }} copy={(address) => copyOf(entry, { lang, address, detailed: reader === 'student' })} />
    </article>
  );
}

function panelOf(idBase: string, id: string) {
  return { role: 'tabpanel', id: panelId(idBase, id), 'aria-labelledby': tabId(idBase, id) } as const;
}

function CardBody(props: ConceptCardProps) {
  const { entry, lang, canGoBack, headingId, reader, tools = {}, onBack, onLanguage, onClose } = props;
  return (
    <>
      {canGoBack && <BackButton {...{ lang, onBack }} />}
      <CardHead {...{ entry, lang, headingId, onLanguage, onClose }} bothNames={reader === 'student' ? tools : undefined} />
      <p class="og-plain">
        <Prose text={entry.definition[lang].plain} />
      </p>
      <div class="og-more">{partsFor(props)}</div>
      <CardSources sources={entry.sources} reviewed={entry.reviewed} lang={lang} listed={reader !== 'journalist'} />
    </>
  );
}

/** The parts of a card below its plain definition, in the order of what this reader came for. */
function partsFor({ entry, lang, pageSays, detailOpen, headingId, reader, onOpen, onToggleDetail }: ConceptCardProps): ComponentChild[] {
  const here = pageSays !== undefined && <PageSays key="here" text={pageSays} lang={lang} />;
  const confusions = <Confusions key="confusions" confusions={entry.not_to_confuse} lang={lang} onOpen={onOpen} />;
  const properties = <Properties key="properties" entry={entry} lang={lang} onOpen={onOpen} />;
  const status = <StatusList key="status" status={entry.status} lang={lang} byAuthority={reader === 'journalist'} />;
  const facts = <Facts key="facts" facts={entry.facts} lang={lang} />;
  const detail = <CardDetail key="detail" entry={entry} lang={lang} open={detailOpen} contentId={`${headingId}-detail`} onToggle={onToggleDetail} />;
  const related = <RelatedConcepts key="related" relations={relationsUnsaid(entry)} lang={lang} onOpen={onOpen} />;
  switch (reader) {
    case 'journalist':
      return [status, facts, <Sources key="sources" entry={entry} lang={lang} />, here, confusions, properties, detail, related];
    case 'student':
      return [here, confusions, detail, properties, status, facts, related];
    case 'patient':
      return [here, confusions, <CareQuestions key="questions" category={entry.category} lang={lang} />, properties, status, facts, detail, related];
    case undefined:
      return [here, confusions, properties, status, facts, detail, related];
  }
}

function Sources({ entry, lang }: Pick<ConceptCardProps, 'entry' | 'lang'>) {
  return (
    <section>
      <h3 class="og-label">{createTranslator(lang)('sources')}</h3>
      <SourceList sources={entry.sources} lang={lang} />
    </section>
  );
}

/** Class and target open their card from their own row: once is enough. */
function relationsUnsaid({ relations, properties }: Entry): LabelledRelation[] {
  const said = new Set(properties.map(({ concept }) => concept));
  return relations.filter(({ to }) => !said.has(to));
}
