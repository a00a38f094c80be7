/**
 * Invented sentences of budgets, whose lines are hard to fill since a number stays with its unit. The same seed, the same
 * text on every machine.
 */
import { Random } from '../../sample/random.ts';

const NAMES = (
  '一般公共预算财政拨款 政府性基金 国有资本经营 事业 机关运行经费 公务用车购置及运行费 公务接待费 因公出国（境）费 政府采购货物 ' +
  '社会保障和就业 住房保障 卫生健康 农林水 项目 基本 人员经费 日常公用经费'
).split(' ');
const REASONS = (
  '人员增加，社会保险缴费基数提高 落实过紧日子要求，压减一般性支出 新增河道治理项目 部分项目已于上年完工 购置专用设备 ' +
  '业务量增加 按规定调整工资标准 会议改为线上召开，场地费减少'
).split(' ');
const REMARKS = (
  '主要用于单位日常运转和专项工作 与上年预算相比持平 严格执行“三公”经费管理办法（财行〔2019〕12号） 由局机关统一安排 ' +
  '纳入年度绩效目标管理 已列入《部门预算》 按季度拨付到位'
).split(' ');

type Clause = (random: Random) => string;

/** 55万元 to 98,765.43万元. */
const amount: Clause = (random) => {
  const most = random.pick([1000, 100_000, 10_000_000]);
  return `${inThousands(random.whole(1, most) / 100)}万元`;
};

/** Ten digits and more, in 元. */
const longAmount: Clause = (random) => `${inThousands(random.whole(1_000_000_000, 90_000_000_000) / 100)}元`;

const percent: Clause = (random) => `${(random.whole(1, 6000) / 100).toFixed(random.whole(1, 2))}%`;

const inThousands = (value: number): string => value.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',');

const SENTENCES: readonly Clause[] = [
  (random) => `2026年${random.pick(NAMES)}支出预算${amount(random)}`,
  (random) =>
    `比2025年预算${random.pick(['增加', '减少'])}${amount(random)}，${random.pick(['增长', '下降'])}${percent(random)}`,
  (random) => `其中：${random.pick(NAMES)}${amount(random)}，${random.pick(NAMES)}${amount(random)}`,
  (random) => `主要原因是${random.pick(REASONS)}`,
  (random) => `${random.pick(NAMES)}${amount(random)}，占${percent(random)}`,
  (random) => random.pick(REMARKS),
  (random) => `共有车辆${random.whole(1, 40)}辆、编制${random.whole(1, 300)}名，${random.pick(REMARKS)}`,
];

const FIGURES: readonly Clause[] = [
  (random) => random.pick(NAMES) + amount(random),
  (random) => `增加${amount(random)}`,
  (random) => `增长${percent(random)}`,
  (random) => `2025年${random.pick(NAMES)}${amount(random)}`,
];

const LONG_FIGURES: readonly Clause[] = [
  ...['支出', '收入', '比上年增加', '其中拨款'].map(
    (words): Clause =>
      (random) =>
        words + longAmount(random),
  ),
  (random) => random.pick(NAMES) + longAmount(random),
];

const paragraphsOf =
  (clauses: readonly Clause[]) =>
  (seed: number, count: number): readonly string[] => {
    const random = new Random(seed);
    const clause = () => random.pick(clauses)(random);
    return Array.from(
      { length: count },
      () => `${Array.from({ length: random.whole(3, 10) }, clause).join('，')}。`,
    );
  };

/** As budgets are explained: two or three figures a sentence, with years, rates and reasons. */
export const budgetSentences = paragraphsOf(SENTENCES);

/** A figure in nearly every clause. */
export const figuresAlone = paragraphsOf(FIGURES);

/** Figures of ten digits and more, three to a line: hardly any place is left where one may end. */
export const longFigures = paragraphsOf(LONG_FIGURES);

/** The sentences of budgets with nothing in them but Han characters and marks. */
export const withoutFigures = (seed: number, count: number): readonly string[] =>
  budgetSentences(seed, count).map((text) => text.replace(/[\d.,%]+/g, '若干'));
