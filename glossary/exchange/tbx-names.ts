import { OURS } from './rdf.ts';

/** The names that TBX gives to one thing, in its three generations (2008, drafts of 3, ISO 30042:2019). */
export const LEVELS = new Map<string, 'entry' | 'language' | 'term'>([
  ['conceptEntry', 'entry'],
  ['termEntry', 'entry'],
  ['langSec', 'language'],
  ['langSet', 'language'],
  ['termSec', 'term'],
  ['tig', 'term'],
  ['ntig', 'term'],
]);

export const TBX_NAMESPACE = 'urn:iso:std:iso:30042:ed-2';
export const MIN_NAMESPACE = 'http://www.tbxinfo.net/ns/min';
export const BASIC_NAMESPACE = 'http://www.tbxinfo.net/ns/basic';

/** Elements that say in their `type` what they hold (the DCA style); in DCT the element itself is named so. */
export const TYPED = new Set(['descrip', 'admin', 'termNote', 'xref', 'ref', 'transac', 'transacNote', 'descripNote', 'adminNote', 'termCompList']);

/** Elements inside a text that are a part of it. */
export const INLINE = new Set(['hi', 'foreign', 'ph', 'sc', 'ec']);

const IDENTIFIER = `${OURS}id:`;

/** The target of a cross-reference that stands for an identifier. */
export const targetOf = (scheme: string, value: string) => `${IDENTIFIER}${encodeURIComponent(scheme)}:${encodeURIComponent(value)}`;

/** The identifier that a target stands for: ours, or the address itself. */
export function identifierOf(target: string): { scheme: string; value: string } {
  const [scheme, value] = target.startsWith(IDENTIFIER) ? target.slice(IDENTIFIER.length).split(':') : [];
  if (scheme === undefined || value === undefined) return { scheme: 'uri', value: target };
  try {
    return { scheme: decodeURIComponent(scheme), value: decodeURIComponent(value) };
  } catch {
    return { scheme: 'uri', value: target };
  }
}

/**
 * Any id as an XML name, which the `id` of an entry must be: what may not stand there is written as
 * `_x0020_` (the way of SQL/XML, ISO 9075-14).
 */
export function xmlNameOf(id: string): string {
  const escape = (sign: string) => `_x${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}_`;
  // ASCII and Latin letters are names to every tool; the rest of Unicode is not.
  return id.replace(/_(?=x[0-9A-F]{4,6}_)|[^A-Za-z0-9_.\-À-ÖØ-öø-ÿ]|^[^A-Za-z_À-ÖØ-öø-ÿ]/gu, escape);
}

/** {@link xmlNameOf} backwards; leaves ids of other tools as they are. */
export function idOfXmlName(name: string): string {
  return name.replace(/_x([0-9A-F]{4,6})_/g, (whole, digits: string) => {
    const code = Number.parseInt(digits, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
