import type { GivenBudget } from '../schema.ts';
import type { Figure } from '../totals.ts';
import { stated } from '../totals.ts';
import type { FundColumn, NatureColumn } from './line-schema.ts';
import { columnOfFund, columnOfNature } from './line-schema.ts';

/** A detail line in the words of the tables, its amounts with their place in the data. */
export interface PlacedLine {
  readonly functional: string;
  readonly economic: string;
  readonly nature: NatureColumn;
  readonly fund: FundColumn;
  readonly carriedOver: boolean;
  readonly figure: Figure;
  readonly lastYear: Figure | undefined;
}

/** Each of the tables that are derived goes through all lines. */
const placed = new WeakMap<GivenBudget['lines'], readonly PlacedLine[]>();

export function placedLines({ lines }: GivenBudget): readonly PlacedLine[] {
  const found = placed.get(lines) ?? place(lines);
  placed.set(lines, found);
  return found;
}

const place = (lines: GivenBudget['lines']): readonly PlacedLine[] =>
  lines.map((line, i) => ({
    functional: line.functional,
    economic: line.economic ?? '',
    nature: columnOfNature(line.nature),
    fund: columnOfFund(line.fund),
    carriedOver: line.carriedOver,
    figure: stated(line.amount, 'lines', i, 'amount'),
    lastYear: line.lastYear === undefined ? undefined : stated(line.lastYear, 'lines', i, 'lastYear'),
  }));

/** What is kept for later years, by fund. */
export const yearEndBalances = ({ yearEnd }: GivenBudget) =>
  yearEnd.map(({ fund, amount }, i) => ({
    fund: columnOfFund(fund),
    figure: stated(amount, 'yearEnd', i, 'amount'),
  }));
