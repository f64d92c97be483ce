import type { Language } from '../glossary/concept-schema.ts';
import type { PageDefinition } from '../matching/defined-forms.ts';
import type { PageMention } from '../matching/mention.ts';
import { askBackground, isContextAlive } from './messages.ts';
import { unpackMentions } from './packed-mentions.ts';
import { packTexts } from './packed-texts.ts';

/** What a page has defined so far (its keeper is the page's). */
interface Definitions {
  readonly all: readonly PageDefinition[];
  learn(definitions: readonly PageDefinition[]): void;
}

/**
 * What the background finds in some texts, one list per text, and what these define. Rejects where it cannot
 * answer, or answers what is none.
 */
export async function readInBackground(request: {
  readonly texts: readonly string[];
  readonly language?: Language | undefined;
  readonly definitions?: readonly PageDefinition[] | undefined;
}): Promise<{ readonly mentions: readonly (readonly PageMention[])[]; readonly definitions: readonly PageDefinition[] }> {
  const { texts, ...how } = request;
  const { mentions: packed, definitions } = await askBackground('findMentions', { texts: packTexts(texts), ...how });
  const mentions = unpackMentions(packed, texts.length);
  if (!mentions) throw new Error('no mentions in this answer');
  return { mentions, definitions };
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
    const reply = await readInBackground({ texts, language: pageLanguage(), definitions: definitions.all });
    definitions.learn(reply.definitions);
    onAnswer();
    return reply.mentions;
  };
}

function pageLanguage(): Language | undefined {
  const lang = document.documentElement.lang?.slice(0, 2).toLowerCase();
  return lang === 'fr' || lang === 'en' ? lang : undefined;
}
