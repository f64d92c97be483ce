import type { Language } from '../glossary/concept-schema.ts';
import type { Entry, Property } from '../glossary/entry.ts';
import { createTranslator, isMessageKey } from './messages.ts';
import { NAMES_ROW, otherNames } from './other-names.ts';
import { Prose } from './prose.tsx';

interface PropertiesProps {
  readonly entry: Entry;
  readonly lang: Language;
  onOpen(id: string): void;
}

/** The facts of a table row, in their order. */
export function Properties({ entry, lang, onOpen }: PropertiesProps) {
  const rows = rowsOf(entry, lang);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 class="og-spoken">{createTranslator(lang)('properties')}</h3>
      <dl class="og-properties">
        {rows.map((property) => (
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

/** The rows to show. The other names are one of them, unless they have their place below the details. */
function rowsOf(entry: Entry, lang: Language): Property[] {
  const facts = entry.properties.filter(({ name }) => name !== NAMES_ROW);
  const names = otherNames(entry, lang).join(', ');
  if (names === '' || entry.definition[lang].detail !== undefined) return facts;
  const place = entry.properties.findIndex(({ name }) => name === NAMES_ROW);
  return facts.toSpliced(place < 0 ? facts.length : place, 0, { name: NAMES_ROW, fr: names, en: names });
}

function PropertyValue({ property, lang, onOpen }: Omit<PropertiesProps, 'entry'> & { readonly property: Property }) {
  const { concept } = property;
  const value = property.name === 'propertyParticipants' ? grouped(property[lang], lang) : property[lang];
  if (concept === undefined) return <Prose text={value} />;
  return (
    <button type="button" class="og-open" onClick={() => onOpen(concept)}>
      <Prose text={value} />
    </button>
  );
}

/** « 1 074 » or “1,074”; what is more than a number stays as it is. */
function grouped(value: string, lang: Language): string {
  return /^\d+$/.test(value) ? Number(value).toLocaleString(lang) : value;
}

function propertyName(name: string, lang: Language): string {
  return isMessageKey(name) ? createTranslator(lang)(name) : name;
}
