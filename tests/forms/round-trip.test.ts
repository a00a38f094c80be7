import { dirname, join } from 'node:path';
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
import { laidOver } from '../support/laid-over.ts';
import { readWorkbook as readRows } from '../support/read-workbook.ts';

const subjects = (() => {
  const layout = loadLayout('hebei', env, new Reporter());
  if (!layout) throw new Error('the layout is faulty');
  return layout.subjects;
})();

test.each(dataFiles())('%s as a filled form builds the same bytes', async (file) => {
  const raw = await readData(env, file, new Reporter());
  if (!raw) throw new Error('no data');
  const { plain } = conform(budgetSchema, raw, new Reporter());
  const input = join(dirname(file), 'a.xlsx');
  const data = laidOver(env.data, { [input]: writeForm(plain, subjects, 2026) });
  const inner = { ...env, data };
  const filled = await compile({ input, formats: defaultFormats }, inner, new Shelf(inner));
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
  // Each with the cell to fill in: of a group, its first.
  const cells = diagnostics.map(({ place }) => [place.field, `${place.sheet}!${place.cell}`]);
  const rows = factRows();
  const first = (name: string) => `基本信息!B${rows.findIndex((fact) => fact.startsWith(name)) + 1}`;
  expect(cells).toEqual(
    ['年度', '单位', '收入', '支出', '机关运行经费', '三公经费'].map((name) => [name, first(name)]),
  );
});

test('what is missing in a group, or in a row, is told at its cell', async () => {
  const plain = { body: { name: '甲局' }, lines: [{ functional: '2010301', fund: '其他收入' }] };
  const data = memoryTree({ 'a.xlsx': writeForm(plain, subjects, 2026) });
  const inner = { ...env, data };
  const { diagnostics } = await compile({ input: 'a.xlsx', formats: [] }, inner, new Shelf(inner));
  const rows = factRows();
  const missing = diagnostics.map(({ place }) => [place.field, place.sheet, place.cell]);
  expect(missing).toEqual([
    ['单位.所在地', '基本信息', `B${rows.indexOf('单位.所在地.名称') + 1}`],
    ['明细[1].支出类别', '明细', 'E3'],
    ['明细[1].金额', '明细', 'I3'],
    ['年度', '基本信息', `B${rows.indexOf('年度') + 1}`],
  ]);
});

/** The first column of the sheet of single values. */
const factRows = (): readonly string[] =>
  readRows(writeForm({}, subjects, 2026)).sheets[1]?.values.map(([first]) => String(first)) ?? [];

test('what a group lacks that is blank altogether is told at its own cell', async () => {
  const line = { functional: '2010301', economic: '30201', nature: '基本支出', fund: '一般公共预算' };
  const plain = {
    year: '2026',
    body: { name: '甲局', place: { name: '青禾县', level: '县' } },
    lines: [{ ...line, amount: '5', lastYear: '3' }],
    operatingCosts: { amount: '5' },
  };
  const data = memoryTree({ 'a.xlsx': writeForm(plain, subjects, 2026) });
  const inner = { ...env, data };
  const { diagnostics } = await compile({ input: 'a.xlsx', formats: [] }, inner, new Shelf(inner));
  const row = factRows().indexOf('支出.基本支出.增减原因') + 1;
  const unexplained = diagnostics.filter(({ code }) => code === 'N09').map(({ place }) => place);
  expect(unexplained).toMatchObject([
    { field: '支出.基本支出.增减原因', sheet: '基本信息', cell: `B${row}` },
  ]);
});
