import type { Language } from '../glossary/concept-schema.ts';
import type { GlossaryState } from './glossary-contents.ts';
import type { GlossaryRoute, MyPlace, TableName } from './glossary-route.ts';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { SUBJECT_NAMES } from './subject-name.ts';

export const TABLE_NAMES: Readonly<Record<TableName, MessageKey>> = { drugs: 'glossaryDrugs', trials: 'glossaryTrials' };

export const MY_PLACE_NAMES: Readonly<Record<MyPlace, MessageKey>> = {
  words: 'myWords',
  review: 'myReview',
  appointment: 'myAppointment',
  notes: 'myNotes',
  glossaries: 'myGlossaries',
  data: 'myData',
};

/** What the tab of the browser, its history and bookmarks call a place: the place first, tabs are narrow. */
export function titleOf(route: GlossaryRoute, state: GlossaryState, lang: Language): string {
  const t = createTranslator(lang);
  const place = placeName(route, state, lang);
  return [...(place === undefined ? [] : [place]), t('glossaryTitle'), t('extName')].join(' · ');
}

function placeName(route: GlossaryRoute, state: GlossaryState, lang: Language): string | undefined {
  const t = createTranslator(lang);
  switch (route.kind) {
    case 'start':
      return undefined;
    case 'letter':
      return route.letter;
    case 'category':
      return t(SUBJECT_NAMES[route.category]);
    case 'table':
      return t(TABLE_NAMES[route.table]);
    case 'my':
      return t(MY_PLACE_NAMES[route.place]);
    case 'concept': {
      if (state.kind !== 'ready') return undefined;
      return state.contents.byId.get(route.id)?.label[lang] ?? t('glossaryUnknownTitle');
    }
    case 'unknown':
      return t('glossaryUnknownTitle');
  }
}
