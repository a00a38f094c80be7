import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { writeForm } from '../../src/forms/write-form.ts';
import { loadLayout } from '../../src/layouts/load-layout.ts';
import { conform } from '../../src/model/conform.ts';
import { budgetSchema } from '../../src/model/schema.ts';
import { readData } from '../../src/readers/read-data.ts';
import { Shelf } from '../../src/shelf.ts';
import { defaultFormats } from '../../src/writers/index.ts';
import { compileFile, dataFiles, env } from '../support/compile-data.ts';

const subjects = (() => {
  const layout = loadLayout('hebei', env, new Reporter());
  if (!layout) throw new Error('the layout is faulty');
  return layout.subjects;
})();

const yamlFiles = dataFiles().filter((file) => file.endsWith('.yaml'));

test.each(yamlFiles)('%s as a filled form builds the same bytes', async (file) => {
  const raw = await readData(env, file, new Reporter());
  if (!raw) throw new Error('no data');
  const { plain } = conform(budgetSchema, raw, new Reporter());
  const data = memoryTree({ 'a.xlsx': writeForm(plain, subjects, 2026) });
  const inner = { ...env, data };
  const filled = await compile({ input: 'a.xlsx', formats: defaultFormats }, inner, new Shelf(inner));
  const given = await compileFile(file, defaultFormats);
  expect(filled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(given.files.length).toBeGreaterThan(0);
  for (const [i, { bytes, format }] of given.files.entries())
    expect(Buffer.from(filled.files[i]?.bytes ?? []).equals(bytes), format).toBe(true);
});

test('an empty form says what is missing, and nothing else', async () => {
  const data = memoryTree({ 'a.xlsx': writeForm({}, subjects, 2026) });
  const inner = { ...env, data };
  const { files, diagnostics } = await compile({ input: 'a.xlsx', formats: [] }, inner, new Shelf(inner));
  expect(files).toEqual([]);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['missing-field']));
});
