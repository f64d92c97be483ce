import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from '../tools/project.ts';

/** What the linter and the second tsconfig promise, proved by planting a breach of each rule. */
const BIN = join(ROOT, 'node_modules/.bin');
const planted: string[] = [];
const folders: string[] = [];

function plant(path: string, code: string): string {
  const file = join(ROOT, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, code);
  planted.push(file);
  return file;
}

function lint(...files: string[]): string {
  const { stdout, stderr } = spawnSync(join(BIN, 'oxlint'), files, { cwd: ROOT, encoding: 'utf8' });
  return stdout + stderr;
}

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true });
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the rooms', () => {
  it.each([
    ['text/planted-breach.ts', "import type { Entry } from '../glossary/entry.ts';\nexport type Planted = Entry;\n"],
    ['glossary/planted-breach.ts', "import { findMentions } from '../matching/find-mentions.ts';\nexport const planted = findMentions;\n"],
    ['matching/planted-breach.ts', "import { isInline } from '../annotator/element-rules.ts';\nexport const planted = isInline;\n"],
    ['glossary/planted-study.ts', "import { newNote } from '../study/note.ts';\nexport const planted = newNote;\n"],
    ['study/planted-breach.ts', "import { findMentions } from '../matching/find-mentions.ts';\nexport const planted = findMentions;\n"],
    ['study/planted-platform.ts', "import { UserData } from '../platform/user-data.ts';\nexport const planted = UserData;\n"],
    ['annotator/planted-breach.ts', "import { readSettings } from '../platform/settings.ts';\nexport const planted = readSettings;\n"],
    ['annotator/planted-preact.ts', "import { render } from 'preact';\nexport const planted = render;\n"],
    ['annotator/planted-reader.ts', "import { idle } from '../reader/idle-time.ts';\nexport const planted = idle;\n"],
    ['reader/planted-breach.ts', "import { readSettings } from '../platform/settings.ts';\nexport const planted = readSettings;\n"],
    ['reader/planted-preact.ts', "import { render } from 'preact';\nexport const planted = render;\n"],
    ['components/planted-breach.ts', "import { readSettings } from '../platform/settings.ts';\nexport const planted = readSettings;\n"],
    ['components/planted-polyfill.ts', "import browser from 'webextension-polyfill';\nexport const planted = browser;\n"],
    ['platform/planted-matching.ts', "import { findMentions } from '../matching/find-mentions.ts';\nexport const planted = findMentions;\n"],
    ['platform/planted-breach.ts', "import { createTranslator } from '../components/messages.ts';\nexport const planted = createTranslator;\n"],
  ])('may not be crossed by %s', (path, code) => {
    expect(lint(plant(path, code))).toMatch(/no-restricted-imports/);
  });

  it.each([
    ['matching/planted-fine.ts', "import { fold } from '../text/fold.ts';\nexport const planted = fold;\n"],
    ['platform/planted-type.ts', "import type { PageMention } from '../matching/mention.ts';\nexport type Planted = PageMention;\n"],
  ])('do NOT report an import that is allowed in %s', (path, code) => {
    expect(lint(plant(path, code))).not.toMatch(/no-restricted-imports/);
  });

  it.each(['browser', 'chrome'])('keep the global %s to platform and entrypoints', (name) => {
    expect(lint(plant('annotator/planted-global.ts', `export const planted = ${name}.runtime;\n`))).toMatch(/no-restricted-globals/);
    expect(lint(plant('platform/planted-global.ts', `export const planted = ${name}.runtime;\n`))).not.toMatch(/no-restricted-globals/);
  });

  it('may not import each other in a circle', () => {
    const first = plant('text/planted-first.ts', "import { second } from './planted-second.ts';\nexport const first = () => second;\n");
    const second = plant('text/planted-second.ts', "import { first } from './planted-first.ts';\nexport const second = () => first;\n");
    expect(lint(first, second)).toMatch(/no-cycle/);
  });

  it.each(['text', 'glossary', 'matching', 'study'])('know nothing of the DOM in %s', (room) => {
    plant(`${room}/planted-dom.ts`, 'export const planted = document.title;\n');
    const { stdout } = spawnSync(join(BIN, 'tsc'), ['--noEmit', '-p', 'tsconfig.core.json'], { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toMatch(new RegExp(`${room}/planted-dom\\.ts.*document`));
  }, 30_000);
});

describe('a broken glossary', () => {
  /** A glossary of the shipped tables' headings and one row or file of our own. */
  function glossaryWith(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'oncogloss-glossary-'));
    folders.push(folder);
    mkdirSync(join(folder, 'concepts/biology'), { recursive: true });
    mkdirSync(join(folder, 'tables'));
    for (const table of readdirSync(join(ROOT, 'glossary/tables'))) {
      const heading = readFileSync(join(ROOT, 'glossary/tables', table), 'utf8').split('\n')[0];
      writeFileSync(join(folder, 'tables', table), `${heading}\n${files[table] ?? ''}`);
    }
    for (const [name, text] of Object.entries(files)) if (name.endsWith('.yaml')) writeFileSync(join(folder, name), text);
    return folder;
  }

  function check(folder: string): { readonly status: number | null; readonly stderr: string } {
    return spawnSync('node', ['tools/glossary.ts', '--check', '--folder', folder], { cwd: ROOT, encoding: 'utf8' });
  }

  it('stops the build with file, path and reason of a concept', () => {
    const { status, stderr } = check(
      glossaryWith({ 'concepts/biology/planted-fault.yaml': 'id: planted-fault\ncategory: biology\ndifficulty: easy\n' }),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/concepts\/biology\/planted-fault\.yaml: difficulty: Invalid type/);
    expect(stderr).toMatch(/planted-fault\.yaml: labels: /);
  });

  it('stops the build with file, row, column and reason of a table', () => {
    const row = (id: string, hgnc: string) => `${id}\tABC1\tnom\tname\t\tother\tRôle.\tRole.\t${hgnc}\thelpful\tHGNC\tHGNC:1\t2026-11-22\n`;
    const { status, stderr } = check(glossaryWith({ 'genes.tsv': `${row('abc1', 'HGNC:1')}${row('abc1', '')}${row('abd1', '12')}abe1\tABE1\n` }));
    expect(status).toBe(1);
    expect(stderr).toMatch(/genes\.tsv: row 3: id: "abc1" has a row already: row 2/);
    expect(stderr).toMatch(/genes\.tsv: row 4: hgnc: is not an HGNC id \("12"\)/);
    expect(stderr).toMatch(/genes\.tsv: row 5: \(row\): has 2 cells, the heading names 13/);
  });
});

describe('the house', () => {
  const ROOMS = ['text', 'glossary', 'matching', 'study', 'annotator', 'reader', 'components', 'platform', 'entrypoints', 'tools', 'tests'];
  const sources = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => join(room, name)),
  );

  it.each(['utils', 'helpers', 'common', 'types.ts', 'misc'])('has no drawer called %s', (drawer) => {
    expect(sources.filter((file) => file.split(/[/\\]/).includes(drawer))).toEqual([]);
  });

  it('keeps every source file within 300 lines', () => {
    expect(sources.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 301)).toEqual([]);
  });

  it('never sets innerHTML in its own code', () => {
    const shipped = sources.filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith('tests'));
    expect(shipped.filter((file) => /\.innerHTML|outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML/.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it('names its two commands in the README', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(readme).toContain('npm start');
    expect(readme).toContain('npm test');
    expect(statSync(join(ROOT, 'docs/card.png')).size).toBeGreaterThan(10_000);
  });
});
