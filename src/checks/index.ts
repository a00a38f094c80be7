import { changeHasReason } from './change-has-reason.ts';
import { classIsKnown } from './class-is-known.ts';
import { departmentIsSumOfUnits } from './department-is-sum-of-units.ts';
import { dutiesAreProjectExpenditure } from './duties-are-project-expenditure.ts';
import { dutyIsSumOfActivities } from './duty-is-sum-of-activities.ts';
import { expenditureIsBasicPlusProject } from './expenditure-is-basic-plus-project.ts';
import { incomeIsSumOfSources } from './income-is-sum-of-sources.ts';
import { lastYearIsLastYears } from './last-year-is-last-years.ts';
import { linesFitTables } from './lines-fit-tables.ts';
import type { AnyRule } from './rule.ts';
import { subjectIsKnown } from './subject-is-known.ts';
import { subjectNameFitsCode } from './subject-name-fits-code.ts';

/** All rules, in the order in which their findings are told. A new one is a file beside this and a line here. */
export const rules: readonly AnyRule[] = [
  incomeIsSumOfSources,
  expenditureIsBasicPlusProject,
  dutyIsSumOfActivities,
  dutiesAreProjectExpenditure,
  classIsKnown,
  subjectIsKnown,
  linesFitTables,
  subjectNameFitsCode,
  changeHasReason,
  lastYearIsLastYears,
  departmentIsSumOfUnits,
];

export const ruleIds: readonly string[] = rules.map((rule) => rule.id);
