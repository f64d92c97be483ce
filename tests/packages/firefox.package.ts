import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/project.ts';
import { tell } from '../support/figures.ts';

const BUILD = join(ROOT, '.output/firefox-mv3');
const EXPLAINED = readFileSync(join(ROOT, 'docs/store/addons-linter.md'), 'utf8');

/** Code of dependencies that the linter points at; docs/store/addons-linter.md says why each is harmless. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  'dangerouslySetInnerHTML': /\.innerHTML=\w+\.__html/,
  'of a `template` element': /`template`\);\w+\.innerHTML=/,
  'import(this.workerSrc)': /import\(this\.workerSrc\)\)\.WorkerMessageHandler/,
  'QuickJSSandbox': /import\(\w+\)\.then\(\w+=>\{\w+\(\w+\.QuickJSSandbox/,
  'pdf/pdf.worker.min.mjs': /class WasmImage|extends WasmImage|WasmImage\.#/,
};

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

interface Report {
  readonly summary: { readonly errors: number; readonly warnings: number };
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

/** The code that a message points at, and some around it. */
function around({ file, line = 1, column = 0 }: Message): string {
  const text = file === undefined ? '' : readFileSync(join(BUILD, file), 'utf8').split('\n')[line - 1];
  return text?.slice(Math.max(0, column - 200), column + 200) ?? '';
}

describe('Mozilla’s linter', () => {
  let report: Report;
  beforeAll(() => {
    const { stdout } = spawnSync('npx', ['addons-linter', BUILD, '--output', 'json'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 50_000_000 });
    report = JSON.parse(stdout) as Report;
    tell('errors of addons-linter', report.summary.errors, 0);
  });

  it('finds no error', () => {
    expect(report.errors).toEqual([]);
  });

  it('does NOT warn of anything but code of dependencies that is explained', () => {
    const ours = report.warnings.filter((warning) => warning.code !== 'UNSAFE_VAR_ASSIGNMENT' || !Object.values(KNOWN).some((code) => code.test(around(warning))));
    tell('warnings of addons-linter that are ours', ours.length, 0);
    expect(ours.map((warning) => [warning.code, warning.file, around(warning)])).toEqual([]);
  });

  it.each(Object.keys(KNOWN))('is answered for %s', (name) => {
    expect(EXPLAINED).toContain(name);
  });
});

describe('the package for Firefox', () => {
  const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')) as Record<string, unknown>;

  it('asks for exactly these permissions, none of which makes the browser warn', () => {
    expect(manifest['permissions']).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus']);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    for (const key of ['host_permissions', 'optional_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) expect(manifest[key], key).toBeUndefined();
  });

  it('says that it collects no data, and from which versions on it works, phones too', () => {
    expect(manifest['browser_specific_settings']).toEqual({
      gecko: { id: '{352cb8de-47ef-416b-b5ce-55032e769a28}', strict_min_version: '144.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '144.0' },
    });
  });
});
