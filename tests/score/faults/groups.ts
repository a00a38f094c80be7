import type { Random } from '../../sample/random.ts';
import { fenOf, inWanyuan } from '../amounts.ts';
import type { Department } from '../department/department.ts';
import type { Plain } from '../plain.ts';
import { valueAt, withValue } from '../plain.ts';
import { replaced } from './amounts-in-tables.ts';
import type { Fault, FaultKind } from './fault.ts';
import { slips } from './wrong-amount.ts';

const GROUPS: readonly (readonly [name: string, fields: readonly string[]])[] = [
  [
    '收入',
    ['收入合计', '一般公共预算收入', '基金预算拨款', '财政专户核拨', '其他来源收入'].map((f) => `收入.${f}`),
  ],
  [
    '支出',
    ['支出合计', '基本支出.金额', '基本支出.人员经费', '基本支出.日常公用经费', '项目支出.金额'].map(
      (f) => `支出.${f}`,
    ),
  ],
  [
    '三公经费',
    [
      '合计.金额',
      '因公出国（境）费.金额',
      '公务用车购置及运行维护费.合计.金额',
      '公务用车购置及运行维护费.公务用车运行维护费.金额',
      '公务接待费.金额',
    ].map((f) => `三公经费.${f}`),
  ],
  [
    '上年',
    ['支出.上年支出合计', '支出.基本支出.上年金额', '三公经费.合计.上年金额', '三公经费.公务接待费.上年金额'],
  ],
  ['政府采购', ['合计', '货物', '工程', '服务'].map((f) => `政府采购.${f}`)],
];

/** Figures of the groups that Hebei's text is made from, its goals and its indicators. */
export const groups: readonly FaultKind[] = [
  ...GROUPS.flatMap(([name, fields]) =>
    slips.map(
      (slip): FaultKind => ({
        id: `${name}（组） ${slip.id}`,
        amounts: ({ budget }) => fields.filter((field) => fenOf(valueAt(budget, field))).length,
        make: (department, random) => wrong(department, random.pick(fields), slip, random),
      }),
    ),
  ),
  ...slips.map(
    (slip): FaultKind => ({
      id: `绩效（组） ${slip.id}`,
      amounts: ({ budget }) => goalPaths(budget).length,
      make: (department, random) => {
        const paths = goalPaths(department.budget);
        return paths.length === 0 ? undefined : wrong(department, random.pick(paths), slip, random);
      },
    }),
  ),
  { id: '绩效 评价标准', make: standards },
  { id: '绩效 指标单位', make: indicatorUnit },
  { id: '绩效 无指标', make: noIndicators },
];

/** The amounts of duties and of their activities. */
const goalPaths = (budget: Plain): readonly string[] =>
  ((valueAt(budget, '绩效.职责活动') ?? []) as readonly Plain[]).flatMap(({ 工作活动: activities }, i) => {
    const duty = `绩效.职责活动[${i + 1}]`;
    return [
      `${duty}.年度预算数`,
      ...((activities ?? []) as readonly Plain[]).map((_, j) => `${duty}.工作活动[${j + 1}].年度预算数`),
    ];
  });

function wrong(
  department: Department,
  path: string,
  slip: (typeof slips)[number],
  random: Random,
): Fault | undefined {
  const fen = fenOf(valueAt(department.budget, path));
  if (fen === undefined || fen === 0) return undefined;
  const changed = slip.change(fen, '万元', random);
  return changed === undefined || changed < 0
    ? undefined
    : replaced(department, [[path, inWanyuan(changed)]]);
}

/** The path of an activity that has indicators. */
function activityOf({ budget }: Department, random: Random): string | undefined {
  const duties = (valueAt(budget, '绩效.职责活动') ?? []) as readonly Plain[];
  const paths = duties.flatMap((duty, i) =>
    ((duty.工作活动 ?? []) as readonly Plain[]).map((_, j) => `绩效.职责活动[${i + 1}].工作活动[${j + 1}]`),
  );
  return paths.length === 0 ? undefined : random.pick(paths);
}

function indicatorOf(department: Department, random: Random): { path: string; indicator: Plain } | undefined {
  const activity = activityOf(department, random);
  const indicators =
    activity && (valueAt(department.budget, `${activity}.绩效指标`) as readonly Plain[] | undefined);
  if (!indicators || indicators.length === 0) return undefined;
  const k = random.whole(1, indicators.length);
  return { path: `${activity}.绩效指标[${k}]`, indicator: indicators[k - 1] as Plain };
}

/** Thresholds out of order, or 差 that is not what is left. */
function standards(department: Department, random: Random): Fault | undefined {
  const found = indicatorOf(department, random);
  if (!found) return undefined;
  const { path, indicator } = found;
  const [from, to] = random.pick([
    ['优', '良'],
    ['良', '中'],
    ['中', '差'],
  ] as const);
  return {
    budget: withValue(
      withValue(department.budget, `${path}.${from}`, indicator[to]),
      `${path}.${to}`,
      indicator[from],
    ),
    what: `${path}: ${from} ⇄ ${to}`,
    ids: ['I40'],
    places: [`${path}*`],
  };
}

/** 率 that is no share, or a count in per cent. */
function indicatorUnit(department: Department, random: Random): Fault | undefined {
  const found = indicatorOf(department, random);
  if (!found) return undefined;
  const { path, indicator } = found;
  const isShare = String(indicator.优).endsWith('%');
  const other = (text: unknown) =>
    isShare ? String(text).replace('%', '次') : String(text).replace(/(\d)\D+$/, '$1%');
  const budget = ['优', '良', '中', '差'].reduce(
    (at, key) => withValue(at, `${path}.${key}`, other(indicator[key])),
    department.budget,
  );
  return {
    budget,
    what: `${path} ${String(indicator.名称)}: ${other(indicator.优)}`,
    ids: ['I41'],
    places: [`${path}*`],
  };
}

function noIndicators(department: Department, random: Random): Fault | undefined {
  const activity = activityOf(department, random);
  if (!activity) return undefined;
  return {
    budget: withValue(department.budget, `${activity}.绩效指标`, undefined),
    what: `${activity} without 绩效指标`,
    ids: ['I42'],
    places: [`${activity}*`],
  };
}
