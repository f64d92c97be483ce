import type { PageDefinition } from '../matching/defined-forms.ts';
import type { PageMention } from '../matching/mention.ts';
import { askBackground, isContextAlive } from './messages.ts';

/** What a page has defined so far (its keeper is the page's). */
interface Definitions {
  readonly all: readonly PageDefinition[];
  learn(definitions: readonly PageDefinition[]): void;
}

/** Finds the mentions in texts of this page by asking the background, which has the lexicon. */
export function mentionSource(options: {
  readonly definitions: Definitions;
  /** Called after each answer. */
  readonly onAnswer: () => void;
  /** Called when the extension that loaded this script is gone. */
  readonly onGone: () => void;
}): (texts: readonly string[]) => Promise<readonly (readonly PageMention[])[]> {
  const { definitions, onAnswer, onGone } = options;
  return async (texts) => {
    if (!isContextAlive()) onGone();
    const reply = await askBackground('findMentions', { texts, language: pageLanguage(), definitions: definitions.all });
    definitions.learn(reply.definitions);
    onAnswer();
    return reply.mentions;
  };
}

function pageLanguage(): 'fr' | 'en' | undefined {
  const lang = document.documentElement.lang?.slice(0, 2).toLowerCase();
  return lang === 'fr' || lang === 'en' ? lang : undefined;
}
