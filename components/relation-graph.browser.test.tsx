import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Entry } from '../glossary/entry.ts';
import { RelationGraph } from './relation-graph.tsx';
import { HOSTILE, PD_L1, SURVIVAL } from './sample-entries.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const MANY: Entry = {
  ...SURVIVAL,
  relations: Array.from({ length: 30 }, (_, index) => ({ type: 'related', to: `related-${index}`, label: { fr: `notion ${index}`, en: `notion ${index}` } })),
};
const drawn = () => [...document.querySelectorAll<SVGAElement>('.og-graph a')];

describe('RelationGraph', () => {
  it('groups the neighbours by relation, each a link that names both', () => {
    show(<RelationGraph entry={PD_L1} lang="en" />);
    expect(drawn().map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')])).toEqual([
      ['protein, A kind of', '#/concept/protein'],
      ['PD-1, Binds', '#/concept/pd-1'],
      ['immune checkpoint inhibitor, See also', '#/concept/immune-checkpoint-inhibitor'],
    ]);
  });

  it('is walked through with the keyboard, in the order in which it is read', async () => {
    show(<RelationGraph entry={PD_L1} lang="fr" />);
    const walked: (string | null | undefined)[] = [];
    for (const _link of drawn()) {
      await userEvent.keyboard('{Tab}');
      walked.push(document.activeElement?.getAttribute('href'));
    }
    expect(walked).toEqual(drawn().map((link) => link.getAttribute('href')));
  });

  it('says the same in a list, the neighbours that are not drawn included', async () => {
    show(<RelationGraph entry={MANY} lang="en" />);
    expect(drawn()).toHaveLength(12);
    await expect.element(page.getByText('12 links of 30; the list has them all.')).toBeVisible();
    await page.getByRole('button', { name: 'The same as a list' }).click();
    expect(document.querySelectorAll('dd a')).toHaveLength(30);
  });

  it('keeps every name inside a view of 320 px', async () => {
    await page.viewport(320, 800);
    const { root } = show(<div style={{ padding: '24px' }}>{<RelationGraph entry={{ ...PD_L1, labels: SURVIVAL.labels }} lang="fr" />}</div>);
    const rights = [...root.querySelectorAll('.og-graph text')].map((text) => text.getBoundingClientRect().right);
    expect(Math.max(...rights)).toBeLessThanOrEqual(320);
  });

  it('gives a finger enough to aim at', () => {
    show(<RelationGraph entry={PD_L1} lang="en" />);
    for (const link of drawn()) expect(must(link.querySelector('rect')).getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  it('does NOT draw anything around a concept without relations', () => {
    expect(show(<RelationGraph entry={HOSTILE} lang="en" />).root.textContent).toBe('');
  });

  it('shows hostile names as text', () => {
    const { root } = show(<RelationGraph entry={{ ...PD_L1, labels: HOSTILE.labels }} lang="fr" />);
    expect(root.querySelector('img')).toBeNull();
    expect(must(root.querySelector('.og-graph-name')).textContent).toContain('<img');
  });

  it.each(['light', 'dark', 'forced'] as const)('has no fault that axe finds (%s)', async (scheme) => {
    await inScheme(scheme);
    const { root } = show(<div class="og-surface og-glossary">{<RelationGraph entry={MANY} lang="fr" />}</div>);
    await page.getByRole('button').click();
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});
