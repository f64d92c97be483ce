import { useState } from 'preact/hooks';
import { ChoiceGroup } from './choice-group.tsx';
import { createTranslator } from './messages.ts';
import { ModeChoice } from './mode-choice.tsx';
import type { AccessMode } from './page-state.ts';
import { PrivacyStatement } from './privacy-statement.tsx';
import { ReaderChoice } from './reader-choice.tsx';
import { SettingsIcon } from './settings-icon.tsx';
import { SettingsSites, SettingsWords } from './settings-lists.tsx';
import { SettingsMarks } from './settings-marks.tsx';
import { SettingsSection } from './settings-part.tsx';
import type { PartProps, Sample } from './settings-state.ts';

export interface SettingsViewProps extends PartProps {
  readonly sample: Sample;
  /** What the browser answered to the last choice of a mode. */
  readonly result?: 'granted' | 'refused' | undefined;
  /** The commands with the keys in force, as the browser says them. */
  readonly shortcuts: readonly { readonly name: string; readonly keys: string }[];
  nameOf(id: string): string;
  /** The answer to a press, so that the browser may be asked for permission. */
  onMode(mode: AccessMode): void;
  /** Whether the browser has opened its own page. */
  onShortcuts(): Promise<boolean>;
  onRestore(): void;
}

/** The settings. Each choice holds at once, is said where it was made, and can be undone there. */
export function SettingsView(props: SettingsViewProps) {
  const { lang, choices, result, onMode, onChange, onRestore } = props;
  const t = createTranslator(lang);
  return (
    <main class="og-surface og-welcome" lang={lang} dir="ltr">
      <header class="og-welcome-head">
        <p class="og-wordmark">{t('extName')}</p>
      </header>
      <h1 class="og-title">{t('settingsTitle')}</h1>
      <p class="og-lead">{t('settingsLead')}</p>
      <SettingsSection {...props} part="access">
        <ModeChoice lang={lang} mode={choices.mode} result={result} onMode={onMode} />
      </SettingsSection>
      <SettingsSites {...props} />
      <SettingsSection {...props} part="reader">
        <ReaderChoice lang={lang} reader={choices.reader} onReader={(reader) => onChange('reader', { reader })} />
      </SettingsSection>
      <SettingsMarks {...props} />
      <SettingsIcon {...props} />
      <SettingsSection {...props} part="language">
        <ChoiceGroup
          {...{ lang }}
          prominent
          question="settingsLanguage"
          choices={[
            { value: 'fr', name: 'languageNameFrench' },
            { value: 'en', name: 'languageNameEnglish' },
          ]}
          chosen={choices.language}
          onChoose={(language) => onChange('language', { language })}
        />
      </SettingsSection>
      <SettingsWords {...props} />
      <Shortcuts {...props} />
      <PrivacyStatement lang={lang} />
      <SettingsSection {...props} part="restore" title="settingsRestore">
        <p>{t('restoreMeans')}</p>
        <button type="button" class="og-button og-button-plain" onClick={onRestore}>
          {t('restoreDefaults')}
        </button>
      </SettingsSection>
    </main>
  );
}

function Shortcuts({ lang, shortcuts, onShortcuts }: Pick<SettingsViewProps, 'lang' | 'shortcuts' | 'onShortcuts'>) {
  const t = createTranslator(lang);
  const [byHand, setByHand] = useState(false);
  return (
    <section class="og-part" aria-labelledby="og-part-shortcuts">
      <h2 class="og-subtitle" id="og-part-shortcuts">
        {t('settingsShortcuts')}
      </h2>
      <dl class="og-shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys === '' ? t('shortcutNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('shortcutsHow')}{' '}
        <button type="button" class="og-quiet" onClick={() => void onShortcuts().then((opened) => setByHand(!opened))}>
          {t('shortcutsOpen')}
        </button>
      </p>
      <p role="status">{byHand && t('shortcutsByHand')}</p>
    </section>
  );
}
