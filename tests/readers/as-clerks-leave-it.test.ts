/** The district's workbook as other clerks leave it: right in content, other in form. */
import { expect, test } from 'vitest';
import { ChangedWorkbook } from '../support/changed-workbook.ts';

const THREE = '部门“三公”经费和机关运行费预算表';
const FUND = '部门政府性基金拨款表';
const OTHERS = '其他相关情况说明';
const EXPLANATION = '部门编制说明';
const EXPENDITURE = '部门支出总表';

const changed = (): ChangedWorkbook => new ChangedWorkbook();
const asItIs = await changed().codes();

const TABLES = ['部门收支总表', '部门收入总表', '部门支出总表', '部门财政拨款收支总表'];
const named = (change: (name: string) => string): ChangedWorkbook => changed().rename(change);

/** 支出总表 with the parts of its codes written otherwise. */
function codes(change: (parts: readonly string[]) => readonly string[]): ChangedWorkbook {
  const book = changed();
  for (let row = 9; row < 60; row++) {
    const parts = [...'ABC'].map((column) => String(book.value(EXPENDITURE, `${column}${row}`) ?? ''));
    const own = parts.filter((part) => /^\d+$/.test(part));
    if (own.length > 0)
      for (const [i, part] of change(own).entries()) book.set(EXPENDITURE, `${'ABC'[i]}${row}`, part);
  }
  return book;
}

const withoutCosts = (): ChangedWorkbook =>
  changed()
    .set(THREE, 'G7', '')
    .text(OTHERS, /\n[^\n]*机关运行经费预算为[^\n]*/, () => '\n    本部门无机关运行经费。');

test.each([
  ['no money for running the office, its cell blank', withoutCosts()],
  ['what floating point leaves over', changed().column(EXPENDITURE, 'E', [9, 40], (n) => n + 3e-8)],
  ['amounts with the sign of money', changed().set(THREE, 'G7', '¥80.00')],
  [
    'sheets that are numbered',
    named((name) => (TABLES.includes(name) ? `表${TABLES.indexOf(name) + 1} ${name}` : name)),
  ],
  ['sheets named as the tables are', named((name) => name.replace('拨款表', '支出功能分类预算表'))],
  ['other quotation marks', named((name) => name.replace(/[“”]/g, '"'))],
  ['sheets with less in their names', named((name) => name.replace(/^部门(?!收)/, ''))],
  [
    'codes that are said once, as steps',
    codes((parts) => [...parts.slice(0, -1).map(() => ''), ...parts.slice(-1)]),
  ],
  [
    'codes that say those above them again',
    codes((parts) => parts.map((_, i) => parts.slice(0, i + 1).join(''))),
  ],
  [
    'heads that are spread and not merged',
    changed().unmerge(THREE).unmerge('部门收支总表').unmerge(EXPENDITURE),
  ],
  ['blanks of the web', changed().text(EXPLANATION, / {4}/, () => '\u00a0\u00a0\u00a0\u00a0')],
  ['a line end after the name', changed().set('封面', 'A9', `${changed().value('封面', 'A9')}\n`)],
  ['a remark that begins otherwise', changed().text(FUND, /^注[:：]/, () => '说明：')],
  ['a remark without a beginning', changed().text(FUND, /^注[:：]/, () => '')],
])('%s', async (_, book) => {
  expect(await book.codes()).toEqual(asItIs);
});

test('a blank cell is nothing where the text tells of money', async () => {
  expect(await changed().set(THREE, 'G7', '').codes()).toContain('N13');
});

test('a text says that there is nothing where a table has money', async () => {
  expect(await withoutCosts().set(THREE, 'G7', 80).codes()).toEqual(['N13']);
});

test('a table left blank is nothing where the text tells of money', async () => {
  const book = [...'ABCDEF'].reduce((all, column) => all.set(THREE, `${column}7`, ''), changed());
  expect(await book.codes()).toContain('N13');
});
