import type { ComponentChildren } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { createTranslator } from './messages.ts';
import { ModeChoice } from './mode-choice.tsx';
import type { AccessMode } from './page-state.ts';

export interface WelcomeViewProps {
  readonly lang: Language;
  readonly mode: AccessMode;
  /** The answer to a press on the button, so the caller may ask the browser for permission. */
  onMode(mode: AccessMode): void;
  /** Shows the FR | EN switch, when given. */
  readonly onLanguage?: ((lang: Language) => void) | undefined;
  /** What the browser answered to the last choice. */
  readonly result?: 'granted' | 'refused' | undefined;
  /** A short paragraph with terms in it, ready to be tried. */
  readonly demo?: ComponentChildren;
  /** `welcome` introduces; `settings` goes to the choice at once. */
  readonly heading?: 'welcome' | 'settings' | undefined;
}

/** The first page, and the settings page: what leaves the machine, and when a page may be read. */
export function WelcomeView({ lang, mode, onMode, onLanguage, result, demo, heading = 'welcome' }: WelcomeViewProps) {
  const t = createTranslator(lang);
  const welcome = heading === 'welcome';
  return (
    <main class="og-surface og-welcome" lang={lang} dir="ltr">
      <header class="og-welcome-head">
        <p class="og-wordmark">{t('extName')}</p>
        {onLanguage && <LanguageSwitch label={t('interfaceLanguage')} lang={lang} onLanguage={onLanguage} />}
      </header>
      <h1 class="og-title">{t(welcome ? 'welcomeTitle' : 'settingsTitle')}</h1>
      {welcome && <p class="og-lead">{t('welcomeLead')}</p>}
      {demo !== undefined && (
        <section class="og-demo" aria-labelledby="og-demo-title">
          <h2 class="og-label" id="og-demo-title">
            {t('welcomeDemo')}
          </h2>
          {demo}
        </section>
      )}
      <ModeChoice lang={lang} mode={mode} result={result} onMode={onMode} />
      <Privacy lang={lang} />
    </main>
  );
}

function Privacy({ lang }: { readonly lang: Language }) {
  const t = createTranslator(lang);
  return (
    <section class="og-privacy">
      <h2 class="og-subtitle">{t('privacyTitle')}</h2>
      <p>
        {t('privacyHere')} {t('privacyNothing')} {t('privacyNobody')}
      </p>
    </section>
  );
}
