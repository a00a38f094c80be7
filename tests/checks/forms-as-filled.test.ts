/** A workbook as clerks fill it in: what they vary without a fault is none, and a slip beside it is one finding. */
import { describe, expect, test } from 'vitest';
import { ChangedWorkbook } from '../support/changed-workbook.ts';

const changed = (): ChangedWorkbook => new ChangedWorkbook();
const TWO_SIDED = ['部门收支总表', '部门财政拨款收支总表'] as const;

test.each([
  ['收　入　总　计', '支　出　总　计'],
  ['收 入 总 计', '支  出  总  计'],
])('totals whose names are spread over their cells are totals: %s', async (income, expenditure) => {
  const book = changed();
  for (const sheet of TWO_SIDED) book.set(sheet, 'A21', income).set(sheet, 'C21', expenditure);
  expect(await book.findings()).toEqual([]);
});

test('a total whose name is spread over its cell is held against the rest', async () => {
  const book = changed();
  for (const sheet of TWO_SIDED) book.set(sheet, 'A21', '收　入　总　计').set(sheet, 'C21', '支　出　总　计');
  const findings = await book.set('部门收支总表', 'B21', 1).findings();
  expect(findings.map(({ place: { sheet, cell } }) => `${sheet}!${cell}`)).toEqual(['部门收支总表!B21']);
});

describe('told once:', () => {
  test.each([
    ['a line left out of the contents', changed().set('目录', 'A14', ''), 'N22', '目录!A15'],
    [
      'the wrong direction before the reason of several changes',
      changed().text('部门编制说明', /收入支出增加的/, () => '收入支出减少的'),
      'N23',
      '部门编制说明!A3',
    ],
    [
      'the year of a project’s period, without 年',
      changed().text('项目经费情况说明', /2026年1月至12月/, () => '2024全年度'),
      'D11',
      '项目经费情况说明!A3',
    ],
  ])('%s', async (_, book, code, at) => {
    const findings = await book.findings();
    expect(findings.map((each) => [each.code, `${each.place.sheet}!${each.place.cell}`])).toEqual([
      [code, at],
    ]);
  });
});

test('a cell that was left blank is told at that cell, in the unit of its table', async () => {
  const SPENDING = '部门支出总表';
  const book = changed();
  const yuan = book.value(SPENDING, 'E19');
  const findings = await book.set(SPENDING, 'E19', '').findings();
  expect(findings).toMatchObject([
    {
      place: { sheet: SPENDING, cell: 'E19' },
      expected: `${Number(yuan).toLocaleString('en')}元`,
      actual: '0元',
    },
  ]);
});
