import type { Book, Equation, Row } from './book.ts';
import { atMost, cell, equal, when } from './book.ts';
import { bare } from './two-sides.ts';

const NOT_AMOUNTS = ['科目编码', '名称', '增减额'];

/** The columns that hold amounts anywhere in a table. */
export const columnsOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(rows.flatMap(({ row }) => Object.keys(row).filter((key) => !NOT_AMOUNTS.includes(key)))),
];

const LENGTHS = [3, 5, 7];

/** I09: each level is the sum of the next one, and 合计 that of the 类; of tables of economic subjects I25. */
export function levels(book: Book, table: string, id: string): readonly Equation[] {
  const rows = book.rows(table);
  const at = (row: Row | undefined, column: string) => cell(row, column, `法定表.${table}`);
  const closing = rows.findLast(({ code }) => code === undefined);
  return columnsOf(rows).flatMap((column) => [
    equal(
      id,
      [at(closing, column)],
      rows.filter(({ code }) => code?.length === 3).map((row) => at(row, column)),
    ),
    ...rows.flatMap((row) => {
      const length = LENGTHS[LENGTHS.indexOf(row.code?.length ?? 0) + 1];
      if (row.code === undefined || length === undefined) return [];
      const below = rows.filter(({ code }) => code?.length === length && code.startsWith(row.code ?? ''));
      return below.length === 0
        ? []
        : [
            equal(
              id,
              [at(row, column)],
              below.map((child) => at(child, column)),
            ),
          ];
    }),
  ]);
}

const SOURCES = [
  '财政拨款收入',
  '一般公共预算',
  '政府性基金预算',
  '国有资本经营预算',
  '财政专户管理资金',
  '事业收入',
  '事业单位经营收入',
  '其他收入',
  '单位资金',
];

/** I07, I08, I10, I14: 收入总表. */
export function revenueEquations(book: Book): readonly Equation[] {
  const table = '收入总表';
  const rows = book.rows(table);
  const kept = book.rows('收支总表', '支出').find(({ name }) => /^年终结转/.test(name));
  const income = book.rows('收支总表', '收入');
  const rowOf = (source: string) => income.find(({ name }) => bare(name).startsWith(source.slice(0, 4)));
  return [
    ...rows.map((row) =>
      equal(
        'I08',
        [cell(row, '合计', '')],
        ['上年结转', ...SOURCES].map((column) => cell(row, column, '')),
      ),
    ),
    equal('I07', [book.last(table, '合计')], [book.last('收支总表', '合计', '收入')]),
    equal(
      'I14',
      [book.last(table, '合计')],
      [book.last('支出总表', '合计'), cell(kept, '合计', '法定表.收支总表')],
    ),
    ...SOURCES.flatMap((source) =>
      when(
        rowOf(source) !== undefined && rows.some(({ row }) => row[source] !== undefined),
        equal('I10', [book.last(table, source)], [cell(rowOf(source), '合计', '')]),
      ),
    ),
  ];
}

/** I11–I13, I22–I24, I49: expenditure by function. */
export function expenditureEquations(book: Book): readonly Equation[] {
  const split = (table: string, id: string) =>
    book
      .rows(table)
      .map((row) =>
        equal(id, [cell(row, '合计', '')], [cell(row, '基本支出', ''), cell(row, '项目支出', '')]),
      );
  const spent = book.rows('收支总表', '支出');
  const year =
    spent.find(({ name }) => name === '本年支出合计') ?? spent.find(({ name }) => name === '支出总计');
  const classes = book.rows('支出总表').filter(({ code }) => code?.length === 3);
  return [
    ...split('支出总表', 'I11'),
    ...split('一般公共预算支出表', 'I22'),
    ...split('政府性基金预算支出表', 'I22'),
    ...split('国有资本经营预算支出表', 'I22'),
    equal('I12', [book.last('支出总表', '合计')], [cell(year, '合计', '法定表.收支总表')]),
    ...classes.map((row) =>
      equal(
        'I13',
        [cell(row, '合计', '')],
        [
          cell(
            spent.find(({ name }) => bare(name) === row.name),
            '合计',
            '法定表.收支总表',
          ),
        ],
      ),
    ),
    ...changes(book),
    ...bySubject(book),
  ];
}

/** I23: 增减额, where the form has it. */
const changes = (book: Book): readonly Equation[] =>
  book
    .rows('一般公共预算支出表')
    .filter(({ row }) => row.增减额 !== undefined || row.上年数 !== undefined)
    .map((row) => equal('I23', [cell(row, '合计', '')], [cell(row, '增减额', ''), cell(row, '上年数', '')]));

/** I24 and I49: subject by subject, and as many of them. */
function bySubject(book: Book): readonly Equation[] {
  const hasOthers = book
    .rows('收支总表', '收入')
    .some(
      ({ name, row }) =>
        !/一般公共|总计|合计|一、财政拨款/.test(name) &&
        row.合计 !== undefined &&
        !/^0元?$/.test(String(row.合计)),
    );
  const carried =
    book.rows('收入总表').some(({ row }) => row.上年结转 !== undefined) ||
    book.rows('收支总表', '支出').some(({ name, row }) => /^年终结转/.test(name) && row.合计 !== undefined);
  const codes = [
    ...new Set(
      ['收入总表', '支出总表', '一般公共预算支出表'].flatMap((table) =>
        book.rows(table).flatMap(({ code }) => (code?.length === 7 ? [code] : [])),
      ),
    ),
  ];
  const at = (table: string, code: string, column = '合计') => [book.member(table, code, column)];
  return codes.flatMap((code) => [
    ...when(!carried, equal('I49', at('收入总表', code), at('支出总表', code))),
    ...(hasOthers
      ? ['合计', '基本支出', '项目支出'].map((column) =>
          atMost('I24', at('一般公共预算支出表', code, column), at('支出总表', code, column)),
        )
      : ['合计', '基本支出', '项目支出'].flatMap((column) => [
          equal('I49', at('支出总表', code, column), at('一般公共预算支出表', code, column)),
        ])),
  ]);
}
