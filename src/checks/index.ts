import { amountsHaveTheirUnit } from './amounts-have-their-unit.ts';
import { bodyIsNamedRight } from './body-is-named-right.ts';
import { classIsKnown } from './class-is-known.ts';
import { departmentIsSumOfUnits } from './department-is-sum-of-units.ts';
import { rowsAreReadable } from './figures/rows-are-readable.ts';
import { fileNameIsShort } from './file-name-is-short.ts';
import { identities } from './identities.ts';
import { lastYearIsLastYears } from './last-year-is-last-years.ts';
import { linesFitTables } from './lines-fit-tables.ts';
import { marksAreInOrder } from './marks-are-in-order.ts';
import { baseIsLastYear } from './narrative/base-is-last-year.ts';
import { changesHaveReasons } from './narrative/changes-have-reasons.ts';
import { directionsAreOne } from './narrative/directions-are-one.ts';
import { institutionsAreCounted } from './narrative/institutions-are-counted.ts';
import { subjectsSaidAreInTable } from './narrative/subjects-said-are-in-table.ts';
import { vehiclesBoughtHaveMoney, vehiclesRunAreThere } from './narrative/vehicles-fit-their-costs.ts';
import { noPersonalData } from './no-personal-data.ts';
import { noteFitsFigures } from './note-fits-figures.ts';
import { noteNamesItsFund } from './note-names-its-fund.ts';
import { partsAddUp } from './parts-add-up.ts';
import { activitiesHaveIndicators } from './performance/activities-have-indicators.ts';
import { gradesAreInOrder } from './performance/grades-are-in-order.ts';
import { gradesHaveTheirUnit } from './performance/grades-have-their-unit.ts';
import { placeWordsFitLevel } from './place-words-fit-level.ts';
import { projectTextsAnswer } from './project-texts-answer.ts';
import { publishedInTime } from './published-in-time.ts';
import { reasonsAreOfTheirOwn } from './reasons-are-of-their-own.ts';
import type { AnyRule } from './rule.ts';
import { siteIsDescribed } from './site-is-described.ts';
import { subjectIsKnown } from './subject-is-known.ts';
import { subjectNameFitsCode } from './subject-name-fits-code.ts';
import { subjectsAreDetailed } from './subjects/subjects-are-detailed.ts';
import { amountsAreNotBelowZero } from './tables/amounts-are-not-below-zero.ts';
import { contentsFitTables } from './tables/contents-fit-tables.ts';
import { headsNameTheBody } from './tables/heads-name-the-body.ts';
import { tablesAreAllThere } from './tables/tables-are-all-there.ts';
import { tablesHaveTheirTotal } from './tables/tables-have-their-total.ts';
import { textsAreFinished } from './texts-are-finished.ts';
import { textsAreOfTheirItem } from './texts-are-of-their-item.ts';
import { wordingFitsScope } from './wording-fits-scope.ts';
import { wordsAreSingle } from './words-are-single.ts';
import { yearsAreOfBudget } from './years-are-of-budget.ts';

/** All rules but the identities of figures, in the order in which their findings are told. A new one is a file beside this and a line here. */
export const rules: readonly AnyRule[] = [
  changesHaveReasons,
  baseIsLastYear,
  directionsAreOne,
  vehiclesBoughtHaveMoney,
  vehiclesRunAreThere,
  institutionsAreCounted,
  subjectsSaidAreInTable,
  tablesAreAllThere,
  tablesHaveTheirTotal,
  contentsFitTables,
  headsNameTheBody,
  amountsAreNotBelowZero,
  rowsAreReadable,
  subjectsAreDetailed,
  gradesAreInOrder,
  gradesHaveTheirUnit,
  activitiesHaveIndicators,
  classIsKnown,
  subjectIsKnown,
  linesFitTables,
  subjectNameFitsCode,
  textsAreFinished,
  yearsAreOfBudget,
  noteFitsFigures,
  noteNamesItsFund,
  placeWordsFitLevel,
  wordingFitsScope,
  amountsHaveTheirUnit,
  marksAreInOrder,
  wordsAreSingle,
  textsAreOfTheirItem,
  reasonsAreOfTheirOwn,
  projectTextsAnswer,
  noPersonalData,
  partsAddUp,
  bodyIsNamedRight,
  publishedInTime,
  siteIsDescribed,
  fileNameIsShort,
  lastYearIsLastYears,
  departmentIsSumOfUnits,
];

export const ruleIds: readonly string[] = [...rules, ...identities].map((rule) => rule.id);
