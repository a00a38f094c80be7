/** An amount below zero is told where it stands; what a text says of it as of others is no fault of its own. */
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/checks/check.ts';
import { withTables } from '../../src/checks/figures/example-tables.ts';
import { Ledger } from '../../src/checks/figures/ledger.ts';
import { reasonsFitChanges } from '../../src/checks/narrative/reasons-fit-changes.ts';
import { sharesAreParts } from '../../src/checks/narrative/shares-are-parts.ts';
import { vehiclesBoughtHaveMoney } from '../../src/checks/narrative/vehicles-bought-have-money.ts';
import type { RuleContext } from '../../src/checks/rule.ts';
import { exampleBudget } from '../../src/model/example.ts';
import type { Budget } from '../../src/model/schema.ts';
import { Subjects } from '../../src/model/statements/subjects.ts';

function told(...explanation: readonly string[]): Budget {
  const budget = withTables(exampleBudget());
  return { ...budget, narrative: { ...budget.narrative, explanation: [...explanation] } };
}

const ledgerOf = (budget: Budget): Ledger =>
  new Ledger(budget, { subjects: new Subjects([]), unitOf: () => '元', isStated: () => false });

/** How often a rule has something to say. */
function times(rule: typeof reasonsFitChanges | typeof vehiclesBoughtHaveMoney, budget: Budget): number {
  let found = 0;
  const context = { ledger: ledgerOf(budget), isPrinted: () => false } as unknown as RuleContext;
  rule.check(budget, () => found++, context);
  return found;
}

test.each([
  ['占8.62%', 0],
  ['占-8.62%', 0],
  ['占8.26%', 1],
])('a part below zero: %s', (share, count) => {
  const budget = told(
    `支出预算223.69万元，其中：基本支出242.97万元，占108.62%；项目支出-19.28万元，${share}。`,
  );
  expect(faultsOf(ledgerOf(budget), () => 'error', [sharesAreParts])).toHaveLength(count);
});

test.each([
  ['-7.31', '-7.31', 24.99, 0],
  ['7.31', '7.31', 24.99, 1],
  ['-7.31', '-7.31', 44.99, 1],
])('what a reason explains where the item has %s and again %s: %s', (amount, again, why, count) => {
  const budget = told(
    `信息化建设（2010607项）${amount}万元。2025年当年预算执行数为28.40万元，2026年预算安排${again}万元，比2025年预算执行数减少125.74%。主要原因是：压减一般性开支${why}万元。`,
  );
  expect(times(reasonsFitChanges, budget)).toBe(count);
});

test.each([
  [-282_50, 0],
  [0, 1],
  [18_00, 0],
])('a vehicle that is bought for %s 分', (amount, count) => {
  const { threePublic, ...budget } = told('2026年部门预算安排购置车辆1辆。');
  const vehicles = { ...threePublic.vehicles, purchase: { amount } } as typeof threePublic.vehicles;
  expect(times(vehiclesBoughtHaveMoney, { ...budget, threePublic: { ...threePublic, vehicles } })).toBe(
    count,
  );
});

test.each([
  ['-3.9', 0],
  ['1.2', 1],
])('what is spent on a part of %s', (amount, count) => {
  const budget = told(`安全监管（2240106项）${amount}万元，主要用于开展安全宣传，委托服务费1.56万元。`);
  expect(times(reasonsFitChanges, budget)).toBe(count);
});
