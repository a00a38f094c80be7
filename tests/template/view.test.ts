import { expect, test } from 'vitest';
import { exampleBudget } from '../../src/model/example.ts';
import type { Budget } from '../../src/model/schema.ts';
import type { View, ViewFigure } from '../../src/template/view.ts';
import { viewOf } from '../../src/template/view.ts';

const withCosts = (amount: number, lastYear?: number): View => {
  const operatingCosts = { amount, ...(lastYear !== undefined && { lastYear }) } as Budget['operatingCosts'];
  return viewOf({ ...exampleBudget(), operatingCosts }, []).机关运行经费 as View;
};

test.each([
  [300, 100, '增加', 200],
  [100, 300, '减少', 200],
  [100, 100, '持平', 0],
])('%d against %d is %s by %d', (now, before, word, by) => {
  const costs = withCosts(now, before);
  expect(costs.增减).toBe(word);
  expect((costs.增减额 as ViewFigure).figure.value).toBe(by);
});

test.each([
  [300, 200, '50.00%'],
  [200, 300, '33.33%'],
  [100, 100, '0.00%'],
  [100, 0, '上年为零，增减率不可比'],
  [0, 0, '上年为零，增减率不可比'],
])('%d against %d is a change of %s', (now, before, rate) => {
  expect(withCosts(now, before).增减率).toBe(rate);
});

test('without last year there is no change to speak of', () => {
  expect(withCosts(300)).toMatchObject({ 增减: null, 增减额: null, 增减率: null });
});

test('a missing total is the sum of its parts, with its addends', () => {
  const budget = { ...exampleBudget(), income: { generalPublicBudget: 100, other: 20 } };
  const income = viewOf(budget, []).收入 as View;
  expect((income.收入合计 as ViewFigure).figure).toEqual({
    value: 120,
    sources: [
      ['income', 'generalPublicBudget'],
      ['income', 'other'],
    ],
  });
});

test("a department's terms replace the layout's and come after them", () => {
  const layout = [
    { term: '甲', definition: '1' },
    { term: '乙', definition: '2' },
  ];
  const own = [
    { term: '乙', definition: '3' },
    { term: '丙', definition: '4' },
  ];
  const view = viewOf({ ...exampleBudget(), glossary: own }, layout);
  expect((view.名词解释 as readonly View[]).map((t) => `${t.名词}${t.解释}`)).toEqual(['甲1', '乙3', '丙4']);
});

test.each(['未公开', '无'] as const)('institutions may be %s', (state) => {
  expect(viewOf({ ...exampleBudget(), institutions: state }, []).机构设置).toEqual({ 状态: state, 列表: [] });
});
