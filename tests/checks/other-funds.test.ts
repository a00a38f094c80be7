/** 政府性基金 with money: its items stand among those of 一般公共预算, and its change has no reason of its own. */
import { expect, test } from 'vitest';
import { ChangedWorkbook } from '../support/changed-workbook.ts';

const EXPLANATION = '部门编制说明';
const FUND = '部门政府性基金拨款表';
const AMOUNT = 1_500_000;

/** The workbook with a subject of 政府性基金 and its item in the text; what other tables should say is left as it is. */
function withFund(item = '其他支出-彩票公益金安排的支出-用于社会福利的彩票公益金支出', said = '150万元') {
  const rows = [
    ['229', '', '', '其他支出'],
    ['229', '60', '', '彩票公益金安排的支出'],
    ['229', '60', '02', '用于社会福利的彩票公益金支出'],
  ];
  const book = new ChangedWorkbook();
  rows.forEach((cells, i) => {
    for (const [c, text] of cells.entries()) book.set(FUND, `${'ABCD'[c]}${9 + i}`, text);
    for (const column of 'EG') book.set(FUND, `${column}${9 + i}`, AMOUNT);
  });
  for (const column of 'EG') book.set(FUND, `${column}21`, AMOUNT);
  return book
    .set(FUND, 'A22', '')
    .text(
      EXPLANATION,
      /政府性基金拨款支出预算0万元，与2025年预算持平/,
      () => '政府性基金拨款支出预算150万元，比2025年预算减少20万元',
    )
    .set(EXPLANATION, 'A13', `    10. “${item}”科目${said}，主要用于社区养老服务。`);
}

const ofText = async (book: ChangedWorkbook) =>
  (await book.findings()).filter(({ code }) => ['S05', 'N06', 'N09', 'N16'].includes(code));

test('an item of the fund is no unknown subject, and its change is asked for at most', async () => {
  expect(await ofText(withFund())).toMatchObject([{ code: 'N09', severity: 'warning' }]);
});

test('an item of the fund with another amount', async () => {
  const found = await ofText(withFund(undefined, '160万元'));
  expect(found).toContainEqual(
    expect.objectContaining({ code: 'N06', severity: 'error', expected: '150万元' }),
  );
});

test('a subject that no table has', async () => {
  const codes = (await ofText(withFund('其他支出-其他支出-其他零星支出'))).map(({ code }) => code);
  expect(codes).toContain('S05');
});
