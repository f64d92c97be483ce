import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import { DisclosureIcon, DownIcon, UpIcon } from './icons.tsx';
import { createTranslator, pluralKey } from './messages.ts';
import { OwnDelete } from './own-delete.tsx';
import type { GlossaryDesk, OwnGlossary } from './own-glossary.ts';
import { OwnExport } from './own-export.tsx';
import { OwnSitesChoice, sitesSentence } from './own-sites.tsx';

type Fold = 'sites' | 'export' | 'delete';

interface OwnGlossaryRowProps {
  readonly lang: Language;
  readonly desk: GlossaryDesk;
  readonly glossary: OwnGlossary;
  readonly chosenHosts: readonly string[];
  /** Whether its sites are to be chosen at once. */
  readonly unfolded: boolean;
  /** Does something with it, and tells what became of it. */
  act(run: () => Promise<string | void>): Promise<boolean>;
  onOpen(key: number): void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  onRemove(): void;
}

/** One glossary: whose it is, where it marks pages, and what can be done with it. */
export function OwnGlossaryRow(props: OwnGlossaryRowProps) {
  const { lang, desk, glossary, chosenHosts, unfolded, act, onOpen, onRemove } = props;
  const [fold, setFold] = useState<Fold | undefined>(unfolded ? 'sites' : undefined);
  const [foldId, headingId] = [useId(), useId()];
  const t = createTranslator(lang);
  const toggle = (wanted: Fold) => setFold(fold === wanted ? undefined : wanted);
  const set = (change: Parameters<GlossaryDesk['set']>[1]) => void act(async () => void (await desk.set(glossary.key, change)));
  const sites = sitesSentence(glossary, chosenHosts, lang);
  return (
    <li class="og-own-glossary" aria-labelledby={headingId}>
      <h3 class="og-own-name" id={headingId} dir="auto">
        {glossary.name}
      </h3>
      <GlossaryMeta lang={lang} glossary={glossary} />
      {glossary.on && <p class={sites.nowhere ? 'og-own-where og-warm' : 'og-own-where'}>{sites.sentence}</p>}
      <label class="og-choice">
        <input type="checkbox" checked={glossary.on} aria-label={t('shelfOn', glossary.name)} onChange={() => set({ on: !glossary.on })} />
        <span aria-hidden="true">{t('shelfUse')}</span>
      </label>
      <div class="og-own-tools">
        <button type="button" class="og-quiet" aria-label={t('shelfOpenNamed', glossary.name)} onClick={() => onOpen(glossary.key)}>
          {t('shelfOpen')}
        </button>
        <FoldButton name={t('shelfSites')} open={fold === 'sites'} foldId={foldId} onToggle={() => toggle('sites')} />
        <FoldButton name={t('shelfExport')} open={fold === 'export'} foldId={foldId} onToggle={() => toggle('export')} />
        <button type="button" class="og-quiet" aria-label={t('shelfDeleteNamed', glossary.name)} onClick={() => toggle('delete')}>
          {t('shelfDelete')}
        </button>
        <MoveButtons {...props} />
      </div>
      <div id={foldId} class="og-own-fold" hidden={fold === undefined}>
        {fold === 'sites' && <OwnSitesChoice {...{ lang, glossary, chosenHosts }} onChange={set} />}
        {fold === 'export' && <OwnExport lang={lang} onExport={(format) => desk.exportAs(glossary.key, format)} />}
        {fold === 'delete' && <OwnDelete question={t('shelfDeleteAsk', glossary.name, glossary.terms.toLocaleString(lang))} {...{ lang }} onDelete={onRemove} onKeep={() => setFold(undefined)} />}
      </div>
    </li>
  );
}

/** How much it is, whose, and that no one of us has read it. */
export function GlossaryMeta({ lang, glossary: { terms, origin, imported, leftOut } }: { readonly lang: Language; readonly glossary: OwnGlossary }) {
  const t = createTranslator(lang);
  return (
    <>
      <p class="og-meta">
        <span>{t(pluralKey(lang, terms, 'shelfTermsOne', 'shelfTermsMany'), terms.toLocaleString(lang))}</span>
        <span>{t('shelfFrom', origin)}</span>
        <span>{t('shelfNotReviewed')}</span>
        <span>{t('shelfChangedOn', formatDate(imported.slice(0, 10), lang))}</span>
      </p>
      {leftOut > 0 && <p class="og-label">{t(pluralKey(lang, leftOut, 'shelfLeftOutOne', 'shelfLeftOutMany'), leftOut.toLocaleString(lang))}</p>}
    </>
  );
}

interface FoldButtonProps {
  readonly name: string;
  readonly open: boolean;
  readonly foldId: string;
  onToggle(): void;
}

function FoldButton({ name, open, foldId, onToggle }: FoldButtonProps) {
  return (
    <span class="og-disclosure">
      <button type="button" class="og-quiet" aria-expanded={open} aria-controls={foldId} onClick={onToggle}>
        <DisclosureIcon />
        {name}
      </button>
    </span>
  );
}

function MoveButtons({ lang, glossary, onUp, onDown }: OwnGlossaryRowProps) {
  const t = createTranslator(lang);
  if (!onUp && !onDown) return null;
  return (
    <span class="og-own-moves">
      <button type="button" class="og-icon-button" aria-label={t('shelfUp', glossary.name)} title={t('shelfUp', glossary.name)} disabled={!onUp} onClick={onUp}>
        <UpIcon />
      </button>
      <button type="button" class="og-icon-button" aria-label={t('shelfDown', glossary.name)} title={t('shelfDown', glossary.name)} disabled={!onDown} onClick={onDown}>
        <DownIcon />
      </button>
    </span>
  );
}
