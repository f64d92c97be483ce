import { useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { CardTools, MentionTools } from './card-tools.ts';
import type { CardCopy } from './copy-text.ts';
import { BookmarkIcon, TickIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { OtherPlaces } from './other-places.tsx';
import type { Reader } from './reader.ts';
import { ReaderSwitch } from './reader-switch.tsx';
import { useKept } from './use-kept.ts';

interface CardBarProps {
  /** The concept, or the reader's own term. */
  readonly id: string;
  /** The card as words to take along; none where there is nothing that a source vouches for. */
  readonly copy?: ((address: string | undefined) => CardCopy) | undefined;
  readonly lang: Language;
  readonly reader?: Reader | undefined;
  readonly tools: CardTools & MentionTools;
  /** Why the word was marked. */
  readonly why?: string | undefined;
  readonly ambiguous: boolean;
}

/** What was just done, said in one line with the way back. */
type Done = 'why' | 'copied' | 'copiedMarkdown' | 'copyFailed' | 'kept' | 'keptWithPage' | 'dropped' | 'known' | 'wrong' | 'undone' | 'unstored';

/** What can be done with a card. Always in the same place, at its foot. */
export function CardBar(props: CardBarProps) {
  const { lang, reader, tools } = props;
  const [done, setDone] = useState<Done>();
  const [kept, setKept] = useKept(props.id, tools.isKept);
  const act = useActions(props, setDone, setKept);
  const bar = useRef<HTMLDivElement>(null);
  // « Undo » goes away when pressed: the focus goes to the button that it undid.
  const focusOn = (name: MessageKey) => bar.current?.querySelector<HTMLElement>(`[data-does="${name}"]`)?.focus();
  const { place, onStep, onReader } = tools;
  const withPlaces = place !== undefined && place.count > 1 && onStep !== undefined;
  const withReader = reader !== undefined && onReader !== undefined;
  const switchOfReader = withReader && <ReaderSwitch {...{ lang, reader, onReader }} />;
  const buttons = buttonsOf(props, act, { done, kept });
  if (!withPlaces && !withReader && buttons.length === 0) return null;
  return (
    <div class="og-bar" ref={bar}>
      {withPlaces && (
        <div class="og-bar-line">
          <OtherPlaces {...{ lang, place, onStep }} />
          {switchOfReader}
        </div>
      )}
      <Feedback {...props} {...{ act, done, focusOn }} />
      {(buttons.length > 0 || !withPlaces) && (
        <div class="og-bar-line og-actions">
          {buttons.map(({ name, label, onClick, ...state }) => (
            <button key={name} type="button" class="og-quiet" data-does={name} {...labelled(lang, name, label)} {...state} onClick={onClick}>
              {name === 'keep' ? <BookmarkIcon full={kept} /> : state['aria-pressed'] === true && <TickIcon />}
              {createTranslator(lang)(name)}
            </button>
          ))}
          {!withPlaces && switchOfReader}
        </div>
      )}
    </div>
  );
}

/** The whole name for who hears it or rests on it; the short one is part of it. */
function labelled(lang: Language, name: MessageKey, label: MessageKey) {
  const whole = createTranslator(lang)(label);
  return name === label ? {} : { 'aria-label': whole, title: whole };
}

type Actions = ReturnType<typeof useActions>;

function useActions({ id, copy, tools }: CardBarProps, setDone: (done: Done | undefined) => void, setKept: (kept: boolean) => void) {
  const report = (doing: Promise<void> | undefined, well: Done, badly: Done) => {
    doing?.then(() => setDone(well), () => setDone(badly));
  };
  const { onCopy, onKeep, onKnown, onWrong, addressOf } = tools;
  return {
    setDone,
    copy: (as: 'text' | 'markdown') => {
      report(copy && onCopy?.(copy(addressOf?.(id)), as), as === 'text' ? 'copied' : 'copiedMarkdown', 'copyFailed');
    },
    keep: (keep: boolean, done?: Done) => {
      const met = keep ? tools.met?.() : undefined;
      const doing = onKeep?.(id, keep, met).then(() => setKept(keep));
      report(doing, done ?? (keep ? (met ? 'keptWithPage' : 'kept') : 'dropped'), 'unstored');
    },
    know: (known: boolean) => report(onKnown?.(id, known), known ? 'known' : 'undone', 'unstored'),
    callWrong: (wrong: boolean) => report(onWrong?.(id, wrong), wrong ? 'wrong' : 'undone', 'unstored'),
  };
}

interface BarButton {
  readonly name: MessageKey;
  readonly label: MessageKey;
  readonly 'aria-pressed'?: boolean;
  readonly 'aria-expanded'?: boolean;
  onClick(): void;
}

function buttonsOf({ id, copy, tools, why }: CardBarProps, act: Actions, { done, kept }: { readonly done: Done | undefined; readonly kept: boolean }): BarButton[] {
  const known = tools.known?.includes(id) === true;
  const wrong = tools.wrong?.includes(id) === true;
  const whyOpen = done === 'why';
  return [
    ...(tools.onCopy && copy ? [{ name: 'copy', label: 'copyWithSource', onClick: () => act.copy('text') } as const] : []),
    ...(tools.onKeep ? [{ name: 'keep', label: 'keepWord', 'aria-pressed': kept, onClick: () => act.keep(!kept) } as const] : []),
    ...(tools.onKnown ? [{ name: 'know', label: 'knowWord', 'aria-pressed': known, onClick: () => act.know(!known) } as const] : []),
    ...(tools.onWrong ? [{ name: 'wrongHere', label: 'wrongHere', 'aria-pressed': wrong, onClick: () => act.callWrong(!wrong) } as const] : []),
    ...(why === undefined ? [] : [{ name: 'why', label: 'why', 'aria-expanded': whyOpen, onClick: () => act.setDone(whyOpen ? undefined : 'why') } as const]),
  ];
}

interface FeedbackProps extends CardBarProps {
  readonly act: Actions;
  readonly done: Done | undefined;
  focusOn(name: MessageKey): void;
}

/** One line between the card and its buttons, spoken as it comes. */
function Feedback({ lang, why, ambiguous, act, done, focusOn }: FeedbackProps) {
  const t = createTranslator(lang);
  const sentence = done === undefined ? undefined : done === 'why' ? why : t(done === 'wrong' && ambiguous ? 'wrongSenseDone' : SENTENCES[done]);
  const next = followUp(done, act);
  return (
    <div class="og-done">
      <p role="status">{sentence}</p>
      {next && (
        <button
          type="button"
          class="og-quiet"
          onClick={() => {
            next.act();
            focusOn(next.after);
          }}
        >
          {t(next.name)}
        </button>
      )}
    </div>
  );
}

const SENTENCES: Readonly<Record<Exclude<Done, 'why'>, MessageKey>> = {
  copied: 'copyDone',
  copiedMarkdown: 'copyMarkdownDone',
  copyFailed: 'copyFailed',
  kept: 'keepDone',
  keptWithPage: 'keepDoneWithPage',
  dropped: 'keepRemoved',
  known: 'knowDone',
  wrong: 'wrongDone',
  undone: 'undoDone',
  unstored: 'notStored',
};

interface FollowUp {
  readonly name: MessageKey;
  /** The button that has the focus after it. */
  readonly after: MessageKey;
  act(): void;
}

function followUp(done: Done | undefined, act: Actions): FollowUp | undefined {
  if (done === 'copied') return { name: 'copyMarkdown', after: 'copy', act: () => act.copy('markdown') };
  if (done === 'kept' || done === 'keptWithPage') return { name: 'undo', after: 'keep', act: () => act.keep(false, 'undone') };
  if (done === 'dropped') return { name: 'undo', after: 'keep', act: () => act.keep(true, 'undone') };
  if (done === 'known') return { name: 'undo', after: 'know', act: () => act.know(false) };
  return done === 'wrong' ? { name: 'undo', after: 'wrongHere', act: () => act.callWrong(false) } : undefined;
}
