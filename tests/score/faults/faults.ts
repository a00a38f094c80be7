import { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import { SEED } from '../department/departments.ts';
import { amongKin } from './among-kin.ts';
import { amountsInTables } from './amounts-in-tables.ts';
import { amountsBeyond, amountsInText, quarters } from './amounts-in-text.ts';
import { byIdentity } from './by-identity.ts';
import { cellsUnread } from './cells-unread.ts';
import { codesAndNames } from './codes-and-names.ts';
import { countsAndDates } from './counts-and-dates.ts';
import { countsOf } from './counts-of.ts';
import type { Fault, FaultKind } from './fault.ts';
import { freeText } from './free-text.ts';
import { groups } from './groups.ts';
import { headsAndSite } from './heads-and-site.ts';
import { leftOut, notesLeftOut } from './left-out.ts';
import { residueAndSlips } from './residue-and-slips.ts';
import { rowsAndNames } from './rows-and-names.ts';
import { unitsListed } from './units-listed.ts';
import { wordsInText } from './words-in-text.ts';

/** Every kind of fault; a new one is a line here. */
export const faultKinds: readonly FaultKind[] = [
  ...amountsInTables,
  ...byIdentity,
  ...groups,
  ...amountsInText,
  ...amountsBeyond,
  quarters,
  ...wordsInText,
  ...residueAndSlips,
  ...codesAndNames,
  ...leftOut,
  ...countsAndDates,
  ...amongKin,
  ...headsAndSite,
  ...notesLeftOut,
  ...rowsAndNames,
  ...freeText,
  ...cellsUnread,
  ...unitsListed,
];

export interface PlacedFault extends Fault {
  readonly kind: string;
  /** The department's place in the list. */
  readonly department: number;
}

/** So many departments are tried for each fault. */
const TRIES = 30;

/** The faults of a kind, at random places of departments that have such. */
function* faultsOf(
  kind: FaultKind,
  count: number,
  departments: readonly Department[],
): Generator<PlacedFault, void> {
  const random = new Random(SEED, faultKinds.indexOf(kind), 3);
  const made = new Set<string>();
  for (let tries = 0; made.size < count && tries < count * TRIES; tries++) {
    const at = random.whole(0, departments.length - 1);
    const department = departments[at];
    const fault = department && kind.make(department, random);
    if (!fault || made.has(`${at} ${fault.what}`)) continue;
    made.add(`${at} ${fault.what}`);
    yield { ...fault, kind: kind.id, department: at };
  }
}

/** All faults of the kinds whose names hold `only`. */
export function allFaults(only: string, departments: readonly Department[]): readonly PlacedFault[] {
  const counts = countsOf(faultKinds, departments);
  return faultKinds.flatMap((kind, i) =>
    kind.id.includes(only) ? [...faultsOf(kind, counts[i] ?? 0, departments)] : [],
  );
}
