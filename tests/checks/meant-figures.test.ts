/** What figures are held against: either of two, money of every source, and amounts as they should be. */
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/checks/check.ts';
import type { Cell } from '../../src/checks/figures/cell.ts';
import { isEither } from '../../src/checks/figures/constraint.ts';
import { withTables } from '../../src/checks/figures/example-tables.ts';
import { Ledger } from '../../src/checks/figures/ledger.ts';
import { mended } from '../../src/checks/figures/mended.ts';
import { exampleBudget } from '../../src/model/example.ts';
import type { Budget } from '../../src/model/schema.ts';
import { Subjects } from '../../src/model/statements/subjects.ts';

const cell = (id: string, value: number): Cell => ({
  ...{ id, value, path: [id], unit: '元', name: id, sheet: id, isGiven: true },
});

const own = ({ value }: Cell): number => value;

test('a figure may be either of two, and is wrong where it is neither', () => {
  const [year, all] = [cell('year', 300_00), cell('all', 500_00)];
  const is = (value: number) => isEither('N01', cell('stated', value), [all, year]);
  expect([300_00, 500_00, 301_00].map((value) => is(value).holds(own))).toEqual([true, true, false]);
  expect(is(301_00).wanted(cell('stated', 301_00), own)).toBe(300_00);
  expect(is(301_00).expected(own)).toBe('300元');
  expect(is(499_00).wanted(year, own)).toBe(499_00);
  expect(is(499_00).wanted(all, own)).toBe(499_00);
});

const ledgerOf = (budget: Budget): Ledger =>
  new Ledger(budget, { subjects: new Subjects([]), unitOf: () => '元', isStated: () => false });

test('money that 收入总表 has from elsewhere is not fiscal, though 收支总表 leaves it out; one figure alone is a slip', () => {
  const { statements, ...budget } = withTables(exampleBudget());
  const withBusiness = (are: (code: string | undefined) => boolean) => {
    const rows = (statements.revenue?.rows ?? []).map((row) => ({
      ...row,
      ...(are(row.code) && { business: 5_00 }),
    }));
    return ledgerOf({ ...budget, statements: { ...statements, revenue: { rows } } }).isAllFiscal;
  };
  expect(withBusiness(() => false)).toBe(true);
  expect(withBusiness((code) => code === undefined)).toBe(true);
  expect(withBusiness((code) => code === '2010301')).toBe(true);
  expect(withBusiness((code) => code === undefined || code === '2010301')).toBe(false);
});

test('what was filled in from a wrong figure of a table is mended with it', () => {
  const { statements, threePublic, ...budget } = withTables(exampleBudget());
  const [row] = statements.threePublic?.rows ?? [];
  // 购置费 stands under 购置及运行费, which should be 400 of 100 and 300.
  const moved = { ...row, total: 570_00, general: 570_00, abroad: 20_00, vehicles: 100_00, purchase: 0 };
  const ledger = ledgerOf({
    ...{ ...budget, threePublic },
    statements: { ...statements, threePublic: { rows: [moved] } },
  });
  const found = faultsOf(ledger, () => 'error');
  expect(found).toHaveLength(1);
  expect(mended(ledger, found).threePublic.vehicles).toMatchObject({
    ...{ total: { amount: 400_00 }, purchase: { amount: 100_00 } },
  });
});

/** Expenditure of both years as stated, in 万元. */
function stated(lastYear: number, basic: number, reason = '工资标准调整，人员经费相应增加'): Budget {
  const budget = withTables(exampleBudget());
  const expenditure = {
    ...{ total: 500_0000_00, lastYear: lastYear * 1_0000_00 },
    basic: { amount: 300_0000_00, lastYear: basic * 1_0000_00, ...(reason !== '' && { reason }) },
    project: { amount: 200_0000_00, lastYear: 210_0000_00, reason: '压减一般性项目支出', names: [] },
  };
  return { ...budget, statements: {}, expenditure };
}

test.each([
  ['nothing', stated(490, 280), []],
  ['last year’s part, so that its direction turns', stated(490, 2800), ['basic.lastYear']],
  ['last year’s part, by so much that nobody can tell', stated(490, 28), ['lastYear']],
  ['last year’s total', stated(4900, 280), ['lastYear']],
  ['last year’s total, beside a part without a reason', stated(4900, 280, ''), ['lastYear']],
  ['last year’s part, which did not change', stated(510, 280, ''), ['basic.lastYear']],
])('the reason of a group tells which amount is wrong: %s', (_, budget, places) => {
  const ledger = new Ledger(budget, {
    ...{ subjects: new Subjects([]), unitOf: () => '万元' },
    isStated: ([group]) => group === 'expenditure',
  });
  const found = faultsOf(ledger, () => 'error');
  expect(found.map(({ path }) => path.slice(1).join('.'))).toEqual(places);
});

test.each([
  ['its reason says the contrary', '缴费基数上调，支出相应增加', ['narrative.otherMatters.2']],
  ['its reason says so too', '压减接待，支出减少', ['narrative.otherMatters.0']],
])('the reason of a change tells which direction is wrong: %s', (_, reason, places) => {
  const budget = withTables(exampleBudget());
  const otherMatters = [
    '“三公”经费预算9.3万元，比2025年预算增加0.5万元。其中：',
    `（一）公务用车运行费5万元，比2025年预算增加0.3万元，主要原因是新购车辆。`,
    `（二）公务接待费4.3万元，比2025年预算减少0.2万元，主要原因是${reason}。`,
  ];
  const narrative = { ...budget.narrative, otherMatters };
  const found = faultsOf(ledgerOf({ ...budget, statements: {}, narrative }), () => 'error');
  expect(found.map(({ path }) => path.join('.'))).toEqual(places);
});
