import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '../support/compile-data.ts';

const MAIN = projectPath('dist/cli/main.js');

const gongkai = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });

test.skipIf(!existsSync(MAIN))('the program that npm installs runs', () => {
  const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string };
  expect(gongkai('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(gongkai('bild')).toMatchObject({ status: 2, stdout: '' });
});
