import type { ComponentChildren } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { createTranslator } from './messages.ts';
import { ModeChoice } from './mode-choice.tsx';
import type { AccessMode } from './page-state.ts';
import { PrivacyStatement } from './privacy-statement.tsx';
import { ReaderChoice } from './reader-choice.tsx';
import type { Reader } from './reader.ts';

interface WelcomeViewProps {
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
  /** For whom cards are written; asked when `onReader` is given. */
  readonly reader?: Reader | undefined;
  readonly onReader?: ((reader: Reader) => void) | undefined;
  /** Whether the browser refused to keep a choice. */
  readonly unstored?: boolean | undefined;
}

/** The first page: what Oncogloss does, for whom it should speak, when a page may be read, what leaves the machine. */
export function WelcomeView(props: WelcomeViewProps) {
  const { lang, mode, onMode, onLanguage, result, demo, reader, onReader, unstored = false } = props;
  const t = createTranslator(lang);
  return (
    <main class="og-surface og-welcome" lang={lang} dir="ltr">
      <header class="og-welcome-head">
        <p class="og-wordmark">{t('extName')}</p>
        {onLanguage && <LanguageSwitch label={t('interfaceLanguage')} lang={lang} onLanguage={onLanguage} />}
      </header>
      <h1 class="og-title">{t('welcomeTitle')}</h1>
      <p class="og-lead">{t('welcomeLead')}</p>
      <p class="og-result-line og-warm" role="alert">
        {unstored && t('notStored')}
      </p>
      {demo !== undefined && (
        <section class="og-demo" aria-labelledby="og-demo-title">
          <h2 class="og-label" id="og-demo-title">
            {t('welcomeDemo')}
          </h2>
          {demo}
        </section>
      )}
      {reader !== undefined && onReader && (
        <div class="og-part">
          <ReaderChoice {...{ lang, reader, onReader }} />
        </div>
      )}
      <ModeChoice lang={lang} mode={mode} result={result} onMode={onMode} />
      <PrivacyStatement lang={lang} />
    </main>
  );
}
