import { fold } from '../../text/fold.ts';
import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import type { ExportWords, PageGlossary } from './page-glossary.ts';
import { writeWebAnnotations } from './web-annotations.ts';

/** The formats in which the glossary of a page can be taken along. */
export const EXPORT_FORMATS = ['markdown', 'csv', 'json', 'annotations'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file to save. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

const KINDS: Readonly<Record<ExportFormat, { readonly ending: string; readonly mediaType: string }>> = {
  markdown: { ending: 'md', mediaType: 'text/markdown;charset=utf-8' },
  csv: { ending: 'csv', mediaType: 'text/csv;charset=utf-8' },
  json: { ending: 'json', mediaType: 'application/json' },
  annotations: { ending: 'jsonld', mediaType: 'application/ld+json' },
};

/** Writes the glossary of a page in a format. */
export function exportPage(format: ExportFormat, glossary: PageGlossary, words: ExportWords, newId: () => string): ExportedFile {
  const { ending, mediaType } = KINDS[format];
  return { name: `${fileName(glossary)}.${ending}`, mediaType, text: write(format, glossary, words, newId) };
}

function write(format: ExportFormat, glossary: PageGlossary, words: ExportWords, newId: () => string): string {
  switch (format) {
    case 'markdown':
      return writeMarkdown(glossary, words);
    case 'csv':
      return writeCsv(glossary, words);
    case 'json':
      return writeJson(glossary);
    case 'annotations':
      return writeWebAnnotations(glossary, newId);
  }
}

/** No file system takes much more, and a title may be a paragraph. */
const LONGEST_NAME = 60;

/** A name that every system takes: letters and digits of the page's title, after the name of what it is. */
function fileName({ page: { title } }: PageGlossary): string {
  const words = fold(title).replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_NAME).replace(/^-+|-+$/g, '');
  return words === '' ? 'oncogloss' : `oncogloss-${words}`;
}
