import type { Book, Equation, Member, Row } from './book.ts';
import { cell, equal, total, when } from './book.ts';

const FISCAL_ROWS = /^[一二三1-3][、.．]\s*(一般公共|政府性基金|国有资本)/;
const CLOSING = /[合总]计$|结转/;

/** Names of income and of 类 without their numbers. */
export const bare = (name: string): string => name.replace(/^([一二三四五六七八九十]+、|\d+[.、．]\s*)/, '');

/** I01–I05, I48: the first table. */
export function overviewEquations(book: Book): readonly Equation[] {
  const income = book.rows('收支总表', '收入');
  const spent = book.rows('收支总表', '支出');
  const at = (row: Row | undefined, column = '合计') => cell(row, column, '法定表.收支总表');
  const named = (rows: readonly Row[], name: RegExp) => rows.find((row) => name.test(row.name));
  const whole = at(named(income, /^收入总计$/));
  const spentWhole = at(named(spent, /^支出总计$/));
  const parents = income.filter(({ name }) => /^[一二三四五六七八九十]+、/.test(name)).map((row) => at(row));
  const children = income.filter(({ name }) => /^\d/.test(name)).map((row) => at(row));
  const classes = spent.filter(({ name }) => !CLOSING.test(name));
  const year = named(income, /^本年收入合计$/);
  const spentYear = named(spent, /^本年支出合计$/);
  const splits = spent.filter(({ row }) => row.人员经费 !== undefined || row.项目支出 !== undefined);
  return [
    equal('I01', [whole], [spentWhole]),
    ...when(children.length > 0, equal('I04', [at(named(income, /^一、财政拨款/))], children)),
    ...(year && spentYear
      ? [
          equal('I04', [at(year)], parents),
          equal('I02', [whole], [at(year), at(named(income, /^上年结转/))]),
          equal(
            'I05',
            [at(spentYear)],
            classes.map((row) => at(row)),
          ),
          equal('I03', [spentWhole], [at(spentYear), at(named(spent, /^年终结转/))]),
        ]
      : [
          equal('I04', [whole], parents),
          equal(
            'I05',
            [spentWhole],
            classes.map((row) => at(row)),
          ),
        ]),
    ...splits.map((row) =>
      equal('I48', [at(row)], [at(row, '人员经费'), at(row, '公用经费'), at(row, '项目支出')]),
    ),
    ...(splits.length > 0
      ? ['人员经费', '公用经费', '项目支出'].flatMap((column) =>
          ['I48', 'I05'].map((id) =>
            equal(
              id,
              [at(named(spent, /^支出总计$/), column)],
              classes.map((row) => at(row, column)),
            ),
          ),
        )
      : []),
    ...when(
      splits.length > 0 && book.has('一般公共预算基本支出表'),
      ...['人员经费', '公用经费'].map((column) =>
        equal('I48', [at(named(spent, /^支出总计$/), column)], [book.last('一般公共预算基本支出表', column)]),
      ),
      equal('I48', [at(named(spent, /^支出总计$/), '项目支出')], [book.last('支出总表', '项目支出')]),
    ),
  ];
}

const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'] as const;
const TABLE_OF: Readonly<Record<(typeof FUNDS)[number], string>> = {
  一般公共预算: '一般公共预算支出表',
  政府性基金预算: '政府性基金预算支出表',
  国有资本经营预算: '国有资本经营预算支出表',
};

/** I15–I21: the table of 财政拨款. */
export function fiscalEquations(book: Book): readonly Equation[] {
  const table = '财政拨款收支总表';
  const income = book.rows(table, '收入');
  const spent = book.rows(table, '支出');
  const at = (row: Row | undefined, column = '合计') => cell(row, column, `法定表.${table}`);
  const named = (rows: readonly Row[], name: RegExp) => rows.find((row) => name.test(row.name));
  const whole = named(income, /^收入总计$/);
  const spentWhole = named(spent, /^支出总计$/);
  const year = named(income, /^本年收入合计$/);
  const spentYear = named(spent, /^本年支出合计$/);
  const classes = spent.filter(({ name }) => !CLOSING.test(name));
  const fundRows = income.filter(({ name }) => FISCAL_ROWS.test(name));
  const columns = ['合计', ...FUNDS];
  const yearRow = spentYear ?? spentWhole;
  return [
    equal('I15', [at(whole)], [at(spentWhole)]),
    equal(
      'I15',
      [at(year ?? whole)],
      fundRows.map((row) => at(row)),
    ),
    ...when(year !== undefined, equal('I02', [at(whole)], [at(year), at(named(income, /^上年结转/))])),
    ...spent.map((row) =>
      equal(
        'I16',
        [at(row)],
        FUNDS.map((fund) => at(row, fund)),
      ),
    ),
    ...columns.flatMap((column) => [
      // The side's own total: of the 类 as in the first table, of what balances in this one.
      equal(
        'I05',
        [at(yearRow, column)],
        classes.map((row) => at(row, column)),
      ),
      equal(
        'I15',
        [at(yearRow, column)],
        classes.map((row) => at(row, column)),
      ),
      ...when(
        spentYear !== undefined,
        equal(
          'I03',
          [at(spentWhole, column)],
          [at(spentYear, column), at(named(spent, /^年终结转/), column)],
        ),
      ),
    ]),
    ...FUNDS.flatMap((fund) =>
      when(
        book.has(TABLE_OF[fund]),
        equal(
          fund === '一般公共预算' ? 'I19' : fund === '政府性基金预算' ? 'I20' : 'I21',
          [at(yearRow, fund)],
          [book.last(TABLE_OF[fund], '合计')],
        ),
      ),
    ),
    ...fundRows.map((row) => equal('I17', [at(row)], [overviewFund(book, bare(row.name).slice(0, 4))])),
    ...eachClass(book, classes),
    ...wholeAgainstOverview(book, at(whole)),
  ];
}

/** The first table's income of a fund. */
function overviewFund(book: Book, fund: string): Member {
  const row = book.rows('收支总表', '收入').find(({ name }) => bare(name).startsWith(fund));
  return cell(row, '合计', '法定表.收支总表');
}

/** The 一般公共, 政府性基金 and 国有资本 columns of a 类 are what its fund's table says of it. */
const eachClass = (book: Book, classes: readonly Row[]): readonly Equation[] =>
  classes.flatMap((row) =>
    FUNDS.flatMap((fund) => {
      const table = TABLE_OF[fund];
      const own = book.rows(table).find(({ code, name }) => code?.length === 3 && name === bare(row.name));
      if (!own) return [];
      return [
        equal('I13', [cell(row, fund, '法定表.财政拨款收支总表')], [cell(own, '合计', `法定表.${table}`)]),
      ];
    }),
  );

/** I18: 财政拨款 is all there is, or less. */
function wholeAgainstOverview(book: Book, whole: Member): readonly Equation[] {
  const others = book
    .rows('收支总表', '收入')
    .filter(({ name }) => /事业|其他|专户|单位资金/.test(name))
    .map((row) => cell(row, '合计', '法定表.收支总表'));
  const all = book.last('收支总表', '合计', '收入');
  return [
    {
      id: 'I18',
      members: [whole, all],
      holds: total(others) === 0 ? whole.value === all.value : whole.value <= all.value,
    },
  ];
}
