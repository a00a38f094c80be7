/** What follows from a finding is told with it: each line of the list, what is near and does not follow, and severities. */
import { expect, test } from 'vitest';
import { CONSEQUENCES } from '../../src/checks/consequences.ts';
import { tellTogether } from '../../src/checks/tell-together.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { lines, show } from '../../src/diagnostics/render.ts';

/** A finding in short: its code, where it is, what it wants, what is there, what else its sentence says, and what it is held to. */
type Short = readonly [
  code: string,
  field: string,
  expected?: string,
  actual?: string,
  facts?: object,
  related?: string,
];

const SEVERITIES: Readonly<Record<string, Diagnostic['severity']>> = {
  S12: 'note',
  N30: 'warning',
  D21: 'warning',
};

function finding([
  code,
  where,
  expected = '',
  actual = '',
  facts = { kind: 'unpaired', more: [] },
  other,
]: Short): Diagnostic {
  const [, sheet, cell] = /^(.+)!(.+)$/.exec(where) ?? [];
  const place = { file: 'a.xlsx', ...(sheet && cell ? { sheet, cell } : { field: where }) };
  const severity = SEVERITIES[code] ?? 'error';
  const related = other === undefined ? [] : [{ file: 'a.xlsx', field: other }];
  return { code, severity, place, expected, actual, facts, related } as unknown as Diagnostic;
}

const P = '正文.编制说明[2]';

/** For each line of the list a cause, what follows from it, and what does not. */
const EXAMPLES: readonly (readonly [cause: Short, follows: Short, other: Short])[] = [
  [
    ['cell-error', '支出总表!E20'],
    ['S12', '支出总表!A20'],
    ['S12', '支出总表!A21'],
  ],
  [
    ['D15', P, '—', 'XX'],
    ['N01', P, '5万元', '0万元'],
    ['N01', P, '5万元', '3万元'],
  ],
  [
    ['D15', P, '—', 'XX'],
    ['I34', P, '620万元', '720万元'],
    ['I34', '正文.编制说明[3]', '620万元', '720万元'],
  ],
  [
    ['D23', P, '—', '310***17'],
    ['N30', P],
    ['N30', '正文.编制说明[3]'],
  ],
  [
    ['N15', P, '5万元', '5元'],
    ['N07', P, '5万元', '5元'],
    ['N07', '正文.编制说明[3]', '5万元', '5元'],
  ],
  [
    ['D15', P, '—', 'xx'],
    ['S05', P, '2080505', '养老支出（款）xx（项）'],
    ['S05', P, '2080505', '养老支出（款）机关服务（项）'],
  ],
  [
    ['N17', P, '中共某区委员会宣传部', '中共某县委员会宣传部'],
    ['N18', P, '某区', '某县'],
    ['N18', P, '市级', '省级'],
  ],
  [
    ['S08', '法定表.收入总表'],
    ['S03', '法定表.收入总表.行[1].合计'],
    ['S03', '法定表.支出总表.行[1].合计'],
  ],
  [
    ['N08', P, '减少7%', '减少1006.99%'],
    ['S09', P, '≤100%', '减少1006.99%'],
    ['S09', P, '≤100%', '减少120%'],
  ],
  [
    ['N10', P, '2025年', '2026年预算数'],
    ['D11', P, '2025年', '2026年预算数为7.44万元'],
    ['D11', P, '2026年', '2025年收入'],
  ],
  [
    ['N24', P, '5万元', '-5万元'],
    ['N09', P, '减少5万元，主要原因是……', '减少5万元'],
    ['N09', '正文.编制说明[3]'],
  ],
  [
    ['N23', P, '0', '增加'],
    ['N09', P, '增加，主要原因是……', '增加'],
    ['N09', '正文.编制说明[3]'],
  ],
  [
    ['N06', '正文.编制说明', '5万元', '0万元'],
    ['D21', P, '1.', '2.'],
    ['D21', '正文.其他相关情况说明[2]', '1.', '2.'],
  ],
  [
    ['N30', P, '“”', '“住房保障'],
    ['N06', P, '5万元', '0万元'],
    ['N06', '正文.编制说明', '5万元', '0万元'],
  ],
  [
    ['N30', P, '（）', '（二事业收'],
    ['D21', '正文.编制说明[3]', '（二）', '（三）'],
    ['D21', '正文.编制说明[7]', '（六）', '（七）'],
  ],
  [
    ['N08', P, '5万元', '0万元'],
    ['N23', P, '0', '增加5万元'],
    ['N23', '正文.编制说明[3]', '0', '增加5万元'],
  ],
  [
    ['S03', '法定表.三公经费表.行[1].合计', '0万元', '5万元'],
    ['N14', '法定表.三公经费表.说明', '0万元', '5万元'],
    ['N14', '法定表.政府性基金预算支出表.说明', '0万元', '5万元'],
  ],
  [
    ['N28', '法定表.收入总表.行[5].合计', '≥ 0', '-21,200元'],
    ['N07', P, '-2.12万元', '2.12万元'],
    ['N07', P, '-5万元', '5万元'],
  ],
  [
    ['N28', '法定表.收入总表.行[5].其他收入', '≥ 0', '-55,100元'],
    ['I18', '法定表.财政拨款收支总表.收入[4].合计', '≤ 7,003,785.5元', '7,058,885.5元'],
    ['I18', '法定表.财政拨款收支总表.收入[4].合计', '≤ 7,003,785.5元', '7,113,986元'],
  ],
  [
    ['N28', '法定表.收入总表.行[5].合计', '≥ 0', '-21,200元'],
    ['S09', P, '≤100%', '减少102%'],
    ['S09', P, '≤100%', '占120%'],
  ],
  [
    ['S02', '法定表.收入总表.行[5].科目编码'],
    ['S03', '法定表.收入总表.行[5].合计'],
    ['S03', '法定表.收入总表.行[6].合计'],
  ],
  [
    ['D15', '正文.其他相关情况说明[5]', '—', '增加（减少）'],
    ['N11', '正文.其他相关情况说明[2]', '-0.26万元', '-0.42万元'],
    ['N11', P, '-0.26万元', '-0.42万元'],
  ],
  [
    ['S02', '法定表.收入总表.行[5].科目编码', '22999', '22965'],
    ['I09', '法定表.收入总表.行', '72,000.63元', '0元'],
    ['I09', '法定表.收入总表.行[7].合计', '72,000.63元', '70,000元'],
  ],
  [
    ['N16', '法定表.收入总表.行[5].科目编码', '职业年金缴费支出', '住房公积金'],
    ['N06', P, '2080506 住房公积金', '社会保障和就业支出-职业年金缴费支出'],
    ['N06', P, '2080506 行政单位离退休', '社会保障和就业支出-职业年金缴费支出'],
  ],
  [
    ['I04', '法定表.收支总表.收入[6].合计', '2,022,097.09元', '0元'],
    ['N02', P, '202.21万元', '0万元'],
    ['N02', P, '212.21万元', '0万元'],
  ],
  [
    ['S03', '明细[16].金额', '57.97万元', '20.62万元'],
    ['S03', '明细[1].上年金额', '106.19万元', '65.91万元'],
    ['S03', '明细[1].上年金额', '65.91万元', '106.19万元'],
  ],
  [
    ['N16', '法定表.收入总表.行[5].科目编码', '债务发行费用支出', '住房保障支出'],
    ['S03', '法定表.收入总表.行[5].合计', '0万元', '12.53万元'],
    ['S03', '法定表.收入总表.行[5].合计', '12万元', '12.53万元'],
  ],
  [
    ['D05', '法定表.一般公共预算支出表.行[7].科目编码', '20805…', '20805', { code: '20805' }],
    ['S05', P, '2010301', '行政单位离退休', { above: '20805' }],
    ['S05', P, '2010301', '住房公积金', { above: '22102' }],
  ],
  [
    ['I43', P, '0', '1'],
    ['I44', P, '0辆', '1辆'],
    ['I44', '正文.编制说明[3]', '0辆', '1辆'],
  ],
  [
    ['D15', P, '—', 'xx'],
    ['I43', P, '13', '14'],
    ['I43', '正文.编制说明[3]', '13', '14'],
  ],
  [
    ['N15', P, '0.24万元', '0.24元'],
    ['N11', '正文.编制说明[1]', '19.22万元', '18.98万元'],
    ['N11', '正文.编制说明[1]', '19.22万元', '17.22万元'],
  ],
  [
    ['N11', P, '16.98万元', '-18万元'],
    ['S10', P, '≤5,150元', '12.6万元'],
    ['S10', '正文.编制说明[3]', '≤5,150元', '12.6万元'],
  ],
  [
    ['N28', '法定表.收入总表.行[10].合计', '≥ 0', '-22,700元'],
    ['I36', '正文.其他相关情况说明[9]', '≤ 50.99万元', '52.81万元'],
    ['I36', '正文.其他相关情况说明[9]', '50.99万元', '52.81万元'],
  ],
  [
    ['N28', '法定表.收入总表.行[19].合计', '≥ 0', '-21,115.38元', { more: ['-75,600元'] }],
    ['N07', P, '-7.56万元', '7.56万元'],
    ['N07', P, '-8.56万元', '8.56万元'],
  ],
  [
    ['N08', P, '0万元', '1,000万元'],
    ['N09', P, '减少', '费用增加'],
    ['N09', '正文.编制说明[3]', '减少', '费用增加'],
  ],
  [
    ['N16', '法定表.基本支出表.行[16].科目编码', '因公出国（境）费用', '取暖费'],
    ['I32', '法定表.三公经费表.行[2].合计', '≥ 2.54万元', '0万元', {}, '法定表.基本支出表.行[16].合计'],
    ['I32', '法定表.三公经费表.行[2].合计', '≥ 2.54万元', '0万元', {}, '法定表.基本支出表.行[17].合计'],
  ],
  [
    ['D05', '法定表.基金表.行[2].科目编码', '21208', '2120804', { code: '2120804', lacks: 'above' }],
    ['I49', '法定表.支出总表.行[16].合计', '0元', '905,100元', { at: '支出总表 21208 收入 合计' }],
    ['I49', '法定表.支出总表.行[9].合计', '0元', '905,100元', { at: '支出总表 21203 设施 合计' }],
  ],
  [
    ['S04', '法定表.收支总表.收入', '本年收入合计', ''],
    ['N01', '收入.收入合计', '371.94万元', '212.48万元', {}, '法定表.收支总表.收入[7].合计'],
    ['N01', '收入.收入合计', '371.94万元', '212.48万元', {}, '法定表.收入总表.行[7].合计'],
  ],
  [
    ['N26', '正文.其他相关情况说明[1]', '公务接待费', '', { heading: '公务接待费' }],
    ['N09', '正文.其他相关情况说明[2]', '……', '减少0.77万元', { label: '“三公”经费预算' }],
    ['N09', '正文.其他相关情况说明[7]', '……', '减少0.77万元', { label: '机关运行经费预算' }],
  ],
  [
    ['D15', '正文.其他相关情况说明[5]', '—', 'x,xxx'],
    ['N09', '正文.其他相关情况说明[2]', '……', '增加0.12万元', { label: '“三公”经费预算' }],
    ['N09', '正文.其他相关情况说明[7]', '……', '增加0.12万元', { label: '“三公”经费预算' }],
  ],
  [
    ['I09', '法定表.支出总表.行', '1,211,031.67元', '0元'],
    ['I24', '法定表.一般表.行[4].基本支出', '≤ 1,720,226.24元', '2,167,686.7元', {}, '法定表.支出总表.行'],
    [
      'I24',
      '法定表.一般表.行[4].基本支出',
      '≤ 1,720,226.24元',
      '2,167,686.7元',
      {},
      '法定表.支出总表.行[4].基本支出',
    ],
  ],
  [
    ['N16', '法定表.基本支出表.行[10].科目编码', '电费', '办公费', { code: '30206' }],
    ['S03', '明细[7].经济科目', '30206', '30201'],
    ['S03', '明细[7].经济科目', '30205', '30201'],
  ],
  [
    ['N28', '法定表.收入总表.行[25].合计', '≥ 0', '-67,200元'],
    ['N09', P, '……', '减少6.72万元', { label: '国有资本经营预算拨款支出预算' }],
    ['N09', P, '……', '减少7.72万元', { label: '国有资本经营预算拨款支出预算' }],
  ],
  [
    ['I46', '正文.机构设置[2]', '3', '4'],
    ['D21', '正文.机构设置[5]', '3.', '4.'],
    ['D21', P, '3.', '4.'],
  ],
  [
    ['N21', '法定表.收支总表.收入[8].合计', '7万元', '5万元', { missed: '某区第一中学', isTwice: false }],
    ['I36', '正文.其他相关情况说明[9]', '≤ 226.76万元', '515.89万元'],
    ['N13', P, '5万元', '7万元'],
  ],
];

test.each(EXAMPLES)('%j is told with %j, not with %j', (...shorts) => {
  const [cause, follows, other] = shorts.map(finding) as [Diagnostic, Diagnostic, Diagnostic];
  for (const all of [
    [cause, follows, other],
    [other, follows, cause],
  ]) {
    const told = tellTogether(all);
    expect(told.map(({ code, place }) => ({ code, place })).sort(byCode)).toEqual(
      [cause, other].map(({ code, place }) => ({ code, place })).sort(byCode),
    );
    expect(told.flatMap((each) => each.follows ?? [])).toEqual([follows]);
  }
});

const byCode = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Two faults of one text or chapter that are near one another. */
const APART: readonly (readonly [one: Short, other: Short])[] = [
  [
    ['D05', '法定表.一般公共预算支出表.行[7].科目编码', '20805…', '20805', { code: '20805' }],
    ['S05', P, '2010301', '行政单位离退休', {}],
  ],
  [
    ['N06', '正文.编制说明[3]', '5万元', '0万元'],
    ['D21', P, '1.', '2.'],
  ],
  [
    ['N11', P, '86.5万元', '-86.5万元'],
    ['N09', P, '增加86.5万元，主要原因是……', '增加86.5万元'],
  ],
  [
    ['N15', P, '2,087.24万元', '2,087.24元'],
    ['N11', P, '86.5万元', '-86.5万元'],
  ],
  [
    ['N15', P, '2,087.24万元', '2,087.24元'],
    ['N01', P, '965万元', '956万元'],
  ],
];

test.each(APART)('%j and %j are two', (...shorts) => {
  const [one, other] = shorts.map(finding) as [Diagnostic, Diagnostic];
  expect(tellTogether([one, other])).toEqual([one, other]);
  expect(tellTogether([other, one])).toEqual([other, one]);
});

test('every line of the list has an example', () => {
  const untried = CONSEQUENCES.filter(
    ({ causes, follow, where }) =>
      !EXAMPLES.some(([cause, follows]) => {
        const [one, other] = [finding(cause), finding(follows)];
        return causes.includes(one.code) && follow.includes(other.code) && where(other, one);
      }),
  );
  expect(untried).toEqual([]);
});

test('a finding is as grave as what follows from it, and says all of it', () => {
  const [told] = tellTogether([
    finding(['N30', P, '“”', '“住房保障']),
    finding(['S05', P, '2080505', '机关服务']),
  ]);
  expect(told).toMatchObject({ code: 'N30', severity: 'error', related: [{ field: P }] });
  expect(show(told as Diagnostic, 'zh').follows?.[0]).toMatchObject({ code: 'S05', expected: '2080505' });
  expect(lines(told as Diagnostic, 'en').join('\n')).toContain('with it[S05]');
});

test('what follows is told with its place where that is another', () => {
  const [told] = tellTogether([
    finding(['N30', P, '（）', '（二事业收']),
    finding(['D21', '正文.编制说明[3]', '（二）', '（三）']),
  ]);
  expect(lines(told as Diagnostic, 'zh').join('\n')).toContain('连带[D21] 正文.编制说明[3]：');
  const [inRow] = tellTogether([finding(['cell-error', '支出总表!E20']), finding(['S12', '支出总表!A20'])]);
  expect(lines(inRow as Diagnostic, 'en').join('\n')).toContain('with it[S12] 支出总表!A20: ');
});

test('nothing follows from what the data acknowledges, and what it acknowledges follows from nothing', () => {
  const [cause, follows] = [finding(['D15', P, '—', 'XX']), finding(['N01', P, '5万元', '0万元'])];
  const right = (each: Diagnostic): Diagnostic => ({ ...each, acknowledged: '原文如此' });
  expect(tellTogether([right(cause), follows])).toHaveLength(2);
  expect(tellTogether([cause, right(follows)])).toHaveLength(2);
});

test('what follows from what follows is told with the first', () => {
  const told = tellTogether([
    finding(['N09', P, '增加，主要原因是……', '增加']),
    finding(['N23', P, '0', '增加']),
    finding(['D15', P, '—', '增加（减少）']),
  ]);
  expect(told.map(({ code }) => code)).toEqual(['D15']);
  expect(told[0]?.follows?.map(({ code }) => code)).toEqual(['N09', 'N23']);
});
