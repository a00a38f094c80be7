/** The nine statutory tables from a department's detail lines, in a layout's skeleton. */
import type { GivenBudget } from '../schema.ts';
import { stated } from '../totals.ts';
import { fiscalColumns } from './line-schema.ts';
import type { PlacedLine } from './placed-lines.ts';
import { placedLines, yearEndBalances } from './placed-lines.ts';
import type { Entry } from './roll-up.ts';
import { rollUp, total } from './roll-up.ts';
import type { Skeleton } from './skeleton.ts';
import type { Statement, StatementRow } from './statement.ts';
import type { AmountKey, StatementKind } from './statement-schema.ts';
import { nameOfSubject } from './subject-name.ts';
import type { Subjects } from './subjects.ts';
import { threePublicRows } from './three-public.ts';
import { twoSides } from './two-sides.ts';

/** What a table is derived from. */
export interface Deriving {
  readonly budget: GivenBudget;
  readonly subjects: Subjects;
  readonly skeleton: Skeleton;
}

const FUNCTIONAL = [3, 5, 7];
const ECONOMIC = [3, 5];

const isFiscal = ({ fund }: Pick<PlacedLine, 'fund'>): boolean => fiscalColumns.some((c) => c === fund);

/** One of the nine tables of a budget with detail lines. */
export function derive(kind: StatementKind, deriving: Deriving): Statement {
  const { budget, skeleton } = deriving;
  const lines = placedLines(budget);
  const byFunction = (chosen: readonly PlacedLine[], columns: (line: PlacedLine) => readonly AmountKey[]) =>
    oneSided(kind, deriving, 'functional', chosen, columns);
  const ofFund = (fund: AmountKey) => lines.filter((line) => line.fund === fund);
  switch (kind) {
    case 'overview':
      return twoSides(kind, deriving, lines, yearEndBalances(budget));
    case 'fiscal':
      return twoSides(kind, deriving, lines.filter(isFiscal), yearEndBalances(budget).filter(isFiscal));
    case 'revenue':
      return byFunction(lines, incomeColumns);
    case 'expenditure':
      return byFunction(lines, ({ nature }) => ['total', nature]);
    case 'generalBudget':
      return byFunction(ofFund('general'), ({ nature }) => ['total', nature]);
    case 'governmentFund':
    case 'stateCapital':
      return byFunction(ofFund(kind), ({ nature }) => ['total', nature]);
    case 'basicExpenditure': {
      const basic = ofFund('general').filter(({ nature }) => nature === 'basic');
      return oneSided(kind, deriving, 'economic', basic, shareColumns(deriving));
    }
    case 'threePublic': {
      const amount = budget.operatingCosts?.amount;
      const costs = amount === undefined ? undefined : stated(amount, 'operatingCosts', 'amount');
      const rows = threePublicRows(lines, costs ? { operatingCosts: costs } : {}, skeleton);
      return { kind, income: [], rows };
    }
  }
}

/** Subjects with their levels, and 合计 last. Last year's amounts stand beside this year's. */
function oneSided(
  kind: StatementKind,
  { budget, subjects, skeleton }: Deriving,
  by: 'functional' | 'economic',
  lines: readonly PlacedLine[],
  columnsOf: (line: PlacedLine) => readonly AmountKey[],
): Statement {
  const entries = lines.flatMap((line): readonly Entry[] => [
    { code: line[by], columns: columnsOf(line), figure: line.figure },
    ...(line.lastYear ? [{ code: line[by], columns: ['lastYear'] as const, figure: line.lastYear }] : []),
  ]);
  const lengths = by === 'functional' ? FUNCTIONAL : ECONOMIC;
  const rows = rollUp(entries, lengths, (code) => nameOfSubject(by, code, budget, subjects));
  const last: StatementRow = { name: skeleton.totalRow, level: 0, closing: true, amounts: total(entries) };
  return { kind, income: [], rows: [...rows, last] };
}

/** A line's income by its source. What is carried over has a column of its own and is nobody's income this year. */
function incomeColumns(line: PlacedLine): readonly AmountKey[] {
  if (line.carriedOver) return ['total', 'carriedOver'];
  const isUnitFunds = !isFiscal(line) && line.fund !== 'fiscalAccount';
  return ['total', line.fund, ...columnIf(isFiscal(line), 'fiscal'), ...columnIf(isUnitFunds, 'unitFunds')];
}

const columnIf = (holds: boolean, column: AmountKey): readonly AmountKey[] => (holds ? [column] : []);

/** 人员经费 or 公用经费, by what the economic subject is for. */
const shareColumns =
  ({ budget, subjects }: Deriving) =>
  ({ economic }: PlacedLine): readonly AmountKey[] => {
    const above = subjects.find('economic', economic.slice(0, 3), budget.year);
    return ['total', ...(above?.share ? [above.share] : [])];
  };
