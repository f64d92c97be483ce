import { render } from 'preact';
import './page.css';
import { nextFrame, yieldToPage } from '../../annotator/idle.ts';
import { contentsOf, type GlossaryState } from '../../components/glossary-contents.ts';
import { GlossaryPage } from '../../components/glossary-page.tsx';
import { conceptHref, parseRoute } from '../../components/glossary-route.ts';
import { titleOf } from '../../components/glossary-title.ts';
import type { Language } from '../../glossary/concept-schema.ts';
import { NearestNames } from '../../glossary/nearest-names.ts';
import { GlossarySearch } from '../../glossary/search.ts';
import { loadEntry, loadFactTables, loadSearchDocuments } from '../../platform/glossary-store.ts';
import { askBackground } from '../../platform/messages.ts';
import { followReader } from '../card/reader-tools.ts';
import { followPlaces } from './follow-places.ts';
import { LazyConceptNotes } from './lazy-concept-notes.tsx';
import { LazyMine } from './lazy-mine.tsx';

/** The glossary in a tab. The fragment of the address is the place, so that each has its link and its history. */
async function start(root: Element): Promise<void> {
  const reader = await followReader(() => draw(), new AbortController().signal);
  let lang = languageAsked() ?? reader.settings.language;
  let state: GlossaryState = { kind: 'loading' };
  let moved = false;
  let nearest: NearestNames | undefined;
  let search: GlossarySearch | undefined;
  const draw = () => {
    const route = parseRoute(location.hash);
    document.documentElement.lang = lang;
    document.title = titleOf(route, state, lang);
    render(
      <GlossaryPage
        {...{ lang, route, moved, glossary: state, load: loadEntry, loadTables: loadFactTables }}
        {...{ reader: reader.settings.reader, tools: reader.tools }}
        loadOwn={(id) => askBackground('getOwnTerm', { id })}
        notes={route.kind === 'concept' && <LazyConceptNotes {...{ lang, id: route.id }} />}
        mine={route.kind === 'my' && <LazyMine {...{ lang, moved, place: route.place }} />}
        search={(query) => search?.find(query) ?? []}
        nearest={(query) => nearest?.find(query) ?? []}
        onLanguage={(chosen) => {
          lang = chosen;
          history.replaceState(history.state, '', `?lang=${lang}${location.hash}`);
          draw();
        }}
        onOpen={(id) => (location.hash = conceptHref(id))}
        onRetry={() => void open()}
      />,
      root,
    );
  };
  const open = async () => {
    state = { kind: 'loading' };
    draw();
    try {
      const documents = await loadSearchDocuments();
      search = new GlossarySearch(documents);
      nearest = new NearestNames(documents);
      state = { kind: 'ready', contents: contentsOf(documents) };
      void prepare(search, nearest);
    } catch {
      // Told to the reader, with a way to try again.
      state = { kind: 'failed' };
    }
    draw();
  };
  followPlaces(() => {
    moved = true;
    draw();
  });
  await open();
}

/** The indexes grow once the place is seen; who types sooner has them at once. */
async function prepare(search: GlossarySearch, nearest: NearestNames): Promise<void> {
  await nextFrame();
  await search.prepare(yieldToPage);
  await nearest.prepare(yieldToPage);
}

/** `?lang=fr`: a link says in which language it was read. */
function languageAsked(): Language | undefined {
  const asked = new URLSearchParams(location.search).get('lang');
  return asked === 'fr' || asked === 'en' ? asked : undefined;
}

const root = document.getElementById('root');
if (root) void start(root);
