/** What follows from a fault of a group's amount or reason is no finding of its own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '../support/compile-data.ts';
import { runJson } from '../support/run-cli.ts';

const yaml = readFileSync(projectPath('data/shahe/2026/liuyuzhili.yaml'), 'utf8').replace(
  /^图片:[\s\S]*$/m,
  '',
);
const RECEPTION = '金额: 6.5\n    上年金额: 6.5';
const REASON = '增减原因: 加强公务用车统一调度，实行定点加油、定点维修，车辆燃油费和维修费减少';
const BASIC = '    增减原因: 新招录工作人员6名，在职人员正常晋级晋档，社会保险和住房公积金缴费基数相应提高\n';

test.each([
  [
    'a change that a wrong amount makes',
    (all: string) => all.replace(RECEPTION, RECEPTION.replace('6.5', '65')),
    ['I29'],
  ],
  [
    'a reason of no change, which a wrong amount of last year makes',
    (all: string) =>
      all.replace('上年金额: 24\n      增减原因: 加强', '上年金额: 21.6\n      增减原因: 加强'),
    ['N11'],
  ],
  ['a reason of marks alone', (all: string) => all.replace(REASON, '增减原因: 。'), ['N09']],
  [
    'a reason that is missing beside a wrong amount',
    (all: string) => all.replace(BASIC, '').replace('金额: 1,148.15', '金额: 1,148.16'),
    ['N03', 'N09'],
  ],
])('%s', async (_, change, codes) => {
  const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': change(yaml) } });
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});
