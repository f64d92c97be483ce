import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';

/** Something of others that our packages carry. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  readonly author: string;
  /** The texts that came with it. */
  readonly texts: readonly string[];
}

/** Tools for making the extension that leave a few lines of their own in it. */
const TOOLS_WITHIN = ['@wxt-dev/browser', 'vite', 'wxt'];
/** Parts of pdf.js that others made come with their own licences. */
const PDF_PARTS = ['standard_fonts/LICENSE_FOXIT', 'wasm/LICENSE_OPENJPEG', 'wasm/LICENSE_PDFJS_OPENJPEG', 'wasm/LICENSE_JBIG2', 'wasm/LICENSE_PDFJS_JBIG2'];

type Lock = Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;

/** All packages that the lock file says our dependencies are made of, what is optional left out, by name. */
export function shippedPackages(): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Lock };
  const found = new Set(TOOLS_WITHIN.map((name) => `node_modules/${name}`));
  const visit = (place: string) => {
    for (const name of Object.keys(packages[place]?.dependencies ?? {})) {
      const next = placeOf(packages, place, name);
      if (next === undefined || found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit('');
  return [...found].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where a package finds another, as Node looks: in its own folder, then outwards. */
function placeOf(packages: Lock, from: string, name: string): string | undefined {
  for (let at = from; ; at = at.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '') return undefined;
  }
}

function readPackage(place: string): ShippedPackage {
  const folder = join(ROOT, place);
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    author?: string | { readonly name: string };
  };
  // Vite's file goes on with the licences of what it bundles, none of which is in our packages.
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:\.\w+)?$/i.test(file)).sort();
  const own = files.map((file) => readFileSync(join(folder, file), 'utf8').split(/^# Licenses of bundled dependencies/m)[0] ?? '');
  const parts = name === 'pdfjs-dist' ? PDF_PARTS.map((file) => `${file.replace(/.*LICENSE_/, '')}\n\n${readFileSync(join(folder, file), 'utf8')}`) : [];
  return { name, version, licence: license ?? '', author: typeof author === 'object' ? author.name : (author ?? ''), texts: [...own, ...parts] };
}
