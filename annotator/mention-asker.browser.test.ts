import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMention } from '../matching/mention.ts';
import { ANSWER_MS, LONGEST_RETRY_MS, MOST_BATCHES_IN_FLIGHT, RETRY_MS } from './limits.ts';
import { type FindMentions, MentionAsker } from './mention-asker.ts';
import { blocksOf, lifetime, mentionIn, must, put } from './testing.ts';
import type { TextBlock } from './text-block.ts';

const right: FindMentions = async (texts) => texts.map((text) => (text.includes('melanoma') ? [mentionIn(text, 'melanoma')] : []));
const never = () => new Promise<never>(() => undefined);

let life: AbortController;
const taken = new Map<TextBlock, readonly PageMention[]>();
const takes = { add: (block: TextBlock, mentions: readonly PageMention[]) => void taken.set(block, mentions), paintAdded: () => undefined, remove: (block: TextBlock) => void taken.delete(block) };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  life = lifetime();
  taken.clear();
});
afterEach(() => vi.useRealTimers());

const blockWith = (text = 'A melanoma.') => must(blocksOf(put(`<p>${text}</p>`))[0]);
const asker = (find: FindMentions) => new MentionAsker(find, takes, life.signal);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('MentionAsker', () => {
  it('hands on what it is told', async () => {
    const block = blockWith();
    expect(await asker(right).ask([block])).toBe(true);
    expect(taken.get(block)).toHaveLength(1);
  });

  it('goes on without an answer that does not come, and takes it when it comes late', async () => {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<FindMentions>>>();
    const find = vi.fn<FindMentions>(() => promise);
    const block = blockWith();
    const asked = asker(find).ask([block]);
    await pass(ANSWER_MS);
    expect(await asked).toBe(false);
    resolve(await right([block.text]));
    await pass(0);
    expect(taken.get(block)).toHaveLength(1);
    await pass(10 * LONGEST_RETRY_MS);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('lets others ask when nobody answers', async () => {
    const one = asker(never);
    for (let k = 0; k < MOST_BATCHES_IN_FLIGHT; k++) void one.ask([blockWith()]);
    const room = vi.fn();
    void one.room().then(room);
    await pass(ANSWER_MS - 1);
    expect(room).not.toHaveBeenCalled();
    await pass(1);
    expect(room).toHaveBeenCalledTimes(1);
  });

  it.each<[string, FindMentions]>([
    ['fails', () => Promise.reject(new Error('no background'))],
    ['throws', () => {
      throw new Error('context invalidated');
    }],
    ['answers nonsense', async () => 'melanoma' as never],
    ['names spans that overlap', async ([text = '']) => [[mentionIn(text, 'melanoma'), mentionIn(text, 'noma')]]],
    ['names a mention of nothing', async ([text = '']) => [[{ ...mentionIn(text, 'melanoma'), senses: [] }]]],
  ])('asks again a background that first %s', async (_, first) => {
    const answers = [first];
    const block = blockWith();
    expect(await asker((texts) => (answers.shift() ?? right)(texts)).ask([block])).toBe(false);
    expect(taken.size).toBe(0);
    await pass(RETRY_MS);
    expect(taken.get(block)).toHaveLength(1);
  });

  it('asks a background that never helps ever more rarely, and never stops', async () => {
    const find = vi.fn<FindMentions>(() => Promise.reject(new Error('no background')));
    await asker(find).ask([blockWith()]);
    await pass(10 * LONGEST_RETRY_MS);
    const afterTen = find.mock.calls.length;
    expect(afterTen).toBeGreaterThan(10);
    expect(afterTen).toBeLessThan(25);
    await pass(2 * LONGEST_RETRY_MS);
    expect(find.mock.calls.length).toBeGreaterThan(afterTen);
  });

  it('does NOT ask again about text that is gone', async () => {
    const find = vi.fn<FindMentions>(() => Promise.reject(new Error('no background')));
    const block = blockWith();
    await asker(find).ask([block]);
    block.retire();
    await pass(10 * LONGEST_RETRY_MS);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('does NOT ask after the end', async () => {
    const find = vi.fn<FindMentions>(() => Promise.reject(new Error('no background')));
    await asker(find).ask([blockWith()]);
    life.abort();
    await pass(10 * LONGEST_RETRY_MS);
    expect(find).toHaveBeenCalledTimes(1);
  });
});
