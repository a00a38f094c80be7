import { expect, test } from 'vitest';
import type { Crew } from '../../src/batch/crew.ts';
import { Kin } from '../../src/batch/kin.ts';
import type { Entry, Figures } from '../../src/model/corpus.ts';

const UNITS = ['甲站', '乙站', '丙站'];

const entryOf = (name: string, kind: string, units?: readonly string[]): Entry => ({
  identity: { year: 2026, name, kind },
  file: `${name}.yaml`,
  ...(units && { units }),
});

const entries = [
  entryOf('某局', '部门预算', [...UNITS, '丁站']),
  ...UNITS.map((name) => entryOf(name, '所属单位预算')),
];

const crew: Crew = {
  window: 1,
  glance: async (file) => entries.find((entry) => entry.file === file),
  make: () => Promise.reject(new Error('nothing is made')),
  read: async () => ({ faults: [] }),
  end: async () => undefined,
};

test('the figures of all of a department’s units are asked for before any is there', async () => {
  const jobs = entries.map(({ file }) => ({ input: file, formats: [] }));
  const kin = await Kin.of(jobs, undefined, crew);
  const waiting = new Map<string, (figures: Figures) => void>();
  const joined = kin.join(
    { input: '某局.yaml', formats: [] },
    (file) => new Promise((give) => waiting.set(file, give)),
  );
  await new Promise(setImmediate);
  expect([...waiting.keys()]).toEqual(UNITS.map((name) => `${name}.yaml`));
  // However they come, they stand in the order of the list.
  for (const [file, give] of [...waiting].reverse())
    give({
      identity: { year: 2026, name: file, kind: '所属单位预算' },
      file,
      tables: [],
      figures: new Map(),
    });
  const { others } = await joined;
  expect(others?.units?.given.map(({ file }) => file)).toEqual(UNITS.map((name) => `${name}.yaml`));
  expect(others?.units?.missing).toEqual(['某局（本级）', '丁站']);
});

test('a unit that has none is among the missing', async () => {
  const jobs = entries.map(({ file }) => ({ input: file, formats: [] }));
  const kin = await Kin.of(jobs, undefined, crew);
  const { others } = await kin.join({ input: '某局.yaml', formats: [] }, async () => undefined);
  expect(others?.units?.given).toEqual([]);
  expect(others?.units?.missing).toContain('甲站');
});
