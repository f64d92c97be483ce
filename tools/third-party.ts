import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts';

/**
 * `npm run licences`: writes THIRD-PARTY.md, the licences of everything in our packages that is not
 * ours, from the lock file and the installed packages. `--check` only says whether it is up to date.
 */

/** Where the file lies. */
export const THIRD_PARTY = join(ROOT, 'THIRD-PARTY.md');

const OPENING = `# Third-party licences

What the packages of Oncogloss carry that others made. Written by \`npm run licences\`; do not edit.
`;

const AS_IS = 'THE SOFTWARE IS PROVIDED "AS IS"';

/** The terms of licences, for packages that name one and bring no text. */
const TERMS: Readonly<Record<string, string>> = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

${AS_IS} AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

${AS_IS}, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
};

/** The text of THIRD-PARTY.md. @throws when a package has no licence that we could print */
export function thirdPartyText(packages: readonly ShippedPackage[]): string {
  const table = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return [OPENING, '| package | version | licence |', '|---|---|---|', ...table, ...packages.map(sectionOf), ''].join('\n');
}

function sectionOf({ name, licence, author, texts }: ShippedPackage): string {
  const terms = TERMS[licence];
  const all = texts.length === 0 && terms !== undefined ? [`Copyright ${author || `the authors of ${name}`}\n\n${terms}`] : texts;
  if (all.length === 0 || licence === '') throw new Error(`${name} brings no licence`);
  const plain = all.map((text) => text.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').trim());
  // A fence longer than any inside.
  return `\n## ${name} (${licence})\n\n${plain.map((text) => `\`\`\`\`text\n${text}\n\`\`\`\``).join('\n\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  const text = thirdPartyText(shippedPackages());
  if (!process.argv.includes('--check')) writeFileSync(THIRD_PARTY, text);
  else if (readFileSync(THIRD_PARTY, 'utf8') !== text) {
    process.stderr.write('THIRD-PARTY.md is out of date: npm run licences\n');
    process.exitCode = 1;
  }
}
