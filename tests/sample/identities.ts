/** What must hold of a sample by the published rules, computed from the written object and not from the generator. */
import type { SampleBudget } from './budget.ts';

export interface WrittenLine {
  readonly 功能科目: number;
  readonly 经济科目: number;
  readonly 支出类别: string;
  readonly 资金来源: string;
  readonly 上年结转?: string;
  readonly 项目名称?: string;
  readonly 金额: number;
  readonly 上年金额?: number;
}

type Test = (line: WrittenLine) => boolean;

export const linesOf = (budget: SampleBudget): readonly WrittenLine[] =>
  (budget.明细 ?? []) as readonly WrittenLine[];

const hundredths = (amount: number): number => Math.round(amount * 100);

/** A field of the data by its names parted by full points, in hundredths of 万元; undefined where it is not stated. */
function stated(budget: SampleBudget, path: string): number | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], budget);
  return typeof value === 'number' ? hundredths(value) : undefined;
}

const isBasic: Test = (line) => line.支出类别 === '基本支出';
const isProject: Test = (line) => line.支出类别 === '项目支出';
const isOperating: Test = (line) => isBasic(line) && /^3(02|10)/.test(String(line.经济科目));
const isReceived: Test = (line) => line.上年结转 === undefined;
const economic =
  (...codes: readonly number[]): Test =>
  (line) =>
    codes.includes(line.经济科目);
const functional =
  (...codes: readonly number[]): Test =>
  (line) =>
    codes.includes(line.功能科目);
const isAllotted: Test = (line) => /^(一般公共|政府性基金|国有资本经营)预算$/.test(line.资金来源);

/** The stated figures that are sums of lines: 收入 and 支出, N02, N03, N05, I27, I29, I30, I32. */
const SUMS: readonly (readonly [field: string, of: Test])[] = [
  ['收入.基金预算拨款', (line) => isReceived(line) && line.资金来源 === '政府性基金预算'],
  ['收入.国有资本经营预算拨款', (line) => isReceived(line) && line.资金来源 === '国有资本经营预算'],
  ['收入.财政专户核拨', (line) => isReceived(line) && line.资金来源 === '财政专户管理资金'],
  ['收入.其他来源收入', (line) => isReceived(line) && /收入$/.test(line.资金来源)],
  ['支出.支出合计', () => true],
  ['支出.基本支出.金额', isBasic],
  ['支出.基本支出.日常公用经费', isOperating],
  ['支出.基本支出.人员经费', (line) => isBasic(line) && !isOperating(line)],
  ['支出.项目支出.金额', isProject],
  ['三公经费.合计.金额', (line) => isAllotted(line) && economic(30212, 30217, 30231, 31013)(line)],
  ['三公经费.因公出国（境）费.金额', (line) => isAllotted(line) && economic(30212)(line)],
  [
    '三公经费.公务用车购置及运行维护费.公务用车购置费.金额',
    (line) => isAllotted(line) && economic(31013)(line),
  ],
  [
    '三公经费.公务用车购置及运行维护费.公务用车运行维护费.金额',
    (line) => isAllotted(line) && economic(30231)(line),
  ],
  ['三公经费.公务接待费.金额', (line) => isAllotted(line) && economic(30217)(line)],
];

/** I50: social insurance and housing by function and by economic subject. */
const SAME: readonly (readonly [of: Test, as: Test])[] = [
  [functional(2080505), economic(30108)],
  [functional(2080506), economic(30109)],
  [functional(2101101, 2101102, 2101103), economic(30110, 30111)],
  [functional(2210201), economic(30113)],
];

/** The rules that a budget breaks, by name. */
export function broken(budget: SampleBudget): readonly string[] {
  const lines = linesOf(budget);
  const sum = (of: Test) => lines.filter(of).reduce((all, line) => all + hundredths(line.金额), 0);
  const found: string[] = [];
  const expect = (rule: string, holds: boolean) => {
    if (!holds) found.push(rule);
  };
  for (const [field, of] of SUMS) expect(field, [undefined, sum(of)].includes(stated(budget, field)));
  for (const [of, as] of SAME) expect('I50', sum(of) === sum(as));

  const parts = ['一般公共预算收入', '基金预算拨款', '国有资本经营预算拨款', '财政专户核拨', '其他来源收入'];
  const income = parts
    .map((part) => stated(budget, `收入.${part}`) ?? 0)
    .reduce((all, part) => all + part, 0);
  const total = stated(budget, '收入.收入合计');
  const kept =
    ((budget.年终结转 ?? []) as readonly { 金额: number }[]).map(({ 金额 }) => hundredths(金额))[0] ?? 0;
  expect('N02', total === undefined || total === income);
  expect('I02', total === undefined || total === sum(isReceived) + kept);
  expect('I33', (stated(budget, '机关运行经费.金额') ?? Number.NaN) <= sum(isOperating));

  const bought = ['货物', '工程', '服务'].map((kind) => stated(budget, `政府采购.${kind}`) ?? 0);
  const procurement = stated(budget, '政府采购.合计') ?? 0;
  expect('I34', procurement === bought.reduce((all, part) => all + part, 0));
  expect('I36', procurement <= sum((line) => isOperating(line) || isProject(line)));
  const { 明细: assets = [] } = (budget.国有资产 ?? {}) as { 明细?: readonly { 项目: string }[] };
  expect('I45', sum(economic(30231, 31013)) === 0 || assets.some(({ 项目 }) => 项目.startsWith('车辆')));
  expectDuties(budget, sum(isProject), expect);
  return found;
}

interface Activity {
  readonly 年度预算数: number;
  readonly 绩效指标?: readonly Readonly<Record<'优' | '良' | '中' | '差', string>>[];
  readonly 工作活动?: readonly Activity[];
}

/** I38, I39, I40 and I42. */
function expectDuties(
  budget: SampleBudget,
  projectExpenditure: number,
  expect: (rule: string, holds: boolean) => void,
): void {
  const { 职责活动: duties = [] } = (budget.绩效 ?? {}) as { 职责活动?: readonly Activity[] };
  const sum = (of: readonly Activity[]) => of.reduce((all, item) => all + hundredths(item.年度预算数), 0);
  expect('I39', sum(duties) === projectExpenditure);
  for (const duty of duties) {
    const activities = duty.工作活动 ?? [];
    expect('I38', sum(activities) === hundredths(duty.年度预算数));
    for (const { 绩效指标: indicators = [] } of activities) {
      expect('I42', indicators.length > 0);
      for (const { 优, 良, 中, 差 } of indicators) {
        const [best = 0, good = 0, fair = 0, rest = 0] = [优, 良, 中, 差].map((text) =>
          Number.parseInt(text.slice(1), 10),
        );
        const falls = 优.startsWith('≥') && best > good && good > fair && 差.startsWith('<');
        const rises = 优.startsWith('≤') && best < good && good < fair && 差.startsWith('>');
        expect('I40', (falls || rises) && fair === rest && fair > 0);
      }
    }
  }
}

/** Lines of departments that are not the sum of their members' lines, by subject. */
export function disagreements(budgets: readonly SampleBudget[]): readonly string[] {
  const found: string[] = [];
  let department = new Map<string, number>();
  let members = new Map<string, number>();
  const settle = () => {
    const codes = members.size > 0 ? [...new Set([...department.keys(), ...members.keys()])] : [];
    found.push(...codes.filter((code) => department.get(code) !== members.get(code)));
  };
  for (const budget of budgets) {
    const isDepartment = budget.编制口径 === '部门';
    if (isDepartment) {
      settle();
      department = new Map();
      members = new Map();
    }
    for (const { 金额, 上年金额 = 0, ...subject } of linesOf(budget)) {
      const amounts = isDepartment ? department : members;
      for (const [when, amount] of [
        ['本年', 金额],
        ['上年', 上年金额],
      ] as const) {
        const key = JSON.stringify([when, subject]);
        amounts.set(key, (amounts.get(key) ?? 0) + hundredths(amount));
      }
    }
  }
  settle();
  return found;
}
