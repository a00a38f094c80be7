import { cellsAreRead } from './figures/cells-are-read.ts';
import { rowsAreReadable } from './figures/rows-are-readable.ts';
import { identities } from './identities.ts';
import { baseIsLastYear } from './narrative/base-is-last-year.ts';
import { changesHaveReasons } from './narrative/changes-have-reasons.ts';
import { directionsAreOne } from './narrative/directions-are-one.ts';
import { institutionsAreCounted } from './narrative/institutions-are-counted.ts';
import { reasonsFitChanges } from './narrative/reasons-fit-changes.ts';
import { subjectsSaidAreInTable } from './narrative/subjects-said-are-in-table.ts';
import { vehiclesBoughtHaveMoney } from './narrative/vehicles-bought-have-money.ts';
import { vehiclesRunAreThere } from './narrative/vehicles-run-are-there.ts';
import { departmentIsSumOfUnits } from './others/department-is-sum-of-units.ts';
import { lastYearIsLastYears } from './others/last-year-is-last-years.ts';
import { activitiesHaveIndicators } from './performance/activities-have-indicators.ts';
import { gradesAreInOrder } from './performance/grades-are-in-order.ts';
import { gradesHaveTheirUnit } from './performance/grades-have-their-unit.ts';
import { fileNameIsShort } from './publication/file-name-is-short.ts';
import { publishedInTime } from './publication/published-in-time.ts';
import { siteIsDescribed } from './publication/site-is-described.ts';
import type { AnyRule } from './rule.ts';
import { classIsKnown } from './subjects/class-is-known.ts';
import { subjectIsKnown } from './subjects/subject-is-known.ts';
import { subjectNameFitsCode } from './subjects/subject-name-fits-code.ts';
import { subjectsAreDetailed } from './subjects/subjects-are-detailed.ts';
import { amountsAreNotBelowZero } from './tables/amounts-are-not-below-zero.ts';
import { contentsFitTables } from './tables/contents-fit-tables.ts';
import { headsNameTheBody } from './tables/heads-name-the-body.ts';
import { linesFitTables } from './tables/lines-fit-tables.ts';
import { rowsStandOnce } from './tables/rows-stand-once.ts';
import { tablesAreAllThere } from './tables/tables-are-all-there.ts';
import { tablesHaveTheirTotal } from './tables/tables-have-their-total.ts';
import { unitsAreOfTables } from './tables/units-are-of-tables.ts';
import { amountsHaveTheirUnit } from './texts/amounts-have-their-unit.ts';
import { bodyIsNamedRight } from './texts/body-is-named-right.ts';
import { marksAreInOrder } from './texts/marks-are-in-order.ts';
import { noPersonalData } from './texts/no-personal-data.ts';
import { noteFitsFigures } from './texts/note-fits-figures.ts';
import { noteNamesItsFund } from './texts/note-names-its-fund.ts';
import { numbersRunOn } from './texts/numbers-run-on.ts';
import { partsAddUp } from './texts/parts-add-up.ts';
import { placeWordsFitLevel } from './texts/place-words-fit-level.ts';
import { projectTextsAnswer } from './texts/project-texts-answer.ts';
import { ratesArePossible } from './texts/rates-are-possible.ts';
import { reasonsAreOfTheirOwn } from './texts/reasons-are-of-their-own.ts';
import { textsAreFinished } from './texts/texts-are-finished.ts';
import { textsAreOfTheirItem } from './texts/texts-are-of-their-item.ts';
import { unitsStandOnce } from './texts/units-stand-once.ts';
import { wordingFitsScope } from './texts/wording-fits-scope.ts';
import { wordsAreSingle } from './texts/words-are-single.ts';
import { yearsAreOfBudget } from './texts/years-are-of-budget.ts';

/** All rules but the identities of figures, in the order in which their findings are told. A new one is a file in a folder beside this and a line here. */
export const rules: readonly AnyRule[] = [
  changesHaveReasons,
  reasonsFitChanges,
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
  numbersRunOn,
  ratesArePossible,
  textsAreOfTheirItem,
  reasonsAreOfTheirOwn,
  projectTextsAnswer,
  noPersonalData,
  partsAddUp,
  bodyIsNamedRight,
  publishedInTime,
  siteIsDescribed,
  fileNameIsShort,
  cellsAreRead,
  unitsAreOfTables,
  rowsStandOnce,
  unitsStandOnce,
  lastYearIsLastYears,
  departmentIsSumOfUnits,
];

export const ruleIds: readonly string[] = [...rules, ...identities].map((rule) => rule.id);
