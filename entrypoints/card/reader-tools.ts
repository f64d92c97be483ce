import type { CardTools } from '../../components/card-tools.ts';
import type { Language } from '../../glossary/concept-schema.ts';
import { copyToClipboard } from '../../platform/clipboard.ts';
import { permalinkOf } from '../../platform/glossary-pages.ts';
import { askBackground } from '../../platform/messages.ts';
import { changeSettings, readSettings, type Settings, watchSettings } from '../../platform/settings.ts';
import { browserSpeech, speak, spokenLanguages, type Synthesis } from '../../platform/speech.ts';

/** What a reader can do with any card, wherever it is shown. */
export function readerTools(settings: Settings, speech: Synthesis | undefined, voices: readonly Language[]): CardTools {
  return {
    voices,
    onSpeak: (text, lang) => speak(speech, text, lang),
    onCopy: ({ plain, html, markdown }, as) => copyToClipboard(as === 'markdown' ? { plain: markdown } : { plain, html }),
    addressOf: permalinkOf,
    known: settings.known,
    onKnown: async (id, known) => {
      await changeSettings((now) => ({ known: [...now.known.filter((other) => other !== id), ...(known ? [id] : [])] }));
    },
    isKept: (id) => askBackground('isKept', { id }),
    onKeep: async (id, keep, met) => {
      // A background that takes the question for none of its own answers nothing: then nothing was stored.
      if ((await askBackground('keepWord', { id, keep, ...(met ? { met } : {}) })) !== keep) throw new Error('not stored');
    },
  };
}

/** The reader at a page of ours: their settings, and what they can do with its cards. */
export interface ReaderAtPage {
  readonly settings: Settings;
  readonly tools: CardTools;
}

/** Follows the settings for as long as a page of ours is open. @param onChange draws the page anew */
export async function followReader(onChange: () => void, signal: AbortSignal): Promise<ReaderAtPage> {
  const speech = browserSpeech();
  let settings = await readSettings();
  const follow = (next: Settings) => {
    settings = next;
    onChange();
  };
  watchSettings(follow, signal);
  // Some browsers come to know their voices only after a while.
  if (speech instanceof EventTarget) speech.addEventListener('voiceschanged', onChange, { signal });
  return {
    get settings() {
      return settings;
    },
    get tools() {
      return {
        ...readerTools(settings, speech, spokenLanguages(speech)),
        onReader: (reader) => {
          // A choice that cannot be stored still holds for this page.
          follow({ ...settings, reader });
          void changeSettings({ reader }).catch(() => undefined);
        },
      } satisfies CardTools;
    },
  };
}
