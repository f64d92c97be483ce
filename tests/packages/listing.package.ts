import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/project.ts';

const LISTING = readFileSync(join(ROOT, 'docs/store/listing.md'), 'utf8');
/** Stores cut longer ones. */
const LONGEST_SUMMARY = 132;

/** What the first column of the table justifies. */
const justified = [...LISTING.matchAll(/^\| (.*?) \| .+ \|$/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));

function permissionsOf(build: string): string[] {
  const manifest = JSON.parse(readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8')) as Record<string, string[]>;
  return ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'].flatMap((key) => manifest[key] ?? []);
}

describe('the store listing', () => {
  it('justifies each permission of the packages, and does NOT justify one that is not asked for', () => {
    expect(justified.toSorted()).toEqual([...new Set(['chrome-mv3', 'firefox-mv3'].flatMap(permissionsOf))].toSorted());
  });

  it('has summaries that fit', () => {
    const summaries = [...LISTING.matchAll(/^\*(?:Résumé|Summary) .*\* ?: (.+)$/gm)].map(([, text = '']) => text);
    expect(summaries).toHaveLength(2);
    for (const summary of summaries) expect(summary.length, summary).toBeLessThanOrEqual(LONGEST_SUMMARY);
  });
});
