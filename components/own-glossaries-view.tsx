import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { NotYet } from './my-problem.tsx';
import type { Kept } from './my-state.ts';
import type { GlossaryDesk, OwnShelf, OwnTermRow } from './own-glossary.ts';
import { OwnImport } from './own-import.tsx';
import { OwnShelfList } from './own-shelf.tsx';
import { OwnTermForm } from './own-term-form.tsx';
import { OwnTerms } from './own-terms.tsx';

export interface GlossariesPlaceProps {
  readonly lang: Language;
  readonly kept: Kept<OwnShelf>;
  readonly desk: GlossaryDesk;
  /** Words that the reader wants to write down, from a selection in a page: the form is open with them at first. */
  readonly words?: string | undefined;
  onRetry(): void;
}

/** Where the reader is among their glossaries. */
type Place =
  /** `unfold`: the glossary whose sites are to be chosen. */
  | { readonly kind: 'shelf'; readonly unfold?: number | undefined }
  | { readonly kind: 'terms'; readonly key: number }
  | { readonly kind: 'import'; readonly into?: number | undefined }
  | { readonly kind: 'form'; readonly key?: number | undefined; readonly row?: OwnTermRow | undefined; readonly words?: string | undefined };

/** The reader's own glossaries: the shelf, one of them, a term being written, a file being imported. */
export function GlossariesPlace({ lang, kept, desk, words, onRetry }: GlossariesPlaceProps) {
  const [place, setPlace] = useState<Place>(words === undefined ? { kind: 'shelf' } : { kind: 'form', words });
  const root = useFocusOnArrival(place);
  if (kept.kind !== 'ready') return <NotYet {...{ lang, kept, onRetry }} />;
  return (
    <div ref={root} class="og-own">
      <OwnPlace {...{ lang, desk, place }} shelf={kept.value} onGo={setPlace} />
    </div>
  );
}

interface OwnPlaceProps {
  readonly lang: Language;
  readonly desk: GlossaryDesk;
  readonly place: Place;
  readonly shelf: OwnShelf;
  onGo(place: Place): void;
}

function OwnPlace({ lang, desk, place, shelf, onGo }: OwnPlaceProps) {
  const toShelf = () => onGo({ kind: 'shelf' });
  const openTerms = (key: number) => onGo({ kind: 'terms', key });
  const list = { lang, desk, shelf, onOpen: openTerms, onImport: () => onGo({ kind: 'import' }), onWrite: () => onGo({ kind: 'form' }) };
  const opened = 'key' in place ? shelf.glossaries.find(({ key }) => key === place.key) : undefined;
  switch (place.kind) {
    case 'form':
      return (
        <OwnTermForm
          {...{ lang, desk, glossaries: shelf.glossaries, row: place.row, words: place.words }}
          into={opened?.key}
          onLeave={() => (opened ? openTerms(opened.key) : toShelf())}
          onSaved={openTerms}
        />
      );
    case 'import':
      return <OwnImport {...{ lang, desk, glossaries: shelf.glossaries, into: place.into }} onLeave={toShelf} onSites={(unfold) => onGo({ kind: 'shelf', unfold })} onOpen={openTerms} />;
    case 'terms':
      // Deleted in another window meanwhile.
      if (!opened) return <OwnShelfList {...list} />;
      return (
        <OwnTerms
          key={opened.key}
          {...{ lang, desk, glossary: opened }}
          onLeave={toShelf}
          onWrite={(row) => onGo({ kind: 'form', key: opened.key, row })}
          onImport={() => onGo({ kind: 'import', into: opened.key })}
        />
      );
    case 'shelf':
      return <OwnShelfList {...list} unfold={place.unfold} />;
  }
}

/** A new place in the same page: who uses no pointer goes on reading at its heading. */
function useFocusOnArrival(place: Place) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(place);
  useLayoutEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const heading = root.current?.querySelector<HTMLElement>('h3[tabindex="-1"]') ?? root.current?.querySelector('button');
    heading?.focus();
  }, [place]);
  return root;
}
