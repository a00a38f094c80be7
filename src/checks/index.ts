import { classIsKnown } from './class-is-known.ts';
import { identities } from './identities.ts';
import { linesFitTables } from './lines-fit-tables.ts';
import { baseIsLastYear } from './narrative/base-is-last-year.ts';
import { changesHaveReasons } from './narrative/changes-have-reasons.ts';
import { directionsAreOne } from './narrative/directions-are-one.ts';
import { institutionsAreCounted } from './narrative/institutions-are-counted.ts';
import { vehiclesBoughtHaveMoney, vehiclesRunAreThere } from './narrative/vehicles-fit-their-costs.ts';
import type { AnyRule } from './rule.ts';
import { subjectIsKnown } from './subject-is-known.ts';
import { subjectNameFitsCode } from './subject-name-fits-code.ts';

/** All rules but the identities of figures, in the order in which their findings are told. A new one is a file beside this and a line here. */
export const rules: readonly AnyRule[] = [
  changesHaveReasons,
  baseIsLastYear,
  directionsAreOne,
  vehiclesBoughtHaveMoney,
  vehiclesRunAreThere,
  institutionsAreCounted,
  classIsKnown,
  subjectIsKnown,
  linesFitTables,
  subjectNameFitsCode,
];

export const ruleIds: readonly string[] = [...rules, ...identities].map((rule) => rule.id);
