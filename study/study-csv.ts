import type { Language } from '../glossary/concept-schema.ts';
import { FORMULA } from '../glossary/exchange/cell.ts';
import { writeRows } from '../glossary/exchange/table-rows.ts';
import type { ExplainedItem } from './explanation.ts';
import { EXPORT_WORDS } from './export-words.ts';
import { stateOf } from './study-item.ts';

/** The study list as a table that a spreadsheet opens; cells that it would run are shown as text. */
export function studyCsv(items: readonly ExplainedItem[], language: Language): string {
  const words = EXPORT_WORDS[language];
  const heading = [words.word, words.other, words.definition, words.source, words.reviewed, words.sentence, words.page, words.address, words.saved, words.state];
  const rows = items.map(({ item, explanation: { name, otherName, plain, source, reviewed } }) => [
    name,
    otherName ?? '',
    plain ?? '',
    source ?? '',
    reviewed === false ? words.notReviewed : (reviewed ?? ''),
    item.met?.sentence ?? '',
    item.met?.title ?? '',
    item.met?.address ?? '',
    item.saved.slice(0, 10),
    words.states[stateOf(item)],
  ]);
  // Excel takes a file without the mark for Windows-1252. A French one parts columns by semicolons.
  return `\uFEFF${writeRows([heading, ...rows], language === 'fr' ? ';' : ',', FORMULA)}`;
}
