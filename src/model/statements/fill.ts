/** Groups of figures from the nine tables; each undefined where no table has it. */
import type { GivenBudget } from '../schema.ts';
import type { Figure } from '../totals.ts';
import { sum } from '../totals.ts';
import type { Filled } from './filled.ts';
import { Filling } from './filled.ts';
import type { FundColumn } from './line-schema.ts';
import { columnOfNature } from './line-schema.ts';
import { placedLines, yearEndBalances } from './placed-lines.ts';
import type { Skeleton } from './skeleton.ts';
import type { Amounts, Statement, StatementRow } from './statement.ts';
import { statementOf } from './statement-of.ts';
import type { StatementKind } from './statement-schema.ts';
import type { Subjects } from './subjects.ts';

/** A skeleton for sums alone: they are the same in any. */
export const BARE: Skeleton = {
  incomeRows: [],
  classes: 'used',
  classLabel: '',
  closingRows: [{ income: '', expenditure: '', of: 'all' }],
  totalRow: '',
  threePublicRows: [],
};

const tableOf = (kind: StatementKind, budget: GivenBudget, subjects: Subjects): Statement | undefined =>
  statementOf(kind, { budget, subjects, skeleton: BARE });

/** The last closing row: 合计, or 总计 after its parts. Where it was left out, which is for a rule to tell, its sum. */
const last = (rows: readonly StatementRow[] | undefined): Amounts | undefined =>
  rows?.findLast((row) => row.closing)?.amounts ?? sumOf(rows?.filter(({ level }) => level === 0) ?? []);

function sumOf(rows: readonly StatementRow[]): Amounts | undefined {
  const columns = new Set(rows.flatMap(({ amounts }) => Object.keys(amounts) as (keyof Amounts)[]));
  if (columns.size === 0) return undefined;
  const sums = [...columns].map((column) => [
    column,
    sum(rows.flatMap(({ amounts }) => amounts[column] ?? [])),
  ]);
  return Object.fromEntries(sums);
}

export function fillIncome(budget: GivenBudget, subjects: Subjects): Filled | undefined {
  const overview = tableOf('overview', budget, subjects);
  const revenue = last(tableOf('revenue', budget, subjects)?.rows);
  const total = last(overview?.income)?.total ?? revenue?.total;
  if (!total) return undefined;
  const filling = new Filling().figure(['total'], total);
  const isGiven = (['overview', 'revenue'] as const).some((kind) => budget.statements[kind]);
  return (isGiven ? filling : withFunds(filling, budget)).done();
}

/** Income by fund from the lines: what is carried over from last year and into the next is part of it. */
function withFunds(filling: Filling, budget: GivenBudget): Filling {
  const money = [...placedLines(budget), ...yearEndBalances(budget)];
  const paidBy = (...funds: readonly FundColumn[]): Figure | undefined => {
    const found = money.filter(({ fund }) => funds.includes(fund));
    return found.length === 0 ? undefined : sum(found.map(({ figure }) => figure));
  };
  return filling
    .figureOrZero(['generalPublicBudget'], paidBy('general'))
    .figureOrZero(['governmentFunds'], paidBy('governmentFund'))
    .figure(['stateCapital'], paidBy('stateCapital'))
    .figure(['fiscalAccount'], paidBy('fiscalAccount'))
    .figure(['other'], paidBy('business', 'trading', 'superior', 'subordinate', 'other'));
}

export function fillExpenditure(budget: GivenBudget, subjects: Subjects): Filled | undefined {
  const totals = last(tableOf('expenditure', budget, subjects)?.rows);
  if (!totals?.total) return undefined;
  const shares = last(tableOf('basicExpenditure', budget, subjects)?.rows);
  return new Filling()
    .figure(['total'], totals.total)
    .figure(['lastYear'], totals.lastYear)
    .figureOrZero(['basic', 'amount'], totals.basic)
    .figure(['basic', 'lastYear'], lastYear(budget, 'basic'))
    .figure(['basic', 'personnel'], shares?.personnel)
    .figure(['basic', 'operating'], shares?.operating)
    .figureOrZero(['project', 'amount'], totals.project)
    .figure(['project', 'lastYear'], lastYear(budget, 'project'))
    .plain(['project', 'names'], projectNames(budget))
    .done();
}

export function fillOperatingCosts(budget: GivenBudget, subjects: Subjects): Filled | undefined {
  const costs = threePublicRow(budget, subjects)?.operatingCosts;
  return costs && new Filling().figure(['amount'], costs).done();
}

export function fillThreePublic(budget: GivenBudget, subjects: Subjects): Filled | undefined {
  const row = threePublicRow(budget, subjects);
  if (!row) return undefined;
  return new Filling()
    .figureOrZero(['total', 'amount'], row.total)
    .figureOrZero(['abroad', 'amount'], row.abroad)
    .figureOrZero(['vehicles', 'total', 'amount'], row.vehicles)
    .figureOrZero(['vehicles', 'purchase', 'amount'], row.purchase)
    .figureOrZero(['vehicles', 'running', 'amount'], row.running)
    .figureOrZero(['reception', 'amount'], row.reception)
    .done();
}

/** The one row of a 三公 table whose columns are its parts. */
function threePublicRow(budget: GivenBudget, subjects: Subjects): Amounts | undefined {
  const rows = tableOf('threePublic', budget, subjects)?.rows ?? [];
  return rows.length === 1 ? rows[0]?.amounts : undefined;
}

/** Last year's basic or project expenditure, where every line of this year's knows its own. */
function lastYear({ lines }: GivenBudget, nature: 'basic' | 'project'): Figure | undefined {
  const known = lines.flatMap((line, i) =>
    columnOfNature(line.nature) === nature ? [{ value: line.lastYear, path: ['lines', i, 'lastYear'] }] : [],
  );
  const isKnown = lines.length > 0 && lines.every((line) => line.lastYear !== undefined);
  if (known.length === 0) return isKnown ? { value: 0, sources: [] } : undefined;
  if (known.some(({ value }) => value === undefined)) return undefined;
  return {
    value: known.reduce((all, { value = 0 }) => all + value, 0),
    sources: known.map(({ path }) => path),
  };
}

const projectNames = ({ lines }: GivenBudget): readonly string[] => [
  ...new Set(lines.flatMap(({ project }) => project ?? [])),
];
