import { isOfCompared, valueAt, withValue } from '../../model/figures.ts';
import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import { MATCHES, matching } from '../stated/matches.ts';
import type { Ledger } from './ledger.ts';
import type { FigureFinding } from './report-faults.ts';

/**
 * The budget with the amounts of groups that rules have found wrong put right, and those that were filled in from a wrong
 * figure of a table. A change that is there only because an amount is wrong has no reason, and that is the same fault.
 */
export function mended(ledger: Ledger, faults: readonly FigureFinding[]): Budget {
  const right = new Map<string, number>();
  const put = (path: Path, value: number | undefined): void => {
    if (value !== undefined) right.set(path.join('.'), value);
  };
  for (const { path, value, others } of faults) {
    put(path, value);
    for (const other of others) put(other.cell.path, other.value);
  }
  const filled = MATCHES.flatMap((match): readonly (readonly [Path, Path])[] => {
    const cell = ledger.stated(...match[0]) ? undefined : matching(match, ledger);
    return cell ? [[match[0], cell.path]] : [];
  });
  const own = faults.flatMap(({ path, others }) => [path, ...others.map(({ cell }) => cell.path)]);
  return [...filled, ...own.map((path) => [path, path] as const)]
    .filter(([path]) => isOfCompared(path) && valueAt(ledger.budget, path) !== undefined)
    .reduce((all, [path, from]) => {
      const value = right.get(from.join('.'));
      return value === undefined ? all : withValue(all, path, value);
    }, ledger.budget);
}
