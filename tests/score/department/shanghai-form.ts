import type { Body } from '../../sample/bodies.ts';
import { inYuan } from '../amounts.ts';
import type { Plain } from '../plain.ts';
import type { Form } from './department.ts';
import type { FenLine } from './fen-lines.ts';
import { sum } from './fen-lines.ts';

export const PLACE = '上海市普陀区';

/** What a county's words are called in a district. */
export const inDistrict = (text: string): string => text.replaceAll('青禾县', PLACE).replaceAll('县', '区');

/**
 * A line as the form can say it: without 专户, carry-over and, in a workbook, which has no place to name subjects,
 * without money of funds whose subjects the table of subjects does not have.
 */
export function inForm(line: FenLine, form: Form, body: Body): FenLine {
  const own = { ...line, carriedOver: false, project: inDistrict(line.project) };
  if (line.fund === '财政专户管理资金') return { ...own, fund: '其他收入' };
  if (form === 'yaml' || !/基金|国有/.test(line.fund)) return own;
  return { ...own, fund: '一般公共预算', functional: body.sector.functions[0] ?? body.running };
}

const OWN_NAMES: Readonly<Record<string, string>> = {
  21208: '国有土地使用权出让收入安排的支出',
  2120804: '农村基础设施建设支出',
  2120899: '其他国有土地使用权出让收入安排的支出',
  22301: '解决历史遗留问题及改革成本支出',
  2230105: '国有企业退休人员社会化管理补助支出',
  22399: '其他国有资本经营预算支出',
  2239999: '其他国有资本经营预算支出',
  22960: '彩票公益金安排的支出',
  2296002: '用于社会福利的彩票公益金支出',
};

export function subjectNames(lines: readonly FenLine[]): Plain {
  const used = Object.entries(OWN_NAMES).filter(([code]) =>
    lines.some((line) => line.functional.startsWith(code)),
  );
  return used.length === 0 ? {} : { 科目名称: used.map(([编码, 名称]) => ({ 编码, 名称 })) };
}

/** The first table of a unit, whose expenditure is split into 人员经费, 公用经费 and 项目支出. */
export function withShares(tables: Plain, lines: readonly FenLine[]): Plain {
  const overview = tables.收支总表 as { 收入: readonly Plain[]; 支出: readonly Plain[] };
  const classes = [...new Set(lines.map(({ functional }) => functional.slice(0, 3)))].sort();
  const rows = overview.支出.map((row, i) => {
    const own = lines.filter(
      ({ functional }) => i >= classes.length || functional.startsWith(classes[i] ?? ''),
    );
    const basic = own.filter(({ isBasic }) => isBasic);
    const costs = basic.filter(({ economic }) => /^3(02|10)/.test(economic));
    return {
      ...row,
      人员经费: inYuan(sum(basic) - sum(costs)),
      公用经费: inYuan(sum(costs)),
      项目支出: inYuan(sum(own) - sum(basic)),
    };
  });
  return { ...tables, 收支总表: { ...overview, 支出: rows } };
}
