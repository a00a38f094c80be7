import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '../support/compile-data.ts';

const MAIN = projectPath('dist/program/main.js');

const gongkai = (...args: string[]) => spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });

test.skipIf(!existsSync(MAIN))('the program that npm installs runs', () => {
  const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string };
  expect(gongkai('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(gongkai('bild')).toMatchObject({ status: 2, stdout: '' });
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
