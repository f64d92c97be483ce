import type { Fact, Language, Status } from '../glossary/concept-schema.ts';
import type { Property } from '../glossary/entry.ts';
import { formatDate } from './dates.ts';
import { createTranslator, isMessageKey } from './messages.ts';
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

interface PropertiesProps {
  readonly properties: readonly Property[];
  readonly lang: Language;
  onOpen(id: string): void;
}

/** The facts of a table row, in their order. */
export function Properties({ properties, lang, onOpen }: PropertiesProps) {
  if (properties.length === 0) return null;
  return (
    <section class="og-section">
      <h3 class="og-spoken">{createTranslator(lang)('properties')}</h3>
      <dl class="og-properties">
        {properties.map((property) => (
          <div key={property.name}>
            <dt>{propertyName(property.name, lang)}</dt>
            <dd>
              <PropertyValue property={property} lang={lang} onOpen={onOpen} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PropertyValue({ property, lang, onOpen }: Omit<PropertiesProps, 'properties'> & { readonly property: Property }) {
  const { concept } = property;
  if (concept === undefined) return <Prose text={property[lang]} />;
  return (
    <button type="button" class="og-open" onClick={() => onOpen(concept)}>
      <Prose text={property[lang]} />
    </button>
  );
}

function propertyName(name: string, lang: Language): string {
  return isMessageKey(name) ? createTranslator(lang)(name) : name;
}

/** What authorities decided. A status without its date would be read as today's: it is left out. */
export function StatusList({ status, lang }: { readonly status: readonly Status[]; readonly lang: Language }) {
  const t = createTranslator(lang);
  const dated = status.filter(({ date }) => date !== '');
  if (dated.length === 0) return null;
  return (
    <section class="og-section">
      <h3 class="og-label">{t('status')}</h3>
      <ul class="og-records">
        {dated.map((line) => (
          <li key={`${line.authority} ${line.date} ${line.indication.en}`}>
            <strong class="og-run-in">{t(STATUS_NAMES[line.status])}</strong> {line.indication[lang]}
            <Origin parts={[t(`authority${line.authority}`), formatDate(line.date, lang)]} source={line} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Figures, each with what it does not say, where it comes from and when. */
export function Facts({ facts, lang }: { readonly facts: readonly Fact[]; readonly lang: Language }) {
  if (facts.length === 0) return null;
  return (
    <section class="og-section">
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
