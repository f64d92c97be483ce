import { describe, expect, it, vi } from 'vitest';
import { KnownDefinitions } from './known-definitions.ts';

const MP = { short: 'MP', long: 'mésothéliome pleural', concept: 'pleural-mesothelioma' };
const SG = { short: 'SG', long: 'survie globale', concept: 'survival' };

describe('KnownDefinitions', () => {
  it('keeps the first of two definitions of one abbreviation', () => {
    const known = new KnownDefinitions();
    known.learn([MP, { short: 'MP', long: 'message privé' }]);
    known.learn([{ short: 'MP', long: 'mégapixels' }]);
    expect(known.all).toEqual([MP]);
  });

  it('tells what is new, and does NOT tell what it knew', () => {
    const known = new KnownDefinitions();
    const heard = vi.fn();
    known.onNew(heard, new AbortController().signal);
    known.learn([MP]);
    known.learn([MP, SG]);
    known.learn([MP]);
    expect(heard.mock.calls).toEqual([[[MP]], [[SG]]]);
  });

  it('does NOT tell anything after the abort', () => {
    const known = new KnownDefinitions();
    const life = new AbortController();
    const heard = vi.fn();
    known.onNew(heard, life.signal);
    life.abort();
    known.learn([MP]);
    expect(heard).not.toHaveBeenCalled();
  });

  it('stops learning on a page that defines without end', () => {
    const known = new KnownDefinitions();
    known.learn(Array.from({ length: 1000 }, (_, k) => ({ short: `A${k}`, long: 'a' })));
    expect(known.all.length).toBe(200);
  });
});
