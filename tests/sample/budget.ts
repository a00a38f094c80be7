import type { Account } from './account.ts';
import type { Body } from './bodies.ts';
import { compared, inWan } from './compared.ts';
import { expenditureFields, incomeFields, lineFields, threePublicFields } from './figures.ts';
import { performanceFields } from './performance.ts';
import type { Random } from './random.ts';
import type { Traits } from './traits.ts';
import {
  COUNTY,
  DUTIES,
  LAST_DUTY,
  OPERATING_PURPOSE,
  OTHER_MATTERS,
  PERSONS,
  TERMS,
  YEAR,
} from './words/sentences.ts';

/** A budget as a plain object under the schema's Chinese names, amounts in 万元. */
export type SampleBudget = Readonly<Record<string, unknown>>;

export type Scope = '部门' | '本级' | '所属单位';

/** What a budget says beside its figures. */
export interface Occasion {
  readonly body: Body;
  readonly scope: Scope;
  readonly traits: Traits;
  /** The bodies that a department is made of. */
  readonly members: readonly Body[];
  readonly random: Random;
}

/** The whole budget of one body. Figures that follow from the lines are stated in part, as departments do. */
export function sampleBudget(account: Account, occasion: Occasion): SampleBudget {
  const { body, scope, traits, random } = occasion;
  const projects = [...new Set(account.lines.flatMap(({ project }) => project || []))];
  const hasBalance = account.kept > 0 || account.lines.some(({ carriedOver }) => carriedOver);
  const isSteady =
    traits.isNew || (traits.hasProjects && traits.basicIsUnchanged && traits.projectsAreUnchanged);
  const states = traits.isEmpty || traits.statesFigures;
  return {
    格式版本: 1,
    版式: 'hebei',
    年度: YEAR,
    类型: '预算',
    编制口径: scope,
    单位: {
      名称: body.name,
      单位编码: 100_000 + body.number,
      所在地: { 名称: COUNTY, 级别: '县' },
    },
    ...(traits.isNew && { 新成立单位: '是' }),
    公开信息: publicationFields(occasion),
    ...(traits.hasDutyTexts && { 部门职责: dutyTexts(body, random) }),
    机构设置: institutionFields(occasion),
    ...((states || hasBalance) && { 收入: incomeFields(account) }),
    ...((states || !isSteady) && {
      支出: expenditureFields(account, traits.isNew, projects.slice(0, 6), random),
    }),
    机关运行经费: {
      ...compared('operating', account.operating[0], traits.isNew ? undefined : account.operating[1], random),
      ...(account.operating[0] > 0 && { 用途: OPERATING_PURPOSE }),
    },
    ...((states || random.chance(0.5)) && { 三公经费: threePublicFields(account, traits.isNew, random) }),
    ...(account.lines.length > 0 && { 明细: lineFields(account) }),
    ...(account.kept > 0 && { 年终结转: [{ 资金来源: '一般公共预算', 金额: inWan(account.kept) }] }),
    ...subjectNames(account),
    ...(projects.length > 0 && { 绩效: performanceFields(account, body.sector.areas, random) }),
    ...procurementFields(account),
    ...assetFields(account),
    ...(random.chance(0.3) && { 名词解释: [termFields(random)] }),
    ...(random.chance(0.4) && { 其他事项: [random.pick(OTHER_MATTERS)] }),
  };
}

function publicationFields({ body, random }: Occasion) {
  const day = random.whole(20, 26);
  return {
    批复日期: `${YEAR}-01-${day}`,
    公开日期: `${YEAR}-02-0${random.whole(2, 8)} 09:00`,
    ...(random.chance(0.6) && { 成文日期: `${YEAR}-02-01` }),
    ...(random.chance(0.6) && { 联系人: random.pick(PERSONS) }),
    ...(random.chance(0.8) && { 联系电话: `0319-1${String(body.number).padStart(6, '0')}` }),
    索引号: `130599000/${YEAR}-${String(body.number + 1).padStart(5, '0')}`,
    网站: {
      网站名称: `${COUNTY}人民政府`,
      网站域名: 'qinghexian.example.gov.cn',
      网站标识码: '1305990001',
      栏目名称: '财政预决算',
    },
    保密审查: { 审查人: random.pick(PERSONS), 审查日期: `${YEAR}-01-${day + 2}` },
  };
}

const dutyTexts = ({ sector }: Body, random: Random): readonly string[] => [
  ...sector.areas.map((area) => random.pick(DUTIES).replaceAll('{}', area)),
  LAST_DUTY,
];

function institutionFields({ scope, traits, members, body }: Occasion) {
  if (scope !== '部门') return '无';
  if (members.length === 1 && traits.institutions !== '列表') return traits.institutions;
  return members.map((member) => ({
    单位名称: member === body && members.length > 1 ? `${member.name}（本级）` : member.name,
    单位性质: member.isAuthority ? '行政' : '公益一类事业',
    单位规格: member === body ? '正科级' : '股级',
    经费保障形式: member.isAuthority ? '财政拨款' : '财政性资金基本保证',
  }));
}

/** Names of subjects of 政府性基金 and 国有资本 that the table of subjects does not have. */
const OWN_SUBJECTS: Readonly<Record<string, string>> = {
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

function subjectNames({ lines }: Account) {
  const used = Object.entries(OWN_SUBJECTS).filter(([code]) =>
    lines.some(({ functional }) => functional.startsWith(code)),
  );
  return used.length > 0 && { 科目名称: used.map(([code, name]) => ({ 编码: Number(code), 名称: name })) };
}

function procurementFields({ procurement: { goods, works, services } }: Account) {
  const total = goods + works + services;
  const fields = { 合计: inWan(total), 货物: inWan(goods), 工程: inWan(works), 服务: inWan(services) };
  return total > 0 && { 政府采购: fields };
}

const assetFields = ({ assets }: Account) =>
  assets.length > 0 && {
    国有资产: {
      截止日期: `${YEAR - 1}-12-31`,
      明细: assets.map(({ name, quantity, value }) => ({ 项目: name, 数量: quantity, 价值: inWan(value) })),
    },
  };

function termFields(random: Random) {
  const [term, definition] = random.pick(TERMS);
  return { 名词: term, 解释: definition };
}
