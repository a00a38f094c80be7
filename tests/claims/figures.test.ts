import { describe, expect, test } from 'vitest';
import { readDirections } from '../../src/claims/directions.ts';
import { readAmounts } from '../../src/claims/read-amounts.ts';
import { readCounts } from '../../src/claims/read-counts.ts';
import { readRates } from '../../src/claims/read-rates.ts';
import { readYears } from '../../src/claims/read-years.ts';
import { printCounts } from './print-claims.ts';

describe('amounts', () => {
  test.each([
    ['8,695.94万元', [['8,695.94万元', 8_695_940_000, 5000]]],
    ['2083.68万元', [['2083.68万元', 2_083_680_000, 5000]]],
    ['１，２３４．５万元', [['１，２３４．５万元', 1_234_500_000, 50_000]]],
    [
      '12 万元，3.5亿元',
      [
        ['12 万元', 12_000_000, 500_000],
        ['3.5亿元', 35_000_000_000, 500_000_000],
      ],
    ],
    [
      '0元、0.00万元',
      [
        ['0元', 0, 50],
        ['0.00万元', 0, 5000],
      ],
    ],
    ['12.34元', [['12.34元', 1234, 0]]],
    ['1.005元', [['1.005元', 101, 1]]],
    ['0.123456万元', [['0.123456万元', 123_456, 0]]],
    [
      '减少-5万元，－６元',
      [
        ['-5万元', -5_000_000, 500_000],
        ['－６元', -600, 50],
      ],
    ],
    [
      '5万元-6万元，10-20万元',
      [
        ['5万元', 5_000_000, 500_000],
        ['6万元', 6_000_000, 500_000],
        ['20万元', 20_000_000, 500_000],
      ],
    ],
    ['共7，100万元', [['7，100万元', 7_100_000_000, 500_000]]],
    ['2024，100万元', [['100万元', 100_000_000, 500_000]]],
    ['2026年〔2017〕89号，3天，17.66%，5.2个百分点', []],
    ['99999999999999999999万元', []],
    ['五万元', []],
  ])('%s', (text, amounts) => {
    expect(readAmounts(text).map(({ text: said, value, radius }) => [said, value, radius])).toEqual(amounts);
  });

  test.each([
    '单价100万元（含）以上设备',
    '单位价值50万元以上',
    '100万元及以上',
    '50万元以下',
    '不超过3万元',
    '每人每年500元',
    '500元/人',
  ])('%s is a limit or a price', (text) => {
    expect(readAmounts(text).map(({ isThreshold }) => isThreshold)).toEqual([true]);
  });

  test.each(['预算100万元（含税）', '比上年增加100万元', '设备100万元'])('%s is an amount', (text) => {
    expect(readAmounts(text).map(({ isThreshold }) => isThreshold)).toEqual([false]);
  });
});

test.each([
  ['17.66%', 1766, 0.5],
  ['１００％', 10_000, 50],
  ['277.2 %', 27_720, 5],
  ['-3.25﹪', -325, 0.5],
  ['1.005%', 101, 1],
  ['1,020.00%', 102_000, 0.5],
])('the rate %s', (text, hundredths, radius) => {
  expect(readRates(text)).toEqual([{ start: 0, end: text.length, text, hundredths, radius }]);
});

describe('years', () => {
  test.each([
    ['2027年预算比2026年度预算', '2027年 2026年'],
    ['２０２７年', '２０２７年'],
    ['2025全年度', '2025全年'],
    ['2083.68万元，12027年，1.2027年', '2027年'],
    ['《某区2025年工作要点》后2027年', '2025年* 2027年'],
    ['《一》《二〔2024〕》2027年', '2024* 2027年'],
    ['某府〔2024〕12号、某府规【2016】168号、[2017]1号', '2024* 2016* 2017*'],
    ['截至2026年8月31日', '2026年*'],
    ['2026年8月起，自2023年，2022年以来，2021年底', '2026年* 2023年* 2022年* 2021年*'],
    ['2026-2028年，2026年至2028年', '2026* 2028年* 2026年* 2028年*'],
  ])('%s', (text, years) => {
    const said = readYears(text).map((year) => year.text + (year.isReference ? '*' : ''));
    expect(said.join(' ')).toBe(years);
  });
});

test('words of direction', () => {
  const said = readDirections('人员增加、会议减少，其他保持不变；无增减变化');
  expect(said.map(({ text, direction }) => `${text} ${direction}`)).toEqual([
    '增加 up',
    '减少 down',
    '不变 same',
    '无增减变化 same',
  ]);
});

describe('counts', () => {
  const said = (text: string): string => `\n${printCounts(readCounts(text))}`;

  test('vehicles by use, and what is no vehicle', () => {
    expect(
      said(
        '截至2026年6月30日，某区档案局（部门）共有车辆5辆，其中：机要通信用车2辆、其他用车3辆；单价50万元（含）以上设备（不含车辆）1台（套）。2027年安排购置车辆1辆，其中：其他用车1辆。',
      ),
    ).toMatchInlineSnapshot(`
      "
      车辆 5 辆
        机要通信用车 2 辆
        其他用车 3 辆
      单价50万元（含）以上设备（不含车辆） 1 台(套)
      车辆 1 辆
        其他用车 1 辆
      "
    `);
  });

  test('nouns after their count, subjects are no counts', () => {
    expect(
      said(
        '本部门3个预算单位，其中：行政单位1个，事业单位2个。司法（06款）行政运行（01项）5万元，共12个项目。',
      ),
    ).toMatchInlineSnapshot(`
      "
      预算单位 3 个
        行政单位 1 个
        事业单位 2 个
      项目 12 个
      "
    `);
  });

  test('areas with parts in brackets', () => {
    expect(
      said(
        '建筑面积约为1300.5平方米，其中地上面积为800.5平方米（其中计容面积700平方米，不计容面积100.5平方米），地下面积500平方米，地上3层。',
      ),
    ).toMatchInlineSnapshot(`
      "
      建筑面积 1300.5 平方米
        地上面积 800.5 平方米
          计容面积 700 平方米
          不计容面积 100.5 平方米
        地下面积 500 平方米
      "
    `);
  });
});
