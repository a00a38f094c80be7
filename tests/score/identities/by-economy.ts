import { fenOf } from '../amounts.ts';
import type { Plain } from '../plain.ts';
import { valueAt } from '../plain.ts';
import type { Book, Equation, Member } from './book.ts';
import { atMost, cell, equal, when } from './book.ts';
import { levels } from './by-function.ts';

const BASIC = '一般公共预算基本支出表';
/** Printed amounts stand for all that round to them: half of 0.01 万元. */
const HALF = 5_000;

/** I25–I28, I50: 基本支出 by economic subject. */
export function basicEquations(book: Book): readonly Equation[] {
  const rows = book.rows(BASIC);
  const classes = (...codes: readonly string[]): readonly Member[] =>
    codes.map((code) => book.member(BASIC, code, '合计'));
  return [
    ...rows.map((row) =>
      equal('I25', [cell(row, '合计', '')], [cell(row, '人员经费', ''), cell(row, '公用经费', '')]),
    ),
    ...levels(book, BASIC, 'I25'),
    equal('I26', [book.last(BASIC, '合计')], [book.last('一般公共预算支出表', '基本支出')]),
    equal('I27', [book.last(BASIC, '人员经费')], classes('301', '303')),
    equal('I27', [book.last(BASIC, '公用经费')], classes('302', '310')),
    ...rows.flatMap((row) => {
      if (row.code === undefined) return [];
      const wrong = /^30[13]/.test(row.code) ? '公用经费' : '人员经费';
      return [equal('I28', [cell(row, wrong, '')], [])];
    }),
    ...SAME.map(([functional, economic]) =>
      equal(
        'I50',
        functional.map((code) => book.member('支出总表', code, '合计')),
        economic.map((code) => book.member(BASIC, code, '合计')),
      ),
    ),
  ];
}

const SAME: readonly (readonly [functional: readonly string[], economic: readonly string[]])[] = [
  [['2080505'], ['30108']],
  [['2080506'], ['30109']],
  [['2210201'], ['30113']],
  [
    ['2101101', '2101102', '2101103'],
    ['30110', '30111'],
  ],
];

/** The parts of “三公” as cells of the table, in a form of one row and in one of a row each. */
interface Parts {
  readonly total: Member;
  readonly abroad: Member;
  readonly vehicles: Member;
  readonly purchase: Member;
  readonly running: Member;
  readonly reception: Member;
}

/** Of a form with rows, in one of its columns. */
export function threePublicParts(book: Book, column = '合计'): Parts | undefined {
  const table = '三公经费表';
  const rows = book.rows(table);
  const [only] = rows;
  if (!only) return undefined;
  if (rows.length === 1) {
    const at = (part: string) => cell(only, part, '');
    return {
      total: at('合计'),
      abroad: at('因公出国（境）费'),
      vehicles: at('公务用车购置及运行费'),
      purchase: at('公务用车购置费'),
      running: at('公务用车运行费'),
      reception: at('公务接待费'),
    };
  }
  const named = (name: RegExp) =>
    cell(
      rows.find((row) => name.test(row.name)),
      column,
      `法定表.${table}`,
    );
  return {
    total: named(/^合计$/),
    abroad: named(/出国/),
    vehicles: named(/购置及运/),
    purchase: named(/用车购置费$/),
    running: named(/用车运行/),
    reception: named(/接待/),
  };
}

const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];

/** I29 and I30 of one fund's money. */
function inColumn(book: Book, fund: string): readonly Equation[] {
  const parts = threePublicParts(book, fund);
  if (!parts) return [];
  const { total, abroad, vehicles, purchase, running, reception } = parts;
  return [
    equal('I29', [total], [abroad, vehicles, reception]),
    equal('I30', [vehicles], [purchase, running]),
  ];
}

/** I29–I33: “三公” and 机关运行经费. */
export function threePublicEquations(book: Book, budget: Plain): readonly Equation[] {
  const parts = threePublicParts(book);
  if (!parts) return [];
  const { total, abroad, vehicles, purchase, running, reception } = parts;
  const pairs = [
    ['30212', abroad],
    ['30217', reception],
    ['30231', running],
    ['31013', purchase],
  ] as const;
  const rows = book.rows('三公经费表');
  const inTable = cell(rows[0], '机关运行经费', '');
  const stated: Member = {
    path: '机关运行经费.金额',
    value: fenOf(valueAt(budget, '机关运行经费.金额')) ?? 0,
  };
  return [
    equal('I29', [total], [abroad, vehicles, reception]),
    equal('I30', [vehicles], [purchase, running]),
    ...when(rows.length > 1, ...FUNDS.flatMap((fund) => inColumn(book, fund))),
    ...rows.flatMap((row) =>
      when(
        rows.length > 1,
        equal(
          'I31',
          [cell(row, '合计', '')],
          FUNDS.map((column) => cell(row, column, '')),
        ),
      ),
    ),
    ...pairs.map(([code, part]) => atMost('I32', [book.member(BASIC, code, '合计')], [part], HALF)),
    atMost('I33', [rows.length === 1 ? inTable : stated], [book.last(BASIC, '公用经费')], HALF),
  ];
}
