import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { threadsFor } from '../../src/batch/crew.ts';

test('threads are for many jobs, and never more than the machine runs at once', () => {
  expect([0, 1, 8, 31].map(threadsFor)).toEqual([0, 0, 0, 0]);
  const cores = availableParallelism();
  expect(threadsFor(32)).toBe(cores > 1 ? 2 : 0);
  expect(threadsFor(100_000)).toBe(cores > 1 ? cores : 0);
});
