import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts';
import { THIRD_PARTY, thirdPartyText } from './third-party.ts';

const ONE: ShippedPackage = { name: 'one', version: '1.0.0', licence: 'MIT', author: 'Ada', texts: ['MIT License\r\n\r\nCopyright Ada  \r\n'] };

describe('the licences of what is shipped', () => {
  it('are those of the packages installed now', () => {
    expect(readFileSync(THIRD_PARTY, 'utf8')).toBe(thirdPartyText(shippedPackages()));
  });

  it('cover what our dependencies depend on, and do NOT list our tools', () => {
    const names = shippedPackages().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['@floating-ui/core', 'pdfjs-dist', 'webextension-polyfill', 'wxt']));
    for (const tool of ['vitest', 'typescript', 'svelte', '@napi-rs/canvas']) expect(names).not.toContain(tool);
  });

  it('are printed as they came, but for the ends of lines', () => {
    expect(thirdPartyText([ONE])).toContain('````text\nMIT License\n\nCopyright Ada\n````');
  });

  it.each([
    ['ISC', /Copyright Ada\n\nPermission to use/],
    ['MIT', /Copyright Ada\n\nPermission is hereby granted/],
  ])('name the author where a package under %s brings no text', (licence, wanted) => {
    expect(thirdPartyText([{ ...ONE, licence, texts: [] }])).toMatch(wanted);
  });

  it('do NOT pass over a package that has none', () => {
    expect(() => thirdPartyText([{ ...ONE, licence: 'Apache-2.0', texts: [] }])).toThrow('one brings no licence');
    expect(() => thirdPartyText([{ ...ONE, licence: '' }])).toThrow('one brings no licence');
  });
});
