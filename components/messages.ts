import type { Language } from '../glossary/concept-schema.ts';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import fr from '../public/_locales/fr/messages.json' with { type: 'json' };

/** A key of the message catalogue. */
export type MessageKey = keyof typeof fr & keyof typeof en;

/** Gives the interface words of one language; `$1`, `$2`… stand for the substitutions. */
export type Translate = (key: MessageKey, ...substitutions: readonly (string | number)[]) => string;

const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, { readonly message: string }>>>> = { fr, en };

const TRANSLATORS: Readonly<Record<Language, Translate>> = {
  fr: translatorOf('fr'),
  en: translatorOf('en'),
};

/**
 * The translator of a language. The reader chooses the language in the interface, which the
 * browser's own `i18n` does not allow: it follows the browser.
 */
export function createTranslator(lang: Language): Translate {
  return TRANSLATORS[lang];
}

/** Whether a string read from data (such as `Property.name`) is a key of the catalogue. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(fr, key) && Object.hasOwn(en, key);
}

/**
 * The key that names a piece of data: a prefix and an id, as `problem` and `field-too-long` make
 * `problemFieldTooLong`. Undefined where the catalogue has none.
 */
export function keyOf(prefix: string, id: string): MessageKey | undefined {
  const key = prefix + id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return isMessageKey(key) ? key : undefined;
}

/** The key for a count: French says « 0 terme », English says “0 terms”. */
export function pluralKey(lang: Language, count: number, one: MessageKey, many: MessageKey): MessageKey {
  return PLURAL_RULES[lang].select(count) === 'one' ? one : many;
}

const PLURAL_RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};

function translatorOf(lang: Language): Translate {
  // The catalogue is read at call time: this runs while the module is still being evaluated.
  return (key, ...substitutions) =>
    CATALOGUES[lang][key].message.replace(/\$(\d)/g, (_, digit: string) => String(substitutions[Number(digit) - 1] ?? ''));
}
