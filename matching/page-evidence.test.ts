import { describe, expect, it } from 'vitest';
import type { EntrySummary } from '../glossary/entry.ts';
import type { Need } from './acceptance.ts';
import type { PageMention } from './mention.ts';
import { PageEvidence } from './page-evidence.ts';

function mention(id: string, need: Need = 'nothing', oncology = true): PageMention {
  const sense: EntrySummary = { id, kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr: id, en: id }, ...(oncology ? { oncology: true as const } : {}) };
  return { start: 0, end: 1, senses: [sense], need, reason: { kind: 'name' } };
}

const CANCER = [mention('melanoma'), mention('nivolumab')];

describe('PageEvidence', () => {
  it.each([
    ['nothing', [], true],
    ['oncology', [], false],
    ['oncology', CANCER, true],
    ['oncology', [mention('melanoma'), mention('melanoma')], false],
    ['oncology', [mention('median', 'nothing', false), mention('fever', 'nothing', false)], false],
    ['technical', CANCER, false],
    ['technical', [...CANCER, mention('response')], true],
    ['neighbour', [...CANCER, mention('response')], true],
    ['technical', [mention('response', 'nothing', false)], false],
  ] as const)('for a mention that needs %s, after %j, says %s', (need, before, shown) => {
    const evidence = new PageEvidence();
    evidence.add(before);
    expect(evidence.satisfies(mention('response', need))).toBe(shown);
  });

  it('does NOT count a mention that waits itself', () => {
    const evidence = new PageEvidence();
    evidence.add([mention('melanoma', 'oncology'), mention('nivolumab', 'oncology'), mention('response', 'technical')]);
    expect(evidence.oncology).toBe(false);
    expect(evidence.satisfies(mention('response', 'technical'))).toBe(false);
  });

  it('tells when what waited may be shown, and only then', () => {
    const evidence = new PageEvidence();
    expect(evidence.add([mention('response', 'technical')])).toBe(false);
    expect(evidence.add(CANCER)).toBe(true);
    expect(evidence.add(CANCER)).toBe(false);
    expect(evidence.add([mention('cure')])).toBe(false);
    expect(evidence.add([mention('response')])).toBe(true);
  });
});
