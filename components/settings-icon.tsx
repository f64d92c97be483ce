import { CheckChoice } from './check-choice.tsx';
import { SettingsSection } from './settings-part.tsx';
import type { PartProps } from './settings-state.ts';

/** Whether our icon counts the terms of the page, with what is left when it does not. */
export function SettingsIcon(props: PartProps) {
  const { lang, choices, onChange } = props;
  return (
    <SettingsSection {...props} part="icon" title="settingsIcon">
      <CheckChoice {...{ lang }} name="badgeChoice" means={{ on: 'badgeOn', off: 'badgeOff' }} checked={choices.badge} onChange={(badge) => onChange('icon', { badge })} />
    </SettingsSection>
  );
}
