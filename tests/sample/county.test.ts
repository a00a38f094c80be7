import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { loadSubjects } from '../../src/layouts/load-subjects.ts';
import { Shelf } from '../../src/shelf.ts';
import { documentText } from '../../src/tree/text.ts';
import { env } from '../support/compile-data.ts';
import type { SampleFile } from './county.ts';
import { sampleCounty } from './county.ts';
import { sampleFiles } from './files.ts';
import { broken, disagreements, linesOf } from './identities.ts';
import { writeYaml } from './write-yaml.ts';

const written = (count: number, seed: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...sampleCounty(count, seed)].map(({ name, budget }) => [`${name}.yaml`, writeYaml(budget)]),
  );

const DEPARTMENTS = 24;

describe('a county of two dozen departments', () => {
  const files = written(DEPARTMENTS, 1);
  const texts: string[] = [];

  test('is published without an error or a warning', { timeout: 120_000 }, async () => {
    const inMemory = { ...env, data: memoryTree(files) };
    const shelf = new Shelf(inMemory);
    const complaints: unknown[] = [];
    for (const input of Object.keys(files)) {
      const outcome = await compile({ input, formats: ['html'] }, inMemory, shelf);
      complaints.push(...outcome.diagnostics);
      expect(outcome.files).toHaveLength(1);
      texts.push(...(outcome.document ? documentText(outcome.document) : []));
    }
    expect(complaints).toEqual([]);
    expect(Object.keys(files).length).toBeGreaterThan(DEPARTMENTS);
  });

  test.each([
    '尚未成立',
    '未安排政府采购预算',
    '安排政府采购预算',
    '没有国有资产',
    '未购置和划转国有资产',
    '国有资产占用情况如下',
    '没有内设机构和所属预算单位',
    '部门预算包括下列单位',
    '没有另行核定的职责',
    '没有预算收入',
    '没有安排支出预算',
    '国有资本经营预算拨款',
    '财政专户核拨',
    '其他来源收入',
    '基本支出与上年持平',
    '项目支出与上年持平',
    '“三公”经费预算安排0万元',
    '其中：公务用车购置费18万元',
    '未设定总体绩效目标',
    '没有工作活动绩效目标',
    '无其他需要说明的事项',
    '联系人：',
    '故本表为空表',
    '䶮',
    '堃',
    '珺',
  ])('says somewhere: %s', (phrase) => {
    expect(texts.some((text) => text.includes(phrase))).toBe(true);
  });

  test('leaves no gap in a sentence', () => {
    expect(Object.entries(files).filter(([, text]) => /\{\}|undefined|NaN/.test(text))).toEqual([]);
  });

  test('has departments of eight and of two thousand lines', () => {
    const sizes = [...sampleCounty(DEPARTMENTS, 1)]
      .map(({ budget }) => linesOf(budget).length)
      .filter(Boolean);
    expect(Math.min(...sizes)).toBe(8);
    expect(Math.max(...sizes)).toBeGreaterThan(1500);
  });

  test('follows from its seed alone, and is the beginning of a larger one', () => {
    expect(written(DEPARTMENTS, 1)).toEqual(files);
    expect(written(DEPARTMENTS + 6, 1)).toMatchObject(files);
    const other = written(DEPARTMENTS, 2);
    expect(Object.entries(other).filter(([name, text]) => files[name] === text)).toEqual([]);
  });
});

describe('whatever the seed', () => {
  const counties = fc.record({ seed: fc.nat(), count: fc.integer({ min: 1, max: 40 }) });
  const everyFile = (holds: (file: SampleFile) => void) =>
    fc.assert(
      fc.property(counties, ({ seed, count }) => {
        for (const file of sampleCounty(count, seed)) holds(file);
      }),
      { numRuns: 12 },
    );

  test('stated figures agree with the lines', () => {
    everyFile(({ name, budget }) => expect(broken(budget), name).toEqual([]));
  });

  test('a department is the sum of its 本级 and its units, line by line', () => {
    fc.assert(
      fc.property(counties, ({ seed, count }) => {
        expect(disagreements([...sampleCounty(count, seed)].map(({ budget }) => budget))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('subjects are those of the year', () => {
    const subjects = loadSubjects(['base'], env.templates, new Reporter());
    everyFile(({ budget }) => {
      const own = (budget.科目名称 ?? []) as readonly { 编码: number }[];
      const unknown = linesOf(budget).flatMap(({ 功能科目, 经济科目 }) => [
        ...[3, 5, 7]
          .map((length) => String(功能科目).slice(0, length))
          .filter(
            (code) =>
              !subjects.find('functional', code, 2026) && !own.some((entry) => `${entry.编码}` === code),
          ),
        ...(subjects.find('economic', String(经济科目), 2026) ? [] : [经济科目]),
      ]);
      expect(unknown).toEqual([]);
    });
  });
});

test('every second file is a filled form, which builds what its YAML builds', async () => {
  const subjects = loadSubjects(['base'], env.templates, new Reporter());
  const samples = [...sampleFiles(6, 3, subjects)];
  expect(samples.map(({ file }) => file.endsWith('.xlsx'))).toEqual(samples.map((_, i) => i % 2 === 1));
  for (const { file, bytes, budget } of samples.filter((_, i) => i % 2 === 1)) {
    const data = memoryTree({ [file]: bytes, 'a.yaml': writeYaml(budget) });
    const inMemory = { ...env, data };
    const build = (input: string) => compile({ input, formats: ['html'] }, inMemory, new Shelf(inMemory));
    const [form, yaml] = [await build(file), await build('a.yaml')];
    expect(form.diagnostics).toEqual([]);
    expect(form.files).toHaveLength(1);
    expect(form.files.map((made) => made.bytes)).toEqual(yaml.files.map((made) => made.bytes));
  }
});
