import { createTranslator } from './messages.ts';
import { RemovableList } from './removable-list.tsx';
import { SettingsSection } from './settings-part.tsx';
import type { PartProps } from './settings-state.ts';
import { siteOrFiles } from './site-name.ts';

/** The sites that the reader chose, and those that are left alone. */
export function SettingsSites(props: PartProps) {
  const { lang, choices, onChange } = props;
  const named = (hosts: readonly string[]) => hosts.map((host) => ({ key: host, name: siteOrFiles(host, lang) }));
  return (
    <SettingsSection {...props} part="sites" title="settingsSites">
      <RemovableList
        {...{ lang, items: named(choices.chosenHosts) }}
        title="sitesChosen"
        none="sitesChosenNone"
        onRemove={(index) => onChange('sites', { chosenHosts: choices.chosenHosts.toSpliced(index, 1) })}
      />
      <RemovableList
        {...{ lang, items: named(choices.offHosts) }}
        title="sitesOff"
        none="sitesOffNone"
        onRemove={(index) => onChange('sites', { offHosts: choices.offHosts.toSpliced(index, 1) })}
      />
    </SettingsSection>
  );
}

/** The words that the reader knows, and the readings called wrong. Both stay on this machine. */
export function SettingsWords({ nameOf, ...props }: PartProps & { nameOf(id: string): string }) {
  const { lang, choices, onChange } = props;
  const t = createTranslator(lang);
  const wrongName = ({ host, id }: { host: string; id: string }) => t('wrongItem', nameOf(id), siteOrFiles(host, lang));
  return (
    <SettingsSection {...props} part="words" title="settingsWords">
      <RemovableList
        {...{ lang, items: choices.known.map((id) => ({ key: id, name: nameOf(id) })) }}
        title="knownWords"
        none="knownNone"
        onRemove={(index) => onChange('words', { known: choices.known.toSpliced(index, 1) })}
      />
      <RemovableList
        {...{ lang, items: choices.wrong.map((reading) => ({ key: `${reading.host} ${reading.id}`, name: wrongName(reading) })) }}
        title="wrongReadings"
        none="wrongNone"
        onRemove={(index) => onChange('words', { wrong: choices.wrong.toSpliced(index, 1) })}
      />
    </SettingsSection>
  );
}
