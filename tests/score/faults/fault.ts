import type { Random } from '../../sample/random.ts';
import type { Department, Kin } from '../department/department.ts';
import { equationsOf } from '../identities/identities.ts';
import type { Plain } from '../plain.ts';
import { valueAt } from '../plain.ts';

/** One fault in a department's source. */
export interface Fault {
  readonly budget: Plain;
  /** For a reader of the report: `行[3].合计 123.45元 → 124.45元`. */
  readonly what: string;
  /** The rules and defects that it trips; a finding of any is right. */
  readonly ids: readonly string[];
  /** The fields that are right to be named; one that ends in `*` stands for all that begin so. */
  readonly places: readonly string[];
  /** Whether it shows only beside the budgets that have to do with it. */
  readonly isAmongKin?: boolean;
  /** Those budgets, where one of them is at fault. */
  readonly kin?: Kin;
  /** What is right, where that is not the department as it is. */
  readonly clean?: Plain;
  /** Why no rule can know; such a fault is counted as missed where none does. */
  readonly unseen?: string;
}

/** The place of a fault that has no field: the file alone. */
export const THE_FILE = '(file)';

/** A kind of fault, and how one is made, if the department has a place for it. How many of each: `countsOf`. */
export interface FaultKind {
  readonly id: string;
  /** Of a kind that befalls amounts: how many of the department's it may fall on. */
  amounts?(department: Department): number;
  /** In how many ways, each a kind of its own, the same goes wrong at the same place. */
  readonly ways?: number;
  make(department: Department, random: Random): Fault | undefined;
}

/** Where figures stand over a note that there are none, that is as wrong as what they do to the sums. */
const noteRules = (budget: Plain, changed: readonly string[]): readonly string[] =>
  changed.some((path) => valueAt(budget, `${path.split('.').slice(0, 2).join('.')}.说明`) !== undefined)
    ? ['N14', 'D04']
    : [];

/** A fault in figures: the identities that it breaks say which rules it trips and which cells are right. */
export function brokenFigures(
  department: Department,
  budget: Plain,
  what: string,
  changed: readonly string[],
  more: readonly string[] = [],
): Fault {
  const broken = equationsOf(budget, department.slots).filter(({ holds }) => !holds);
  const ids = [...new Set([...broken.map(({ id }) => id), ...noteRules(budget, changed), ...more])];
  const members = broken.flatMap(({ members: of }) => of.map(({ path }) => path));
  return {
    budget,
    what,
    ids,
    places: [...new Set([...changed, ...members])],
    ...(ids.length === 0 && { unseen: 'no identity holds this cell' }),
  };
}
