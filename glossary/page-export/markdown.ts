import { type Language, otherLanguage } from '../concept-schema.ts';
import type { Entry } from '../entry.ts';
import { contextOf, type ExportWords, oneLine, type PageGlossary, type PageTermEntry } from './page-glossary.ts';

/** The glossary of a page as Markdown (CommonMark), to paste into notes or a mail. */
export function writeMarkdown({ page, lang, terms }: PageGlossary, words: ExportWords): string {
  const title = oneLine(page.title) || page.url;
  const head = [`# ${escape(words.title)}`, `[${escape(title)}](<${address(page.url)}>)  \n${escape(words.readOn)}`];
  const other = otherLanguage(lang);
  const parts = terms.map((term) => section(term, lang, other, words));
  return `${[...head, ...parts, `*${escape(words.notAdvice)}*`].join('\n\n')}\n`;
}

function section({ summary, entry, mentions }: PageTermEntry, lang: Language, other: Language, words: ExportWords): string {
  const { label } = summary;
  const facts = [words.category(summary), words.times(mentions.length)];
  if (label[other] !== label[lang]) facts.unshift(`${other.toUpperCase()}${lang === 'fr' ? '\u00A0:' : ':'} ${label[other]}`);
  const [first] = mentions;
  return [
    `## ${escape(label[lang])}`,
    `*${escape(facts.join(' · '))}*`,
    ...(entry ? [escape(entry.definition[lang].plain)] : []),
    ...(first ? [`> ${escape(contextOf(first))}`] : []),
    ...(entry ? [sources(entry, lang, words)] : []),
  ].join('\n\n');
}

function sources({ sources: all, reviewed }: Entry, lang: Language, words: ExportWords): string {
  const names = all.map(({ publisher, title, url }) => (url ? `[${escape(`${publisher}, ${title}`)}](<${address(url)}>)` : escape(`${publisher}, ${title}`)));
  return `${escape(words.sources)} ${names.join(lang === 'fr' ? '\u202F; ' : '; ')}${names.length > 0 ? '. ' : ''}${escape(words.reviewed(reviewed))}`;
}

/**
 * Text as text: a page's words must not become links, headings or HTML. All of CommonMark's signs
 * that can mean something inside a line, and those that mean something at its beginning.
 */
function escape(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    // « https://… » and « www. » become links by themselves in many Markdown readers.
    .replace(/(?<=:)\/\/|(?<=\bwww)\./gi, (sign) => `\\${sign}`)
    .replace(/!(?=\\\[)/g, '\\!');
}

/** An address between angle brackets; these, blanks and line ends would end it. */
function address(url: string): string {
  return url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
}
