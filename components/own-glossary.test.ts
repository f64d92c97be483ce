import { describe, expect, it } from 'vitest';
import { hostOf } from './own-glossary.ts';

describe('hostOf', () => {
  it.each([
    ['www.example.org', 'www.example.org'],
    [' https://Example.org/a?b#c ', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
  ])('takes %j', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });

  it.each(['', 'two words', 'word', 'javascript:alert(1)', 'http://', '*.example.org/*x y'])('does NOT take %j', (typed) => {
    expect(hostOf(typed)).toBeUndefined();
  });
});
