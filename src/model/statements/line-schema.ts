/** Detail lines: what a department plans to spend, the source of its nine statutory tables. */
import { z } from 'zod';
import { named } from '../named.ts';
import { amount, line, yesNo } from '../scalar.ts';
import { subjectCode } from './subject-code.ts';

/**
 * Where the money comes from, by the column of the tables that it stands in, in the order in which income is
 * listed. The first three are 财政拨款.
 */
const FUNDS = {
  general: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  fiscalAccount: '财政专户管理资金',
  business: '事业收入',
  trading: '事业单位经营收入',
  superior: '上级补助收入',
  subordinate: '附属单位上缴收入',
  other: '其他收入',
} as const;

export type FundColumn = keyof typeof FUNDS;
export type Fund = (typeof FUNDS)[FundColumn];

export const funds = Object.values(FUNDS) as readonly Fund[];
export const fundColumns = Object.keys(FUNDS) as readonly FundColumn[];

/** The column of a fund. */
export const columnOfFund = (fund: Fund): FundColumn =>
  fundColumns.find((column) => FUNDS[column] === fund) as FundColumn;

/** The columns of 财政拨款, money that the treasury allots. */
export const fiscalColumns = [
  'general',
  'governmentFund',
  'stateCapital',
] as const satisfies readonly FundColumn[];

const NATURES = { basic: '基本支出', project: '项目支出' } as const;

export type NatureColumn = keyof typeof NATURES;

/** The column of 基本支出 or 项目支出. */
export const columnOfNature = (nature: (typeof NATURES)[NatureColumn]): NatureColumn =>
  nature === NATURES.basic ? 'basic' : 'project';

export const detailLine = z.strictObject({
  functional: named(subjectCode([7]), '功能科目', '支出功能分类项级编码，七位，例如 2010301'),
  functionalName: named(line().optional(), '功能科目名称', '科目表里没有的，在这里写明'),
  economic: named(
    subjectCode([3, 5]).optional(),
    '经济科目',
    '部门预算支出经济分类编码，基本支出到款，例如 30101',
  ),
  economicName: named(line().optional(), '经济科目名称', '科目表里没有的，在这里写明'),
  nature: named(z.enum(Object.values(NATURES)), '支出类别'),
  fund: named(z.enum(funds), '资金来源'),
  carriedOver: named(yesNo().default(false), '上年结转', '用上年结转结余资金安排的'),
  project: named(line().optional(), '项目名称'),
  amount: named(amount(), '金额', '本年预算数'),
  lastYear: named(amount().optional(), '上年金额', '上年执行数'),
});

export type DetailLine = z.output<typeof detailLine>;

/** Money that is not spent this year. */
export const yearEndBalance = z.strictObject({
  fund: named(z.enum(funds), '资金来源'),
  amount: named(amount(), '金额'),
});
