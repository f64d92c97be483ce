import { define, type LocalDefinition } from './definition.ts';
import { type LongForm, longFormBefore, longFormFilling, type Search } from './long-form.ts';
import { readShortForm, type ShortForm } from './short-form.ts';

/** Without brackets only a reading with every initial counts; leaves room for small words and hyphens. */
const EVERY_INITIAL = 0.3;

/** How far a long form may reach after its short form, in UTF-16 units. */
const REACH = 200;

/** Capitals, with figures and parts after hyphens: « PFS », « CAR-T », « PD-L1 ». */
const IN_CAPITALS = /(?<![\p{L}\p{N}\p{M}_-])\p{Lu}[\p{Lu}\p{N}]+(?:[-\u2010\u2011][\p{Lu}\p{N}]+)?(?=s?(?![\p{L}\p{N}\p{M}_-]))/uy;

/**
 * Found wherever {@link IN_CAPITALS} is found, and in few other places; ten times cheaper, since it asks for no
 * Unicode property.
 */
const MAYBE_CAPITALS = /[A-Z\u00c0-\u00de\u0100-\u1fff\u2100-\uffff][A-Z\d\u00b2-\u00be\u00c0-\u00de\u0100-\u1fff\u2070-\u2089\u2100-\uffff]/g;

/** « long, SHORT, », « long ou SHORT », « long, abrégé SHORT »: what stands between, and what must follow. */
const LINK_BEFORE = /(?:,\s+|\s+(?:ou|or)\s+|,?\s+(?:abr[ée]g[ée]e?s?(?: en)?|abbreviated(?: as| to)?|appel[ée]e?s?|nomm[ée]e?s?|dite?s?|called|termed|known as)\s+)[«“"]?\s*$/u;
const CLOSED = /^\s*[»”"]?\s*(?:[,.;:)]|$)/;

/** « SHORT : long », « SHORT, long, », « SHORT ou long »… */
const LINK_AFTER = /^\s*(?:(=|:\s)|,\s|(?:ou|or|signifie|désigne|means|stands for|pour)\s)\s*/u;

/**
 * The definitions without brackets: « PFS, progression-free survival, », « la survie sans
 * progression, ou SSP », « SG : survie globale ». Such places are mostly lists and headings, so that
 * only long forms of several words with every initial are taken.
 */
export function readAppositions(search: Search): LocalDefinition[] {
  const found: LocalDefinition[] = [];
  for (const match of capitalsIn(search.text)) {
    const short = readShortForm(match[0]);
    if (!short?.striking) continue;
    const long = longBefore(search, short, match.index) ?? longAfter(search, short, match.index + match[0].length);
    if (long) found.push(define(search.text, short, match.index, long));
  }
  return found;
}

/** All that {@link IN_CAPITALS} finds, from left to right. */
export function capitalsIn(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  MAYBE_CAPITALS.lastIndex = 0;
  for (let maybe = MAYBE_CAPITALS.exec(text); maybe; maybe = MAYBE_CAPITALS.exec(text)) {
    IN_CAPITALS.lastIndex = maybe.index;
    const match = IN_CAPITALS.exec(text);
    if (match) found.push(match);
    MAYBE_CAPITALS.lastIndex = maybe.index + (match?.[0].length ?? 1);
  }
  return found;
}

function longBefore(search: Search, short: ShortForm, start: number): LongForm | undefined {
  const { text } = search;
  const from = Math.max(0, start - 24);
  const link = LINK_BEFORE.exec(text.slice(from, start));
  if (!link || short.letters.length < 3) return undefined;
  if (link[0].startsWith(',') && !CLOSED.test(text.slice(start + short.text.length, start + short.text.length + 4))) return undefined;
  return plain(search, longFormBefore(search, 0, from + link.index, short));
}

function longAfter(search: Search, short: ShortForm, end: number): LongForm | undefined {
  const { text } = search;
  const rest = text.slice(end, end + REACH);
  const link = LINK_AFTER.exec(rest);
  // A list of short forms is written with colons; there two letters are enough.
  if (!link || (short.letters.length < 3 && !link[1])) return undefined;
  const stop = rest.slice(link[0].length).search(/[,;.()[\]=]|\n\s*\n|\n[^\n]*[=:]\s|$/);
  const from = end + link[0].length;
  return plain(search, longFormFilling(search, from, from + stop, short));
}

function plain({ text }: Search, long: LongForm | undefined): LongForm | undefined {
  const words = long && text.slice(long.span.start, long.span.end).match(/\p{L}{2,}/gu);
  return words && words.length > 1 && long.cost <= EVERY_INITIAL ? long : undefined;
}
