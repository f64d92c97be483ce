import { LANGUAGES } from '../concept-schema.ts';
import type { Language } from '../concept-schema.ts';

export interface ReadTag {
  readonly language: Language;
  /** Whether the tag names a variety: « fr-CA » rather than « fr ». */
  readonly regional: boolean;
}

/**
 * Whether a tag says that the language is not known: « und » of BCP 47, and « xx », which translators'
 * tools write for a language that no one told them.
 */
export const isUnsaid = (tag: string) => /^\s*(?:und|xx)?\s*$/i.test(tag);

/** The language of a tag (BCP 47, or `en_GB` as some tools write it); nothing for all but French and English. */
export function readTag(tag: string): ReadTag | undefined {
  const [primary = '', ...rest] = tag.trim().toLowerCase().split(/[-_]/);
  const short = primary === 'fra' || primary === 'fre' ? 'fr' : primary === 'eng' ? 'en' : primary;
  const language = LANGUAGES.find((one) => one === short);
  return language && { language, regional: rest.length > 0 };
}
