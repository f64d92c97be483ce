import type { Language } from '../glossary/concept-schema.ts';
import type { DrugFacts, FactTables, TrialFacts } from '../glossary/fact-tables.ts';
import { FactTable } from './fact-table.tsx';
import type { FactColumn, FactTableProps } from './fact-table.tsx';
import { conceptHref } from './glossary-route.ts';
import type { TableName } from './glossary-route.ts';
import { TABLE_NAMES } from './glossary-title.ts';
import { createTranslator } from './messages.ts';
import { SafeLink } from './safe-link.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';
import { useLoaded } from './use-loaded.ts';

interface GlossaryTableProps extends Pick<FactTableProps<never>, 'lang' | 'nearest' | 'onOpen'> {
  readonly table: TableName;
  readonly moved: boolean;
  /** Out of view, but as the reader left it. */
  readonly hidden?: boolean | undefined;
  loadTables(): Promise<FactTables>;
}

/** The drugs, or the trials, side by side. */
export function GlossaryTable({ lang, table, moved, hidden = false, loadTables, ...on }: GlossaryTableProps) {
  const [tables, retry] = useLoaded(loadTables);
  const root = useHeadingFocus(hidden ? undefined : table, moved);
  const t = createTranslator(lang);
  return (
    <div ref={root} hidden={hidden}>
      <h2 class="og-subtitle" tabIndex={-1}>
        {t(TABLE_NAMES[table])}
      </h2>
      <p class="og-lead">{t(table === 'drugs' ? 'glossaryDrugsLead' : 'glossaryTrialsLead')}</p>
      {tables.kind === 'ready' && <TableOf {...{ lang, table, tables: tables.value }} {...on} />}
      <p class="og-sentence" role="status">
        {tables.kind === 'failed' ? t('glossaryFailed') : tables.kind === 'loading' && tables.slow ? t('glossaryLoading') : ''}
      </p>
      {tables.kind === 'failed' && (
        <button type="button" class="og-button" onClick={retry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}

interface TableOfProps extends Pick<FactTableProps<never>, 'lang' | 'nearest' | 'onOpen'> {
  readonly table: TableName;
  readonly tables: FactTables;
}

function TableOf({ lang, table, tables, ...on }: TableOfProps) {
  const t = createTranslator(lang);
  const caption = t(TABLE_NAMES[table]);
  if (table === 'drugs') {
    return (
      <FactTable<DrugFacts>
        {...{ lang, caption, columns: drugColumns(lang, tables), rows: tables.drugs, filterHint: t('tableFilterDrugs') }}
        {...on}
        alsoFoundBy={({ name, brands }) => Object.values({ ...name, b: brands.fr, c: brands.en }).join(' ')}
      />
    );
  }
  return (
    <FactTable<TrialFacts>
      {...{ lang, caption, columns: trialColumns(lang), rows: tables.trials, filterHint: t('tableFilterTrials') }}
      {...on}
      alsoFoundBy={({ question }) => Object.values(question).join(' ')}
    />
  );
}

function drugColumns(lang: Language, { classes }: FactTables): FactTableProps<DrugFacts>['columns'] {
  const classOf = (row: DrugFacts) => classes[row.class]?.[lang] ?? '';
  return [
    { key: 'name', name: 'columnName', text: ({ name }) => name[lang], cell: ({ id, name }) => <ConceptLink id={id} name={name[lang]} /> },
    { key: 'brands', name: 'propertyBrand', text: ({ brands }) => brands[lang] },
    { key: 'class', name: 'propertyClass', text: classOf, cell: (row) => <ConceptLink id={row.class} name={classOf(row)} /> },
    { key: 'target', name: 'propertyTarget', text: ({ target }) => target[lang], cell: ({ target, targetId }) => <ConceptLink id={targetId} name={target[lang]} /> },
    { key: 'use', name: 'columnUse', text: ({ use }) => use[lang] },
  ];
}

function trialColumns(lang: Language): FactTableProps<TrialFacts>['columns'] {
  const nct: FactColumn<TrialFacts> = {
    key: 'nct',
    name: 'columnRegistry',
    text: (row) => row.nct,
    cell: (row) => <RegistryLink lang={lang} nct={row.nct} />,
  };
  return [
    { key: 'acronym', name: 'columnTrial', text: ({ acronym }) => acronym, cell: ({ id, acronym }) => <ConceptLink id={id} name={acronym} /> },
    { key: 'question', name: 'columnQuestion', text: ({ question }) => question[lang] },
    { key: 'phase', name: 'propertyPhase', text: ({ phase }) => phase },
    { key: 'year', name: 'columnYear', text: ({ year }) => year },
    nct,
  ];
}

function ConceptLink({ id, name }: { readonly id: string | undefined; readonly name: string }) {
  if (id === undefined || name === '') return <>{name}</>;
  return (
    <a class="og-link" href={conceptHref(id)}>
      {name}
    </a>
  );
}

function RegistryLink({ lang, nct }: { readonly lang: Language; readonly nct: string }) {
  if (!/^NCT\d{8}$/.test(nct)) return <>{nct}</>;
  return (
    <SafeLink url={`https://clinicaltrials.gov/study/${nct}`} lang={lang}>
      {nct}
    </SafeLink>
  );
}
