import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { otherProgram, runOther } from '../support/other-program.ts';
import { fixture, importOf, labels } from './read-import.ts';

const folder = mkdtempSync(join(tmpdir(), 'oncogloss-tbx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const csv2tbx = otherProgram('csv2tbx', 'TBX written by the Translate Toolkit');

describe('TBX of the Translate Toolkit', () => {
  const saved = fixture('tbx/words.tbx');

  it('names its second language « xx »: it is the one that the reader names', () => {
    const { format, header, terms, problems, refused } = importOf(saved, 'fr');
    expect({ format, header, refused, problems }).toEqual({ format: 'tbx', header: { origin: 'Translate Toolkit' }, refused: 0, problems: [] });
    expect(terms).toEqual([
      { id: 'bone marrow', labels: { en: labels('bone marrow'), fr: labels('moelle osseuse') }, definition: {}, identifiers: [] },
      { id: 'biopsy, "needle"', labels: { en: labels('biopsy, "needle"'), fr: labels('biopsie ; à l’aiguille') }, definition: {}, identifiers: [] },
      { id: 'T < 5 & N > 2', labels: { en: labels('T < 5 & N > 2'), fr: labels('T < 5 & N > 2') }, definition: {}, identifiers: [] },
      { id: 'side effect', labels: { en: labels('side effect'), fr: labels('effet indésirable') }, definition: {}, identifiers: [] },
      { id: 'untranslated', labels: { en: labels('untranslated') }, definition: {}, identifiers: [] },
    ]);
  });

  it('does NOT lose that language in silence where the reader names none', () => {
    const { terms, problems } = importOf(saved);
    expect(terms.map((term) => Object.keys(term.labels))).toEqual(Array(5).fill(['en']));
    expect(problems).toEqual([{ path: '', reason: 'language-unknown', params: { count: 4 }, lost: 'part' }]);
  });

  it.skipIf(csv2tbx === undefined)('is still what it wrote when ours was saved', () => {
    const path = join(folder, 'words.tbx');
    runOther(csv2tbx!, ['--progress=none', '--charset=utf-8', '-i', fixture('tbx/words.csv'), '-o', path]);
    expect(importOf(path, 'fr')).toEqual(importOf(saved, 'fr'));
  });
});

/** Where Debian's package keeps the module's own tests, with a TBX file in a text. */
const OWN_TESTS = '/usr/lib/python3/dist-packages/translate/storage/test_tbx.py';
const sample = existsSync(OWN_TESTS) ? /"""(<\?xml[^]*?<\/martif>\n)"""/.exec(readFileSync(OWN_TESTS, 'utf8'))?.[1] : undefined;
if (sample === undefined) console.info('No python3-translate of Debian on this machine: the TBX in its own tests – left out.');

describe.skipIf(sample === undefined)('the sample in the Translate Toolkit’s own tests', () => {
  it('is read, document type and all', () => {
    const path = join(folder, 'sample.tbx');
    writeFileSync(path, sample!);
    expect(importOf(path)).toEqual({
      format: 'tbx',
      header: { origin: 'Translate Toolkit' },
      terms: [{ id: 'testid', labels: { en: labels('Concept') }, definition: {}, identifiers: [] }],
      problems: [],
      refused: 0,
    });
  });
});
