import { describe, expect, test } from 'vitest';
import type { Difference } from '../../src/commands/diff.ts';
import { department, runCli } from '../support/run-cli.ts';

type Fields = Record<string, unknown>;

const line = (functional: number, economic: number, amount: number | string, more: Fields = {}) => ({
  功能科目: functional,
  经济科目: economic,
  支出类别: '基本支出',
  资金来源: '一般公共预算',
  金额: amount,
  ...more,
});

const of = (year: number, lines: readonly Fields[], more: Fields = {}) =>
  department((d) => {
    delete d.收入;
    delete d.支出;
    Object.assign(d, { 年度: year, 明细: lines, ...more });
  });

const LAST = of(2025, [line(2010301, 30101, 100), line(2010302, 30201, 7.5), line(2080505, 30108, 20)]);
const THIS = of(2026, [
  line(2010301, 30101, 112.5),
  line(2080505, 30108, 20),
  line(2101101, 30110, 50, { 资金来源: '其他收入' }),
]);

const data = { 'a.yaml': LAST, 'b.yaml': THIS };

test('what changed, by subject, the largest first, aligned', async () => {
  const { status, out, err } = await runCli(['diff', 'a.yaml', 'b.yaml'], { data });
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatchInlineSnapshot(`
    "沙河市地方志编纂协调办公室：2026 年比 2025 年（单位：万元）
    总数
      名称      2025 年  2026 年  增减额  增减率
      收入合计   127.50   182.50  +55.00  43.14%
      支出合计   127.50   182.50  +55.00  43.14%
      基本支出   127.50   182.50  +55.00  43.14%
    支出功能科目（项）
         编码  名称              2025 年  2026 年  增减额    增减率
      2101101  行政单位医疗         0.00    50.00  +50.00  上年为零
      2010301  行政运行           100.00   112.50  +12.50    12.50%
      2010302  一般行政管理事务     7.50     0.00   -7.50  -100.00%
    一般公共预算基本支出经济科目（款）
       编码  名称      2025 年  2026 年  增减额    增减率
      30101  基本工资   100.00   112.50  +12.50    12.50%
      30201  办公费       7.50     0.00   -7.50  -100.00%
    收入来源
      名称              2025 年  2026 年  增减额    增减率
      其他来源收入         0.00    50.00  +50.00  上年为零
      一般公共预算收入   127.50   132.50   +5.00     3.92%
    "
  `);
});

test('as JSON: amounts in 分, the rate left out where there is no base', async () => {
  const { out } = await runCli(['diff', 'a.yaml', 'b.yaml', '--json'], { data });
  const { bodies, diagnostics } = JSON.parse(out) as Difference;
  expect(diagnostics).toEqual([]);
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toMatchObject({
    body: '沙河市地方志编纂协调办公室',
    lastYear: { year: 2025, file: 'a.yaml' },
    thisYear: { year: 2026, file: 'b.yaml' },
    incomparable: [],
  });
  const functional = bodies[0]?.changes.filter(({ part }) => part === 'functional');
  expect(functional).toEqual([
    {
      part: 'functional',
      code: '2101101',
      name: '行政单位医疗',
      lastYear: 0,
      thisYear: 50_000_000,
      change: 50_000_000,
    },
    {
      part: 'functional',
      code: '2010301',
      name: '行政运行',
      lastYear: 100_000_000,
      thisYear: 112_500_000,
      change: 12_500_000,
      rate: '12.50%',
    },
    {
      part: 'functional',
      code: '2010302',
      name: '一般行政管理事务',
      lastYear: 7_500_000,
      thisYear: 0,
      change: -7_500_000,
      rate: '-100.00%',
    },
  ]);
});

test('in English, and in yuan where 万元 would round', async () => {
  const fine = of(2026, [line(2010301, 30101, '1000000.5元')]);
  const { out } = await runCli(['diff', 'a.yaml', 'b.yaml', '--lang', 'en'], {
    data: { ...data, 'b.yaml': fine },
  });
  expect(out).toContain('2026 against 2025 (in yuan)');
  expect(out).toMatch(/2010301 +行政运行 +1,000,000\.00 +1,000,000\.50 +\+0\.50 +0\.00%/);
});

describe('folders', () => {
  const named = (yaml: string, name: string) => yaml.replace('沙河市地方志编纂协调办公室', name);
  const folders = {
    '2025/x.yaml': named(LAST, '甲局'),
    '2025/y.yaml': named(LAST, '乙局'),
    '2026/1.yaml': named(THIS, '乙局'),
    '2026/2.yaml': named(THIS, '丙局'),
  };

  test('each body with itself; one without last year is told of', async () => {
    const { out, status } = await runCli(['diff', '2025', '2026', '--json'], { data: folders });
    const { bodies, diagnostics } = JSON.parse(out) as Difference;
    expect(status).toBe(0);
    expect(bodies.map(({ body, lastYear }) => [body, lastYear.file])).toEqual([['乙局', '2025/y.yaml']]);
    expect(diagnostics).toMatchObject([
      { code: 'no-pair', severity: 'note', place: { file: '2026/2.yaml' } },
    ]);
  });
});

test('nothing changed is said, and what cannot be read is an error', async () => {
  const same = await runCli(['diff', 'a.yaml', 'a.yaml'], { data });
  expect(same.out).toContain('没有变化');
  const gone = await runCli(['diff', 'none.yaml', 'a.yaml'], { data });
  expect(gone.status).toBe(1);
  expect(gone.err).toContain('none.yaml');
});
