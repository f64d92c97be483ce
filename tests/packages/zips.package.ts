import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/project.ts';
import { tell } from '../support/figures.ts';
import { readZip } from '../support/read-zip.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const PACKAGES = ['chrome', 'edge', 'firefox'];
const MOST_BYTES = 6_000_000;

/** A place as a reviewer has it: the sources zip unpacked, the dependencies of the lock file beside it. */
const elsewhere = mkdtempSync(join(tmpdir(), 'oncogloss-sources-'));

const zipIn = (root: string, name: string) => join(root, '.output', `oncogloss-${version}-${name}.zip`);

function makeZips(root: string): void {
  rmSync(join(root, '.output/chrome-mv3'), { recursive: true, force: true });
  rmSync(join(root, '.output/firefox-mv3'), { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'zip'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}

beforeAll(() => {
  makeZips(ROOT);
  for (const [name, bytes] of readZip(zipIn(ROOT, 'sources'))) {
    mkdirSync(dirname(join(elsewhere, name)), { recursive: true });
    writeFileSync(join(elsewhere, name), bytes);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
  makeZips(elsewhere);
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

describe('the zips for the stores', () => {
  it.each([...PACKAGES, 'sources'])('are the same to the byte when the sources are built again elsewhere: %s', (name) => {
    const [first, second] = [readZip(zipIn(ROOT, name)), readZip(zipIn(elsewhere, name))];
    // First what differs, by name: two buffers of megabytes make no message.
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...first].filter(([file, bytes]) => !second.get(file)?.equals(bytes)).map(([file]) => file)).toEqual([]);
    expect(readFileSync(zipIn(elsewhere, name)).equals(readFileSync(zipIn(ROOT, name)))).toBe(true);
  });

  it.each(PACKAGES)('stay small: %s', (name) => {
    const { length } = readFileSync(zipIn(ROOT, name));
    tell(`zip for ${name}, MB`, (length / 1e6).toFixed(2), `at most ${MOST_BYTES / 1e6}`);
    expect(length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each(PACKAGES)('carry our licence and those of others: %s', (name) => {
    const files = readZip(zipIn(ROOT, name));
    for (const paper of ['LICENSE', 'THIRD-PARTY.md']) expect(files.get(paper)?.toString()).toBe(readFileSync(join(ROOT, paper), 'utf8'));
  });

  it.each(PACKAGES)('do NOT carry source maps, tests or hidden files: %s', (name) => {
    expect([...readZip(zipIn(ROOT, name)).keys()].filter((file) => /\.map$|\.test\.|(?:^|\/)\./.test(file))).toEqual([]);
  });

  it('do NOT name a place on this machine, nor a registry', () => {
    for (const name of [...PACKAGES, 'sources']) {
      const telling = [...readZip(zipIn(ROOT, name))].filter(([, bytes]) => bytes.includes(ROOT) || bytes.includes('"resolved"'));
      expect(telling.map(([file]) => file), name).toEqual([]);
    }
  });
});
