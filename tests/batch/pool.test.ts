import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.ts';
import { Pool } from '../../src/batch/pool.ts';
import { projectPath } from '../support/compile-data.ts';

const MODULE = pathToFileURL(projectPath('tests/support/odd-worker.mjs'));

async function withPool<T>(size: number, use: (pool: Pool<string, string>) => Promise<T>): Promise<T> {
  const pool = new Pool<string, string>(MODULE, size, 'said ');
  try {
    return await use(pool);
  } finally {
    await pool.end();
  }
}

const settle = (pool: Pool<string, string>, tasks: readonly string[]) =>
  Promise.all(tasks.map((task) => pool.run(task).catch((error: Error) => error.message)));

test.each([1, 2, 5])('%i threads: a task that its thread dies of fails alone', async (size) => {
  const tasks = ['1', 'leave', '2', 'throw', '3', 'reject', '4'];
  expect(await withPool(size, (pool) => settle(pool, tasks))).toEqual([
    'said 1',
    'the thread ended with status 7',
    'said 2',
    'thrown',
    'said 3',
    'rejected',
    'said 4',
  ]);
});

test('results come in the order of the tasks, whichever is done first, with few begun at once', async () => {
  const tasks = ['300', '1', '200', '2', '3', '100'];
  let begun = 0;
  let most = 0;
  const got: string[] = [];
  await withPool(2, async (pool) => {
    const make = (task: string): Promise<string> => {
      most = Math.max(most, ++begun - got.length);
      return pool.run(task);
    };
    for await (const said of inOrder(tasks, 4, make)) got.push(said);
  });
  expect(got).toEqual(tasks.map((task) => `said ${task}`));
  expect(most).toBe(4);
});

test('a window of 1 begins the next when it is asked for', async () => {
  const begun: number[] = [];
  const make = async (n: number) => {
    begun.push(n);
    return n;
  };
  for await (const n of inOrder([1, 2, 3], 1, make)) expect(begun).toHaveLength(n);
  expect(begun).toEqual([1, 2, 3]);
});

test('a pool that is ended begins nothing that waits', async () => {
  const pool = new Pool<string, string>(MODULE, 1, '');
  const running = pool.run('60000').catch((error: Error) => error.message);
  let waited = false;
  void pool.run('1').then(() => {
    waited = true;
  });
  await pool.end();
  expect(await running).toMatch(/^the thread ended/);
  expect(waited).toBe(false);
});
