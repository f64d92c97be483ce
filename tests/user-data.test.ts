import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTranslator, isMessageKey } from '../components/messages.ts';
import { compileGlossary } from '../tools/compiled-glossary.ts';
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
    const ids = [...written, ...compileGlossary().entries.map(({ id }) => id)];
    expect(ids.filter((id) => parseOwnId(id))).toEqual([]);
  });
});
