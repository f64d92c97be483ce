import { oneLine, type PageGlossary } from './page-glossary.ts';

/** The glossary of a page as JSON, for programs: every field under the names of the glossary, every mention with its place. */
export function writeJson({ page, lang, readAt, terms }: PageGlossary): string {
  const all = terms.map(({ summary: { id, kind, category, difficulty, label }, entry, permalink, mentions }) => ({
    id,
    kind,
    category,
    difficulty,
    label,
    permalink,
    definition: entry?.definition,
    sources: entry?.sources,
    reviewed: entry?.reviewed,
    count: mentions.length,
    mentions: mentions.map(({ text, place }) => ({ text: oneLine(text), ...place })),
  }));
  return `${JSON.stringify({ page, language: lang, readAt, positions: 'code points of the text content of body, half-open', terms: all }, undefined, 2)}\n`;
}
