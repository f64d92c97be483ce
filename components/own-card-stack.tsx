import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { EntrySummary } from '../glossary/entry.ts';
import type { CardView } from './card-navigation.ts';
import { CardBar } from './card-bar.tsx';
import { CardPlaceholder } from './card-placeholder.tsx';
import type { CardTools, MentionTools } from './card-tools.ts';
import { createTranslator } from './messages.ts';
import { OwnTermCard } from './own-term-card.tsx';
import type { OwnTermEntry } from './own-term-card.tsx';
import { panelId, tabId, TabRow } from './tab-row.tsx';
import { type Loaded, useLoaded } from './use-loaded.ts';

export interface OwnCardStackProps {
  /** The terms that the words may mean, the first shown; all from the reader's own glossaries. */
  readonly senses: readonly Pick<EntrySummary, 'id' | 'label'>[];
  readonly lang: Language;
  readonly surface: 'popover' | 'inline';
  readonly headingId: string;
  readonly takeFocus?: boolean | undefined;
  /** What can be done with it; it is never written for one kind of reader, and vouched for by no source of ours. */
  readonly tools?: (CardTools & MentionTools) | undefined;
  load(id: string): Promise<OwnTermEntry | undefined>;
  onLanguage(lang: Language): void;
  readonly onLeave?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** The card of the reader's own term, where a card of the glossary would stand. */
export function OwnCardStack(props: OwnCardStackProps) {
  const { senses, lang, surface, headingId } = props;
  const [chosen, choose] = useState<string>();
  const shown = senses.find(({ id }) => id === chosen) ?? senses[0];
  if (!shown) return null;
  return (
    <div class={`og-stack og-stack-${surface}`} {...(surface === 'popover' ? { role: 'dialog', 'aria-label': shown.label[lang] } : {})}>
      <OwnCard key={shown.id} {...props} id={shown.id} tabs={senses.length > 1 && <Tabs {...{ senses, lang, headingId }} id={shown.id} onChoose={choose} />} />
    </div>
  );
}

interface OwnCardProps extends OwnCardStackProps {
  readonly id: string;
  readonly tabs: ComponentChild;
}

function OwnCard({ id, tabs, senses, tools, lang, headingId, takeFocus = false, load, onLanguage, onLeave, onClose }: OwnCardProps) {
  const [loaded, again] = useLoaded(() => load(id));
  const root = useRef<HTMLElement>(null);
  const entry = loaded.kind === 'ready' ? loaded.value : undefined;
  useLayoutEffect(() => {
    if (takeFocus && entry) root.current?.querySelector<HTMLElement>('h2[tabindex="-1"]')?.focus();
  }, [takeFocus, entry]);
  if (!entry) return <CardPlaceholder {...{ lang, view: viewOf(loaded), canGoBack: onLeave !== undefined }} onBack={() => onLeave?.()} onRetry={again} />;
  return (
    <article ref={root} class="og-surface og-card" lang={lang} dir="ltr" aria-labelledby={headingId}>
      {tabs}
      <div {...(tabs ? { role: 'tabpanel', id: panelId(headingId, id), 'aria-labelledby': tabId(headingId, id) } : {})} class="og-own-panel">
        <OwnTermCard {...{ entry, lang, headingId, onLanguage, onClose }} onBack={onLeave} />
      </div>
      {tools && <CardBar {...{ id, lang, tools }} ambiguous={senses.length > 1} />}
    </article>
  );
}

function viewOf(loaded: Loaded<OwnTermEntry | undefined>): CardView {
  if (loaded.kind === 'loading') return loaded;
  return { kind: loaded.kind === 'failed' ? 'failed' : 'missing' };
}

interface TabsProps extends Pick<OwnCardStackProps, 'senses' | 'lang' | 'headingId'> {
  readonly id: string;
  onChoose(id: string): void;
}

function Tabs({ senses, lang, headingId, id, onChoose }: TabsProps) {
  return <TabRow label={createTranslator(lang)('senses')} tabs={senses.map((one) => ({ key: one.id, name: one.label[lang] }))} selected={id} idBase={headingId} onSelect={onChoose} />;
}
