import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ajv from 'ajv-draft-04';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { memoryEnv } from '../../src/env/memory.ts';
import { grid } from '../../src/tree/grid.ts';
import type { AmountText, Inline } from '../../src/tree/node.ts';
import { statutoryTables } from '../../src/tree/statutory-tables.ts';
import { fileNames } from '../../src/writers/csv/file-names.ts';
import { csv } from '../../src/writers/csv/index.ts';
import type { Written } from '../../src/writers/writer.ts';
import { projectPath } from '../support/compile-data.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { readCsv } from '../support/read-csv.ts';
import { sampleDocument } from '../support/sample-document.ts';
import { statutoryDocument } from '../support/statutory-document.ts';

/**
 * The published JSON Schema of the profile tabular-data-package (Frictionless Data, version 1; MIT), without its
 * explanations and examples.
 */
const profile = new ajv.default({
  allowUnionTypes: true,
  strict: false,
  formats: { uri: true, email: true, 'date-time': true, textarea: true },
}).compile(JSON.parse(readFileSync(projectPath('tests/support/profiles/tabular-data-package.json'), 'utf8')));

/** What is written of it, and nothing else. */
const name = z.string().regex(/^[-a-z0-9._/]+$/);
const dataPackage = z.strictObject({
  profile: z.literal('tabular-data-package'),
  title: z.string(),
  description: z.string().optional(),
  stamp: z.string().optional(),
  keywords: z.array(z.string()).min(1).optional(),
  created: z.iso.datetime().optional(),
  contributors: z.array(z.strictObject({ title: z.string(), role: z.enum(['publisher', 'author']) })).min(1),
  resources: z
    .array(
      z.strictObject({
        profile: z.literal('tabular-data-resource'),
        name,
        path: z.string().regex(/^(?!.*(\.\.|^[/~]))[^/\\:]+\.csv$/),
        title: z.string(),
        description: z.string().optional(),
        unit: z.string().optional(),
        format: z.literal('csv'),
        mediatype: z.string().regex(/^.+\/.+$/),
        encoding: z.literal('utf-8'),
        bytes: z.int(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        dialect: z.strictObject({
          delimiter: z.literal(','),
          lineTerminator: z.literal('\r\n'),
          quoteChar: z.literal('"'),
          doubleQuote: z.literal(true),
          header: z.literal(true),
        }),
        schema: z.strictObject({
          fields: z
            .array(
              z.strictObject({
                name: z.string().min(1),
                title: z.string(),
                type: z.enum(['number', 'string']),
              }),
            )
            .min(1),
          missingValues: z.tuple([z.literal('')]),
        }),
      }),
    )
    .min(1),
});

const filesOf = (document = statutoryDocument()) => csv.write(document, GBT9704, memoryEnv({}));
const text = (bytes: Uint8Array | undefined) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const described = (files: readonly Written[]) =>
  dataPackage.parse(JSON.parse(text(files.find(({ ending }) => ending === '/datapackage.json')?.bytes)));

const amountsIn = (inlines: readonly Inline[]): readonly AmountText[] =>
  inlines.flatMap((inline) =>
    inline.kind === 'amount' ? [inline] : inline.kind === 'strong' ? amountsIn(inline.inlines) : [],
  );

describe.each([
  ['made for this', statutoryDocument()],
  ['with everything in it', sampleDocument()],
] as const)('the open data of a document %s', (_, document) => {
  const tables = statutoryTables(document);
  let files: readonly Written[];
  beforeAll(async () => {
    files = await filesOf(document);
  });

  test('is a data package that names every file, and the hashes hold', () => {
    const { resources } = described(files);
    expect(resources.map(({ path }) => `/${path}`)).toEqual(files.slice(0, -1).map(({ ending }) => ending));
    expect(new Set(resources.map((resource) => resource.name)).size).toBe(tables.length);
    resources.forEach(({ bytes, hash }, i) => {
      const content = files[i]?.bytes ?? new Uint8Array();
      expect(content.length).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
    });
  });

  test('is valid by the schema of its profile', () => {
    const descriptor: unknown = JSON.parse(text(files.at(-1)?.bytes));
    profile(descriptor);
    expect(profile.errors).toBeNull();
  });

  test('says in each first line what its fields are called, none twice', () => {
    described(files).resources.forEach(({ schema: { fields } }, i) => {
      const [first] = readCsv(text(files[i]?.bytes));
      expect(first).toEqual(fields.map((field) => field.name));
      expect(new Set(first).size).toBe(fields.length);
    });
  });

  test('has a mark, lines that end with CR LF and fields that fit their types', () => {
    described(files).resources.forEach(({ schema: { fields } }, i) => {
      const content = text(files[i]?.bytes);
      expect(content.startsWith('\uFEFF')).toBe(true);
      expect(content.endsWith('\r\n')).toBe(true);
      expect(content.replaceAll('\r\n', '').replace(/"[^"]*"/g, '')).not.toMatch(/[\r\n]/);
      for (const record of readCsv(content).slice(1)) {
        expect(record).toHaveLength(fields.length);
        for (const [c, { type }] of fields.entries())
          if (type === 'number') expect(record[c]).toMatch(/^(-?\d+(\.\d+)?)?$/);
      }
    });
  });

  test('holds every amount once, which is the tree’s as far as it is printed', () => {
    let count = 0;
    tables.forEach(({ table }, i) => {
      const records = readCsv(text(files[i]?.bytes)).slice(1);
      for (const [r, slots] of grid(table.body, table.columns.length).entries())
        for (const [c, { cell, begins }] of slots.entries())
          for (const amount of amountsIn(cell.inlines)) {
            expect(records[r]?.[c]).toBe(begins ? amount.text.replaceAll(',', '') : '');
            if (begins) {
              const decimals = amount.text.split('.')[1]?.length ?? 0;
              expect(Math.abs(Number(records[r]?.[c]) - amount.value / 1e6)).toBeLessThanOrEqual(
                0.5 * 10 ** -decimals + 1e-9,
              );
              count++;
            }
          }
    });
    expect(count).toBeGreaterThan(5);
  });
});

describe('a table', async () => {
  const files = await filesOf();
  const { resources, ...about } = described(files);

  test('joins titles over headings, without the numbers below them', () => {
    expect(readCsv(text(files[2]?.bytes))[0]).toEqual([
      '科目/编码',
      '科目/名称',
      '支出预算/合计',
      '支出预算/基本支出/合计',
      '支出预算/基本支出/人数',
    ]);
  });

  test('says in every row what it is about, a sum’s name among the words, figures once', () => {
    expect(readCsv(text(files[2]?.bytes)).slice(1)).toEqual([
      ['', '合计', '1234567.89', '-1000.50', '1024'],
      ['0201', '一般公共服务支出', '0.00', '0.01', ''],
      ['0201', '一般公共服务支出', '', '-0.10', '3'],
      ['20101', '\'=1+1 & "引号", <尖> _x0041_\n第二行', '123456.70', '', ''],
    ]);
  });

  test('is described as it is printed', () => {
    expect(resources[2]).toMatchObject({ name: 'table-3', title: '一般公共预算支出表', unit: '单位：万元' });
    expect(resources[2]?.schema.fields.map(({ type }) => type)).toEqual([
      'string',
      'string',
      'number',
      'number',
      'number',
    ]);
    expect(resources[0]).toMatchObject({
      path: '收支.csv',
      title: '部门收支总表',
      description: '注：第一条。\n第二条。',
    });
    expect(resources[0]?.schema.fields[1]).toEqual({ name: '金额', title: '金额', type: 'string' });
    expect(about).toEqual({
      profile: 'tabular-data-package',
      title: '某局2025年部门预算',
      description: '2025年部门预算 & "三公"经费',
      keywords: ['预算', '三公经费'],
      created: '2025-02-14T00:00:00Z',
      contributors: [{ title: '市财政局', role: 'publisher' }],
    });
  });

  test('of a specimen says so', async () => {
    expect(described(await filesOf({ ...statutoryDocument(), stamp: '样稿' })).stamp).toBe('样稿');
  });

  test('keeps words as they are, unless a spreadsheet would run them', () => {
    expect(readCsv(text(files[0]?.bytes))[1]).toEqual(['-5%', '不适用']);
  });
});

test.each<[string, (descriptor: ReturnType<typeof described>) => unknown]>([
  ['another profile', (d) => ({ ...d, profile: 'fiscal' })],
  ['no tables', ({ resources: _, ...d }) => d],
  ['a table without a name', (d) => ({ ...d, resources: d.resources.map(({ name: _, ...r }) => r) })],
  ['a table without fields', (d) => ({ ...d, resources: d.resources.map(({ schema: _, ...r }) => r) })],
])('the schema of the profile refuses %s', async (_, change) => {
  expect(profile(change(described(await filesOf())))).toBe(false);
});

test.each([
  [
    ['收支', '收支'],
    ['收支', '收支_2'],
  ],
  [
    ['../../etc/passwd', 'CON', ''],
    ['_etc_passwd', '_CON', '_'],
  ],
  [
    ['a b', 'A.B'],
    ['a_b', 'A_B_2'],
  ],
  [['长'.repeat(50)], ['长'.repeat(40)]],
])('tables %j are files %j', (tables, names) => {
  expect(fileNames(tables)).toEqual(names);
});
