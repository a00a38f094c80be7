/** A text is read as it is meant, so that a slip in it, or something that is left out of it, hides nothing beside it. */
import { expect, test } from 'vitest';
import { withTables } from '../../src/checks/figures/example-tables.ts';
import { Ledger } from '../../src/checks/figures/ledger.ts';
import type { RuleContext } from '../../src/checks/rule.ts';
import { subjectsAreDetailed } from '../../src/checks/subjects/subjects-are-detailed.ts';
import { exampleBudget } from '../../src/model/example.ts';
import type { Budget } from '../../src/model/schema.ts';
import { Subjects } from '../../src/model/statements/subjects.ts';
import { ChangedWorkbook } from '../support/changed-workbook.ts';

const EXPLANATION = '部门编制说明';
const OTHERS = '其他相关情况说明';
const THREE = '部门“三公”经费和机关运行费预算表';

const changed = (): ChangedWorkbook => new ChangedWorkbook();

test.each([
  ['in a name', changed().text(EXPLANATION, /职业年金缴费支出”/, () => '职业年金缴费支出支出”'), ['D18']],
  [
    'before an amount',
    changed().text(EXPLANATION, /拨款支出预算中，/, () => '拨款支出预算预算中，'),
    ['D18'],
  ],
  ['after a year', changed().text(EXPLANATION, /比2025年预算增加/, () => '比2025年预算预算增加'), ['D18']],
  ['of a reason', changed().text(EXPLANATION, /的主要原因是新建/, () => '的主要主要原因是新建'), ['D18']],
  ['a letter in an amount', changed().text(EXPLANATION, /681\.23万元/, () => '68l.23万元'), ['D18']],
  [
    'and a wrong amount beside it',
    changed().text(
      EXPLANATION,
      /拨款支出预算中，一般公共预算拨款支出预算2/,
      () => '拨款支出预算预算中，一般公共预算拨款支出预算3',
    ),
    ['D18', 'N03'],
  ],
])('a word that stands twice, %s', async (_, book, codes) => {
  const found = await book.codes();
  expect([...found].sort()).toEqual(codes);
});

test.each([
  ['of reception', /\n\s*（三）公务接待费.*/, '公务接待费'],
  ['of vehicles', /\n\s*（二）公务用车.*/, '公务用车购置及运行费'],
])('a paragraph that is left out, %s, makes no sum wrong', async (_, paragraph, expected) => {
  const findings = await changed()
    .text(OTHERS, paragraph, () => '')
    .findings();
  expect(findings).toMatchObject([{ code: 'N26', expected }]);
});

test('a sum that does not fit the parts told, nor that of the table left out, is wrong all the same', async () => {
  const book = changed().text(OTHERS, /\n\s*（三）公务接待费.*/, () => '');
  expect(await book.text(OTHERS, /预算数为7\.2万元/, () => '预算数为7.5万元').codes()).toContain('N13');
});

test('the reason of a whole that is left out is that of its parts too', async () => {
  const book = changed().text(EXPLANATION, /\n.*收入支出增加的主要原因.*/, () => '');
  const findings = await book
    .text(EXPLANATION, /2,087\.24万元，比2025年预算增加86\.5万元；政府性/, (all) =>
      all.replace('86.5', '86.6'),
    )
    .findings();
  expect(findings.map(({ code }) => code).sort()).toEqual(['N09', 'N11']);
});

test.each([
  ['减少', []],
  ['增加', ['N09']],
])(
  'where the other parts %s, each with its reason, that of the whole is for the first',
  async (way, codes) => {
    const book = ['政府性基金', '国有资本经营'].reduce(
      (all, fund) =>
        all.text(EXPLANATION, new RegExp(`(${fund}.{0,4}拨款支出预算)0万元，与2025年预算持平`), (text) =>
          text.replace(/0万元.*/, `2万元，比2025年预算${way}1万元，主要原因是设备改造一次完成`),
        ),
      changed(),
    );
    const found = (await book.findings()).filter(({ code }) => code === 'N09');
    expect(found.map(({ code }) => code)).toEqual(codes);
  },
);

test('a part that is said to go the other way than its whole is told there, with the reason that it then lacks', async () => {
  const book = changed()
    .text(
      EXPLANATION,
      /2,087\.24万元，比2025年预算增加86\.5万元；政府性/,
      () => '2,085.24万元，比2025年预算增加84.5万元；政府性',
    )
    .text(EXPLANATION, /(政府性基金拨款支出预算)0万元，与2025年预算持平/, (text) =>
      text.replace(/0万元.*/, '2万元，比2025年预算减少2万元'),
    );
  const found = (await book.findings()).filter(({ code }) => /N11|N09/.test(code));
  expect(found).toMatchObject([
    { code: 'N11', actual: '-2万元', expected: '2万元', follows: [{ code: 'N09' }] },
  ]);
});

test('an item that is left out is not named by the name of the body', async () => {
  const name = '城乡社区环境卫生';
  const book = changed()
    .everywhere('上海市普陀区滨河绿地管理办公室', `上海市普陀区${name}`)
    .set('封面', 'A9', `预算主管部门：上海市普陀区${name}`)
    .text(EXPLANATION, /\s*7\. “.*/, () => '');
  const [finding] = (await book.findings()).filter(({ code }) => code === 'N06');
  expect(finding).toMatchObject({ expected: '965万元', place: { field: '正文.编制说明' } });
});

test('two items with one text are one finding, which names both', async () => {
  const purpose = '用于滨河绿地养护和步道保洁工作及设施更新改造';
  const book = changed()
    .text(EXPLANATION, /用于滨河绿地养护和步道保洁/, () => purpose)
    .text(EXPLANATION, /用于按规定比例为职工缴存住房公积金/, () => purpose);
  const findings = await book.findings();
  expect(findings.map(({ code, place: { cell } }) => [code, cell])).toEqual([['D17', 'A10']]);
  expect(findings[0]?.related).toMatchObject([{ cell: 'A11' }]);
});

test('a row above others that is left out is one finding, which names all below it', () => {
  const rows = ['212', '2120804', '2120899'].map((code) => ({
    ...{ code, name: code, amounts: { total: { value: 100, text: '1' } } },
  }));
  const budget = {
    ...withTables(exampleBudget()),
    statements: { governmentFund: { rows } },
  } as unknown as Budget;
  const ledger = new Ledger(budget, {
    subjects: new Subjects([]),
    unitOf: () => '元',
    isStated: () => false,
  });
  const context = { ledger, subjects: new Subjects([]) } as unknown as RuleContext;
  const told: unknown[] = [];
  subjectsAreDetailed.check(
    budget,
    (path, _, { expected, alike }) => told.push({ path, expected, alike }),
    context,
  );
  const at = (row: number) => ['statements', 'governmentFund', 'rows', row, 'code'];
  expect(told).toEqual([{ path: at(1), expected: '21208', alike: [at(2)] }]);
});

test('amounts of a small table in another unit are one finding', async () => {
  const findings = await ['A', 'C', 'D', 'F', 'G']
    .reduce((book, column) => book.set(THREE, `${column}7`, 0.000072), changed())
    .set(THREE, 'D7', '')
    .set(THREE, 'F7', '')
    .findings();
  expect(findings.filter(({ code }) => code === 'amount-too-fine')).toHaveLength(1);
});
