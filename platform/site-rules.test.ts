import { describe, expect, it } from 'vitest';
import type { Settings } from './settings.ts';
import { isWanted, type Place } from './site-rules.ts';
import { settingsOf } from './testing.ts';

const place = (change: Partial<Place> = {}): Place => ({ host: 'a.org', around: [], asked: false, asksPassword: false, ...change });
const settings = (change: Partial<Settings> = {}) => settingsOf({ mode: 'everywhere', ...change });

describe('isWanted', () => {
  it.each<[string, Partial<Place>, Partial<Settings>]>([
    ['a page, everywhere', {}, {}],
    ['a chosen page', {}, { mode: 'chosen', chosenHosts: ['a.org'] }],
    ['a page that was asked for', { asked: true }, { mode: 'click' }],
    ['a frame in a page', { host: 'b.org', around: ['a.org'] }, {}],
    ['a frame of its own site in a page that was asked for', { around: ['a.org'], asked: true }, { mode: 'click' }],
    ['a page that asks for a password, once it was asked for', { asked: true, asksPassword: true }, { mode: 'click' }],
    ['a chosen page that asks for a password', { asksPassword: true }, { chosenHosts: ['a.org'] }],
    ['a sensitive page that was asked for', { host: 'www.doctolib.fr', asked: true }, { mode: 'click' }],
    ['a sensitive page that is chosen', { host: 'mail.google.com' }, { chosenHosts: ['mail.google.com'] }],
    ['a sensitive page whose site is chosen', { host: 'www.doctolib.fr' }, { chosenHosts: ['doctolib.fr'] }],
    ['a local file', { host: '' }, {}],
  ])('holds for %s', (_, at, chosen) => {
    expect(isWanted(place(at), settings(chosen))).toBe(true);
  });

  it.each<[string, Partial<Place>, Partial<Settings>]>([
    ['a page in mode « click »', {}, { mode: 'click' }],
    ['a page that is not chosen', {}, { mode: 'chosen', chosenHosts: ['b.org'] }],
    ['a page switched off, even when asked for', { asked: true }, { offHosts: ['a.org'] }],
    ['a frame in a page switched off', { host: 'b.org', around: ['a.org'] }, { offHosts: ['a.org'] }],
    ['a frame whose site is switched off', { host: 'b.org', around: ['a.org'] }, { offHosts: ['b.org'] }],
    ['a frame deep in a page switched off', { host: 'c.org', around: ['b.org', 'a.org'] }, { offHosts: ['a.org'] }],
    ['a page that asks for a password', { asksPassword: true }, {}],
    ['a sensitive page', { host: 'www.doctolib.fr' }, {}],
    ['a bank’s frame in a newspaper', { host: 'paypal.com', around: ['a.org'] }, {}],
    ['a bank’s frame in a newspaper that was asked for', { host: 'paypal.com', around: ['a.org'], asked: true }, { mode: 'click' }],
    ['a newspaper in a mail', { around: ['mail.google.com'] }, {}],
    ['a sensitive page when another one is chosen', { host: 'mail.google.com' }, { chosenHosts: ['google.com.evil.org', 'paypal.com'] }],
  ])('does NOT hold for %s', (_, at, chosen) => {
    expect(isWanted(place(at), settings(chosen))).toBe(false);
  });
});
