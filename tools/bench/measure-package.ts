import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { exact, type Figures } from './figures.ts';

/** What a zip says of each file beside its bytes and twice its name. */
const ENTRY_BYTES = 30 + 46;

/** The size of the zip that the stores get of a build. (`npm run test:packages` weighs the zips themselves.) */
export function measurePackage(build: string): Figures {
  const names = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(build, name)).isFile());
  const bytes = names.reduce((sum, name) => sum + deflateRawSync(readFileSync(join(build, name)), { level: 9 }).length + 2 * name.length + ENTRY_BYTES, 0);
  return { package_mb: exact(bytes / 1e6) };
}
