import { render } from 'preact';
import { createTranslator, type MessageKey } from '../../components/messages.ts';
import type { AccessMode } from '../../components/page-state.ts';
import type { SettingsPart, Told } from '../../components/settings-state.ts';
import { SettingsView } from '../../components/settings-view.tsx';
import type { Language } from '../../glossary/concept-schema.ts';
import { requestAccess } from '../../platform/access.ts';
import { type Change, changeReversibly, readSettings, restoreDefaults, type Reversible, type Settings, watchSettings } from '../../platform/settings.ts';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../platform/shortcuts.ts';
import { namesOf } from '../../platform/names-of.ts';
import { readSample, type SampleReading, sampleFor } from './sample.ts';

const COMMAND_NAMES: Readonly<Record<string, MessageKey>> = {
  'next-term': 'commandNextTerm',
  'previous-term': 'commandPreviousTerm',
  'explain-term': 'commandExplainTerm',
  'open-panel': 'commandOpenPanel',
};

/** The settings page: what is chosen is stored at once, told where it was chosen, and can be taken back. */
export class SettingsPage {
  readonly #root: Element;
  readonly #names = new Map<string, Readonly<Record<Language, string>>>();
  #settings: Settings;
  #reading: SampleReading | undefined;
  #shortcuts: readonly Shortcut[] = [];
  #told: Told | undefined;
  #result: 'granted' | 'refused' | undefined;
  #undo: Reversible['undo'] | undefined;

  private constructor(root: Element, settings: Settings) {
    this.#root = root;
    this.#settings = settings;
  }

  static async open(root: Element): Promise<void> {
    const page = new SettingsPage(root, await readSettings());
    watchSettings((settings) => void page.#show(settings), new AbortController().signal);
    // The keys may have been changed on the browser's own page meanwhile.
    window.addEventListener('focus', () => void page.#readShortcuts());
    await Promise.all([page.#show(page.#settings), page.#readShortcuts()]);
  }

  async #readShortcuts(): Promise<void> {
    this.#shortcuts = await readShortcuts().catch(() => []);
    this.#draw();
  }

  async #show(settings: Settings): Promise<void> {
    const before = this.#settings.language;
    this.#settings = settings;
    this.#draw();
    if (this.#reading === undefined || before !== settings.language) this.#reading = await readSample(settings.language);
    await Promise.all([...settings.known, ...settings.wrong.map(({ id }) => id)].map((id) => this.#learnName(id)));
    this.#draw();
  }

  async #learnName(id: string): Promise<void> {
    const names = this.#names.has(id) ? undefined : await namesOf(id).catch(() => undefined);
    if (names) this.#names.set(id, names);
  }

  async #do(part: SettingsPart, what: 'saved' | 'restored', change: () => Promise<Reversible>): Promise<void> {
    try {
      const { settings, undo } = await change();
      this.#undo = undo;
      this.#told = { part, what };
      await this.#show(settings);
    } catch {
      this.#told = { part, what: 'failed' };
      this.#draw();
    }
  }

  #change(part: SettingsPart, change: Change): void {
    void this.#do(part, 'saved', () => changeReversibly(change));
  }

  async #mode(mode: AccessMode): Promise<void> {
    // First of all: the browser only listens while the click is fresh.
    const granted = mode !== 'everywhere' || (await requestAccess('everywhere'));
    this.#result = granted ? 'granted' : 'refused';
    if (granted) this.#change('access', { mode });
    else this.#draw();
  }

  async #takeBack(): Promise<void> {
    const { part = 'restore' } = this.#told ?? {};
    try {
      const settings = await this.#undo?.();
      this.#result = undefined;
      this.#told = { part, what: 'undone' };
      if (settings) await this.#show(settings);
    } catch {
      this.#told = { part, what: 'failed' };
      this.#draw();
    }
  }

  #draw(): void {
    const lang = this.#settings.language;
    const t = createTranslator(lang);
    document.documentElement.lang = lang;
    document.title = `${t('settingsTitle')} · ${t('extName')}`;
    // In our order: the browser has one of its own.
    const shortcuts = Object.entries(COMMAND_NAMES).flatMap(([name, key]) => this.#shortcuts.filter(({ command }) => command === name).map(({ keys }) => ({ name: t(key), keys })));
    render(
      <SettingsView
        {...{ lang, shortcuts, choices: this.#settings, told: this.#told, result: this.#result, sample: sampleFor(this.#reading, this.#settings) }}
        nameOf={(id) => this.#names.get(id)?.[lang] ?? id}
        onChange={(part, change) => this.#change(part, change)}
        onMode={(mode) => void this.#mode(mode)}
        onUndo={() => void this.#takeBack()}
        onRestore={() => void this.#do('restore', 'restored', restoreDefaults)}
        onShortcuts={openShortcutSettings}
      />,
      this.#root,
    );
  }
}
