import { COMPARED, valueAt, withValue } from '../../model/figures.ts';
import type { Budget } from '../../model/schema.ts';
import type { FigureFinding } from './report-faults.ts';

const GROUPS = new Set(COMPARED.map((path) => path.join('.')));

/**
 * The budget with the amounts of groups that rules have found wrong put right. A change that is there only because an
 * amount is wrong has no reason, and that is the same fault.
 */
export const mended = (budget: Budget, faults: readonly FigureFinding[]): Budget =>
  faults.reduce(
    (all, { path, value }) =>
      value !== undefined && GROUPS.has(path.slice(0, -1).join('.')) && valueAt(all, path) !== undefined
        ? withValue(all, path, value)
        : all,
    budget,
  );
