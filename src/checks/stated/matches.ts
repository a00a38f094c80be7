import type { AmountKey, StatementKind } from '../../model/statements/statement-schema.ts';
import type { Cell } from '../figures/cell.ts';
import type { Constraint } from '../figures/constraint.ts';
import { isSame } from '../figures/constraint.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Path } from '../rule.ts';

/** A stated figure and the cell of the last row of a table that says the same. */
export type Match = readonly [path: Path, kind: StatementKind, column: AmountKey];

/** Expenditure, this year and last. */
export const SPENDING: readonly Match[] = [
  [['expenditure', 'total'], 'expenditure', 'total'],
  [['expenditure', 'basic', 'amount'], 'expenditure', 'basic'],
  [['expenditure', 'project', 'amount'], 'expenditure', 'project'],
  [['expenditure', 'lastYear'], 'expenditure', 'lastYear'],
];

/** The shares of basic expenditure. */
export const SHARES: readonly Match[] = [
  [['expenditure', 'basic', 'personnel'], 'basicExpenditure', 'personnel'],
  [['expenditure', 'basic', 'operating'], 'basicExpenditure', 'operating'],
];

/** “三公”经费 and 机关运行经费. */
export const THREE_PUBLIC: readonly Match[] = [
  [['threePublic', 'total', 'amount'], 'threePublic', 'total'],
  [['threePublic', 'abroad', 'amount'], 'threePublic', 'abroad'],
  [['threePublic', 'vehicles', 'total', 'amount'], 'threePublic', 'vehicles'],
  [['threePublic', 'vehicles', 'purchase', 'amount'], 'threePublic', 'purchase'],
  [['threePublic', 'vehicles', 'running', 'amount'], 'threePublic', 'running'],
  [['threePublic', 'reception', 'amount'], 'threePublic', 'reception'],
  [['operatingCosts', 'amount'], 'threePublic', 'operatingCosts'],
];

/** Every stated figure that a sum of detail lines says too. */
export const MATCHES: readonly Match[] = [...SPENDING, ...SHARES, ...THREE_PUBLIC];

/** The figure of a table that a stated one has to match. */
export function matching([, kind, column]: Match, ledger: Ledger): Cell | undefined {
  if (kind === 'threePublic') return ledger.threePublic(column);
  const table = ledger.table(kind);
  return table?.columns.has(column) ? table.total()?.cell(column) : undefined;
}

/** What matches demand of the figures that are stated. */
export function matched(
  rule: 'N01' | 'N13',
  matches: readonly Match[],
  ledger: Ledger,
): readonly Constraint[] {
  return matches.flatMap((match) => {
    const stated = ledger.stated(...match[0]);
    const cell = matching(match, ledger);
    return stated && cell ? [isSame(rule, stated, cell)] : [];
  });
}
