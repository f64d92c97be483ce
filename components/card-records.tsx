import type { Fact, Language, Status } from '../glossary/concept-schema.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { Prose } from './prose.tsx';
import { SafeLink } from './safe-link.tsx';

const STATUS_NAMES: Readonly<Record<Status['status'], MessageKey>> = {
  authorised: 'statusAuthorised',
  conditional: 'statusConditional',
  accelerated: 'statusAccelerated',
  'early-access': 'statusEarlyAccess',
  withdrawn: 'statusWithdrawn',
  refused: 'statusRefused',
  reimbursed: 'statusReimbursed',
  'not-reimbursed': 'statusNotReimbursed',
};

interface StatusListProps {
  readonly status: readonly Status[];
  readonly lang: Language;
  /** For who reports: each authority with its dates first, the latest decision on top. */
  readonly byAuthority?: boolean | undefined;
}

/** What authorities decided. A status without its date would be read as today's: it is left out. */
export function StatusList({ status, lang, byAuthority = false }: StatusListProps) {
  const t = createTranslator(lang);
  const dated = status.filter(({ date }) => date !== '');
  if (dated.length === 0) return null;
  if (byAuthority) return <StatusByAuthority status={dated} lang={lang} />;
  return (
    <section>
      <h3 class="og-label">{t('status')}</h3>
      <ul class="og-records">
        {dated.map((line) => (
          <li key={`${line.authority} ${line.date} ${line.indication.en}`}>
            <strong class="og-run-in">{t(STATUS_NAMES[line.status])}</strong> <Prose text={line.indication[lang]} />
            <Origin parts={[t(`authority${line.authority}`), formatDate(line.date, lang)]} source={line} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StatusByAuthority({ status, lang }: Omit<StatusListProps, 'byAuthority'>) {
  const t = createTranslator(lang);
  const authorities = [...new Set(status.map(({ authority }) => authority))].toSorted();
  return (
    <section>
      <h3 class="og-label">{t('statusByAuthority')}</h3>
      {authorities.map((authority) => (
        <div key={authority} class="og-authority">
          <h4 class="og-run-in">{t(`authority${authority}`)}</h4>
          <ul class="og-records">
            {status
              .filter((line) => line.authority === authority)
              .toSorted((a, b) => b.date.localeCompare(a.date))
              .map((line) => (
                <li key={`${line.date} ${line.indication.en}`}>
                  <span class="og-date">{formatDate(line.date, lang)}</span> {t('labelled', t(STATUS_NAMES[line.status]))} <Prose text={line.indication[lang]} />
                  <Origin parts={[]} source={line} lang={lang} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Figures, each with what it does not say, where it comes from and when. */
export function Facts({ facts, lang }: { readonly facts: readonly Fact[]; readonly lang: Language }) {
  if (facts.length === 0) return null;
  return (
    <section>
      <h3 class="og-label">{createTranslator(lang)('facts')}</h3>
      <ul class="og-records">
        {facts.map((fact) => (
          <li key={fact.en}>
            <Prose text={fact[lang]} />
            <Origin parts={[formatDate(fact.date, lang)]} source={fact} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OriginProps {
  readonly parts: readonly string[];
  readonly source: { readonly source: string; readonly url?: string | undefined };
  readonly lang: Language;
}

function Origin({ parts, source, lang }: OriginProps) {
  return (
    <p class="og-origin">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      <SafeLink url={source.url} lang={lang}>
        {source.source}
      </SafeLink>
    </p>
  );
}
