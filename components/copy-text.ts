import type { Language, Source } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { withNoBreakSpaces } from '../glossary/french-typography.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import { createTranslator } from './messages.ts';
import { isWebAddress } from './safe-link.tsx';

/** One definition with its source, for wherever it is pasted. */
export interface CardCopy {
  /** For plain fields: no sign that would have to be taken out by hand. */
  readonly plain: string;
  /** For word processors and mail, which take it by themselves; the same words. */
  readonly html: string;
  /** For notes and wikis: asked for on its own, since no program takes it by itself. */
  readonly markdown: string;
}

interface CopyOptions {
  readonly lang: Language;
  /** The longer explanation too. */
  readonly detailed: boolean;
  /** The concept's place in the glossary page. */
  readonly address?: string | undefined;
}

/** How a form of text writes what a copy is made of. */
interface Form {
  title(text: string): string;
  text(text: string): string;
  link(text: string, url: string): string;
  paragraph(lines: readonly string[]): string;
  readonly between: string;
}

/** Definition, source, date of review and address of a card, in three forms. */
export function copyOf(entry: Entry, options: CopyOptions): CardCopy {
  return { plain: written(entry, options, PLAIN), html: written(entry, options, HTML), markdown: written(entry, options, MARKDOWN) };
}

function written({ labels, definition, sources, reviewed }: Entry, { lang, detailed, address }: CopyOptions, form: Form): string {
  const t = createTranslator(lang);
  const { plain, detail } = definition[lang];
  const paragraphs = [plain, ...(detailed ? (detail?.split(/\n{2,}/) ?? []) : [])];
  const from = [
    ...sources.map((source) => form.text(t('copySource')) + sourceIn(source, form)),
    form.text(`${t('reviewed', formatDate(reviewed, lang))} ${t('notAdvice')}`),
    ...(address === undefined ? [] : [addressIn(t('copyAddress'), address, form)]),
  ];
  return [form.paragraph([form.title(labels[lang].pref)]), ...paragraphs.map((text) => form.paragraph([form.text(text)])), form.paragraph(from)].join(form.between);
}

function sourceIn({ publisher, title, url, id }: Source, form: Form): string {
  const name = withNoBreakSpaces(title);
  if (url !== undefined && isWebAddress(url)) return `${form.text(`${publisher}, `)}${form.link(name, url)}`;
  return form.text([publisher, name, ...(id === undefined || id === title ? [] : [id])].join(', '));
}

/** A name that no browser opens (where our pages have no address that others could use) is told, not linked. */
function addressIn(text: string, address: string, form: Form): string {
  return address.startsWith('urn:') ? form.text(`${text}, ${address}`) : form.link(text, address);
}

const PLAIN: Form = {
  title: (text) => text,
  text: (text) => text,
  link: (text, url) => `${text}, ${url}`,
  paragraph: (lines) => lines.join('\n'),
  between: '\n\n',
};

const MARKDOWN: Form = {
  title: (text) => `**${escapedMarkdown(text)}**`,
  text: escapedMarkdown,
  link: (text, url) => `[${escapedMarkdown(text)}](<${encodeURI(decoded(url)).replace(/[<>]/g, encodeURIComponent)}>)`,
  // Two spaces at the end of a line keep the break.
  paragraph: (lines) => lines.join('  \n'),
  between: '\n\n',
};

const HTML: Form = {
  title: (text) => `<strong>${escapedHtml(text)}</strong>`,
  text: escapedHtml,
  link: (text, url) => `<a href="${escapedHtml(url)}">${escapedHtml(text)}</a>`,
  paragraph: (lines) => `<p>${lines.join('<br>')}</p>`,
  between: '\n',
};

function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An address may be escaped in part; escaping it twice would break it. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
