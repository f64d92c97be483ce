import type { ComponentType } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import type { MyPlace } from './glossary-route.ts';
import { MY_PLACE_NAMES } from './glossary-title.ts';
import { createTranslator } from './messages.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

/** What every place of the reader's own is given; the rest it gets from its wiring. */
export interface MyPlaceProps {
  readonly lang: Language;
}

interface MyViewProps extends MyPlaceProps {
  readonly place: MyPlace;
  /** Whether the reader came here from another place of this page: the focus then follows. */
  readonly moved: boolean;
  readonly places: Readonly<Record<MyPlace, ComponentType<MyPlaceProps>>>;
}

/** One place of what is the reader's own, under its name. */
export function MyView({ lang, place, moved, places }: MyViewProps) {
  const root = useHeadingFocus(place, moved);
  const Place = places[place];
  return (
    <div ref={root} class={`og-my og-my-${place}`}>
      <h2 class="og-subtitle" tabIndex={-1}>
        {createTranslator(lang)(MY_PLACE_NAMES[place])}
      </h2>
      <Place key={place} lang={lang} />
    </div>
  );
}
