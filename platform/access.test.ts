import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyAccess, applyAccessOnWaking, explainTab, injectCard, registrationFor, requestAccess } from './access.ts';
import { SENSITIVE_HOSTS } from './sensitive-sites.ts';
import type { Settings } from './settings.ts';
import { settingsOf } from './testing.ts';

const EVERYWHERE = ['https://*/*', 'http://*/*'];

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly excludeMatches?: readonly string[];
}

interface Injection {
  readonly target: { readonly tabId: number };
  readonly files?: readonly string[];
}

/** A match pattern as browsers take it; « *:///* » and the like are refused. */
const PATTERN = /^(<all_urls>|file:\/\/\/\*|(\*|https?):\/\/(\*|(\*\.)?[^/*]+)\/\*)$/;

/** Tabs by id; the browser lets nobody into 13, and tells no id of the last. */
const TABS = [
  { id: 7, url: 'https://a.org/page' },
  { id: 8, url: 'https://b.org/page' },
  { id: 9, url: 'https://mail.google.com/mail/u/0/' },
  { id: 13, url: 'https://store.example/' },
  { url: 'https://c.org/' },
];

function covers(pattern: string, url: string): boolean {
  const [, scheme, host] = /^([^:]+):\/\/([^/]*)\/\*$/.exec(pattern) ?? [];
  const { protocol, hostname } = new URL(url);
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  return host === '*' || host === hostname || (host?.startsWith('*.') === true && `.${hostname}`.endsWith(host.slice(1)));
}

/** The browser's register of content scripts, as strict as the real one, and what was injected. */
class FakeBrowserAccess {
  granted: string[] = [];
  scripts = new Map<string, Script>();
  readonly injected: string[] = [];
  refusesKey: string | undefined;

  constructor() {
    vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ permissions: [], origins: this.granted }));
    const { scripting, tabs } = fakeBrowser;
    vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => [...this.scripts.values()] as never);
    vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async () => {
      if (this.scripts.size === 0) throw new Error('Nonexistent script ID');
      this.scripts.clear();
    });
    vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (added) => this.#register(added as never));
    vi.spyOn(scripting, 'insertCSS').mockImplementation(async (injection) => void this.#inject(injection as Injection));
    vi.spyOn(scripting, 'executeScript').mockImplementation((async (injection: Injection) => this.#inject(injection)) as never);
    vi.spyOn(tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) => TABS.filter((tab) => url.some((pattern) => covers(pattern, tab.url)))) as never);
  }

  #inject({ target, files }: Injection): [] {
    if (target.tabId === 13) throw new Error('Cannot access contents of the page');
    if (files) this.injected.push(`${target.tabId} ${files[0]}`);
    return [];
  }

  async #register([script]: [Script]): Promise<void> {
    if (this.refusesKey !== undefined && this.refusesKey in script) throw new TypeError(`Unexpected property: ${this.refusesKey}`);
    if (this.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
    const wrong = [...script.matches, ...(script.excludeMatches ?? [])].find((pattern) => !PATTERN.test(pattern));
    if (wrong !== undefined) throw new Error(`Invalid match pattern '${wrong}'`);
    this.scripts.set(script.id, script);
  }

  get matches(): readonly string[] {
    return [...this.scripts.values()].flatMap((script) => script.matches);
  }
}

let access: FakeBrowserAccess;

beforeEach(() => {
  fakeBrowser.reset();
  access = new FakeBrowserAccess();
  return () => vi.restoreAllMocks();
});

describe('registrationFor', () => {
  it('registers nothing in mode « click », whatever was granted or chosen', () => {
    expect(registrationFor(settingsOf({ chosenHosts: ['a.org'] }), EVERYWHERE).matches).toEqual([]);
  });

  it.each(['click', 'chosen', 'everywhere'] as const)('registers nothing in mode « %s » when access was refused', (mode) => {
    expect(registrationFor(settingsOf({ mode, chosenHosts: ['a.org'] }), []).matches).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['granted by name', ['*://a.org/*'], ['*://a.org/*']],
    ['granted with all sites', EVERYWHERE, ['*://a.org/*', '*://b.org/*']],
    ['granted with all addresses', ['<all_urls>'], ['*://a.org/*', '*://b.org/*']],
    ['granted with their subdomains', ['*://*.a.org/*'], ['*://a.org/*']],
    ['of which another was granted', ['*://c.org/*'], []],
    ['of which only a subdomain was granted', ['*://www.a.org/*'], []],
    ['of which a longer name was granted', ['*://a.org.uk/*', '*://*.xa.org/*'], []],
  ])('registers in mode « chosen » the sites %s', (_, granted, matches) => {
    expect(registrationFor(settingsOf({ mode: 'chosen', chosenHosts: ['a.org', 'b.org'] }), granted).matches).toEqual(matches);
  });

  it('registers a chosen subdomain of a granted site, and NOT a longer name', () => {
    expect(registrationFor(settingsOf({ mode: 'chosen', chosenHosts: ['www.a.org', 'xa.org'] }), ['*://*.a.org/*']).matches).toEqual(['*://www.a.org/*']);
  });

  it('registers all that was granted in mode « everywhere »', () => {
    expect(registrationFor(settingsOf({ mode: 'everywhere' }), EVERYWHERE).matches).toEqual(EVERYWHERE);
  });

  it.each(['chosen', 'everywhere'] as const)('leaves out the sites switched off in mode « %s »', (mode) => {
    const { excludeMatches } = registrationFor(settingsOf({ mode, chosenHosts: ['a.org'], offHosts: ['a.org'] }), EVERYWHERE);
    expect(excludeMatches).toContain('*://a.org/*');
  });

  it('leaves out every sensitive site and its subdomains in mode « everywhere »', () => {
    const { excludeMatches } = registrationFor(settingsOf({ mode: 'everywhere' }), EVERYWHERE);
    expect(excludeMatches).toEqual(SENSITIVE_HOSTS.flatMap((host) => [`*://${host}/*`, `*://*.${host}/*`]));
  });

  it.each(['doctolib.fr', 'www.doctolib.fr'])('does NOT leave out the sensitive site that the reader switched on (%s)', (host) => {
    const { excludeMatches } = registrationFor(settingsOf({ mode: 'everywhere', chosenHosts: [host] }), EVERYWHERE);
    expect(excludeMatches.filter((pattern) => pattern.includes('doctolib.fr'))).toEqual([]);
    expect(excludeMatches).toContain('*://*.ameli.fr/*');
  });

  it.each(['google.com', 'notdoctolib.fr', 'fr'])('leaves out sensitive sites still when %s is switched on', (host) => {
    const { excludeMatches } = registrationFor(settingsOf({ mode: 'everywhere', chosenHosts: [host] }), EVERYWHERE);
    expect(excludeMatches).toHaveLength(2 * SENSITIVE_HOSTS.length);
  });

  it('gives patterns that browsers take, for files too', () => {
    const { matches, excludeMatches } = registrationFor(settingsOf({ mode: 'everywhere', offHosts: ['', 'a.org', '[::1]', 'xn--mnchen-3ya.de'] }), EVERYWHERE);
    expect([...matches, ...excludeMatches].filter((pattern) => !PATTERN.test(pattern))).toEqual([]);
    expect(excludeMatches).toContain('file:///*');
  });
});

describe('applyAccess', () => {
  it('registers the script and starts it in the pages that are open', async () => {
    access.granted = EVERYWHERE;
    await applyAccess(settingsOf({ mode: 'everywhere' }));
    expect(access.matches).toEqual(EVERYWHERE);
    expect(access.injected.filter((one) => one.endsWith('page.js')).sort()).toEqual(['7 page.js', '8 page.js']);
    expect(access.injected).toContain('7 assets/highlight.css');
  });

  it('does NOT start in an open page that is sensitive, switched off, or not chosen', async () => {
    access.granted = EVERYWHERE;
    await applyAccess(settingsOf({ mode: 'everywhere', offHosts: ['b.org'] }));
    expect(access.injected).toEqual(['7 assets/highlight.css', '7 page.js']);
    access.injected.length = 0;
    await applyAccess(settingsOf({ mode: 'chosen', chosenHosts: ['b.org'] }));
    expect(access.injected).toEqual(['8 assets/highlight.css', '8 page.js']);
  });

  it('starts in the open page of a sensitive site that the reader switched on', async () => {
    access.granted = EVERYWHERE;
    await applyAccess(settingsOf({ mode: 'everywhere', chosenHosts: ['mail.google.com'] }));
    expect(access.injected).toContain('9 page.js');
  });

  it('takes the registration back when the mode asks for none', async () => {
    access.granted = EVERYWHERE;
    await applyAccess(settingsOf({ mode: 'everywhere' }));
    await applyAccess(settingsOf({ mode: 'click' }));
    expect(access.scripts.size).toBe(0);
  });

  it('takes the registration back when the reader takes the access back', async () => {
    access.granted = ['*://a.org/*'];
    await applyAccess(settingsOf({ mode: 'chosen', chosenHosts: ['a.org'] }));
    expect(access.matches).toEqual(['*://a.org/*']);
    access.granted = [];
    await applyAccess(settingsOf({ mode: 'chosen', chosenHosts: ['a.org'] }));
    expect(access.scripts.size).toBe(0);
  });

  it('does NOT inject anything where nothing is registered', async () => {
    await applyAccess(settingsOf({ mode: 'everywhere' }));
    expect(access.injected).toEqual([]);
  });

  it('starts open pages once, however often the background wakes', async () => {
    access.granted = EVERYWHERE;
    for (let k = 0; k < 3; k++) await applyAccessOnWaking(settingsOf({ mode: 'everywhere' }));
    expect(access.injected.filter((one) => one === '7 page.js')).toHaveLength(1);
    // What survived a reload of the extension is no reason to leave its pages without it.
    await fakeBrowser.storage.session.clear();
    await applyAccessOnWaking(settingsOf({ mode: 'everywhere' }));
    expect(access.injected.filter((one) => one === '7 page.js')).toHaveLength(2);
  });

  it('does without frames of no address in a browser that does not know them', async () => {
    access.granted = EVERYWHERE;
    access.refusesKey = 'matchOriginAsFallback';
    await applyAccess(settingsOf({ mode: 'everywhere' }));
    expect(access.matches).toEqual(EVERYWHERE);
  });

  it('registers still when a file was switched off', async () => {
    access.granted = EVERYWHERE;
    await applyAccess(settingsOf({ mode: 'everywhere', offHosts: [''] }));
    expect(access.matches).toEqual(EVERYWHERE);
  });

  it('ends with the last settings when several changes come at once', async () => {
    access.granted = EVERYWHERE;
    const modes = ['everywhere', 'click', 'everywhere', 'chosen'] as const;
    await Promise.all(modes.map((mode) => applyAccess(settingsOf({ mode, chosenHosts: ['a.org'] }))));
    expect(access.matches).toEqual(['*://a.org/*']);
  });

  it('does NOT end with settings that were changed while they were being read', async () => {
    access.granted = EVERYWHERE;
    const { promise, resolve } = Promise.withResolvers<Settings>();
    const changes = [applyAccess(promise), applyAccess(settingsOf({ mode: 'chosen', chosenHosts: ['a.org'] }))];
    resolve(settingsOf({ mode: 'everywhere' }));
    await Promise.all(changes);
    expect(access.matches).toEqual(['*://a.org/*']);
  });

  it('works again after the browser has failed once', async () => {
    access.granted = EVERYWHERE;
    vi.mocked(fakeBrowser.permissions.getAll).mockRejectedValueOnce(new Error('busy'));
    await expect(applyAccess(settingsOf({ mode: 'everywhere' }))).rejects.toThrow('busy');
    await applyAccess(settingsOf({ mode: 'everywhere' }));
    expect(access.matches).toEqual(EVERYWHERE);
  });
});

describe('requestAccess', () => {
  const ask = (answer: () => Promise<boolean>) => vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(answer as never);

  it.each([
    ['a.org', ['https://a.org/*', 'http://a.org/*']],
    ['everywhere', EVERYWHERE],
  ])('asks for %s and no more', async (host, origins) => {
    const request = ask(async () => true);
    expect(await requestAccess(host)).toBe(true);
    expect(request.mock.calls).toEqual([[{ origins }]]);
  });

  it.each([
    ['the reader refuses', async () => false],
    ['the browser does not ask', () => Promise.reject(new Error('must be called during a user gesture'))],
  ])('is false when %s', async (_, answer) => {
    ask(answer);
    expect(await requestAccess('a.org')).toBe(false);
  });
});

describe('explainTab', () => {
  it('starts the page that the reader asked for', async () => {
    expect(await explainTab(7)).toBe(true);
    expect(access.injected).toEqual(['7 assets/highlight.css', '7 page.js']);
  });

  it('is false where the browser lets nobody in', async () => {
    expect(await explainTab(13)).toBe(false);
    expect(access.injected).toEqual([]);
  });
});

describe('injectCard', () => {
  it.each([
    [{ tabId: 7, frameId: 4 }, true],
    [{ tabId: 7, frameId: undefined }, true],
    [{ tabId: 13, frameId: 0 }, false],
    [{ tabId: undefined, frameId: 0 }, false],
  ])('answers %j with %s', async (sender, expected) => {
    expect(await injectCard(sender)).toBe(expected);
    expect(access.injected).toEqual(expected ? ['7 card.js'] : []);
  });
});
