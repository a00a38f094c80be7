import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryEnv } from '../../src/env/memory.ts';
import { grid } from '../../src/tree/grid.ts';
import type { AmountText, Inline, Row, Table } from '../../src/tree/node.ts';
import { statutoryTables } from '../../src/tree/statutory-tables.ts';
import { inlineText } from '../../src/tree/text.ts';
import { rangeReference } from '../../src/workbooks/reference.ts';
import { xlsx } from '../../src/writers/xlsx/index.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { onlyFile } from '../support/only-file.ts';
import type { ReadSheet } from '../support/read-workbook.ts';
import { readWorkbook } from '../support/read-workbook.ts';
import { sampleDocument } from '../support/sample-document.ts';
import { statutoryDocument } from '../support/statutory-document.ts';

const write = async (document = statutoryDocument()) =>
  onlyFile(await xlsx.write(document, GBT9704, memoryEnv({}))).bytes;

const amountsIn = (inlines: readonly Inline[]): readonly AmountText[] =>
  inlines.flatMap((inline) =>
    inline.kind === 'amount' ? [inline] : inline.kind === 'strong' ? amountsIn(inline.inlines) : [],
  );

/** Rows of a sheet before the table's head: the caption and, where there is one, the unit line. */
const above = ({ unit }: Table): number => (unit === undefined ? 1 : 2);

/** The ranges that rows of a table merge, from a row of the sheet on. */
const mergesOf = (rows: readonly Row[], columns: number, first: number): readonly string[] =>
  grid(rows, columns)
    .flat()
    .filter(({ begins, cell }) => begins && cell.colspan * cell.rowspan > 1)
    .map(({ row, column, cell }) =>
      rangeReference({ row: row + first, column, rows: cell.rowspan, columns: cell.colspan }),
    );

describe.each([
  ['made for this', statutoryDocument()],
  ['with everything in it', sampleDocument()],
] as const)('the workbook of a document %s', (_, document) => {
  const tables = statutoryTables(document);
  let sheets: readonly ReadSheet[];
  beforeAll(async () => {
    sheets = readWorkbook(await write(document)).sheets;
  });

  test('has a sheet for each statutory table, under names that are legal and differ', () => {
    expect(sheets).toHaveLength(tables.length);
    for (const { name } of sheets) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
  });

  test('says every cell of the table in its place, shown as printed', () => {
    tables.forEach(({ table }, i) => {
      const { shown } = sheets[i] as ReadSheet;
      let first = above(table);
      for (const rows of [table.head, table.body]) {
        for (const [r, slots] of grid(rows, table.columns.length).entries())
          for (const [c, { cell, begins }] of slots.entries())
            expect(shown[first + r]?.[c] ?? '').toBe(begins ? inlineText(cell.inlines) : '');
        first += rows.length;
      }
    });
  });

  test('holds every amount as a number, which is the tree’s amount as far as it is printed', () => {
    let count = 0;
    tables.forEach(({ table }, i) => {
      const first = above(table) + table.head.length;
      for (const [r, slots] of grid(table.body, table.columns.length).entries())
        for (const [c, { cell, begins }] of slots.entries())
          for (const amount of begins ? amountsIn(cell.inlines) : []) {
            const value = (sheets[i] as ReadSheet).values[first + r]?.[c];
            const decimals = amount.text.split('.')[1]?.length ?? 0;
            expect(typeof value).toBe('number');
            expect(Math.abs((value as number) - amount.value / 1_000_000)).toBeLessThanOrEqual(
              0.5 * 10 ** -decimals + 1e-9,
            );
            count++;
          }
    });
    expect(count).toBeGreaterThan(5);
  });

  test('merges what the table merges, and the lines above and below it', () => {
    tables.forEach(({ table, notes }, i) => {
      const width = table.columns.length;
      const start = above(table);
      const end = start + table.head.length + table.body.length;
      const lines = [...Array(start).keys(), ...notes.map((_, n) => end + n)].map((row) =>
        rangeReference({ row, column: 0, rows: 1, columns: width }),
      );
      const expected = [
        ...lines,
        ...mergesOf(table.head, width, start),
        ...mergesOf(table.body, width, start + table.head.length),
      ];
      expect((sheets[i] as ReadSheet).merges).toEqual(expected.sort());
    });
  });
});

describe('a sheet', async () => {
  const bytes = await write();
  const { book, sheets } = readWorkbook(bytes);
  const [small, , large] = sheets as [ReadSheet, ReadSheet, ReadSheet];
  const part = (path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

  test('has the caption or the heading that serves as one, the unit line, and the notes straight under it', () => {
    expect(small.values.map(([first]) => first)).toEqual([
      '部门收支总表',
      '项目',
      '-5%',
      undefined,
      '注：第一条。',
      '第二条。',
    ]);
    expect(large.values.slice(0, 2).map(([first]) => first)).toEqual(['一般公共预算支出表', '单位：万元']);
  });

  test('keeps codes and words as text, whatever they look like', () => {
    expect(large.values[7]?.[0]).toBe('0201');
    expect(part('xl/worksheets/sheet3.xml')).toContain(
      '<ignoredError sqref="A1:E10" numberStoredAsText="1"/>',
    );
    expect(large.values[9]?.[1]).toBe('=1+1 & "引号", <尖> _x0041_\n第二行');
    expect(small.values[2]).toEqual(['-5%', '不适用']);
  });

  test('parts thousands where the table does, and keeps its decimals', () => {
    const format = (address: string) => book.Sheets[large.name]?.[address]?.z;
    expect([format('C7'), format('C8'), format('C10'), format('E7'), format('E9')]).toEqual([
      '#,##0.00',
      '#,##0.00',
      '0.00',
      '#,##0',
      '#,##0',
    ]);
    expect(book.Sheets[small.name]?.B4.z).toBe('0');
  });

  test('freezes its head, repeats it in print and fits the width of a page of the section’s orientation', () => {
    const sheet = part('xl/worksheets/sheet3.xml');
    expect(sheet).toContain('<pane ySplit="6" topLeftCell="A7" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
    expect(sheet).toContain('— &amp;P —</oddFooter>');
    expect(part('xl/worksheets/sheet1.xml')).toContain('orientation="portrait"');
    expect(
      book.Workbook?.Names?.filter((name) => name.Name === '_xlnm.Print_Titles').map((n) => n.Ref),
    ).toEqual(["'收支'!$2:$2", "'收支 (2)'!$2:$2", `'${large.name}'!$3:$6`]);
  });

  test('sets closing rows and strong text bold, in the official faces', () => {
    const styles = part('xl/styles.xml');
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => font);
    const looks = [...styles.matchAll(/<xf [^>]*xfId="0"[^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([xf]) => xf);
    const fontOf = (address: string) => {
      const style = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(part('xl/worksheets/sheet3.xml'))?.[1];
      return fonts[Number(/fontId="(\d+)"/.exec(looks[Number(style)] ?? '')?.[1])] ?? '';
    };
    expect(fontOf('A1')).toContain('黑体');
    expect(fontOf('A7')).toMatch(/<b\/><sz val="9"\/><name val="仿宋_GB2312"\/>/);
    expect(fontOf('A8')).toMatch(/<font><sz val="9"\/><name val="仿宋_GB2312"\/>/);
  });

  test('says what the document says of itself, and no other date', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:title>某局2025年部门预算</dc:title><dc:creator>市财政局</dc:creator>');
    expect(core.match(/\d{4}-\d\d-\d\dT/g)).toEqual(['2025-02-14T', '2025-02-14T']);
  });

  test('of a specimen says so on top, and on every page', async () => {
    const stamped = await write({ ...statutoryDocument(), stamp: '样稿' });
    const { book: specimen, sheets: all } = readWorkbook(stamped);
    expect(all.map(({ values }) => values[0]?.[0])).toEqual(['样稿', '样稿', '样稿']);
    expect(specimen.Workbook?.Names?.[2]?.Ref).toBe(`'${large.name}'!$1:$7`);
  });
});
