import type { Account, Fund, Line } from './account.ts';
import { sumOf } from './account.ts';
import { compared, inWan } from './compared.ts';
import type { Random } from './random.ts';
import type { ReasonTopic } from './words/sentences.ts';

type Fields = Readonly<Record<string, unknown>>;

const amountOf = (lines: readonly Line[]): number => sumOf(lines, ({ amount }) => amount);

/** Undefined where a line does not know it. */
const lastYearOf = (lines: readonly Line[]): number | undefined =>
  lines.some(({ lastYear }) => lastYear === undefined)
    ? undefined
    : sumOf(lines, ({ lastYear }) => lastYear ?? 0);

/** 收入: what the lines of this year and the balance that is kept need, by source. */
export function incomeFields({ lines, kept }: Account): Fields {
  const received = lines.filter(({ carriedOver }) => !carriedOver);
  const of = (...funds: readonly Fund[]) => amountOf(received.filter(({ fund }) => funds.includes(fund)));
  return {
    收入合计: inWan(amountOf(received) + kept),
    一般公共预算收入: inWan(of('一般公共预算') + kept),
    基金预算拨款: inWan(of('政府性基金预算')),
    国有资本经营预算拨款: inWan(of('国有资本经营预算')),
    财政专户核拨: inWan(of('财政专户管理资金')),
    其他来源收入: inWan(of('事业收入', '其他收入')),
  };
}

/** 支出: 基本支出 by its two shares and 项目支出 with its main projects. */
export function expenditureFields(
  { lines }: Account,
  isNew: boolean,
  projectNames: readonly string[],
  random: Random,
): Fields {
  const basic = lines.filter(({ isBasic }) => isBasic);
  const projects = lines.filter(({ isBasic }) => !isBasic);
  const group = (topic: ReasonTopic, of: readonly Line[]) =>
    compared(topic, amountOf(of), isNew ? undefined : lastYearOf(of), random);
  const isOperating = ({ economic }: Line) => /^3(02|10)/.test(economic);
  return {
    支出合计: inWan(amountOf(lines)),
    ...(!isNew && { 上年支出合计: inWan(lastYearOf(lines) ?? 0) }),
    基本支出: {
      ...group('basic', basic),
      人员经费: inWan(amountOf(basic.filter((line) => !isOperating(line)))),
      日常公用经费: inWan(amountOf(basic.filter(isOperating))),
    },
    项目支出: {
      ...group('project', projects),
      ...(projectNames.length > 0 && { 项目名称: projectNames }),
    },
  };
}

const ALLOTTED: readonly Fund[] = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];

/** 三公: exactly what 财政拨款 pays for in the lines; only the total where there is none at all. */
export function threePublicFields({ lines }: Account, isNew: boolean, random: Random): Fields {
  const part = (topic: ReasonTopic, ...economic: readonly string[]) => {
    const paid = lines.filter((line) => economic.includes(line.economic) && ALLOTTED.includes(line.fund));
    return compared(topic, amountOf(paid), isNew ? undefined : lastYearOf(paid), random);
  };
  const total = part('threePublic', '30212', '30217', '30231', '31013');
  if (total.金额 === 0 && !total.上年金额) return { 合计: total };
  return {
    合计: total,
    '因公出国（境）费': part('abroad', '30212'),
    公务用车购置及运行维护费: {
      合计: part('vehicles', '30231', '31013'),
      公务用车购置费: part('purchase', '31013'),
      公务用车运行维护费: part('running', '30231'),
    },
    公务接待费: part('reception', '30217'),
  };
}

/** 明细, in the order of the account. */
export const lineFields = ({ lines }: Account): readonly Fields[] =>
  lines.map((line) => ({
    功能科目: Number(line.functional),
    经济科目: Number(line.economic),
    支出类别: line.isBasic ? '基本支出' : '项目支出',
    资金来源: line.fund,
    ...(line.carriedOver && { 上年结转: '是' }),
    ...(line.project && { 项目名称: line.project }),
    金额: inWan(line.amount),
    ...(line.lastYear !== undefined && { 上年金额: inWan(line.lastYear) }),
  }));
