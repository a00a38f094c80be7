import type { IdentityFacts } from '../identity-sentence.ts';
import { identitySentence } from '../identity-sentence.ts';

const identity = identitySentence({
  message: (at, rule) => `${at}：不符合“${rule}”`,
  hint: hintOf,
  explain: (rule, basis) => `${rule}。\n依据：${basis}`,
});

function hintOf({ difference, others, untold, also, isWhole, isSameChange }: IdentityFacts): string {
  const apart = difference && `相差 ${difference}。`;
  const each = others.map(({ at, expected, actual }) => `${at}（应为 ${expected}，实为 ${actual}）`);
  const rest = untold > 0 ? ` 等 ${others.length + untold} 处` : '';
  const more = each.length > 0 ? `与之同错的还有：${each.join('；')}${rest}。` : '';
  const follows = also && `改正后下列规则也随之相符：${also}。`;
  const whole = isWhole
    ? '这里许多数都不符：可能整列错了行或列、两列互换、单位不同，或整张表是另一年的。'
    : '';
  const same = isSameChange
    ? '这几处相差同一个数：可能是一处改了，有的表和文字跟着改了，有的没有；改到一致即可。'
    : '';
  return `${apart}${whole}${same}${more}${follows}请对照预算批复和原始数据核对。`;
}

const TABLES = '《地方预决算公开操作规程》（财预〔2016〕143号）：各表数据应当衔接一致';
const WHOLE = '《中华人民共和国预算法》第四条，全部收入和支出都应当纳入预算；财预〔2016〕143号';
const DETAIL =
  '《中华人民共和国预算法》第三十二条、第四十六条，支出按功能分类编到项、基本支出按经济分类编到款；财预〔2016〕143号';
const NATURE = '《中华人民共和国预算法实施条例》第六条，部门预算应当公开基本支出和项目支出';
const THREE =
  '财预〔2016〕143号，“三公”经费按因公出国（境）费、公务用车购置及运行费、公务接待费公开并说明增减变化';
const RUNNING = '《中华人民共和国预算法》第十四条，机关运行经费的安排使用等重要事项应当作出说明';
const PURCHASE = '《中华人民共和国预算法》第十四条，应当公开政府采购情况';
const GOALS = '财预〔2016〕143号，逐步公开重点项目绩效目标';
const TEXT = '财预〔2016〕143号，文字说明与预算表应当一致；印出的数四舍五入，按其代表的区间比较';
const CHANGE = '财预〔2016〕143号，应当说明预算收支增减变化情况';

/** 表内、表间和文表勾稽关系。 */
export const identities = {
  I01: identity('error', '收支总表：收入总计 = 支出总计', WHOLE),
  I02: identity('error', '收支总表：收入总计 = 本年收入合计 + 上年结转结余', WHOLE),
  I03: identity('error', '收支总表：支出总计 = 本年支出合计 + 年终结转结余', WHOLE),
  I04: identity('error', '收支总表：本年收入合计 = 各项收入之和，其中项不重复加', WHOLE),
  I05: identity('error', '收支总表：本年支出合计 = 各类支出之和', WHOLE),
  I07: identity('error', '收入总表合计 = 收支总表的收入', TABLES),
  I08: identity('error', '收入总表各行：合计 = 各资金来源之和', WHOLE),
  I09: identity('error', '按功能分类的表：类 = 款之和，款 = 项之和，合计 = 类之和', DETAIL),
  I10: identity('error', '收入总表各来源合计 = 收支总表该来源的收入', TABLES),
  I11: identity('error', '支出总表各行：合计 = 基本支出 + 项目支出（及上缴、经营、补助支出）', NATURE),
  I12: identity('error', '支出总表合计 = 收支总表的支出', TABLES),
  I13: identity('error', '支出总表各类 = 收支总表各类', TABLES),
  I14: identity('error', '收入总表合计 = 支出总表合计 + 年终结转', TABLES),
  I15: identity('error', '财政拨款收支总表：收入总计 = 支出总计，各等于本侧各行之和', WHOLE),
  I16: identity(
    'error',
    '财政拨款收支总表各行：合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
    WHOLE,
  ),
  I17: identity('error', '财政拨款收支总表的各项拨款 = 收支总表的同项收入', TABLES),
  I18: identity('error', '财政拨款收入总计 ≤ 收入总计，没有其他资金时相等', TABLES),
  I19: identity('error', '财政拨款收支总表的一般公共预算支出 = 一般公共预算支出表合计', TABLES),
  I20: identity('error', '财政拨款收支总表的政府性基金预算支出 = 政府性基金预算支出表合计', TABLES),
  I21: identity('error', '财政拨款收支总表的国有资本经营预算支出 = 国有资本经营预算支出表合计', TABLES),
  I22: identity('error', '分资金的支出表各行：合计 = 基本支出 + 项目支出', NATURE),
  I23: identity('error', '增减额 = 本年数 - 上年数', CHANGE),
  I24: identity('error', '一般公共预算的基本支出、项目支出 ≤ 支出总表的同项，没有其他资金时相等', TABLES),
  I25: identity('error', '基本支出表：合计 = 人员经费 + 公用经费，类 = 款之和，合计 = 类之和', DETAIL),
  I26: identity('error', '基本支出表合计 = 一般公共预算支出表的基本支出', TABLES),
  I27: identity('error', '基本支出表：人员经费 = 301 + 303，公用经费 = 其余各类', DETAIL),
  I28: identity('warning', '基本支出表：301、303 只列人员经费，302、310 只列公用经费', DETAIL),
  I29: identity('error', '“三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费', THREE),
  I30: identity('error', '公务用车购置及运行费 = 购置费 + 运行费', THREE),
  I31: identity('error', '“三公”经费表各行：合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算', THREE),
  I32: identity('error', '“三公”经费各项 ≥ 基本支出表的同名款（“三公”经费还含项目支出）', THREE),
  I33: identity('error', '机关运行经费 ≤ 基本支出表的公用经费', RUNNING),
  I34: identity('error', '政府采购预算 = 货物 + 工程 + 服务', PURCHASE),
  I35: identity('error', '预留给中小企业的 ≤ 政府采购预算，其中小微企业的 ≤ 预留给中小企业的', PURCHASE),
  I36: identity('warning', '政府采购预算 ≤ 支出合计', PURCHASE),
  I37: identity('error', '绩效目标涉及的项目资金 ≤ 项目支出', GOALS),
  I38: identity('error', '职责的年度预算数 = 其工作活动之和', GOALS),
  I39: identity('error', '各项职责的年度预算数之和 = 项目支出', GOALS),
  I43: identity('error', '车辆总数 = 各用途车辆数之和', '财预〔2016〕143号，逐步公开国有资产占有使用情况'),
  I47: identity(
    'error',
    '编制和人员总数 = 行政、事业、工勤等各类之和',
    '财预〔2016〕143号，部门预算应当说明机构设置情况',
  ),
  I48: identity(
    'error',
    '收支总表支出各行：合计 = 人员经费 + 公用经费 + 项目支出，且与基本支出表一致',
    TABLES,
  ),
  I49: identity('error', '收入总表、支出总表和分资金的支出表逐个科目一致', TABLES),
  I50: identity('warning', '社会保险和住房公积金：按功能分类的 = 按经济分类的', TABLES),
  N01: identity('error', '文字里的收入、支出数 = 表里的数（四舍五入后）', TEXT),
  N02: identity('error', '收入合计 = 各项收入来源之和', WHOLE),
  N03: identity('error', '支出合计 = 基本支出 + 项目支出', NATURE),
  N04: identity('error', '没有结转时，支出合计 = 收入合计', WHOLE),
  N05: identity('error', '基本支出 = 人员经费 + 公用经费', NATURE),
  N06: identity('error', '文字里逐项说明的功能科目 = 一般公共预算支出表', TEXT),
  N07: identity('error', '同一项里两次写到的金额应当相同', TEXT),
  N08: identity('error', '增减额、增减率和“增加”“减少”“持平”应当与本年数、上年数相符', CHANGE),
  N11: identity('error', '增减额合计 = 各部分增减额之和', CHANGE),
  N12: identity('error', '占比 = 部分 ÷ 全部，各部分占比之和为 100%', TEXT),
  N24: identity('warning', '收入和支出的增减变化应当一致', CHANGE),
  S06: identity('error', '分季度、分项列全的金额，合计 = 各项之和', TEXT),
  N13: identity('error', '文字里的“三公”经费、机关运行经费 = 表里的数', THREE),
};
