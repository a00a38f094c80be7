import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { projectPath } from '../support/compile-data.ts';

const MAIN = projectPath('dist/program/main.js');

const gongkai = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });

test.skipIf(!existsSync(MAIN))('the program that npm installs runs', () => {
  const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string };
  expect(gongkai('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(gongkai('bild')).toMatchObject({ status: 2, stdout: '' });
});

test.skipIf(!existsSync(MAIN))('it starts with the code that was made of it when it was built', () => {
  const launch = JSON.stringify(pathToFileURL(projectPath('dist/program/launch.js')));
  const script =
    `const { load, loaded } = await import(${launch}); process.argv.splice(1, 9, 'gongkai', '--version');` +
    "load('main.cjs'); console.log([...loaded.values()].map(({ script }) => script.cachedDataRejected).join());";
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^false(,false)+$/);
});

test.skipIf(!existsSync(MAIN))('it runs where V8 refuses that code', () => {
  const run = spawnSync(process.execPath, ['--no-opt', MAIN, 'explain', 'N09'], { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toBe(gongkai('explain', 'N09').stdout);
});

test.skipIf(!existsSync(MAIN))('it serves the desk until it is ended', async () => {
  const desk = spawn(process.execPath, [MAIN, 'desk', '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => desk.on('exit', resolve));
  try {
    const [said] = (await once(desk.stderr, 'data')) as [Buffer];
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.toString())?.[0] ?? '';
    expect((await fetch(url)).status).toBe(200);
    expect(desk.exitCode).toBe(null);
  } finally {
    desk.kill('SIGINT');
  }
  await ended;
});
