import type { Department } from '../department/department.ts';
import type { FaultKind } from './fault.ts';

/** Slips in single amounts, all together. */
const AMOUNTS = 3000;

/** Of each kind of them at least. */
const LEAST = 6;

/** Of each other kind. */
const EACH = 40;

/**
 * How many faults of each kind. A slip befalls one amount like another: such kinds are as frequent as the amounts that
 * they may fall on, in all departments together. Other kinds are all alike.
 */
export function countsOf(kinds: readonly FaultKind[], departments: readonly Department[]): readonly number[] {
  const amounts = kinds.map(({ amounts: of }) =>
    of ? departments.reduce((all, department) => all + of(department), 0) : undefined,
  );
  const whole = amounts.reduce<number>((all, of = 0) => all + of, 0);
  return kinds.map(({ ways = 1 }, i) => {
    const of = amounts[i];
    return of === undefined ? Math.ceil(EACH / ways) : Math.max(LEAST, Math.round((AMOUNTS * of) / whole));
  });
}
