import { useEffect, useState } from 'preact/hooks';
import '../../components/own-glossaries.css';
import type { MyPlaceProps } from '../../components/my-view.tsx';
import { GlossariesPlace } from '../../components/own-glossaries-view.tsx';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import { watchUserData } from '../../platform/user-data-news.ts';
import { glossaryDesk } from './glossary-desk.ts';
import { myData } from './my-store.ts';
import { useMine } from './use-mine.ts';

const desk = glossaryDesk(myData);

/** The reader's own glossaries. */
export function MyGlossaries({ lang }: MyPlaceProps) {
  const [words] = useState(takeWords);
  const [kept, again] = useMine(['glossaries'], async () => ({ glossaries: await myData.shelf.all(), chosenHosts: (await readSettings()).chosenHosts }));
  useEffect(() => {
    const life = new AbortController();
    watchSettings(again, life.signal);
    watchUserData(['lexica'], () => myData.search.release(), life.signal);
    return () => life.abort();
  }, [again]);
  return <GlossariesPlace {...{ lang, kept, desk, words }} onRetry={again} />;
}

/** `?add=…`: words that the reader selected in a page, to be written down; taken once, so that coming back here does not open the form again. */
function takeWords(): string | undefined {
  const asked = new URLSearchParams(location.search);
  const words = asked.get('add')?.trim();
  if (words === undefined) return undefined;
  asked.delete('add');
  history.replaceState(history.state, '', `?${asked}${location.hash}`);
  return words || undefined;
}
