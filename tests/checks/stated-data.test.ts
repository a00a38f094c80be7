/** What a department of a city states in its data, and says of its place, is held against the rest like a workbook's text. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '../support/compile-data.ts';
import { runJson } from '../support/run-cli.ts';

const yaml = readFileSync(projectPath('data/shahe/2026/liuyuzhili.yaml'), 'utf8').replace(
  /^图片:[\s\S]*$/m,
  '',
);
/** No vehicle is bought, and what is spent on them is for running them. */
const withoutPurchase = (all: string): string =>
  all
    .replace('公务用车购置费:\n      金额: 18\n', '公务用车购置费:\n      金额: 0\n')
    .replace(/ +增减原因: 1辆河道巡查用车.*\n/, '')
    .replace('金额: 39.6\n', '金额: 21.6\n')
    .replace('金额: 47.9\n', '金额: 29.9\n');
const cars = (all: string, count: string): string =>
  all.replace('车辆（辆）, 数量: 9', `车辆（辆）, 数量: ${count}`);

/** What is changed, how, which rule is asked, and whether it has something to say. */
type Case = readonly [name: string, change: (all: string) => string, code: string, isTold: boolean];

const cases: readonly Case[] = [
  ['a place that is none', (all: string) => all.replace('编制全市流域', '编制我区流域'), 'N18', true],
  ['the whole place', (all: string) => all.replace('编制全市流域', '编制全市区域'), 'N18', false],
  [
    'a reason that says the other direction of its own amount',
    (all: string) => all.replace('印刷等支出\n', '印刷等支出，机关运行经费比上年增加8.3万元\n'),
    'N09',
    true,
  ],
  [
    'a reason that says its own direction, and the other of a part',
    (all: string) =>
      all.replace('印刷等支出\n', '印刷等支出，机关运行经费比上年减少8.3万元，其中邮电费增加1万元\n'),
    'N09',
    false,
  ],
  [
    'a reason of an amount that is told as wrong',
    (all: string) => all.replace('公务用车购置费:\n      金额: 18\n', '公务用车购置费:\n      金额: 0\n'),
    'reason-not-printed',
    false,
  ],
  [
    'the reason of an amount that is told as wrong',
    (all: string) => all.replace('金额: 198.6\n', '金额: 1986\n'),
    'N09',
    false,
  ],
  [
    'a unit that is listed twice',
    (all: string) => all.replace(/( +- \{ 单位名称: 沙河市流域水环境监测站.*\n)/, '$1$1'),
    'S13',
    true,
  ],
  ['units that are listed once', (all: string) => all, 'S13', false],
  ['a purpose of a mark alone', (all: string) => all.replace(/用途: 办公费.*\n/, '用途: 。\n'), 'N26', true],
  ['a purpose of a mark alone', (all: string) => all.replace(/用途: 办公费.*\n/, '用途: 。\n'), 'N30', false],
  ...(
    [
      ['机关运行经费比上年下降14.01%', true],
      ['机关运行经费比上年下降4.01%', false],
      ['机关运行经费比上年下降4%', false],
      ['机关运行经费减少3.8万元', true],
      ['机关运行经费预算比上年减少8.3万元，下降4.01%', false],
      ['机关运行经费比上年减少8.3万元，下降4.1%', true],
      ['机关运行经费比上年减少8万元', false],
      ['机关运行经费比上年减少83万元', true],
      ['机关运行经费比上年减少7万余元', false],
      ['因此本年机关运行经费较2025年减少3.8万元，其中会议费减少3万元', true],
      ['机关运行经费比上年执行数减少3.8万元', false],
      ['总额比上年减少3.8万元', true],
      ['其中人员经费减少3万元', false],
      ['人员经费比上年减少3万元，车辆减少2辆', false],
      ['下属中心机关运行经费比上年减少3.8万元', false],
      ['会议费减少1万元，机关运行经费比上年减少8.3万元', false],
      ['人员减少2名，机关运行经费减少3.8万元', false],
      ['机关运行经费减少3.8万元，会议费减少4.5万元', false],
    ] as const
  ).map(
    ([said, isTold]) =>
      [
        `what a reason says of its own amount: ${said}`,
        (all: string) => all.replace('印刷等支出\n', `印刷等支出，${said}\n`),
        'N08',
        isTold,
      ] as const,
  ),
  ...(
    [
      ['严格落实过紧日子要求，压减会议、差旅和印刷等支出', true],
      ['厉行节约，从严控制一般性支出', true],
      ['压减会议支出，新招录工作人员6名', false],
      ['上年压减支出较多，今年按实际需要安排', false],
      ['压减一般性支出，集中财力保障重点工作', false],
      ['在职人员减少2名，邮电费标准提高', false],
      ['为减少基层负担，由本级统一承担印刷费', false],
    ] as const
  ).map(
    ([reason, isTold]) =>
      [
        `the reason of a rise: ${reason}`,
        (all: string) =>
          all.replace(
            /(金额: )198\.6\n( +上年金额: )206\.9\n( +增减原因: ).*\n/,
            `$1206.9\n$2198.6\n$3${reason}\n`,
          ),
        'N09',
        isTold,
      ] as const,
  ),
  ...(
    [
      ['新招录工作人员6名，公用经费定额标准提高', true],
      ['新增水质监测任务', true],
      ['提高资金使用效益，增加共享设备', false],
      ['接待批次增加，但严格控制标准', false],
      ['增加其他资金安排的支出', false],
      ['在职人员退休2名，培训人次增加', false],
    ] as const
  ).map(
    ([reason, isTold]) =>
      [
        `the reason of a fall: ${reason}`,
        (all: string) => all.replace(/增减原因: 严格落实过紧日子要求，压减会议.*\n/, `增减原因: ${reason}\n`),
        'N09',
        isTold,
      ] as const,
  ),
  ...(['机关运行经费比上年减少83万元', '会议费减少5万元，机关运行经费比上年减少8.3万元'] as const).map(
    (said) =>
      [
        `an amount of its own in a reason is no part of it: ${said}`,
        (all: string) => all.replace('印刷等支出\n', `印刷等支出，${said}\n`),
        'S10',
        false,
      ] as const,
  ),
  ['no vehicles to run', (all: string) => cars(withoutPurchase(all), '0'), 'I45', true],
  ['a vehicle to run', (all: string) => cars(withoutPurchase(all), '1'), 'I45', false],
  ['no vehicles yet, one is bought', (all: string) => cars(all, '0'), 'I45', false],
];

test.each(cases)('%s', async (_, change, code, isTold) => {
  const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': change(yaml) } });
  expect(diagnostics.some((each) => each.code === code)).toBe(isTold);
});
