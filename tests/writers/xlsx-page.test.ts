import { expect, test } from 'vitest';
import * as build from '../../src/tree/build.ts';
import { columnWidths } from '../../src/writers/xlsx/column-widths.ts';
import { printSetup, textWidth } from '../../src/writers/xlsx/print-setup.ts';
import { lineWidth, textHeight } from '../../src/writers/xlsx/text-size.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';

const { tableCell } = GBT9704.text;

const table = (printed: string) =>
  build.table({
    name: '表',
    statutory: true,
    columns: [build.column('a', '项目', { width: 3 }), build.column('b', '金额', { type: 'amount' })],
    head: [],
    body: [
      build.row([build.cell([build.text('字'.repeat(99))]), build.cell([build.amount(printed, 1, [])])]),
    ],
  });

test('columns have their shares, wider where a number would not fit', () => {
  expect(columnWidths(table('1.00'), 400, GBT9704)).toEqual([300, 100]);
  const long = '1,234,567,890.12';
  const [words, figures = 0] = columnWidths(table(long), 120, GBT9704);
  expect(words).toBe(90);
  expect(figures).toBeGreaterThan(lineWidth(long, tableCell.size));
});

test('a row is as high as the lines that its text takes', () => {
  expect(textHeight('', 50, tableCell)).toBe(tableCell.pitch);
  expect(textHeight('字'.repeat(10), 50, tableCell)).toBe(2 * tableCell.pitch);
  expect(textHeight('12345678', 50, tableCell)).toBe(tableCell.pitch);
  expect(textHeight('字\n字', 500, tableCell)).toBe(2 * tableCell.pitch);
});

test('a landscape page is the portrait one turned clockwise', () => {
  const { margin } = GBT9704.page;
  expect(printSetup(GBT9704, 'portrait', undefined).margin).toEqual(margin);
  expect(printSetup(GBT9704, 'landscape', undefined).margin).toEqual({
    top: margin.left,
    right: margin.top,
    bottom: margin.right,
    left: margin.bottom,
  });
  expect(textWidth(GBT9704, 'portrait')).toBeCloseTo(442.2, 1);
  expect(textWidth(GBT9704, 'landscape')).toBeCloseTo(637.8, 1);
});

test('odd pages are numbered at the right, even ones at the left', () => {
  const { oddFooter, evenFooter } = printSetup(GBT9704, 'portrait', undefined);
  expect([oddFooter, evenFooter]).toEqual(['&R&14&"宋体,Regular"— &P —', '&L&14&"宋体,Regular"— &P —']);
});
