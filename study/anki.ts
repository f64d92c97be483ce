import type { Language } from '../glossary/concept-schema.ts';
import type { ExplainedItem } from './explanation.ts';
import { EXPORT_WORDS, originInWords } from './export-words.ts';
import { stateOf } from './study-item.ts';

/**
 * A text file that Anki imports (2.1.54 and later read the header by themselves;
 * https://docs.ankiweb.net/importing/text-files.html). A note is one line: an identifier, by which a
 * later import brings a note up to date instead of doubling it, front, back, tags. Fields are HTML
 * without media.
 *
 * There is no `.apkg`: it is a SQLite database in an archive, and of the libraries that write one,
 * genanki-js is AGPL and brings its build tools along, anki-apkg-export and anki-apkg-generator write
 * the format of 2018 through WebAssembly, which the policy of extension pages forbids here.
 */
export function ankiTsv(items: readonly ExplainedItem[], language: Language): string {
  const words = EXPORT_WORDS[language];
  const head = ['#separator:tab', '#html:true', `#columns:ID\t${words.word}\t${words.definition}\tTags`, '#guid column:1', '#tags column:4'];
  const rows = items.map((explained) => [guidOf(explained), frontOf(explained), backOf(explained, language), tagsOf(explained)].join('\t'));
  return `${[...head, ...rows].join('\n')}\n`;
}

const guidOf = ({ item }: ExplainedItem) => `oncogloss-${item.id}`;
const tagsOf = ({ item }: ExplainedItem) => `oncogloss oncogloss::${stateOf(item)}`;

function frontOf({ item, explanation }: ExplainedItem): string {
  const sentence = item.met?.sentence;
  return [`<b>${escapeField(explanation.name)}</b>`, sentence === undefined ? '' : `<i>${escapeField(sentence)}</i>`].filter(Boolean).join('<br>');
}

function backOf({ item, explanation: { otherName, plain, source, reviewed } }: ExplainedItem, language: Language): string {
  const words = EXPORT_WORDS[language];
  const origin = originInWords(source, reviewed, language);
  const page = [item.met?.title, item.met?.address].filter(Boolean).join(' ');
  const parts = [otherName, plain ?? words.none, origin, page].filter((part) => part !== undefined && part !== '').map((part) => escapeField(part as string));
  return parts.join('<br><br>');
}

/** What Anki would play, typeset or fill in rather than show, beside what HTML itself reserves. */
const RESERVED: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '[': '&#91;', ']': '&#93;', '{': '&#123;', '}': '&#125;', '\\': '&#92;',
};

/** A text as HTML on one line: « [sound:x.mp3] », « {{c1::x}} » and markup are shown as they stand. */
export function escapeField(text: string): string {
  return text
    .replace(/[&<>"'[\]{}\\]/g, (sign) => RESERVED[sign] ?? sign)
    .replace(/\r\n?|[\n\u2028\u2029]/g, '<br>')
    .replace(/[\t\0]/g, ' ');
}
