import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { contextOf } from '../glossary/page-export/page-glossary.ts';
import type { Met } from '../study/study-item.ts';
import { GlossaryLinks } from './glossary-links.tsx';
import { createTranslator } from './messages.ts';
import { filterTerms, groupTerms, termsOf } from './panel-order.ts';
import type { TermOrder } from './panel-order.ts';
import { PanelExport } from './panel-export.tsx';
import type { ListedPage, PanelTerm } from './panel-state.ts';
import { PanelTermView } from './panel-term.tsx';
import type { PanelTermProps } from './panel-term.tsx';
import { PanelTerms } from './panel-terms.tsx';
import { PanelTools } from './panel-tools.tsx';
import type { TakeAlong } from './panel-view.tsx';
import { SiteSwitch } from './site-switch.tsx';

export interface PanelPageProps extends Pick<PanelTermProps, 'load' | 'loadOwn' | 'onLanguage' | 'onShow' | 'reader' | 'tools'> {
  readonly lang: Language;
  readonly page: ListedPage;
  readonly glossaryHref: string;
  /** The reader's notes on the page. */
  readonly notes?: ComponentChild;
  /** Whether a word may be kept with its page: not in a private window. */
  readonly mayKeepPage?: boolean | undefined;
  onSiteSwitch(on: boolean): void;
  /** Makes a file or a print of some terms. @returns the name of the file; rejects when the page no longer answers */
  onTakeAlong(as: TakeAlong, terms: readonly PanelTerm[]): Promise<string | undefined>;
}

/** The terms of an explained page: the list, or one of them with its places. */
export function PanelPage(props: PanelPageProps) {
  const { lang, page } = props;
  const [order, setOrder] = useState<TermOrder>('page');
  const [filter, setFilter] = useState('');
  const [opened, setOpened] = useState<PanelTerm>();
  const terms = useMemo(() => termsOf(page), [page]);
  const groups = useMemo(() => groupTerms(filterTerms(terms, filter), order, lang), [terms, filter, order, lang]);
  const shown = groups.flatMap((group) => group.terms);
  const list = useReturnFocus(opened?.summary.id);
  // While a card is read, its term may leave the page: the card stays, without places.
  const current = opened && (terms.find(({ summary }) => summary.id === opened.summary.id) ?? { ...opened, mentions: [] });
  return (
    <>
      {current && <PanelTermView key={current.summary.id} {...props} term={current} met={props.mayKeepPage ? () => metOn(page, current) : undefined} onLeave={() => setOpened(undefined)} />}
      <div ref={list} hidden={current !== undefined} class="og-side-list">
        <PageHead lang={lang} page={page} terms={terms.length} />
        {terms.length > 0 && <PanelTools {...{ lang, order, filter }} shown={shown.length} total={terms.length} onOrder={setOrder} onFilter={setFilter} />}
        {terms.length > 0 && <PanelTerms {...{ lang, groups, filter }} onOpen={setOpened} onShowAll={() => setFilter('')} />}
        {shown.length > 0 && <PanelExport lang={lang} onTakeAlong={(as) => props.onTakeAlong(as, shown)} />}
        {props.notes}
        <footer class="og-side-foot">
          <GlossaryLinks lang={lang} href={props.glossaryHref} />
          <SiteSwitch lang={lang} host={page.host} onSiteSwitch={props.onSiteSwitch} />
        </footer>
      </div>
    </>
  );
}

/** Where a term was met first on a page. */
function metOn({ title, url }: ListedPage, { mentions: [first] }: PanelTerm): Met {
  return { ...(first ? { sentence: contextOf(first) } : {}), title, address: url };
}

/** Brings the focus back to the row that was left for a card. */
function useReturnFocus(opened: string | undefined) {
  const list = useRef<HTMLDivElement>(null);
  const left = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (opened === undefined && left.current !== undefined) list.current?.querySelector<HTMLElement>(`[data-term="${CSS.escape(left.current)}"]`)?.focus();
    left.current = opened;
  }, [opened]);
  return list;
}

function PageHead({ lang, page, terms }: { readonly lang: Language; readonly page: ListedPage; readonly terms: number }) {
  const t = createTranslator(lang);
  const nothing = page.reading ? 'panelReadingNothing' : 'pageNoTerms';
  return (
    <div class="og-side-head">
      {page.title.trim() !== '' && <p class="og-side-page">{page.title}</p>}
      {terms === 0 && (
        <p class="og-sentence" role="status">
          {t(nothing)}
        </p>
      )}
      {terms > 0 && page.reading && (
        <p class="og-label" role="status">
          {t('panelReading')}
        </p>
      )}
    </div>
  );
}
