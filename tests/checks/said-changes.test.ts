import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../src/checks/check.ts';
import { withTables } from '../../src/checks/figures/example-tables.ts';
import { Ledger } from '../../src/checks/figures/ledger.ts';
import { changesFitAmounts } from '../../src/checks/narrative/changes-fit-amounts.ts';
import { changesHaveReasons } from '../../src/checks/narrative/changes-have-reasons.ts';
import { directionsAreOne } from '../../src/checks/narrative/directions-are-one.ts';
import { institutionsAreCounted } from '../../src/checks/narrative/institutions-are-counted.ts';
import { postsAddUp } from '../../src/checks/narrative/posts-add-up.ts';
import { withIndicator } from '../../src/checks/performance/example-indicator.ts';
import { gradesHaveTheirUnit } from '../../src/checks/performance/grades-have-their-unit.ts';
import { exampleBudget } from '../../src/model/example.ts';
import type { Budget } from '../../src/model/schema.ts';

type Texts = Partial<Budget['narrative']>;

const told = (texts: Texts): Budget => {
  const budget = withTables(exampleBudget());
  return { ...budget, narrative: { ...budget.narrative, ...texts } };
};

const ledgerOf = (budget: Budget) =>
  new Ledger(budget, {
    subjects: { find: () => undefined, ofLevel: () => [] } as never,
    unitOf: () => '元',
    isStated: () => false,
  });

type ToldRule = typeof changesHaveReasons | typeof directionsAreOne | typeof institutionsAreCounted;

/** The paragraphs of which a rule finds something, by their number. */
function found(rule: ToldRule, texts: Texts): readonly PropertyKey[] {
  const at: PropertyKey[] = [];
  const budget = told(texts);
  const report = (path: readonly PropertyKey[]) => at.push(path[path.length - 1] ?? '');
  rule.check(budget, report, { ledger: ledgerOf(budget), isPrinted: () => false } as never);
  return at;
}

const item = (name: string, change: string) => `“农林水支出（类）水利（款）${name}（项）”5万元，${change}`;

describe('reasons', () => {
  const reason = '比2025年预算执行数增加2%，主要原因是泵站大修。';
  const whole = '财政拨款收入支出增加的主要原因是堤防加固。';
  const items = ['防汛', '抗旱', '水文'].map((name) => item(name, reason));
  test.each<readonly [string, readonly string[], readonly PropertyKey[]]>([
    ['each of its own', [whole, ...items], []],
    ['one of four', [whole, ...items, item('水质', '比2025年预算执行数增加2%。')], [4]],
    ['the whole’s alone', [whole, item('防汛', '比2025年预算执行数增加2%。')], []],
    ['what stays as it was', [...items, item('水质', '与2025年预算执行数持平。')], []],
    ['nothing last year', [...items, item('水质', '2025年预算执行数为0万元，增长率不可比。')], [3]],
    [
      'a part that goes the other way than its whole, by amounts alone',
      [
        '“三公”经费预算5万元，比2025年预算减少1万元，主要原因是压减用车。其中：公务用车运行费3万元，2025年预算4.5万元；公务接待费2万元，2025年预算1.5万元。',
      ],
      [0],
    ],
    [
      'parts that go as their whole does, by amounts alone',
      [
        '“三公”经费预算5万元，比2025年预算减少1万元，主要原因是压减用车。其中：公务用车运行费3万元，2025年预算3.5万元；公务接待费2万元，2025年预算2.5万元。',
      ],
      [],
    ],
    [
      'one change of the same money, told of income, of spending and of its fund',
      [
        '收入预算44万元，比2025年预算增加5万元。',
        '支出预算44万元，比2025年预算增加5万元。其中：一般公共预算拨款支出预算44万元，比2025年预算增加5万元。',
      ],
      [0],
    ],
    [
      'changes by other amounts',
      ['收入预算44万元，比2025年预算增加5万元。', '支出预算44万元，比2025年预算增加4万元。'],
      [0, 1],
    ],
    [
      'the same change of two subjects',
      [
        ...items,
        ...items.slice(1),
        item('水质', '比2025年预算增加2万元。'),
        item('水保', '比2025年预算增加2万元。'),
      ],
      [5, 6],
    ],
    ...['一）', '（一', '（一）'].map(
      (number) =>
        [
          `parts in a list of which the first begins with ${number}`,
          [
            '“三公”经费预算5万元，比2025年预算增加1万元。其中：',
            `${number}因公出国（境）费0万元，与2025年预算持平。`,
            '（二）公务接待费5万元，比2025年预算增加1万元，主要原因是新设机构。',
          ],
          [],
        ] as const,
    ),
    [
      'lines of which one begins with brackets of its own',
      [
        '“三公”经费预算5万元，比2025年预算增加1万元。其中：',
        '（一）因公出国（境）费0万元，与2025年预算持平。',
        '（一次性）购置费5万元，比2025年预算增加1万元，主要原因是新设机构。',
      ],
      [0],
    ],
    ['no money', ['按期完成任务，群众投诉同比减少。'], []],
    ['contrary by amounts', [item('水质', '2025年预算执行数为0万元，主要原因是压减支出，费用下降。')], [0]],
  ])('%s', (_, explanation, at) => {
    expect(found(changesHaveReasons, { explanation: [...explanation] })).toEqual(at);
  });
});

describe('directions', () => {
  const fiscal = '财政拨款收入5万元，比2025年预算增加1万元。';
  test.each<readonly [string, readonly PropertyKey[]]>([
    ['会议费0万元，比2025年预算增加。', [1]],
    ['会议费0万元，与2025年预算持平。', []],
    ['财政拨款收入支出增加的主要原因是泵站大修。', []],
    ['财政拨款收入支出减少的主要原因是泵站停用。', [1]],
    ['财政拨款收入支出增加持平的主要原因是泵站大修。', [1]],
    ['会议费3万元，比2025年预算增加。培训费2万元，比2025年预算增加1万元。', [1]],
    ['会议费3万元，比2025年预算增加。培训费2万元，比2025年预算增加。', []],
  ])('%s', (text, at) => {
    expect(found(directionsAreOne, { explanation: [fiscal, text] })).toEqual(at);
  });
});

describe('units', () => {
  const units = (below: string, kinds = '行政单位1家，事业单位1家，包括：', office = '1. 某局本部') => ({
    institutions: [`某局预算是包括${below}的综合收支计划。`, kinds, office, '2. 某局服务中心'],
  });
  test.each<readonly [Texts, readonly PropertyKey[]]>([
    [units('本部以及下属1家预算单位'), []],
    [units('本部以及下属0家预算单位'), [0]],
    [units('本部以及下属2家预算单位'), [0]],
    [units('下属2家预算单位'), []],
    [units('本部以及下属2家预算单位', '包括：'), []],
    [units('本级及所属1家行政单位和2家事业单位'), []],
  ])('%j', (texts, at) => {
    expect(found(institutionsAreCounted, texts)).toEqual(at);
  });
});

test.each([
  ['会议费5万元，2025年当年预算执行数为0万元，2026年预算安排5万元，上年无此项支出，增长率不可比。', 0],
  ['会议费5万元，2025年当年预算执行数为0.01万元，2026年预算安排5万元，上年无此项支出，增长率不可比。', 1],
  ['会议费5万元，2025年当年预算执行数为4万元，2026年预算安排5万元。', 0],
  ['会议费5万元，比2025年预算增加5万元。', 0],
  ['会议费5万元，比2025年预算增加5.02万元。', 1],
  ['会议费5万元，比2025年预算减少7万元。', 0],
])('changes: %s', (text, faults) => {
  const budget = told({ explanation: [text] });
  expect(faultsOf(ledgerOf(budget), () => 'error', [changesFitAmounts])).toHaveLength(faults);
});

test.each([
  ['编制46名，其中：行政编制37名、事业编制9名。', 0],
  ['编制46名，其中：行政编制36名、事业编制9名。', 1],
  ['编制总数46人，其中：行政36人、事业9人；在职人员40人，其中：行政31人、事业9人。', 1],
  ['编制46名，其中：行政编制37名（含工勤编制2名）、事业编制9名。', 0],
  ['在职人员40人，其中：党员31人、女职工20人。', 0],
  ['2026年编制项目绩效目标20个，其中：行政10个、事业9个。', 0],
])('posts: %s', (text, faults) => {
  const budget = told({ institutions: [text] });
  expect(faultsOf(ledgerOf(budget), () => 'error', [postsAddUp])).toHaveLength(faults);
});

test.each([
  ['验收合格率', '≥90次', 1],
  ['验收合格率', '≥90%', 0],
  ['人口死亡率', '≤7‰', 0],
  ['巡查频率', '≥2次', 0],
  ['群众满意度', '≥90分', 0],
  ['群众满意度', '≥90次', 1],
  ['投诉答复时间', '≤3%', 1],
  ['投诉答复时间', '≤3天', 0],
  ['编制报告份数', '≥40%', 1],
  ['物价指数', '≤103%', 0],
])('%s %s', (name, excellent, findings) => {
  const budget = withIndicator(exampleBudget(), { name, excellent, good: '良', fair: '中', poor: '差' });
  let count = 0;
  gradesHaveTheirUnit.check(
    budget,
    () => {
      count += 1;
    },
    {} as never,
  );
  expect(count).toBe(findings);
});
