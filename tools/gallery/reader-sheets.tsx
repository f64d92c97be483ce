import { ConceptCard } from '../../components/concept-card.tsx';
import type { ConceptCardProps } from '../../components/concept-card.tsx';
import { READERS } from '../../components/reader.ts';
import { MEDICINE, PD_L1, SURVIVAL } from '../../components/sample-entries.ts';
import { SettingsView } from '../../components/settings-view.tsx';
import type { SettingsViewProps } from '../../components/settings-view.tsx';
import type { Language } from '../../glossary/concept-schema.ts';
import { noop, type GalleryItem } from './gallery-item.ts';

const stored = async () => {};

const ON = { onLanguage: noop, onOpen: noop, onBack: noop, onToggleDetail: noop, onClose: noop } as const;
const TOOLS: NonNullable<ConceptCardProps['tools']> = {
  onReader: noop, voices: ['fr', 'en'], onSpeak: noop, onCopy: stored, addressOf: (id) => `x://glossary#${id}`, known: ['pembrolizumab'], onKnown: stored,
  place: { at: 2, count: 5 }, onStep: noop, wrong: [], onWrong: stored,
};

/** The card for the three readers, with all that can be done with it. */
export function readers(lang: Language): GalleryItem[] {
  return [PD_L1, SURVIVAL, MEDICINE].flatMap((entry) =>
    READERS.map((reader) => {
      const name = `${entry.id} ${reader}`;
      const view = <ConceptCard {...{ entry, lang, reader }} canGoBack={false} detailOpen={reader === 'student'} headingId={`h-${name.replace(' ', '-')}`} why="…" tools={TOOLS} {...ON} />;
      return { name, view: <div class="og-stack og-stack-popover">{view}</div> };
    }),
  );
}

/** The settings page, as it is first and with a little of everything in it. */
export function settings(lang: Language): GalleryItem[] {
  const text = lang === 'fr' ? 'Certaines tumeurs expriment PD-L1.' : 'Some tumours express PD-L1.';
  const at = text.indexOf('PD-L1');
  const base: SettingsViewProps = {
    lang,
    choices: { mode: 'click', chosenHosts: [], offHosts: [], reader: 'patient', level: 'helpful', density: 'first', withoutCategories: [], underline: 'dotted', painter: 'highlights', badge: true, language: lang, known: [], wrong: [] },
    told: undefined,
    sample: { text, marks: [{ start: at, end: at + 5, id: 'pd-l1' }] },
    shortcuts: [{ name: lang === 'fr' ? 'Aller au terme suivant' : 'Go to the next term', keys: 'Alt+Shift+N' }],
    nameOf: (id) => id,
    onChange: noop, onUndo: noop, onMode: noop, onRestore: noop, onShortcuts: async () => true,
  };
  const full = { ...base.choices, mode: 'chosen', chosenHosts: ['www.fondation-arc.org'], offHosts: ['example.org'], underline: 'tint', badge: false, withoutCategories: ['care'], known: ['PD-L1', 'biopsie'], wrong: [{ host: 'example.org', id: 'MET' }] } as const;
  return [
    { name: 'first', view: <SettingsView {...base} /> },
    { name: 'full', view: <SettingsView {...base} choices={full} told={{ part: 'marks', what: 'saved' }} result="granted" /> },
  ];
}
