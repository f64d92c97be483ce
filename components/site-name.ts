import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

/** A host as people say it, kept whole at its hyphens: a name cut in two reads as two. */
export function siteName(host: string): string {
  return host.replace(/^www\./, '').replaceAll('-', '\u2011');
}

/** The same where pages of no site count too: files of this machine have no host. */
export function siteOrFiles(host: string, lang: Language): string {
  return host === '' ? createTranslator(lang)('sitesLocal') : siteName(host);
}
