import { expect, test } from 'vitest';
import { runJobs } from '../../src/batch/run-jobs.ts';
import { Turns } from '../../src/batch/turns.ts';
import type { Job } from '../../src/compile.ts';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { memoryTree } from '../../src/env/memory.ts';
import type { Figures } from '../../src/model/corpus.ts';
import { Shelf } from '../../src/shelf.ts';
import { sampleFiles } from '../sample/files.ts';
import { env } from '../support/compile-data.ts';

const jobOf = (input: string): Job => ({ input, formats: [] });

const figuresOf = (file: string): Figures => ({
  identity: { year: 2026, name: file, kind: '部门预算' },
  file,
  tables: [],
  figures: new Map(),
});

function turnsOf(files: readonly string[], asked: Readonly<Record<string, number>>) {
  const begun: string[] = [];
  const make = async ({ input }: Job) => {
    begun.push(input);
    return { input, figures: figuresOf(input) };
  };
  const turns = new Turns(files.map(jobOf), { make, asked: new Map(Object.entries(asked)) });
  return { begun, turns };
}

test('what another is held against is made before its turn, once, and keeps its place', async () => {
  const { begun, turns } = turnsOf(['a', 'b', 'c'], { c: 1 });
  expect((await turns.figuresOf('c'))?.file).toBe('c');
  const made = [];
  for (const file of ['a', 'b', 'c']) made.push((await turns.take(jobOf(file))).input);
  expect(made).toEqual(['a', 'b', 'c']);
  expect(begun).toEqual(['c', 'a', 'b']);
});

test('figures of what is made already are kept for as many as will ask', async () => {
  const { begun, turns } = turnsOf(['a', 'b'], { a: 2 });
  await turns.take(jobOf('a'));
  expect((await turns.figuresOf('a'))?.file).toBe('a');
  expect((await turns.figuresOf('a'))?.file).toBe('a');
  expect(await turns.figuresOf('a')).toBeUndefined();
  expect(begun).toEqual(['a']);
});

test('only so many wait; the others are read for it and made in their turn', async () => {
  const files = Array.from({ length: 100 }, (_, i) => `f${i}`);
  const { begun, turns } = turnsOf(files, Object.fromEntries(files.map((file) => [file, 1])));
  const figures = await Promise.all(files.map((file) => turns.figuresOf(file)));
  expect(figures.filter(Boolean)).toHaveLength(24);
  expect(begun).toHaveLength(24);
  for (const file of files) await turns.take(jobOf(file));
  expect([...begun].sort()).toEqual([...files].sort());
});

test('each file of a county is read twice: at a glance, and whole', async () => {
  const subjects = new Shelf(env).layout('hebei', new Reporter())?.layout.subjects;
  if (!subjects) throw new Error('the layout is faulty');
  const data = memoryTree(
    Object.fromEntries([...sampleFiles(12, 1, subjects)].map(({ file, bytes }) => [file, bytes])),
  );
  const times = new Map<string, number>();
  const read = (path: string) => {
    times.set(path, (times.get(path) ?? 0) + 1);
    return data.read(path);
  };
  const files = (data.list('.') ?? []).map(({ name }) => name);
  const units = [];
  for await (const { outcome } of runJobs(files.map(jobOf), { ...env, data: { ...data, read } }))
    units.push(...outcome.diagnostics.map(({ code }) => code));
  expect(files.length).toBeGreaterThan(12);
  expect(new Set(times.values())).toEqual(new Set([2]));
  expect(units).toEqual([]);
});
