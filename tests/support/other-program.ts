import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of others that tests can do without. Where it is missing, the report says what is left out. */
export function otherProgram(name: string, leftOut: string): string | undefined {
  const found = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found === undefined) console.info(`No ${name} on this machine: ${leftOut} – left out.`);
  return found;
}

/** Runs one to its end, and gives what it printed; throws with its own words where it failed. */
export function runOther(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 50_000, maxBuffer: 50_000_000 });
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}
