/**
 * The schema of a department's budget: the glossary of the whole project.
 *
 * Each field stands here once, with its English key, its Chinese title and its meaning. Data files accept
 * either name; templates, messages, the JSON Schema and later the workbook take the Chinese one from here.
 */
import { z } from 'zod';
import { loosened } from './loosened.ts';
import { named } from './named.ts';
import { NO_NARRATIVE, narrative } from './narrative-schema.ts';
import { picture } from './picture-schema.ts';
import { amount, date, fileSafeName, line, moment, pattern, quantity, text, year, yesNo } from './scalar.ts';
import { detailLine, yearEndBalance } from './statements/line-schema.ts';
import { statements } from './statements/statement-schema.ts';
import { subjectCode } from './statements/subject-code.ts';

/** A figure of this year with last year's and the reason for the change. */
const compared = () =>
  z.strictObject({
    amount: named(amount(), '金额', '本年预算数'),
    lastYear: named(amount().optional(), '上年金额', '上年预算数'),
    reason: named(line().optional(), '增减原因', '“主要原因是”后面的话，不带句号'),
  });

const body = z.strictObject({
  name: named(fileSafeName(), '名称', '规范全称'),
  shortName: named(fileSafeName().optional(), '简称'),
  code: named(pattern(/^[0-9A-Za-z]{3,18}$/, 'body-code').optional(), '单位编码'),
  place: named(
    z.strictObject({
      name: named(line(), '名称', '例如沙河市'),
      level: named(z.enum(['省', '市', '县', '区', '乡', '镇']), '级别', '“我市”“我县”里的那个字'),
    }),
    '所在地',
  ),
});

const site = z.strictObject({
  name: named(line().optional(), '网站名称'),
  domain: named(pattern(/^[a-z0-9.-]+\.[a-z]{2,}$/i, 'domain').optional(), '网站域名'),
  idCode: named(pattern(/^[0-9a-z]{10}$/i, 'site-code').optional(), '网站标识码'),
  column: named(line().optional(), '栏目名称'),
});

const publication = z.strictObject({
  approvalDate: named(date().optional(), '批复日期', '财政部门批复本预算的日期，公开期限由此起算'),
  publicationDate: named(moment().optional(), '公开日期', '可以带时刻：2019-03-01 09:00'),
  documentDate: named(date().optional(), '成文日期'),
  contact: named(line().optional(), '联系人'),
  phone: named(pattern(/^[0-9()（）+\-— ]{5,30}$/, 'phone').optional(), '联系电话'),
  indexNumber: named(
    // The common forms of portals' index numbers: <code>/<year>-<5 digits>, or 17 digits in Yunnan.
    pattern(/^[0-9A-Za-z_]{6,18}\/\d{4}-\d{5}$|^\d{17}$/, 'index-number').optional(),
    '索引号',
  ),
  site: named(site.optional(), '网站'),
  secrecyReview: named(
    z.strictObject({ reviewer: named(line(), '审查人'), date: named(date(), '审查日期') }).optional(),
    '保密审查',
    '政府信息公开条例第十七条',
  ),
});

const institution = z.strictObject({
  name: named(line(), '单位名称'),
  nature: named(line(), '单位性质'),
  rank: named(line(), '单位规格'),
  funding: named(line(), '经费保障形式'),
});

const income = z.strictObject({
  total: named(amount().optional(), '收入合计', '不填则为各项之和'),
  generalPublicBudget: named(amount().optional(), '一般公共预算收入'),
  governmentFunds: named(amount().optional(), '基金预算拨款', '政府性基金预算拨款'),
  stateCapital: named(amount().optional(), '国有资本经营预算拨款'),
  fiscalAccount: named(amount().optional(), '财政专户核拨'),
  other: named(amount().optional(), '其他来源收入'),
});

const expenditure = z.strictObject({
  total: named(amount().optional(), '支出合计', '不填则为基本支出与项目支出之和'),
  lastYear: named(amount().optional(), '上年支出合计'),
  basic: named(
    compared().extend({
      personnel: named(amount().optional(), '人员经费'),
      operating: named(amount().optional(), '日常公用经费'),
    }),
    '基本支出',
  ),
  project: named(
    compared().extend({ names: named(z.array(line()).default([]), '项目名称', '主要项目，用顿号连成一句') }),
    '项目支出',
  ),
});

const operatingCosts = compared().extend({
  purpose: named(line().optional(), '用途', '“主要用于”后面的话，不带句号'),
});

const threePublic = z.strictObject({
  total: named(compared(), '合计'),
  abroad: named(compared().optional(), '因公出国（境）费'),
  vehicles: named(
    z
      .strictObject({
        total: named(compared(), '合计'),
        purchase: named(compared(), '公务用车购置费'),
        running: named(compared(), '公务用车运行维护费'),
      })
      .optional(),
    '公务用车购置及运行维护费',
  ),
  reception: named(compared().optional(), '公务接待费'),
});

const indicator = z.strictObject({
  name: named(line(), '名称'),
  excellent: named(line(), '优'),
  good: named(line(), '良'),
  fair: named(line(), '中'),
  poor: named(line(), '差'),
});

const activity = z.strictObject({
  code: named(line().optional(), '编号', '全县统一清单里的编号，例如“4、”'),
  name: named(line(), '名称'),
  amount: named(amount(), '年度预算数'),
  content: named(text(), '内容描述'),
  goal: named(text(), '绩效目标'),
  indicators: named(z.array(indicator).default([]), '绩效指标'),
});

const duty = activity.extend({ activities: named(z.array(activity).default([]), '工作活动') });

const performance = z.strictObject({
  overallGoal: named(text().optional(), '总体绩效目标'),
  goals: named(z.array(text()).default([]), '分类绩效目标', '各职责的绩效目标，一条一段，不写序号'),
  duties: named(z.array(duty).default([]), '职责活动', '部门职责-工作活动绩效目标表'),
});

const procurement = z.strictObject({
  total: named(amount().optional(), '合计', '不填则为三项之和'),
  goods: named(amount(), '货物'),
  works: named(amount(), '工程'),
  services: named(amount(), '服务'),
});

const asset = z.strictObject({
  name: named(line(), '项目'),
  quantity: named(quantity().optional(), '数量'),
  value: named(amount().optional(), '价值'),
});

const assets = z.strictObject({
  asOf: named(date(), '截止日期'),
  items: named(z.array(asset).min(1), '明细'),
});

const term = z.strictObject({
  term: named(line(), '名词'),
  definition: named(line(), '解释', '冒号后面的整句话'),
});

/** A subject that the layout's table of subjects does not have, or names otherwise. */
const subjectName = z.strictObject({
  code: named(subjectCode([3, 5, 7]), '编码'),
  name: named(line(), '名称'),
});

const acknowledgement = z.strictObject({
  rule: named(line(), '规则', '规则编号，例如 I38'),
  field: named(line(), '字段', '检查结果里给出的字段；工作簿也可以填单元格，例如 收支总表!D38'),
  reason: named(text(), '理由'),
});

const FROM_TABLES = '有明细或法定表时可以不填，从中取数，或者只填增减原因';

/** The groups of figures as every disclosure speaks of them. */
export const wholeGroups = { income, expenditure, operatingCosts, threePublic } as const;

/** A department's budget for one year, as it is given. Whether its figures agree is for the checks. */
export const budgetSchema = z.strictObject({
  formatVersion: named(z.enum(['1']).default('1'), '格式版本'),
  layout: named(line().optional(), '版式', 'templates 下的文件夹名'),
  year: named(year(), '年度'),
  kind: named(z.enum(['预算']).default('预算'), '类型'),
  scope: named(z.enum(['部门', '本级', '所属单位']).default('部门'), '编制口径'),
  body: named(body, '单位'),
  newlyEstablished: named(yesNo().default(false), '新成立单位', '本年新成立，没有上年数'),
  publication: named(publication.default({}), '公开信息'),
  dutyTexts: named(z.array(text()).default([]), '部门职责', '一条一段，不写序号'),
  institutions: named(
    z.union([z.enum(['未公开', '无']), z.array(institution).min(1)]).default('未公开'),
    '机构设置',
    '未公开、无，或各单位的列表',
  ),
  income: named(income.optional(), '收入', '有明细或法定表时可以不填，从中取数'),
  expenditure: named(loosened(expenditure).optional(), '支出', FROM_TABLES),
  operatingCosts: named(loosened(operatingCosts).optional(), '机关运行经费', FROM_TABLES),
  threePublic: named(loosened(threePublic).optional(), '三公经费', FROM_TABLES),
  lines: named(z.array(detailLine).default([]), '明细', '预算明细行，九张表由此汇总'),
  yearEnd: named(z.array(yearEndBalance).default([]), '年终结转'),
  subjectNames: named(z.array(subjectName).default([]), '科目名称', '科目表里没有的科目'),
  statements: named(statements.default({}), '法定表', '直接给出的九张表，照原样公开；与明细都有时应当一致'),
  narrative: named(narrative.default(NO_NARRATIVE), '正文', '版式没有模板、由部门自己写的文字'),
  contents: named(z.array(line()).optional(), '目录', '工作簿里的目录，只用于核对；公开的由版式生成'),
  performance: named(performance.default({ goals: [], duties: [] }), '绩效'),
  procurement: named(procurement.optional(), '政府采购'),
  assets: named(assets.optional(), '国有资产'),
  glossary: named(z.array(term).default([]), '名词解释', '增加或替换版式里的名词'),
  otherMatters: named(z.array(text()).default([]), '其他事项'),
  pictures: named(z.array(picture).default([]), '图片', '机构图、预算图表等，按顺序印在版式安排的地方'),
  acknowledged: named(z.array(acknowledgement).default([]), '差异说明', '已知而照原样公开的问题及理由'),
});

/** The same, of data that gives neither detail lines nor tables: every figure that sentences speak of is stated. */
export const statedBudgetSchema = budgetSchema.extend({
  income: named(income, '收入'),
  expenditure: named(expenditure, '支出'),
  operatingCosts: named(operatingCosts, '机关运行经费'),
  threePublic: named(threePublic, '三公经费'),
});

/** A budget as the data gives it; see `completeBudget`. */
export type GivenBudget = z.output<typeof budgetSchema>;

/** A budget with the groups of figures that every disclosure speaks of. */
export type Budget = Omit<GivenBudget, Group> & { readonly [G in Group]: z.output<(typeof wholeGroups)[G]> };

type Group = keyof typeof wholeGroups;
export type Duty = Budget['performance']['duties'][number];
export type Activity = Duty['activities'][number];
export type Compared = Budget['operatingCosts'];
