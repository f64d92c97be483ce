import { isSensitiveHost } from './sensitive-sites.ts';
import type { Settings } from './settings.ts';

/** What decides whether one frame is read. */
export interface Place {
  /** Host of the frame; that of its maker where it has no address of its own. */
  readonly host: string;
  /** Hosts of the pages around it, the tab's own last; empty for the tab's page itself. */
  readonly around: readonly string[];
  /** Whether the reader asked for this very tab with a click. */
  readonly asked: boolean;
  /** Whether a password is asked for, in sight. */
  readonly asksPassword: boolean;
}

/**
 * Whether the reader wants a frame read. The browser keeps us to the pages that were allowed, but
 * not from frames in pages that were open before, nor from pages whose rule has changed since. A
 * frame is silent where its own site is, or any site around it: a bank's page stays private inside
 * a newspaper, and a newspaper inside a mail.
 */
export function isWanted({ host, around, asked, asksPassword }: Place, settings: Settings): boolean {
  const hosts = [host, ...around];
  if (hosts.some((one) => settings.offHosts.includes(one))) return false;
  const chosen = settings.chosenHosts.includes(host);
  if (settings.mode === 'click' && !asked) return false;
  if (settings.mode === 'chosen' && !asked && !chosen) return false;
  // A click on our icon speaks for the tab's page, not for what others put into it.
  const top = hosts.at(-1);
  const isAllowed = (one: string) => (asked && one === top) || !isSensitiveHost(one) || isChosen(one, settings);
  return hosts.every(isAllowed) && (asked || chosen || !asksPassword);
}

/** Whether the reader has switched on a sensitive site, by its own name, above it or below it (www.). */
function isChosen(sensitive: string, { chosenHosts }: Settings): boolean {
  return chosenHosts.some((host) => host === sensitive || sensitive.endsWith(`.${host}`) || host.endsWith(`.${sensitive}`));
}

/** The place of the frame that this script runs in. */
export function placeOf(window: Window, asked: boolean): Place {
  const { location, document } = window;
  // Firefox before 2025 does not say what is around a frame; a frame without an address has its maker's origin.
  const around = [...(location.ancestorOrigins ?? [])].map(hostOf);
  const host = location.hostname || hostOf(window.origin) || (around[0] ?? '');
  return { host, around, asked, asksPassword: [...document.querySelectorAll('input[type="password"]')].some(isInSight) };
}

/** A log-in form that waits out of sight on every page of a newspaper makes none of them private. */
function isInSight(field: Element): boolean {
  return field.getClientRects().length > 0 && (field.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
