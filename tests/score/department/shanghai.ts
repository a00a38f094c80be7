import type { Layout } from '../../../src/layouts/layout.ts';
import { mergeAccounts } from '../../sample/account.ts';
import type { Body } from '../../sample/bodies.ts';
import { unitsOf } from '../../sample/bodies.ts';
import { Random } from '../../sample/random.ts';
import { accountOf } from '../../sample/spending.ts';
import { traitsOf } from '../../sample/traits.ts';
import { DUTIES, LAST_DUTY, YEAR } from '../../sample/words/sentences.ts';
import { inWanyuan } from '../amounts.ts';
import type { Plain } from '../plain.ts';
import type { Department, Form, Kin } from './department.ts';
import { explanation } from './explanation.ts';
import type { FenLine } from './fen-lines.ts';
import { fenLines, sum } from './fen-lines.ts';
import { otherMatters } from './other-matters.ts';
import type { Facts, Manner } from './shanghai-facts.ts';
import { inDistrict, inForm, PLACE, subjectNames, withShares } from './shanghai-form.ts';
import { statementsOf } from './statements.ts';
import type { Slot, Words } from './telling.ts';
import { slotsOf, tell, textOf } from './telling.ts';
import { institutions, projects, terms } from './texts.ts';

/** Departments of more lines are as the sample has them; faults in them are no different. */
const MOST_LINES = 48;

/** A department or, where its layout is that of units, a unit in the form of a Shanghai district. */
export function shanghaiDepartment(
  body: Body,
  index: number,
  layout: Layout,
  form: Form,
  seed: number,
  others?: readonly FenLine[],
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
  const accounts = members.map((member, i) =>
    accountOf(size, {
      body: member,
      traits,
      random: new Random(seed, member.number, 8),
      projectPrefix: i === 0 ? '' : member.name.slice(body.prefix.length),
    }),
  );
  const parts = accounts.map((own, i) => {
    const lines = fenLines(own, new Random(seed, index, i, 6)).map((line) => inForm(line, form, body));
    return { member: members[i] ?? body, lines };
  });
  const account = mergeAccounts(accounts);
  const lines = others ?? parts.flatMap((part) => part.lines);
  const operating = parts.reduce((all, part) => all + operatingOf(part), 0);
  const names = subjectNames(lines);
  const tablesOf = (name: string, own: readonly FenLine[], costs: number): Plain => {
    const place = { 名称: name, 所在地: { 名称: PLACE, 级别: '区' } };
    const told = { 年度: YEAR, 单位: place, 机关运行经费: { 金额: inWanyuan(costs) }, ...names };
    return statementsOf(
      own,
      layout,
      told,
      (kind) => `注:本${word}${YEAR}年无${NOTES[kind] ?? '一般公共预算'}，故本表为空表。`,
    );
  };
  const tables = tablesOf(body.name, lines, operating);
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
  const head = (scope: string, name: string) => ({
    格式版本: '1',
    版式: layout.id,
    年度: String(YEAR),
    编制口径: scope,
    单位: { 名称: name, 所在地: { 名称: PLACE, 级别: '区' } },
  });
  const kin: Kin = {
    units: parts.map((part, i) => ({
      ...head(i === 0 ? '本级' : '所属单位', inDistrict(part.member.name)),
      ...names,
      法定表: tablesOf(part.member.name, part.lines, operatingOf(part)),
    })),
    shares: parts.map((part) => part.lines.length),
  };
  return {
    name: facts.name,
    form,
    lines,
    remade: (altered) => shanghaiDepartment(body, index, layout, form, seed, altered).budget,
    ...(members.length > 1 && { kin }),
    budget: {
      ...head(isUnit ? '所属单位' : '部门', facts.name),
      ...(form === 'yaml' && { 公开信息: { 批复日期: `${YEAR}-01-23`, 公开日期: `${YEAR}-02-05 09:00` } }),
      ...names,
      法定表: statements,
      ...budget,
    },
    slots,
  };
}

/** 机关运行经费: 公用经费 of those who are authorities. */
const operatingOf = ({
  member,
  lines,
}: {
  readonly member: Body;
  readonly lines: readonly FenLine[];
}): number =>
  member.isAuthority
    ? sum(lines.filter(({ isBasic, economic }) => isBasic && /^3(02|10)/.test(economic)))
    : 0;

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
