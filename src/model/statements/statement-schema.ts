/**
 * The nine statutory tables as a department may give them: rows of one form, whatever the table's columns. What a
 * row's amounts are called is the glossary of all columns; a layout picks from it.
 */
import { z } from 'zod';
import { named } from '../named.ts';
import { line, signedAmount, text } from '../scalar.ts';
import { subjectCode } from './subject-code.ts';

const figure = () => signedAmount().optional();

/** Amounts of a row, by column. */
const amounts = {
  total: named(figure(), '合计'),
  basic: named(figure(), '基本支出'),
  project: named(figure(), '项目支出'),
  personnel: named(figure(), '人员经费'),
  operating: named(figure(), '公用经费'),
  lastYear: named(figure(), '上年数', '上年执行数或上年预算数，以版式为准'),
  change: named(figure(), '增减额'),
  general: named(figure(), '一般公共预算'),
  governmentFund: named(figure(), '政府性基金预算'),
  stateCapital: named(figure(), '国有资本经营预算'),
  fiscal: named(figure(), '财政拨款收入'),
  fiscalAccount: named(figure(), '财政专户管理资金'),
  business: named(figure(), '事业收入'),
  trading: named(figure(), '事业单位经营收入'),
  superior: named(figure(), '上级补助收入'),
  subordinate: named(figure(), '附属单位上缴收入'),
  other: named(figure(), '其他收入'),
  unitFunds: named(figure(), '单位资金'),
  carriedOver: named(figure(), '上年结转'),
  upward: named(figure(), '上缴上级支出'),
  tradingExpenditure: named(figure(), '事业单位经营支出'),
  subsidies: named(figure(), '对附属单位补助支出'),
  abroad: named(figure(), '因公出国（境）费'),
  reception: named(figure(), '公务接待费'),
  vehicles: named(figure(), '公务用车购置及运行费'),
  purchase: named(figure(), '公务用车购置费'),
  running: named(figure(), '公务用车运行费'),
  operatingCosts: named(figure(), '机关运行经费'),
};

export const amountKeys = Object.keys(amounts) as readonly AmountKey[];

/** A column of amounts. */
export type AmountKey = keyof typeof amounts;

export const statementRow = z.strictObject({
  code: named(subjectCode([3, 5, 7]).optional(), '科目编码'),
  name: named(line().optional(), '名称', '科目名称，或“合计”“收入总计”这样的行名'),
  ...amounts,
});

export type StatementRow = z.output<typeof statementRow>;

const rows = () => z.array(statementRow).default([]);
const note = () => named(text().optional(), '说明', '表下的说明，例如空表说明');

const head = () =>
  named(
    z.array(line()).optional(),
    '表头',
    '工作簿里表上方的标题、编制单位和金额单位，只用于核对；公开的表头由版式生成',
  );

/** A table of one list of rows, its 合计 last. */
const oneSided = () => z.strictObject({ head: head(), rows: named(rows(), '行'), note: note() });

/** A table with income at the left and expenditure at the right. */
const twoSided = () =>
  z.strictObject({
    head: head(),
    income: named(rows(), '收入'),
    rows: named(rows(), '支出'),
    note: note(),
  });

export const statements = z.strictObject({
  overview: named(twoSided().optional(), '收支总表'),
  revenue: named(oneSided().optional(), '收入总表'),
  expenditure: named(oneSided().optional(), '支出总表'),
  fiscal: named(twoSided().optional(), '财政拨款收支总表'),
  generalBudget: named(oneSided().optional(), '一般公共预算支出表'),
  basicExpenditure: named(oneSided().optional(), '一般公共预算基本支出表'),
  threePublic: named(oneSided().optional(), '三公经费表'),
  governmentFund: named(oneSided().optional(), '政府性基金预算支出表'),
  stateCapital: named(oneSided().optional(), '国有资本经营预算支出表'),
});

export type GivenStatements = z.output<typeof statements>;

/** One of the nine statutory tables (财预〔2016〕143号, and the ninth since 2021). */
export type StatementKind = keyof GivenStatements;

export const statementKinds = Object.keys(statements.shape) as readonly StatementKind[];

/**
 * Whether a row without a code closes its table or side, by its name: 合计, 本年收入合计, 上年结转结余, 支出总计. Forms spread
 * such names over their cell: 收　入　总　计.
 */
export const isClosingName = (name: string): boolean =>
  /^(合计|总计|.*(收入|支出)[合总]计|上年结转.*|年终结转.*|结转下年.*)$/.test(name.replace(/\s/g, ''));
