import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTranslator, isMessageKey } from '../components/messages.ts';
import { parseOwnId } from '../glossary/user/own-id.ts';
import { USER_DATA_REASONS, UserDataError } from '../platform/user-data-error.ts';
import { ROOT } from '../tools/project.ts';

describe('the reader’s own data', () => {
  it.each(USER_DATA_REASONS)('has words in both languages for %s', (reason) => {
    const { messageKey } = new UserDataError(reason);
    if (!isMessageKey(messageKey)) throw new Error(`no message: ${messageKey}`);
    for (const language of ['fr', 'en'] as const) expect(createTranslator(language)(messageKey, 7)).not.toContain('$');
  });

  it('has ids that no shipped concept has', () => {
    const written = readdirSync(join(ROOT, 'glossary/concepts'), { recursive: true, encoding: 'utf8' }).map((name) => basename(name, '.yaml'));
    const tables = join(ROOT, 'glossary/tables');
    const rows = readdirSync(tables).flatMap((name) => readFileSync(join(tables, name), 'utf8').split('\n').map((row) => row.split('\t')[0] ?? ''));
    const ids = [...written, ...rows];
    expect(ids.length).toBeGreaterThan(500);
    expect(ids.filter((id) => parseOwnId(id))).toEqual([]);
  });
});
