import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { FORMATS } from './detect-format.ts';
import { EXCHANGE_FORMATS, readFile } from './formats.ts';
import { finish, runInSlices } from './slices.ts';
import type { Progress, Steps } from './slices.ts';

const noPause = () => Promise.resolve();

function* countTo(total: number, log: string[] = []): Steps<string> {
  try {
    for (let done = 1; done <= total; done++) yield { done, total };
    return 'result';
  } finally {
    log.push('closed');
  }
}

describe('runInSlices', () => {
  it('gives the result of the steps, and tells how far they are', async () => {
    const seen: Progress[] = [];
    expect(await runInSlices(countTo(3), { pause: noPause, onProgress: (progress) => seen.push(progress), budget: 0 })).toBe('result');
    expect(seen).toEqual([{ done: 1, total: 3 }, { done: 2, total: 3 }, { done: 3, total: 3 }]);
  });

  it('stops at an abort, closes the steps and gives no result', async () => {
    const log: string[] = [];
    const controller = new AbortController();
    const onProgress = ({ done }: Progress) => {
      if (done === 2) controller.abort(new Error('cancelled'));
    };
    await expect(runInSlices(countTo(1_000, log), { pause: noPause, onProgress, signal: controller.signal, budget: 0 })).rejects.toThrow('cancelled');
    expect(log).toEqual(['closed']);
  });

  it('does NOT begin when it is aborted already', async () => {
    const seen: Progress[] = [];
    await expect(runInSlices(countTo(3), { pause: noPause, onProgress: (progress) => seen.push(progress), signal: AbortSignal.abort() })).rejects.toThrow();
    expect(seen).toEqual([]);
  });

  it('pauses only when its budget is spent', async () => {
    let pauses = 0;
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };
    await runInSlices(countTo(100), { pause, budget: 10_000 });
    expect(pauses).toBe(0);
  });
});

describe('a large import', () => {
  const terms = Array.from({ length: 5_000 }, (_, k) => ({ id: `t${k}`, labels: { fr: { pref: `terme ${k}`, alt: [], hidden: [] } }, definition: {}, identifiers: [] }));
  const glossary = { name: 'N', origin: 'O', date: '2026-11-22', languages: ['fr' as const], reviewed: false as const, terms };

  it.each(FORMATS)('of %s comes in many steps, forwards, and can be left at any', (format) => {
    const file = [...EXCHANGE_FORMATS[format].write(glossary)];
    expect(file.length).toBeGreaterThan(20);
    const steps = EXCHANGE_FORMATS[format].read(file.join(''));
    const seen: Progress[] = [];
    let step = steps.next();
    while (!step.done) {
      seen.push(step.value);
      step = steps.next();
    }
    expect(step.value.terms).toEqual(terms);
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.every(({ done, total }) => done >= 0 && done <= total)).toBe(true);
    expect(EXCHANGE_FORMATS[format].read(file.join('')).return(undefined as never)).toMatchObject({ done: true });
  });

  it('can be cancelled while its bytes are being read', async () => {
    const bytes = new TextEncoder().encode([...EXCHANGE_FORMATS.csv.write(glossary)].join(''));
    const controller = new AbortController();
    const run = runInSlices(readFile(bytes, 'x.csv'), { pause: noPause, onProgress: () => controller.abort(), signal: controller.signal, budget: 0 });
    await expect(run).rejects.toThrow();
  });

  it('gives in slices what it gives at once', async () => {
    const file = 'terme,définition\na,b\n,c\n';
    expect(await runInSlices(readCsv(file), { pause: noPause })).toEqual(finish(readCsv(file)));
  });
});
