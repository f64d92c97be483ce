import * as v from 'valibot';
import { LANGUAGES } from '../concept-schema.ts';
import { BATCH } from './limits.ts';
import { OURS } from './rdf.ts';
import { finish } from './slices.ts';
import type { Steps } from './slices.ts';
import { BASIC_NAMESPACE, MIN_NAMESPACE, targetOf, TBX_NAMESPACE, xmlNameOf } from './tbx-names.ts';
import { TbxReader } from './tbx-reader.ts';
import type { TbxHeader } from './tbx-reader.ts';
import { TermCollector } from './term-collector.ts';
import type { ParsedGlossary, ReadOptions } from './term-collector.ts';
import { isIri } from './skos-vocabulary.ts';
import { GlossaryHeaderSchema } from './user-term.ts';
import type { GlossaryHeader, UserGlossary, UserTerm } from './user-term.ts';
import { escapeXml, readXml } from './xml.ts';

/** Reads TBX of any style, dialect and generation, in steps. */
export function* readTbx(text: string, options: ReadOptions = {}): Steps<ParsedGlossary> {
  const collector = new TermCollector(options);
  const reader = new TbxReader(collector);
  const fault = yield* readXml(text, reader, collector.limits);
  if (fault) collector.fail({ row: fault.line }, fault.reason, fault.params);
  return collector.finish(soundHeader(reader.header));
}

/** Reads TBX at once. */
export const parseTbx = (text: string, options?: ReadOptions): ParsedGlossary => finish(readTbx(text, options));

function soundHeader({ title, origin, licence }: TbxHeader): Partial<GlossaryHeader> {
  const { entries } = GlossaryHeaderSchema;
  const fields = { name: v.safeParse(entries.name, title), origin: v.safeParse(entries.origin, origin), licence: v.safeParse(entries.licence, licence) };
  return Object.fromEntries(Object.entries(fields).flatMap(([field, read]) => (read.success ? [[field, read.output]] : [])));
}

export interface TbxWriteOptions {
  /** DCA names categories in attributes and is read by every tool; DCT names them in elements. */
  readonly style?: 'dca' | 'dct';
}

/** Writes TBX-Basic (ISO 30042:2019), some terms at a time. */
export function* writeTbx(glossary: UserGlossary, { style = 'dca' }: TbxWriteOptions = {}): Generator<string, void, void> {
  const [language = 'en'] = glossary.languages;
  const modules = style === 'dct' ? ` xmlns:min="${MIN_NAMESPACE}" xmlns:basic="${BASIC_NAMESPACE}"` : '';
  const licence = glossary.licence === undefined ? '' : `<publicationStmt><p>${escapeXml(glossary.licence)}</p></publicationStmt>`;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="${style}" type="TBX-Basic" xml:lang="${language}" xmlns="${TBX_NAMESPACE}"${modules}>
<tbxHeader><fileDesc>
<titleStmt><title>${escapeXml(glossary.name)}</title></titleStmt>${licence}
<sourceDesc><p>${escapeXml(glossary.origin)}</p></sourceDesc>
</fileDesc></tbxHeader>
<text><body>\n`;
  const write = style === 'dct' ? writeDct : writeDca;
  for (let k = 0; k < glossary.terms.length; k += BATCH) {
    yield glossary.terms.slice(k, k + BATCH).map((term) => entryOf(term, write)).join('');
  }
  yield '</body></text>\n</tbx>\n';
}

/** Writes TBX-Basic at once. Holds neither hidden labels nor case rules, nor the glossary's date. */
export const serialiseTbx = (glossary: UserGlossary, options?: TbxWriteOptions): string => [...writeTbx(glossary, options)].join('');

/** Writes one data category: the element of the DCA style that bears it, its name, its text. */
type WriteCategory = (element: string, category: string, text: string, attributes?: string) => string;

const writeDca: WriteCategory = (element, category, text, attributes = '') =>
  `<${element} type="${category}"${attributes}>${escapeXml(text)}</${element}>\n`;

const writeDct: WriteCategory = (_element, category, text, attributes = '') => {
  const name = `${category === 'administrativeStatus' ? 'min' : 'basic'}:${category}`;
  return `<${name}${attributes}>${escapeXml(text)}</${name}>\n`;
};

function entryOf(term: UserTerm, write: WriteCategory): string {
  let concept = term.domain === undefined ? '' : write('descrip', 'subjectField', term.domain);
  let sections = '';
  for (const language of LANGUAGES) {
    const labels = term.labels[language];
    const definition = term.definition[language];
    // A language section must hold a term: a definition without one is the concept's own.
    if (labels) sections += `<langSec xml:lang="${language}">\n${definitionOf(definition, write)}${termsOf(labels, write)}</langSec>\n`;
    else concept += definitionOf(definition, write, ` xml:lang="${language}"`);
  }
  if (term.source !== undefined) concept += write('admin', 'source', term.source);
  for (const { scheme, value } of term.identifiers) {
    const target = scheme === 'uri' && isIri(value) && !value.startsWith(OURS) ? value : targetOf(scheme, value);
    concept += write('xref', 'externalCrossReference', `${scheme}: ${value}`, ` target="${escapeXml(target)}"`);
  }
  if (term.note !== undefined) concept += `<note>${escapeXml(term.note)}</note>\n`;
  return `<conceptEntry id="${xmlNameOf(term.id)}">\n${concept}${sections}</conceptEntry>\n`;
}

const definitionOf = (definition: string | undefined, write: WriteCategory, attributes = '') =>
  definition === undefined ? '' : `<descripGrp>${write('descrip', 'definition', definition, attributes)}</descripGrp>\n`;

function termsOf({ pref, alt }: { readonly pref: string; readonly alt: readonly string[] }, write: WriteCategory): string {
  const section = (label: string, status = '') => `<termSec><term>${escapeXml(label)}</term>${status}</termSec>\n`;
  // One term alone needs no mark, and with the others unmarked a large export stays a third smaller.
  const status = alt.length === 0 ? '' : write('termNote', 'administrativeStatus', 'preferredTerm-admn-sts');
  return section(pref, status) + alt.map((label) => section(label)).join('');
}
