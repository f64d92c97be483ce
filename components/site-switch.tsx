import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator } from './messages.ts';
import { siteName } from './site-name.ts';

interface SiteSwitchProps {
  readonly lang: Language;
  /** None for a document in our own reader, which is of no site. */
  readonly host: string | undefined;
  onSiteSwitch(on: boolean): void;
}

/** Switches off a site that is explained; where one is off, the notice of its pages switches it on. */
export function SiteSwitch({ lang, host, onSiteSwitch }: SiteSwitchProps) {
  if (host === undefined) return null;
  return (
    <button type="button" role="switch" class="og-switch" aria-checked={true} onClick={() => onSiteSwitch(false)}>
      <span>{createTranslator(lang)('siteSwitch', siteName(host))}</span>
      <span class="og-switch-track" aria-hidden="true" />
    </button>
  );
}
