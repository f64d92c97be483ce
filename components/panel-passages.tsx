import type { ComponentChild } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { oneLine, wholeWordsAfter, wholeWordsBefore } from '../glossary/page-export/page-glossary.ts';
import type { MentionOnPage } from '../glossary/page-export/page-mention.ts';
import { DownIcon, UpIcon } from './icons.tsx';
import { createTranslator, pluralKey } from './messages.ts';
import type { PanelTerm } from './panel-state.ts';

/** As many places as one looks through at a time. */
const FEW = 8;

interface PassagesProps {
  readonly lang: Language;
  readonly term: PanelTerm;
  /** Shows a mention in the page. @returns false where the page has it no more */
  onShow(id: string, occurrence: number): Promise<boolean>;
}

/** The places where a term stands: one after the other from a bar that stays in view, and as a list. */
export function Passages({ lang, term: { summary, mentions }, onShow }: PassagesProps) {
  const titleId = useId();
  const [all, setAll] = useState(false);
  const [last, setLast] = useState<number>();
  const [gone, setGone] = useState(false);
  // The page changes while it is read: the place last gone to may be there no more.
  const at = last !== undefined && last < mentions.length ? last : undefined;
  const t = createTranslator(lang);
  async function show(occurrence: number) {
    setLast(occurrence);
    // Whoever walks past the end of the short list sees the long one.
    if (occurrence >= FEW) setAll(true);
    setGone(!(await onShow(summary.id, occurrence)));
  }
  return (
    <>
      <PassageBar {...{ lang, titleId, at }} count={mentions.length} onShow={(k) => void show(k)} />
      <section class="og-passages" aria-labelledby={titleId}>
        <p class="og-label" role="status">
          {gone ? t('panelGone') : ''}
        </p>
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
      </section>
    </>
  );
}

interface PassageBarProps {
  readonly lang: Language;
  readonly titleId: string;
  readonly at: number | undefined;
  readonly count: number;
  onShow(occurrence: number): void;
}

function PassageBar({ lang, titleId, at, count, onShow }: PassageBarProps) {
  const t = createTranslator(lang);
  const next = at === undefined ? 0 : (at + 1) % count;
  const previous = ((at ?? 0) - 1 + count) % count;
  return (
    <div class="og-passage-bar">
      <h2 class="og-label" id={titleId} aria-live="polite">
        {at === undefined ? t(pluralKey(lang, count, 'panelPassagesOne', 'panelPassagesMany'), count) : t('panelPassageAt', at + 1, count)}
      </h2>
      {count > 1 && <StepButton name={t('panelPassagePrevious')} icon={<UpIcon />} onClick={() => onShow(previous)} />}
      <StepButton name={t('panelPassageNext')} icon={<DownIcon />} onClick={() => onShow(next)} />
    </div>
  );
}

function StepButton({ name, icon, onClick }: { readonly name: string; readonly icon: ComponentChild; onClick(): void }) {
  return (
    <button type="button" class="og-icon-button" aria-label={name} title={name} onClick={onClick}>
      {icon}
    </button>
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
