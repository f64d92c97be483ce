import type { ComponentChildren } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';

interface SafeLinkProps {
  readonly url: string | undefined;
  readonly lang: Language;
  readonly children: ComponentChildren;
}

/**
 * A link to a source, which learns nothing of the page the reader came from. An address that is
 * not http(s) gives plain text: imported glossaries may hold `javascript:` or `data:` addresses.
 */
export function SafeLink({ url, lang, children }: SafeLinkProps) {
  if (url === undefined || !isWebAddress(url)) return <span lang="">{children}</span>;
  return (
    <a class="og-link" href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {/* The language of a title is not known: better none than a wrong one. */}
      <span lang="">{children}</span>
      <span class="og-spoken"> {createTranslator(lang)('sourceOpens')}</span>
    </a>
  );
}

/** Whether an address leads to the web, and nowhere that runs or holds something. */
export function isWebAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:');
}
