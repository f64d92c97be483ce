import { describe, expect, it, vi } from 'vitest';
import { obey } from './panel-messages.ts';

describe('obey', () => {
  it.each([
    ['next-term', ['step', 1]],
    ['previous-term', ['step', -1]],
    ['explain-term', ['explain']],
  ] as const)('does what the shortcut asks for (%s)', (command, [method, ...given]) => {
    const walk = { step: vi.fn(() => true), explain: vi.fn(() => true) };
    expect(obey(command, walk)).toBe(true);
    expect(walk[method].mock.calls).toEqual([given]);
    expect(walk.step.mock.calls.length + walk.explain.mock.calls.length).toBe(1);
  });

  it('tells that there was no term to go to, and that there is nothing to go through', () => {
    expect(obey('next-term', { step: () => false, explain: () => true })).toBe(false);
    expect(obey('explain-term', undefined)).toBe(false);
  });
});
