import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeReversibly, changeSettings, readSettings, replaceSettings, restoreDefaults, type Settings, storedSettings, watchSettings } from './settings.ts';

const DEFAULTS: Settings = {
  mode: 'click',
  offHosts: [],
  chosenHosts: [],
  language: 'en',
  detailOpen: false,
  welcomed: false,
  reader: 'patient',
  level: 'helpful',
  density: 'first',
  withoutCategories: [],
  known: [],
  underline: 'dotted',
  painter: 'highlights',
  wrong: [],
  badge: true,
};
const CHOSEN = {
  version: 1,
  mode: 'everywhere',
  offHosts: ['a.org'],
  chosenHosts: ['b.org'],
  language: 'fr',
  detailOpen: true,
  welcomed: true,
  reader: 'student',
  level: 'all',
  density: 'all',
  withoutCategories: ['care'],
  known: ['pd-l1'],
  underline: 'solid',
  painter: 'marks',
  wrong: [{ host: 'a.org', id: 'met' }],
  badge: false,
};

function speak(language: string): void {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
}
const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });
const stored = async () => (await fakeBrowser.storage.local.get('settings'))['settings'];

beforeEach(() => {
  fakeBrowser.reset();
  speak('en-GB');
  return () => vi.restoreAllMocks();
});

describe('readSettings', () => {
  it('gives the defaults to a reader who has chosen nothing, and stores nothing', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
    expect(await stored()).toBeUndefined();
  });

  it('gives what the reader has chosen', async () => {
    await store(CHOSEN);
    const { version: _, ...rest } = CHOSEN;
    expect(await readSettings()).toEqual(rest);
  });

  it.each<[keyof Settings, unknown]>([
    ['mode', 'sometimes'],
    ['mode', null],
    ['offHosts', 'a.org'],
    ['chosenHosts', { 0: 'b.org' }],
    ['language', 'de'],
    ['detailOpen', 'yes'],
    ['welcomed', 1],
    ['reader', 'nurse'],
    ['level', 2],
    ['density', 'some'],
    ['underline', 'wavy'],
    ['painter', 'paint'],
    ['known', 'pd-l1'],
  ])('takes the default for a %s of unknown form (%j), and keeps the rest', async (name, value) => {
    await store({ ...CHOSEN, [name]: value });
    const { version: _, ...rest } = CHOSEN;
    expect(await readSettings()).toEqual({ ...rest, [name]: DEFAULTS[name] });
  });

  it('keeps the sites that it can read in a damaged list', async () => {
    await store({ ...CHOSEN, offHosts: ['a.org', 3, null, 'c.org'] });
    expect((await readSettings()).offHosts).toEqual(['a.org', 'c.org']);
  });

  it.each([
    ['withoutCategories', ['care', 'cooking', 3], ['care']],
    ['known', ['pd-l1', '<b>', 4, 'met'], ['pd-l1', 'met']],
    ['wrong', [{ host: 'a.org', id: 'met' }, { host: 'a.org' }, 'met'], [{ host: 'a.org', id: 'met' }]],
  ] as const)('keeps what it can read of a damaged %s', async (name, value, kept) => {
    await store({ ...CHOSEN, [name]: value });
    expect((await readSettings())[name]).toEqual(kept);
  });

  it.each([['a version to come', { ...CHOSEN, version: 2 }], ['no version', { mode: 'everywhere' }], ['a string', 'everywhere'], ['a number', 3], ['a list', [CHOSEN]]])(
    'gives the defaults for %s, and does NOT overwrite it',
    async (_, value) => {
      await store(value);
      expect(await readSettings()).toEqual(DEFAULTS);
      expect(await stored()).toEqual(value);
    },
  );

  it('does NOT take a setting that is none of ours', async () => {
    await store({ version: 1, __proto__: { mode: 'everywhere' }, toString: 'x', debug: true });
    expect(Object.keys(await readSettings()).sort()).toEqual(Object.keys(DEFAULTS).sort());
  });

  it('gives the defaults when the browser has no store to read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
    expect(await readSettings()).toEqual(DEFAULTS);
  });
});

describe('changeSettings', () => {
  it('stores what was chosen and no default, so that a better default reaches everyone', async () => {
    expect(await changeSettings({ detailOpen: true })).toEqual({ ...DEFAULTS, detailOpen: true });
    expect(await stored()).toEqual({ version: 1, detailOpen: true });
  });

  it('keeps what was chosen before', async () => {
    await store(CHOSEN);
    await changeSettings({ mode: 'chosen' });
    expect(await stored()).toEqual({ ...CHOSEN, mode: 'chosen' });
  });

  it('keeps the readable settings of a damaged store', async () => {
    await store({ ...CHOSEN, mode: 'sometimes' });
    await changeSettings({ language: 'en' });
    expect(await readSettings()).toMatchObject({ mode: 'click', offHosts: ['a.org'], language: 'en' });
  });

  it('rejects when the browser refuses to store, so that the reader can be told', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    await expect(changeSettings({ mode: 'everywhere' })).rejects.toThrow('quota');
  });
});

describe('changeReversibly', () => {
  it('adds to a list as it is in the store, not as the caller last saw it', async () => {
    await store(CHOSEN);
    const { settings } = await changeReversibly(({ known }) => ({ known: [...known, 'met'] }));
    expect(settings.known).toEqual(['pd-l1', 'met']);
  });

  it('puts a setting back as it was', async () => {
    await store(CHOSEN);
    const { undo } = await changeReversibly({ level: 'core' });
    expect((await undo()).level).toBe('all');
    expect(await stored()).toEqual(CHOSEN);
  });

  it('puts a setting that was never chosen back to never chosen', async () => {
    const { undo } = await changeReversibly({ level: 'core' });
    await undo();
    expect(await stored()).toEqual({ version: 1 });
  });

  it('does NOT undo what was chosen since in other settings', async () => {
    const { undo } = await changeReversibly({ level: 'core' });
    await changeSettings({ language: 'fr' });
    expect(await undo()).toEqual({ ...DEFAULTS, language: 'fr' });
  });
});

describe('restoreDefaults', () => {
  it('gives every default, does NOT welcome again, and can be undone', async () => {
    await store(CHOSEN);
    const { settings, undo } = await restoreDefaults();
    expect(settings).toEqual({ ...DEFAULTS, welcomed: true });
    expect(await stored()).toEqual({ version: 1, welcomed: true });
    await undo();
    expect(await stored()).toEqual(CHOSEN);
  });
});

describe('watchSettings', () => {
  function watch(): { told: Settings[]; life: AbortController } {
    const told: Settings[] = [];
    const life = new AbortController();
    watchSettings((settings) => told.push(settings), life.signal);
    return { told, life };
  }

  it('tells every change, completed', async () => {
    const { told } = watch();
    await changeSettings({ mode: 'everywhere' });
    await store('damaged');
    await fakeBrowser.storage.local.remove('settings');
    expect(told).toEqual([{ ...DEFAULTS, mode: 'everywhere' }, DEFAULTS, DEFAULTS]);
  });

  it('does NOT tell changes of anything else in the store', async () => {
    const { told } = watch();
    await fakeBrowser.storage.local.set({ notes: ['mine'] });
    expect(told).toEqual([]);
  });

  it('does NOT tell anything after its signal aborts', async () => {
    const { told, life } = watch();
    life.abort();
    await changeSettings({ mode: 'everywhere' });
    expect(told).toEqual([]);
  });
});

describe('replaceSettings', () => {
  it.each([
    [null, null],
    [{ version: 99, mode: 'x' }, { version: 1 }],
    [7, { version: 1 }],
    ['x', { version: 1 }],
    [{ version: 1, mode: 'nowhere', known: ['a', 7] }, { version: 1, known: ['a'] }],
  ])('makes of %j in a backup sound settings', async (backedUp, sound) => {
    await store(CHOSEN);
    await replaceSettings(backedUp);
    expect(await storedSettings()).toEqual(sound);
  });
});

describe('the language of the cards', () => {
  it('is that of the browser until the reader chooses one', async () => {
    speak('fr-FR');
    expect((await readSettings()).language).toBe('fr');
    expect((await changeSettings({ language: 'en' })).language).toBe('en');
  });
});
