/** The district's workbook as other clerks leave it: right in content, other in form. */
import { expect, test } from 'vitest';
import { ChangedWorkbook } from '../support/changed-workbook.ts';

const THREE = '部门“三公”经费和机关运行费预算表';
const FUND = '部门政府性基金拨款表';
const OTHERS = '其他相关情况说明';
const EXPLANATION = '部门编制说明';
const EXPENDITURE = '部门支出总表';

const changed = (): ChangedWorkbook => new ChangedWorkbook();
const codesOf = async (book: ChangedWorkbook): Promise<readonly string[]> =>
  (await book.findings()).map(({ code }) => code);
const asItIs = await codesOf(changed());

const withoutCosts = (): ChangedWorkbook =>
  changed()
    .set(THREE, 'G7', '')
    .text(OTHERS, /\n[^\n]*机关运行经费预算为[^\n]*/, () => '\n    本部门无机关运行经费。');

test.each([
  ['no money for running the office, its cell blank', withoutCosts()],
  ['what floating point leaves over', changed().column(EXPENDITURE, 'E', [9, 40], (n) => n + 3e-8)],
  ['blanks of the web', changed().text(EXPLANATION, / {4}/, () => '\u00a0\u00a0\u00a0\u00a0')],
  ['a line end after the name', changed().set('封面', 'A9', `${changed().value('封面', 'A9')}\n`)],
  ['a remark that begins otherwise', changed().text(FUND, /^注[:：]/, () => '说明：')],
  ['a remark without a beginning', changed().text(FUND, /^注[:：]/, () => '')],
])('%s', async (_, book) => {
  expect(await codesOf(book)).toEqual(asItIs);
});

test('a blank cell is nothing where the text tells of money', async () => {
  expect(await codesOf(changed().set(THREE, 'G7', ''))).toContain('N13');
});

test('a table left blank is nothing where the text tells of money', async () => {
  const book = [...'ABCDEF'].reduce((all, column) => all.set(THREE, `${column}7`, ''), changed());
  expect(await codesOf(book)).toContain('N13');
});
