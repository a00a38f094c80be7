import { beforeAll, describe, expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { cell, column, paragraph, row, table, text } from '../../src/tree/build.ts';
import type { Cell, Row } from '../../src/tree/node.ts';
import { CellComposer } from '../../src/typeset/cell-composer.ts';
import type { Line } from '../../src/typeset/compose.ts';
import { fontsOf } from '../../src/typeset/fonts.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { onlyFile } from '../support/only-file.ts';
import { type ReadGlyph, type ReadPage, readPdf } from '../support/read-pdf.ts';
import { documentOf } from './documents.ts';
import { style } from './style.ts';

const { margin, width } = style.page;
const { paddingX, paddingY, rule } = style.table;
const { pitch, size } = style.text.tableCell;
const area = width - margin.left - margin.right;
/** Where the columns of a table with shares 2, 3 and 5 begin and end. */
const EDGES = [0, 0.2, 0.5, 1].map((share) => margin.left + share * area);

async function print(body: readonly Row[], above = 0): Promise<readonly ReadPage[]> {
  const columns = [
    column('a', '编码', { width: 2 }),
    column('b', '名称', { width: 3 }),
    column('c', '数', { width: 5 }),
  ];
  const head = [row(columns.map(({ title }) => cell([text(title)], { align: 'center' })))];
  const lines = Array.from({ length: above }, () => paragraph([text('上')]));
  const made = table({ name: '表', statutory: false, columns, head, body });
  return readPdf(onlyFile(await pdf.write(documentOf([...lines, made]), style, nodeEnv())).bytes);
}

const cells = (code: string, name: string, amount: string): Row =>
  row([
    cell([text(code)], { align: 'center', rowHead: true }),
    cell([text(name)]),
    cell([text(amount)], { align: 'right' }),
  ]);

const within = (page: ReadPage, column: number): readonly ReadGlyph[] =>
  page.glyphs.filter(
    (glyph) => glyph.size === size && glyph.x >= (EDGES[column] ?? 0) && glyph.x < (EDGES[column + 1] ?? 0),
  );
const right = (glyphs: readonly ReadGlyph[]): number =>
  Math.max(...glyphs.map((glyph) => glyph.x + glyph.width));
const left = (glyphs: readonly ReadGlyph[]): number => Math.min(...glyphs.map((glyph) => glyph.x));

describe('cells of a table', () => {
  let page: ReadPage;
  beforeAll(async () => {
    const long = '其他政府办公厅（室）及相关机构事务支出，含以前年度结转';
    [page] = (await print([cells('20103', long, '1,234.50')])) as [ReadPage];
  });

  test('amounts end at the right, text begins at the left, codes stand in the middle', () => {
    const body = (column: number) =>
      within(page, column).filter((glyph) => glyph.font === 'FandolFang-Regular');
    const inset = paddingX + rule / 2;
    expect(right(body(2))).toBeCloseTo((EDGES[3] as number) - inset, 1);
    expect(left(body(1))).toBeCloseTo((EDGES[1] as number) + inset, 1);
    const middle = (left(body(0)) + right(body(0))) / 2;
    expect(middle).toBeCloseTo(((EDGES[0] as number) + (EDGES[1] as number)) / 2, 1);
  });

  test('a line beside taller cells stands in their middle', () => {
    const body = (column: number) =>
      within(page, column).filter((glyph) => glyph.font === 'FandolFang-Regular');
    const lines = [...new Set(body(1).map((glyph) => glyph.y))];
    expect(lines.length).toBeGreaterThan(1);
    const middle = ((lines[0] as number) + (lines.at(-1) as number)) / 2;
    for (const column of [0, 2]) for (const { y } of body(column)) expect(y).toBeCloseTo(middle, 1);
  });

  test('the lines of a cell lie one pitch apart, its padding from the rule', () => {
    const ys = [...new Set(within(page, 1).map((glyph) => glyph.y))];
    // The first is the head's.
    for (const [i, y] of ys.slice(2).entries()) expect(y - (ys[i + 1] as number)).toBeCloseTo(pitch, 1);
    const top = margin.top + rule / 2 + paddingY + (pitch - size) / 2 + 0.88 * size;
    expect(ys[0]).toBeCloseTo(top, 1);
  });
});

test('a cell over several rows goes on over pages, and is read once', async () => {
  const count = 60;
  const body = Array.from({ length: count }, (_, i) =>
    i === 0
      ? row([
          cell([text('总'.repeat(100))], { rowspan: count }),
          cell([text('第0行')]),
          cell([text('0.00')], { align: 'right' }),
        ])
      : row([cell([text(`第${i}行`)]), cell([text(`${i}.00`)], { align: 'right' })]),
  );
  const pages = await print(body, 12);
  expect(pages.length).toBeGreaterThan(2);
  const shown = pages.flatMap((one) => one.glyphs.filter(({ artifact }) => !artifact));
  expect(shown.filter(({ char }) => char === '总')).toHaveLength(100);
  for (const [i, one] of pages.entries()) {
    const heads = one.glyphs.filter(({ char, artifact }) => char === '码' && artifact);
    expect(heads.length).toBe(i === 0 ? 0 : 1);
    // Every row is whole on its page: its name and its amount stand on one line.
    const rows = one.glyphs.filter(({ char }) => char === '行').map(({ y }) => y.toFixed(1));
    const points = one.glyphs.filter(({ char }) => char === '.').map(({ y }) => y.toFixed(1));
    expect(points).toEqual(rows);
  }
});

test('a cell taller than a page goes on under the repeated head, no line lost or twice', async () => {
  const words = Array.from({ length: 2600 }, (_, i) => String.fromCodePoint(0x4e00 + (i % 500))).join('');
  const pages = await print([cells('201', words, '1.00')]);
  expect(pages.length).toBeGreaterThan(1);
  const shown = pages.flatMap((one) =>
    within(one, 1).filter((g) => !g.artifact && g.font !== 'FandolHei-Regular'),
  );
  expect(shown.map(({ char }) => char).join('')).toBe(words);
  for (const one of pages.slice(1))
    expect(one.glyphs.some(({ char, artifact }) => char === '码' && artifact)).toBe(true);
  for (const one of pages)
    for (const { y } of within(one, 1))
      expect(y).toBeLessThanOrEqual(style.page.height - margin.bottom + 0.1);
});

test('cells of the same text, width and alignment share their lines, others do not', () => {
  const { tableCell, strong } = style.text;
  const composer = new CellComposer(tableCell, strong, fontsOf(style, nodeEnv()), false);
  const lines = composer.lines(cell([text('其他支出')]), 100);
  expect(composer.lines(cell([text('其他'), text('支出')]), 100)).toBe(lines);
  const x = (one: Cell, room: number) => composer.lines(one, room).map((line) => line.x);
  expect(lines.map((line) => line.x)).toEqual([0]);
  expect(x(cell([text('其他支出')], { align: 'right' }), 100)).toEqual([100 - (lines[0] as Line).width]);
  expect(x(cell([text('其他支出')], { align: 'right' }), 120)).toEqual([120 - (lines[0] as Line).width]);
  const faces = (one: Cell) =>
    composer.lines(one, 100).flatMap(({ runs }) => runs.map(({ face }) => face.name));
  expect(faces(cell([{ kind: 'strong', inlines: [text('其他支出')] }]))).not.toEqual(
    faces(cell([text('其他支出')])),
  );
});
