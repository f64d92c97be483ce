import { spawnSync } from 'node:child_process';
import { ROOT } from './project.ts';

/**
 * Builds the variant that tests and pictures load (`tests/support/browser.ts`: E2E_BUILD). Ends the command where the
 * build fails, so that nothing is measured or pictured of an older one.
 *
 * @param env changes to what the shell has set
 */
export function buildForTests(env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync('npx', ['wxt', 'build', '--mode', 'e2e'], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

/** Whether a build to be used was named by its folder. */
export const BUILD_IS_GIVEN = process.env['E2E_BUILD'] !== undefined;
