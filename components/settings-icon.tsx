import { useId } from 'preact/hooks';
import { createTranslator } from './messages.ts';
import { SettingsSection } from './settings-part.tsx';
import type { PartProps } from './settings-state.ts';

/** Whether our icon counts the terms of the page, with what is left when it does not. */
export function SettingsIcon(props: PartProps) {
  const { lang, choices, onChange } = props;
  const t = createTranslator(lang);
  const id = useId();
  return (
    <SettingsSection {...props} part="icon" title="settingsIcon">
      <div class="og-choice og-choice-alone">
        <input type="checkbox" id={id} checked={choices.badge} aria-describedby={`${id}-means`} onChange={(event) => onChange('icon', { badge: event.currentTarget.checked })} />
        <label for={id}>{t('badgeChoice')}</label>
        <p id={`${id}-means`}>{t(choices.badge ? 'badgeOn' : 'badgeOff')}</p>
      </div>
    </SettingsSection>
  );
}
