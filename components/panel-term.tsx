import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { oneLine, wholeWordsAfter, wholeWordsBefore } from '../glossary/page-export/page-glossary.ts';
import type { MentionOnPage } from '../glossary/page-export/page-mention.ts';
import { CardStack } from './card-stack.tsx';
import type { CardTools } from './card-tools.ts';
import { createTranslator, pluralKey } from './messages.ts';
import type { PanelTerm } from './panel-state.ts';
import type { Reader } from './reader.ts';

/** As many places as one looks through at a time. */
const FEW = 8;

export interface PanelTermProps {
  readonly lang: Language;
  readonly term: PanelTerm;
  readonly reader?: Reader | undefined;
  readonly tools?: CardTools | undefined;
  load(id: string): Promise<Entry | undefined>;
  onLanguage(lang: Language): void;
  /** Shows a mention in the page. @returns false where the page has it no more */
  onShow(id: string, occurrence: number): Promise<boolean>;
  onLeave(): void;
}

/** A term of the page: its card, and the places where it stands. */
export function PanelTermView({ lang, term, reader, tools, load, onLanguage, onShow, onLeave }: PanelTermProps) {
  const headingId = useId();
  return (
    <div
      class="og-side-term"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <CardStack surface="inline" takeFocus {...{ id: term.summary.id, lang, headingId, reader, tools, load, onLanguage, onLeave }} />
      {term.mentions.length > 0 && <Passages {...{ lang, term, onShow }} />}
    </div>
  );
}

function Passages({ lang, term: { summary, mentions }, onShow }: Pick<PanelTermProps, 'lang' | 'term' | 'onShow'>) {
  const titleId = useId();
  const [all, setAll] = useState(false);
  const [at, setAt] = useState<number>();
  const [gone, setGone] = useState(false);
  const t = createTranslator(lang);
  async function show(occurrence: number) {
    setAt(occurrence);
    setGone(!(await onShow(summary.id, occurrence)));
  }
  return (
    <section class="og-passages" aria-labelledby={titleId}>
      <h2 class="og-label" id={titleId}>
        {t(pluralKey(lang, mentions.length, 'panelPassagesOne', 'panelPassagesMany'), mentions.length)}
      </h2>
      <ol>
        {(all ? mentions : mentions.slice(0, FEW)).map((mention, k) => (
          // The order of the page is what tells two equal passages apart.
          <li key={k}>
            <Passage {...{ lang, mention }} current={k === at} onShow={() => void show(k)} />
          </li>
        ))}
      </ol>
      {!all && mentions.length > FEW && (
        <button type="button" class="og-quiet" onClick={() => setAll(true)}>
          {t('relatedAll', mentions.length)}
        </button>
      )}
      <p class="og-label" role="status">
        {gone ? t('panelGone') : ''}
      </p>
    </section>
  );
}

interface PassageProps {
  readonly lang: Language;
  readonly mention: MentionOnPage;
  readonly current: boolean;
  onShow(): void;
}

function Passage({ lang, mention: { before, text, after }, current, onShow }: PassageProps) {
  const t = createTranslator(lang);
  const [start, middle, end] = [wholeWordsAfter(before), text, wholeWordsBefore(after)].map((part) => part.replace(/[\s\uFFFC]+/gu, ' '));
  return (
    <button type="button" class="og-passage" aria-label={t('panelGo', oneLine(`${start}${middle}${end}`))} aria-current={current ? 'location' : undefined} onClick={onShow}>
      {start}
      <strong>{middle}</strong>
      {end}
    </button>
  );
}
