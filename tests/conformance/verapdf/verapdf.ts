import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Kept in the user's cache after the first call: 19 jars, 19 MB. */
const JARS = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gongkai-verapdf-1.28.2');

const DONE = join(JARS, 'complete');

/** Whether it may run: tests download nothing but in continuous integration, or where it was fetched before. */
export const mayRunVerapdf = (): boolean => process.env.CI !== undefined || existsSync(DONE);

/**
 * Runs veraPDF over files in one call, since a JVM takes over a second to start. Answers one line a file:
 * `PASS <path>` or `FAIL <path>`. Flavours: 2a, 3a, ua1.
 */
export function verapdf(flavour: string, files: readonly string[]): readonly string[] {
  if (!existsSync(DONE)) {
    const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
    const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${JARS}`];
    execFileSync('mvn', goal, { stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(DONE, '');
  }
  const args = ['-Xss4m', '-cp', join(JARS, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  const run = spawnSync('java', [...args, '-f', flavour, '--format', 'text', ...files], { encoding: 'utf8' });
  return run.stdout.split('\n').filter((line) => /^(PASS|FAIL)/.test(line));
}
