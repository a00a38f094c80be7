import { spawnSync } from 'node:child_process';

/**
 * Whether a tool is there: by default, a program that answers `--version`. In continuous integration a missing
 * one is an error; elsewhere its test is skipped with a notice.
 */
export function hasTool(
  name: string,
  found = spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined,
): boolean {
  if (!found && process.env.CI) throw new Error(`${name} is missing, and CI=true demands it`);
  if (!found) console.warn(`${name} is not installed: its tests are skipped`);
  return found;
}

/** poppler's programs say their version to `-v` alone, and some end with an error after it. */
export const PDFTOPPM = ['pdftoppm', spawnSync('pdftoppm', ['-v']).error === undefined] as const;
