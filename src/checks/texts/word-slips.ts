import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import { paragraphs } from './paragraphs.ts';

/** A word that stands twice, or a letter or figure that stands for its likeness. */
export interface WordSlip {
  readonly path: Path;
  readonly kind: 'word' | 'likeness';
  readonly expected: string;
  readonly actual: string;
}

/** The slips of what clerks typed, one a paragraph. */
export const wordSlips = (budget: Budget): readonly WordSlip[] =>
  paragraphs(budget).flatMap(({ path, text }) => {
    const found = slipIn(text);
    return found ? [{ path, ...found }] : [];
  });

/** The budget with its slips mended, so that what else a text says is read. */
export const withoutSlips = (budget: Budget, slips: readonly WordSlip[]): Budget =>
  slips.reduce((all, { path, expected, actual }) => withText(all, path, actual, expected), budget);

/** A copy in which some words of one text are others. */
function withText<T>(value: T, [step, ...rest]: Path, words: string, others: string): T {
  if (typeof value === 'string') return value.replace(words, () => others) as T;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const inner = withText((value as Record<PropertyKey, unknown>)[step], rest, words, others);
  return Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [step]: inner }) as T;
}

/** Words that never stand twice, but for what their second half may begin (支出支出结构). */
const DOUBLED: readonly RegExp[] = [
  /(?:预算预算|经费经费)(?!管理|绩效|单位|科目|执行|支出)|(?<=[个年])预算预算/,
  /(?:支出支出)(?!进度|结构|标准|范围|责任|科目|经济|功能|预算|绩效|总表)|支出支出(?=预算(?:数|总额)?\s*[\d为])/,
  /(?:收入收入)(?!预算|分类|总表|来源|科目)/,
  /(?:资金资金)(?!管理|来源|使用|性质|支付|拨付)/,
  /(?:费用费用)(?!标准)|拨款拨款|增加增加|减少减少|主要主要|用于用于|原因原因|以及以及|进行进行|万元万元|安排安排/,
  /(开展|完成|加强|推进|落实|确保|提高|促进|贯彻|承担|参与|按照|根据|对于|其中|做好|拟订|拟定|制定|负责|有关|相关|持平|共计|合计|包括|需要|预计|结合|围绕|实现|严格)\1/,
  /(?<=健全|提高|完善|落实|建立|压实|明确|细化|夯实)工作工作/,
  /(?:工作工作)(?!人员|机制|组|站|小组|会议|年限|证|制度|队|条例|规则)|(?:实施实施)(?!方案|细则|意见|办法|条例|主体|单位)/,
  /(?<![党会群团济层治际级务愿作业装体众性政军妇])组织组织(?!部|法|生活|关系|形式|机构|力|条例)/,
  /(?<=用于|对于|由于|属于|为了|并由|均由)单位单位/,
  /(?:单位单位)(?!预算|资金|会计|性质|名称|负责|职工|内部|自[筹有]|法人|代码|编码|类[型别]|人员|数量|规模|整体|决算|网站|主要|领导|基本|概况|情况|承担|公用|部分|缴[费纳]|职责|收入|支出)/,
  /(?<=年|用于|对于|由于|属于|并由|均由)部门部门/,
  /(?:部门部门)(?!预算|决算|整体|职[责能]|内部|收[支入]|支出|间|之间|规章|联[动合]|协[同作]|负责|名称|主要|项目|机关|概[况述]|情况|网站|人员|领导|基本|经济)/,
  /(?<!目)的的(?!士|确)|和和(?!睦|美|气|平|谐|解|善)|按按|或或/,
];

/** A phrase that stands twice; names of 款 and 项 may be the same word. */
const PHRASE = /(?!其他)(\p{Script=Han}{3,10})(?<!支出|事务|卫生|服务)\1/u;

/** A letter in a number, a figure in a word. */
const LIKENESSES: readonly (readonly [pattern: RegExp, mend: (wrong: string) => string])[] = [
  [/(?<![0-9A-Za-z.])1P(?=地址|协议|网络|电话)/, () => 'IP'],
  [
    /(?<![0-9A-Za-z])(?:\d[\d,.]*[OoIl][\d,.OoIl]*|[OoIl][\d,.]*\d[\d,.OoIl]*)(?=万元|元|年|[%％]|个|人)/,
    (wrong) => wrong.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'),
  ],
  [
    /[一二][一二三四五六七八九〇零]?[0Oo][0Oo一二三四五六七八九〇零]+(?=年)/,
    (wrong) => wrong.replace(/[0Oo]/g, '〇'),
  ],
];

/** What all of them have: the same characters twice. */
const TWICE = /(\p{Script=Han}{1,10})\1/u;

function slipIn(text: string): Omit<WordSlip, 'path'> | undefined {
  for (const pattern of TWICE.test(text) ? [...DOUBLED, PHRASE] : []) {
    const actual = pattern.exec(text)?.[0];
    if (actual !== undefined) return { kind: 'word', expected: actual.slice(0, actual.length / 2), actual };
  }
  for (const [pattern, mend] of LIKENESSES) {
    const actual = pattern.exec(text)?.[0];
    if (actual !== undefined) return { kind: 'likeness', expected: mend(actual), actual };
  }
  return undefined;
}
