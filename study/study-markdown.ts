import type { Language } from '../glossary/concept-schema.ts';
import type { ExplainedItem } from './explanation.ts';
import { EXPORT_WORDS, originInWords } from './export-words.ts';

/** The study list as Markdown, a heading a word. */
export function studyMarkdown(items: readonly ExplainedItem[], language: Language): string {
  const words = EXPORT_WORDS[language];
  const sections = items.map(({ item, explanation: { name, otherName, plain, source, reviewed } }) => {
    const origin = originInWords(source, reviewed, language);
    const lines = [
      `## ${escapeMarkdown(name)}`,
      otherName === undefined ? '' : `*${escapeMarkdown(otherName)}*`,
      escapeMarkdown(plain ?? words.none),
      item.met?.sentence === undefined ? '' : `> ${escapeMarkdown(item.met.sentence)}`,
      linkTo(item.met?.title, item.met?.address),
      origin === '' ? '' : `${words.source}${language === 'fr' ? '\u00A0' : ''}: ${escapeMarkdown(origin)}`,
    ];
    return lines.filter(Boolean).join('\n\n');
  });
  return `${[`# ${words.title}`, ...sections].join('\n\n')}\n`;
}

/** A link where the address is one that a browser opens, else the words alone. */
function linkTo(title: string | undefined, address: string | undefined): string {
  const name = escapeMarkdown(title ?? address ?? '');
  if (address === undefined || !/^https?:/.test(address)) return name;
  return `[${name}](<${encodeURI(address).replaceAll('%25', '%').replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/** A text on one line in which Markdown and HTML see nothing of theirs. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~$]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : `\\${sign}`))
    // A heading, a list or a line under a heading only where the text begins so.
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
