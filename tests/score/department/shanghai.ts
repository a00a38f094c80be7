import type { Layout } from '../../../src/layouts/layout.ts';
import { mergeAccounts } from '../../sample/account.ts';
import type { Body } from '../../sample/bodies.ts';
import { unitsOf } from '../../sample/bodies.ts';
import { Random } from '../../sample/random.ts';
import { accountOf } from '../../sample/spending.ts';
import { traitsOf } from '../../sample/traits.ts';
import { DUTIES, LAST_DUTY, YEAR } from '../../sample/words/sentences.ts';
import { inWanyuan, inYuan } from '../amounts.ts';
import type { Plain } from '../plain.ts';
import type { Department, Form } from './department.ts';
import { explanation } from './explanation.ts';
import type { FenLine } from './fen-lines.ts';
import { fenLines, sum } from './fen-lines.ts';
import { otherMatters } from './other-matters.ts';
import type { Facts, Manner } from './shanghai-facts.ts';
import { statementsOf } from './statements.ts';
import type { Slot, Words } from './telling.ts';
import { slotsOf, tell, textOf } from './telling.ts';
import { institutions, projects, terms } from './texts.ts';

const PLACE = '上海市普陀区';
/** Departments of more lines are as the sample has them; faults in them are no different. */
const MOST_LINES = 48;

/** What a county's words are called in a district. */
const inDistrict = (text: string): string => text.replaceAll('青禾县', PLACE).replaceAll('县', '区');

/** A department or, where its layout is that of units, a unit in the form of a Shanghai district. */
export function shanghaiDepartment(
  body: Body,
  index: number,
  layout: Layout,
  form: Form,
  seed: number,
): Department {
  const random = new Random(seed, index, 7);
  const isUnit = layout.id.endsWith('-unit');
  const word = isUnit ? '单位' : '部门';
  const traits = {
    ...traitsOf(index, random),
    isEmpty: false,
    isNew: false,
    hasBalances: false,
    hasUnits: !isUnit && index % 2 === 0,
  };
  const members = [body, ...(traits.hasUnits ? unitsOf(body).slice(0, 3) : [])];
  const size = Math.ceil(Math.min(Math.max(traits.size, 26), MOST_LINES) / members.length);
  const account = mergeAccounts(
    members.map((member, i) =>
      accountOf(size, {
        body: member,
        traits,
        random: new Random(seed, member.number, 8),
        projectPrefix: i === 0 ? '' : member.name.slice(body.prefix.length),
      }),
    ),
  );
  const lines = fenLines(account, random).map((line) => inForm(line, form, body));
  const running = lines.filter(({ isBasic, economic }) => isBasic && /^3(02|10)/.test(economic));
  const operating = members.length === 1 && body.isAuthority ? sum(running) : account.operating[0] * 10_000;
  const names = subjectNames(lines);
  const tables = statementsOf(
    lines,
    layout,
    {
      年度: YEAR,
      单位: { 名称: body.name, 所在地: { 名称: PLACE, 级别: '区' } },
      机关运行经费: { 金额: inWanyuan(operating) },
      ...names,
    },
    (kind) => `注:本${word}${YEAR}年无${NOTES[kind] ?? '一般公共预算'}，故本表为空表。`,
  );
  const statements = isUnit ? withShares(tables, lines) : tables;
  const facts: Facts = {
    year: YEAR,
    name: inDistrict(body.name),
    word,
    members,
    lines,
    account,
    statements,
    operating,
    manner: mannerOf(random, index),
    random,
  };
  const { budget, slots } = withTexts(facts, body);
  return {
    name: facts.name,
    form,
    budget: {
      格式版本: '1',
      版式: layout.id,
      年度: String(YEAR),
      编制口径: isUnit ? '所属单位' : '部门',
      单位: { 名称: facts.name, 所在地: { 名称: PLACE, 级别: '区' } },
      ...(form === 'yaml' && { 公开信息: { 批复日期: `${YEAR}-01-23`, 公开日期: `${YEAR}-02-05 09:00` } }),
      ...names,
      法定表: statements,
      ...budget,
    },
    slots,
  };
}

const NOTES: Readonly<Record<string, string>> = {
  governmentFund: '政府性基金预算财政拨款安排的预算',
  stateCapital: '国有资本经营预算财政拨款安排的预算',
  threePublic: '“三公”经费和机关运行经费预算',
  generalBudget: '一般公共预算财政拨款安排的预算',
};

const mannerOf = (random: Random, index: number): Manner => ({
  thousands: random.chance(0.4),
  trailingZeros: random.chance(0.4),
  than: random.chance(0.7) ? '比' : '较',
  same: random.chance(0.7) ? '与' : '比',
  item: (['quotes', 'codes', 'dashes'] as const)[(index + Math.floor(index / 3)) % 3] ?? 'quotes',
  label: random.pick(['1. ', '1、', '（1）'] as const),
});

/**
 * A line as the form can say it: without 专户, carry-over and, in a workbook, which has no place to name subjects,
 * without money of funds whose subjects the table of subjects does not have.
 */
function inForm(line: FenLine, form: Form, body: Body): FenLine {
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

function subjectNames(lines: readonly FenLine[]): Plain {
  const used = Object.entries(OWN_NAMES).filter(([code]) =>
    lines.some((line) => line.functional.startsWith(code)),
  );
  return used.length === 0 ? {} : { 科目名称: used.map(([编码, 名称]) => ({ 编码, 名称 })) };
}

/** The first table of a unit, whose expenditure is split into 人员经费, 公用经费 and 项目支出. */
function withShares(tables: Plain, lines: readonly FenLine[]): Plain {
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

/** The narrative with what is known of its words. */
function withTexts(facts: Facts, body: Body): { readonly budget: Plain; readonly slots: readonly Slot[] } {
  const slots: Slot[] = [];
  const write = (path: string, paragraphs: readonly Words[]): readonly string[] => {
    slots.push(...paragraphs.flatMap((words, i) => slotsOf(words, `${path}[${i + 1}]`)));
    return paragraphs.map(textOf);
  };
  const duties = [...body.sector.areas.map((area, i) => (DUTIES[i] ?? '').replaceAll('{}', area)), LAST_DUTY];
  return {
    budget: {
      部门职责: write(
        '部门职责',
        duties.map((text) => tell`${inDistrict(text)}`),
      ),
      正文: {
        机构设置: write('正文.机构设置', institutions(facts)),
        名词解释: write('正文.名词解释', terms(facts)),
        编制说明: write('正文.编制说明', explanation(facts)),
        其他相关情况说明: write('正文.其他相关情况说明', otherMatters(facts)),
        项目经费情况说明: projects(facts).map(({ title, paragraphs }, i) => ({
          标题: title,
          正文: write(`正文.项目经费情况说明[${i + 1}].正文`, paragraphs),
        })),
      },
    },
    slots,
  };
}
