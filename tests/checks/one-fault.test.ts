/** A fault that breaks much is told once, at its own cell. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { ChangedWorkbook } from '../support/changed-workbook.ts';

const SPENDING = '部门支出总表';
const GENERAL = '部门一般公共预算拨款表';
const BASIC = '部门一般公共预算拨款基本支出明细表';
const INCOME = '部门收入总表';
const EXPLANATION = '部门编制说明';
const THREE = '部门“三公”经费和机关运行费预算表';
const changed = (): ChangedWorkbook => new ChangedWorkbook();
/** #REF! (ECMA-376-1 §18.17.3). */
const REF = { error: 0x17 };

/** The cells of a column from a row to another. */
const rows = (from: number, to: number, column: string): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${column}${from + i}`);

/** What is told of a fault, as far as it is held. */
type Finding = Pick<Diagnostic, 'code' | 'place'> &
  Partial<Pick<Diagnostic, 'severity' | 'expected' | 'actual'>>;

const FAULTS: readonly (readonly [name: string, workbook: ChangedWorkbook, finding: Finding])[] = [
  [
    'the year on the cover',
    changed().set('封面', 'A3', '上海市普陀区2025年区级部门预算'),
    { code: 'D11', place: { sheet: '封面', cell: 'A3' }, expected: '2026年', actual: '2025年' },
  ],
  [
    'the year on the cover, of other subjects',
    changed().set('封面', 'A3', '上海市普陀区2016年区级部门预算'),
    { code: 'D11', place: { sheet: '封面', cell: 'A3' }, expected: '2026年', actual: '2016年' },
  ],
  [
    'the name on the cover',
    changed().set('封面', 'A9', '预算主管部门：上海市普陀区水务局'),
    {
      code: 'N17',
      place: { sheet: '封面', cell: 'A9' },
      expected: '上海市普陀区滨河绿地管理办公室',
      actual: '上海市普陀区水务局',
    },
  ],
  [
    'the unit of a table in 元',
    changed().set(SPENDING, 'G4', '单位：万元'),
    { code: 'S08', place: { sheet: SPENDING, cell: 'G4' } },
  ],
  [
    'the unit of a table with two sides',
    changed().set('部门收支总表', 'D4', '单位：万元'),
    { code: 'S08', place: { sheet: '部门收支总表', cell: 'D4' } },
  ],
  [
    'figures in 万元, finer than a 分, under 元',
    ['E', 'F', 'G'].reduce(
      (book, column) => book.column(SPENDING, column, [9, 27], (yuan) => yuan / 10_000),
      changed(),
    ),
    { code: 'S08', place: { sheet: SPENDING, cell: 'G4' }, expected: '单位：万元', actual: '单位：元' },
  ],
  ['a row left out', changed().row(SPENDING, 20, 'out'), { code: 'I09', place: { sheet: SPENDING } }],
  [
    'all rows of 款 left out',
    [24, 21, 18, 15, 10].reduce((book, row) => book.row(SPENDING, row, 'out'), changed()),
    { code: 'I09', place: { sheet: SPENDING } },
  ],
  ...[11, 12, 14, 19, 20].map(
    (row) =>
      [
        `row ${row} left out of the table of the general budget, which the text tells by subject`,
        changed().row(GENERAL, row, 'out'),
        { code: 'I09', place: { sheet: GENERAL } },
      ] as const,
  ),
  ...[9, 19, 28].map(
    (row) =>
      [
        `row ${row} of a 类 left out of the table of basic expenditure`,
        changed().row(BASIC, row, 'out'),
        { code: row === 28 ? 'I25' : 'I27', place: { sheet: BASIC } },
      ] as const,
  ),
  [
    'the only row of a 款 left out',
    changed().row(BASIC, 29, 'out'),
    { code: 'D05', severity: 'warning', place: { sheet: BASIC, cell: 'A28' } },
  ],
  [
    'the row of heads left out',
    changed().row(GENERAL, 8, 'out'),
    { code: 'sheet-lacks', place: { sheet: GENERAL } },
  ],
  [
    'the row of heads left out of a table that figures are taken from',
    changed().row(SPENDING, 8, 'out'),
    { code: 'sheet-lacks', place: { sheet: SPENDING } },
  ],
  [
    'a row twice',
    changed().row(SPENDING, 20, 'twice'),
    { code: 'S11', place: { sheet: SPENDING, cell: 'C21' } },
  ],
  [
    'a column one row lower',
    changed().lower(SPENDING, 'F', [9, 27]),
    { code: 'I09', place: { sheet: SPENDING } },
  ],
  [
    'two columns exchanged',
    changed().exchange(SPENDING, rows(9, 27, 'F'), rows(9, 27, 'G')),
    { code: 'I24', place: { sheet: SPENDING } },
  ],
  [
    'two columns of basic expenditure exchanged',
    changed().exchange(BASIC, rows(9, 30, 'E'), rows(9, 30, 'F')),
    { code: 'I27', place: { sheet: BASIC } },
  ],
  [
    'a column in another unit than its table',
    changed().column(SPENDING, 'E', [9, 27], (yuan) => Math.round(yuan / 100) / 100),
    { code: 'I11', place: { sheet: SPENDING } },
  ],
  [
    'a table of last year',
    ['E', 'F', 'G'].reduce(
      (book, column) => book.column(SPENDING, column, [9, 27], (yuan) => Math.round(yuan * 0.93)),
      changed(),
    ),
    { code: 'I49', place: { sheet: SPENDING } },
  ],
  [
    'an explanation of last year',
    changed().text('部门编制说明', /[\d,.]+(?=万元)/g, (wan) =>
      (Number(wan.replace(',', '')) * 0.9).toFixed(2),
    ),
    { code: 'N06', place: { sheet: '部门编制说明' } },
  ],
  [
    'the amounts of two far rows exchanged',
    changed().exchange(SPENDING, ['E11', 'F11'], ['E19', 'F19']),
    { code: 'I09', place: { sheet: SPENDING, cell: 'E11' } },
  ],
  [
    'the code of another row',
    changed().set(SPENDING, 'C20', '01'),
    { code: 'N16', place: { sheet: SPENDING, cell: 'C20' }, expected: '行政运行' },
  ],
  [
    'the names of two rows exchanged',
    changed().exchange(SPENDING, ['D19'], ['D22']),
    { code: 'N16', place: { sheet: SPENDING, cell: 'C19' }, expected: '行政运行' },
  ],
  [
    'the names of two rows exchanged, which the text tells by subject',
    changed().exchange(GENERAL, ['D12'], ['D13']),
    { code: 'N16', place: { sheet: GENERAL, cell: 'C12' } },
  ],
  [
    'the codes of two rows exchanged',
    changed().exchange(SPENDING, ['C19'], ['C20']),
    { code: 'N16', place: { sheet: SPENDING, cell: 'C19' } },
  ],
  [
    'the row of “三公”经费 moved one column to the right',
    [7.2, 0, 0.8, 6.4, 0, 6.4].reduce(
      (book, amount, i) => book.set(THREE, `${'BCDEFG'[i]}7`, amount),
      changed().set(THREE, 'A7', ''),
    ),
    { code: 'I30', place: { sheet: THREE, cell: 'C7' } },
  ],
  [
    'the column of 财政拨款收入 left empty',
    rows(9, 27, 'F').reduce((book, cell) => book.set(INCOME, cell, ''), changed()),
    { code: 'I10', place: { sheet: INCOME }, expected: '20,872,440元' },
  ],
  [
    'a change carried into three tables and not into the others',
    [SPENDING, GENERAL, INCOME].reduce(
      (book, sheet) =>
        [9, 10, 11, 27]
          .flatMap((row) => [`E${row}`, `F${row}`])
          .reduce((all, cell) => all.set(sheet, cell, Number(all.value(sheet, cell)) + 100_000), book),
      changed(),
    ),
    { code: 'N06', place: { sheet: GENERAL, cell: 'E11' } },
  ],
  [
    'a row below zero',
    changed().set(SPENDING, 'E20', -1_200_000).set(SPENDING, 'G20', -1_200_000),
    { code: 'I09', place: { sheet: SPENDING, cell: 'E20' }, expected: '1,200,000元' },
  ],
  [
    'an amount one row too low',
    changed().set(SPENDING, 'E11', '').set(SPENDING, 'E12', 95_600),
    { code: 'I11', place: { sheet: SPENDING, cell: 'E11' }, expected: '95,600元', actual: '0元' },
  ],
  [
    'a blank amount of a table with one column',
    changed().set('部门收支总表', 'B9', ''),
    { code: 'I04', place: { sheet: '部门收支总表', cell: 'B9' }, expected: '20,872,440元', actual: '0元' },
  ],
  [
    'an amount of “三公”经费 one column too far right',
    changed().set(THREE, 'D7', '').set(THREE, 'E7', 6.4),
    { code: 'I30', place: { sheet: THREE, cell: 'D7' }, expected: '6.4万元', actual: '0万元' },
  ],
  [
    'two amounts of the text exchanged',
    changed().text(EXPLANATION, /120万元|965万元/g, (wan) => (wan === '120万元' ? '965万元' : '120万元')),
    { code: 'N06', place: { sheet: EXPLANATION, cell: 'A9' }, actual: '965万元' },
  ],
  [
    'a 项 that there is not',
    changed().set(SPENDING, 'C20', '58'),
    { code: 'S02', severity: 'warning', place: { sheet: SPENDING, cell: 'C20' }, actual: '2120158' },
  ],
  [
    'a 类 that there is not',
    changed().set(SPENDING, 'A14', '200'),
    { code: 'S01', place: { sheet: SPENDING, cell: 'A14' }, actual: '200' },
  ],
  [
    'a subject of the text that is another’s',
    changed().text(EXPLANATION, /职业年金(?=缴费支出”)/, () => '基本养老保险'),
    {
      code: 'S05',
      place: { sheet: EXPLANATION, cell: 'A6' },
      expected: '2080506 机关事业单位职业年金缴费支出',
    },
  ],
  [
    'an item of the text left out',
    changed().row(EXPLANATION, 7, 'out'),
    { code: 'N06', place: { sheet: EXPLANATION }, expected: '50.75万元' },
  ],
  [
    'an amount of the text not filled in',
    changed().text(EXPLANATION, /681.23(?=万元)/, () => 'XX'),
    { code: 'D15', place: { sheet: EXPLANATION, cell: 'A8' }, actual: 'XX' },
  ],
  [
    'an amount of the general budget not filled in',
    changed().text(
      EXPLANATION,
      /(一般公共预算拨款支出预算)[\d,.]+(?=万元)/,
      () => '一般公共预算拨款支出预算XX',
    ),
    { code: 'D15', place: { sheet: EXPLANATION, cell: 'A3' }, actual: 'XX' },
  ],
  [
    'an amount of the income in another unit',
    changed().text(EXPLANATION, /收入预算2,087.24万元/, () => '收入预算2,087.24元'),
    { code: 'N15', place: { sheet: EXPLANATION, cell: 'A3' }, actual: '2,087.24元' },
  ],
  ['合计 left out', changed().row(SPENDING, 27, 'out'), { code: 'S04', place: { sheet: SPENDING } }],
  [
    'both totals left out',
    changed().row('部门收支总表', 21, 'out'),
    { code: 'S04', place: { sheet: '部门收支总表' } },
  ],
];

test.each(FAULTS)('%s', async (_, workbook, finding) => {
  const { place, ...rest } = finding;
  expect(await workbook.findings()).toEqual([
    expect.objectContaining({ severity: 'error', ...rest, place: expect.objectContaining(place) }),
  ]);
});

test('rows left out are all named, with what they should hold', async () => {
  const [finding] = await [24, 15]
    .reduce((book, row) => book.row(SPENDING, row, 'out'), changed())
    .findings();
  expect(finding?.facts).toMatchObject({
    at: '支出总表 21011 （表中没有这一行） 合计',
    others: expect.arrayContaining([
      { at: '支出总表 22102 （表中没有这一行） 合计', expected: '1,389,000元', actual: '0元' },
    ]),
  });
});

test('what cannot be read is no zero: the rules that need it say that they did not run', async () => {
  const findings = await changed().set(SPENDING, 'E20', REF).findings();
  expect(findings.map(({ code, severity, place: { cell } }) => [code, severity, cell])).toEqual([
    ['cell-error', 'error', 'E20'],
  ]);
  const [follows] = findings[0]?.follows ?? [];
  expect(follows).toMatchObject({ code: 'S12', severity: 'note', place: { cell: 'A20' } });
  expect(follows?.facts).toMatchObject({ rules: expect.stringContaining('I09') });
});

const cellsOf = async (book: ChangedWorkbook): Promise<readonly string[]> =>
  (await book.findings()).map(({ place: { sheet, cell } }) => `${sheet}!${cell}`);

test.each([
  [
    'of two tables',
    changed().set(SPENDING, 'E19', 1).set('部门收入总表', 'F22', 2),
    [`${SPENDING}!E19`, '部门收入总表!F22'],
  ],
  [
    'of one table',
    changed().set(SPENDING, 'E19', 1).set(SPENDING, 'G22', 2),
    [`${SPENDING}!E19`, `${SPENDING}!G22`],
  ],
  [
    'of one table, three',
    changed().set(SPENDING, 'E12', 5).set(SPENDING, 'E19', 1).set(SPENDING, 'G22', 2),
    [`${SPENDING}!E12`, `${SPENDING}!E19`, `${SPENDING}!G22`],
  ],
  [
    'of one row less and another more, by other amounts',
    changed().set(SPENDING, 'E19', 6_812_341).set(SPENDING, 'E25', 608_998),
    [`${SPENDING}!E19`, `${SPENDING}!E25`],
  ],
  [
    'a code that there is not, in a table that has not all of the subjects of another',
    changed().set(GENERAL, 'C20', '58').set('部门政府性基金拨款表', 'E21', 50_000),
    [`${GENERAL}!C20`, '部门政府性基金拨款表!A22'],
  ],
  [
    'the code of another row, and an income that is not fiscal',
    changed().set(SPENDING, 'C20', '01').set('部门收支总表', 'B14', -10_000),
    [`${SPENDING}!C20`, '部门收支总表!B14'],
  ],
])('two faults are two findings: %s', async (_, book, cells) => {
  expect([...(await cellsOf(book))].sort()).toEqual(cells);
});

test('a fault beside a table that is wrong as a whole is told beside it', async () => {
  const book = changed().exchange(SPENDING, rows(9, 27, 'F'), rows(9, 27, 'G'));
  const findings = await book.set('部门收入总表', 'F22', 2).set(BASIC, 'D20', 3).findings();
  const told = findings.map(({ place: { sheet, cell }, facts }) => [`${sheet}!${cell}`, 'isWhole' in facts]);
  expect(told.sort()).toEqual([
    [`${BASIC}!D20`, false],
    [expect.stringMatching(/^部门支出总表![FG]\d+$/), true],
    ['部门收入总表!F22', false],
  ]);
});

test('a code that there is not in two tables is one finding, which names the other', async () => {
  const findings = await changed().set(SPENDING, 'C20', '58').set(GENERAL, 'C20', '58').findings();
  expect(findings).toEqual([
    expect.objectContaining({
      place: expect.objectContaining({ sheet: SPENDING, cell: 'C20' }),
      alike: [expect.objectContaining({ sheet: GENERAL, cell: 'C20' })],
    }),
  ]);
});

test('an item with the name of another and a wrong amount blames no other item', async () => {
  const book = changed().text(EXPLANATION, /职业年金(?=缴费支出”)/, () => '基本养老保险');
  const findings = await book.text(EXPLANATION, /40\.6万元/, () => '46万元').findings();
  expect(findings.map(({ code, place: { cell }, expected }) => [code, cell, expected])).toEqual([
    ['N06', 'A6', '81.2万元'],
    ['N06', 'A3', '40.6万元'],
  ]);
});

test('what the text tells of a row that is left out everywhere is right, and so is what it tells of others', async () => {
  const findings = await changed().row(SPENDING, 26, 'out').row(GENERAL, 26, 'out').findings();
  const ofText = findings.filter(({ place: { sheet } }) => sheet === EXPLANATION);
  expect(ofText.map(({ code, place: { cell } }) => [code, cell])).toEqual([['S05', 'A12']]);
});

test('two slips by the same amount are two', async () => {
  const findings = await changed().set(SPENDING, 'F11', 195_600).set(BASIC, 'D20', 220_000).findings();
  expect(findings.map(({ place: { sheet, cell } }) => `${sheet}!${cell}`).sort()).toEqual([
    `${BASIC}!D20`,
    `${SPENDING}!F11`,
  ]);
});
