/** A fault that goes through is told once, at its first place, with the others. */
import { expect, test } from 'vitest';
import { ChangedWorkbook } from '../support/changed-workbook.ts';

const SPENDING = '部门支出总表';
const changed = (): ChangedWorkbook => new ChangedWorkbook();
/** #REF! (ECMA-376-1 §18.17.3). */
const REF = { error: 0x17 };

test.each([
  [
    'an older name of a subject in every table',
    changed().everywhere('卫生健康', '医疗卫生与计划生育'),
    'N16',
    4,
  ],
  [
    'codes without their zeros',
    [11, 12, 13, 19].reduce(
      (book, row) => book.set(SPENDING, `C${row}`, Number(book.value(SPENDING, `C${row}`))),
      changed(),
    ),
    'code-padded',
    3,
  ],
  ['titles of last year in all sheets', changed().everywhere('2026年部门', '2025年部门', 2), 'D11', 8],
  [
    'formulas whose source is gone',
    Array.from({ length: 19 }, (_, i) => `E${i + 9}`).reduce(
      (book, cell) => book.set(SPENDING, cell, REF),
      changed(),
    ),
    'cell-error',
    18,
  ],
])('%s', async (_, workbook, code, others) => {
  const findings = await workbook.findings();
  expect(findings.map((finding) => finding.code)).toEqual([code]);
  expect(findings[0]?.alike).toHaveLength(others);
});

test('three places that say the same are three findings', async () => {
  const book = [11, 12, 13].reduce((all, row) => all.set(SPENDING, `C${row}`, row - 10), changed());
  expect(
    (await book.set(SPENDING, 'C12', 5).set(SPENDING, 'C13', 6).findings()).map(({ code }) => code),
  ).toEqual(['code-padded', 'code-padded', 'code-padded']);
});
