import { describe, expect, it } from 'vitest';
import { bare } from './bare-messages.ts';

describe('bare', () => {
  it('keeps keys, their order and messages, and nothing else', () => {
    const catalogue = '{ "b": { "message": "« $1 »", "description": "What it is for." }, "a": { "message": "x", "description": "y" } }';
    expect(bare(catalogue)).toBe('{"b":{"message":"« $1 »"},"a":{"message":"x"}}');
  });
});
