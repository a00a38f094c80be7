import { changesAddUp } from './narrative/changes-add-up.ts';
import { changesFitAmounts } from './narrative/changes-fit-amounts.ts';
import { goalsArePartOfProjects } from './narrative/goals-are-part-of-projects.ts';
import { incomeSaidIsSpending } from './narrative/income-said-is-spending.ts';
import { itemsAreGeneralTable } from './narrative/items-are-general-table.ts';
import { postsAddUp } from './narrative/posts-add-up.ts';
import { procurementIsPartOfExpenditure } from './narrative/procurement-is-part-of-expenditure.ts';
import { quartersAddUp } from './narrative/quarters-add-up.ts';
import { reservedIsPartOfProcurement } from './narrative/reserved-is-part-of-procurement.ts';
import { restatedAmountsAgree } from './narrative/restated-amounts-agree.ts';
import { sharesAreParts } from './narrative/shares-are-parts.ts';
import { spendingChangesAsIncomeDoes } from './narrative/spending-changes-as-income-does.ts';
import { vehiclesByUseAddUp } from './narrative/vehicles-by-use-add-up.ts';
import type { AnyIdentity } from './rule.ts';
import { basicIsPersonnelAndOperating } from './stated/basic-is-personnel-and-operating.ts';
import { dutiesAreProjectExpenditure } from './stated/duties-are-project-expenditure.ts';
import { dutyIsSumOfActivities } from './stated/duty-is-sum-of-activities.ts';
import { expenditureIsBasicAndProject } from './stated/expenditure-is-basic-and-project.ts';
import { groupsAreTables } from './stated/groups-are-tables.ts';
import { incomeIsSumOfSources } from './stated/income-is-sum-of-sources.ts';
import { procurementIsSumOfKinds } from './stated/procurement-is-sum-of-kinds.ts';
import { threePublicIsTable } from './stated/three-public-is-table.ts';
import { basicRowIsPersonnelAndOperating } from './tables/basic-row-is-personnel-and-operating.ts';
import { basicTableIsGeneralBasic } from './tables/basic-table-is-general-basic.ts';
import { changeIsDifference } from './tables/change-is-difference.ts';
import { expenditureClassesAreSpendingRows } from './tables/expenditure-classes-are-spending-rows.ts';
import { expenditureIsSpending } from './tables/expenditure-is-spending.ts';
import { expenditureRowIsBasicAndProject } from './tables/expenditure-row-is-basic-and-project.ts';
import { fiscalBalances } from './tables/fiscal-balances.ts';
import { fiscalIncomeIsOverviewIncome } from './tables/fiscal-income-is-overview-income.ts';
import { fiscalIsPartOfIncome } from './tables/fiscal-is-part-of-income.ts';
import { fiscalRowIsSumOfFunds } from './tables/fiscal-row-is-sum-of-funds.ts';
import { fundRowIsBasicAndProject } from './tables/fund-row-is-basic-and-project.ts';
import { generalBudgetIsFiscalColumn } from './tables/general-budget-is-fiscal-column.ts';
import { generalNatureIsPartOfExpenditure } from './tables/general-nature-is-part-of-expenditure.ts';
import { governmentFundIsFiscalColumn } from './tables/government-fund-is-fiscal-column.ts';
import { incomeIsSumOfRows } from './tables/income-is-sum-of-rows.ts';
import { incomeIsYearAndCarried } from './tables/income-is-year-and-carried.ts';
import { insuranceAgreesByFunctionAndEconomy } from './tables/insurance-agrees-by-function-and-economy.ts';
import { operatingCostsArePartOfBasic } from './tables/operating-costs-are-part-of-basic.ts';
import { overviewBalances } from './tables/overview-balances.ts';
import { overviewSharesAreBasicShares } from './tables/overview-shares-are-basic-shares.ts';
import { revenueIsExpenditureAndKept } from './tables/revenue-is-expenditure-and-kept.ts';
import { revenueIsIncome } from './tables/revenue-is-income.ts';
import { revenueRowIsSumOfSources } from './tables/revenue-row-is-sum-of-sources.ts';
import { revenueSourcesAreIncomeRows } from './tables/revenue-sources-are-income-rows.ts';
import { sharesAreEconomicClasses } from './tables/shares-are-economic-classes.ts';
import { sharesStandInTheirColumn } from './tables/shares-stand-in-their-column.ts';
import { spendingIsSumOfClasses } from './tables/spending-is-sum-of-classes.ts';
import { spendingIsYearAndKept } from './tables/spending-is-year-and-kept.ts';
import { stateCapitalIsFiscalColumn } from './tables/state-capital-is-fiscal-column.ts';
import { subjectsAddUp } from './tables/subjects-add-up.ts';
import { subjectsAgreeOverTables } from './tables/subjects-agree-over-tables.ts';
import { threePublicIsAtLeastBasic } from './tables/three-public-is-at-least-basic.ts';
import { threePublicIsSumOfParts } from './tables/three-public-is-sum-of-parts.ts';
import { threePublicRowIsSumOfFunds } from './tables/three-public-row-is-sum-of-funds.ts';
import { vehiclesArePurchaseAndRunning } from './tables/vehicles-are-purchase-and-running.ts';

/** All identities of figures, in the order of their ids. A new one is a file and a line here. */
export const identities: readonly AnyIdentity[] = [
  overviewBalances,
  incomeIsYearAndCarried,
  spendingIsYearAndKept,
  incomeIsSumOfRows,
  spendingIsSumOfClasses,
  revenueIsIncome,
  revenueRowIsSumOfSources,
  subjectsAddUp,
  revenueSourcesAreIncomeRows,
  expenditureRowIsBasicAndProject,
  expenditureIsSpending,
  expenditureClassesAreSpendingRows,
  revenueIsExpenditureAndKept,
  fiscalBalances,
  fiscalRowIsSumOfFunds,
  fiscalIncomeIsOverviewIncome,
  fiscalIsPartOfIncome,
  generalBudgetIsFiscalColumn,
  governmentFundIsFiscalColumn,
  stateCapitalIsFiscalColumn,
  fundRowIsBasicAndProject,
  changeIsDifference,
  generalNatureIsPartOfExpenditure,
  basicRowIsPersonnelAndOperating,
  basicTableIsGeneralBasic,
  sharesAreEconomicClasses,
  sharesStandInTheirColumn,
  threePublicIsSumOfParts,
  vehiclesArePurchaseAndRunning,
  threePublicRowIsSumOfFunds,
  threePublicIsAtLeastBasic,
  operatingCostsArePartOfBasic,
  procurementIsSumOfKinds,
  reservedIsPartOfProcurement,
  procurementIsPartOfExpenditure,
  goalsArePartOfProjects,
  dutyIsSumOfActivities,
  dutiesAreProjectExpenditure,
  vehiclesByUseAddUp,
  postsAddUp,
  overviewSharesAreBasicShares,
  subjectsAgreeOverTables,
  insuranceAgreesByFunctionAndEconomy,
  groupsAreTables,
  incomeIsSumOfSources,
  expenditureIsBasicAndProject,
  incomeSaidIsSpending,
  basicIsPersonnelAndOperating,
  itemsAreGeneralTable,
  restatedAmountsAgree,
  changesFitAmounts,
  changesAddUp,
  sharesAreParts,
  quartersAddUp,
  threePublicIsTable,
  spendingChangesAsIncomeDoes,
];
