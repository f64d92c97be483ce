import { contentsOf } from '../../components/glossary-contents.ts';
import type { GlossaryState } from '../../components/glossary-contents.ts';
import { GlossaryPage } from '../../components/glossary-page.tsx';
import { parseRoute } from '../../components/glossary-route.ts';
import { PD_L1, summaryOf } from '../../components/sample-entries.ts';
import { SAMPLE_TABLES } from '../../components/sample-tables.ts';
import type { Language } from '../../glossary/concept-schema.ts';
import { noop, type, type GalleryItem } from './gallery-item.ts';
import { ENTRIES, load } from './sample-cards.ts';

const SUMMARIES = ENTRIES.map(summaryOf);
const READY: GlossaryState = { kind: 'ready', contents: contentsOf([...SUMMARIES, ...neighbours()]) };

/** Each place of the glossary page, by address, and the page on its way and failed. */
const PLACES: readonly (readonly [name: string, hash: string, state?: GlossaryState])[] = [
  ['start', '#/'],
  ['letter', '#/letter/p'],
  ['letter without terms', '#/letter/w'],
  ['category', '#/category/statistics'],
  ['concept', '#/concept/pd-l1'],
  ['longest name', '#/concept/castration-resistant-prostate-cancer'],
  ['drugs', '#/drugs'],
  ['trials', '#/trials'],
  ['unknown', '#/concept/pd-l9'],
  ['typed xyz', '#/'],
  ['loading', '#/', { kind: 'loading' }],
  ['failed', '#/', { kind: 'failed' }],
];

/** The sheet of the glossary page. */
export function glossarySheet(lang: Language): GalleryItem[] {
  const on = { onLanguage: noop, onOpen: noop, onRetry: noop };
  return PLACES.map(([name, hash, glossary = READY]) => ({
    name,
    ...(name.startsWith('typed ') ? { act: (frame: HTMLElement) => type(frame, name.slice('typed '.length)) } : {}),
    view: <GlossaryPage {...{ lang, glossary, route: parseRoute(hash), moved: false, search, nearest, load, loadTables }} {...on} />,
  }));
}

/** The concepts that the samples lead to, by name alone. */
function neighbours() {
  return ENTRIES.flatMap(({ relations }) => relations).map(({ to, label }) => ({ ...summaryOf(PD_L1), id: to, label }));
}

function search() {
  return [];
}

function nearest() {
  return [{ ...summaryOf(PD_L1), matched: 'PD-L1' }];
}

async function loadTables() {
  return SAMPLE_TABLES;
}
