import type { AmountKey } from '../../model/statements/statement-schema.ts';
import type { Cell } from '../figures/cell.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Meaning } from './meaning.ts';
import { meaningOf } from './meaning.ts';
import type { PlacedClaim } from './narrative.ts';

/** The figure of a table that a claim tells; undefined where no table has it. */
export function figureSaid(placed: PlacedClaim, ledger: Ledger): Cell | undefined {
  const meaning = meaningOf(placed);
  return meaning && FIGURES[meaning]?.(ledger, placed);
}

const income =
  (source: AmountKey) =>
  (ledger: Ledger): Cell | undefined =>
    ledger.incomeOf(source)?.cell('total') ?? ledger.table('revenue')?.total()?.cell(source);

const threePublic =
  (part: AmountKey) =>
  (ledger: Ledger): Cell | undefined =>
    ledger.threePublic(part);

const fiscalSpending =
  (column: AmountKey) =>
  (ledger: Ledger): Cell | undefined => {
    const table = ledger.table('fiscal');
    return (table?.total('rows', 'year') ?? table?.total('rows', 'all'))?.cell(column);
  };

/** 基本支出 and 项目支出 of the whole budget, or of 一般公共预算 where they are parts of that. */
const nature =
  (column: AmountKey) =>
  (ledger: Ledger, { parent }: PlacedClaim): Cell | undefined => {
    const of = parent && meaningOf(parent);
    if (of === undefined || of === 'spending') return ledger.table('expenditure')?.total()?.cell(column);
    return of === 'generalSpending' ? ledger.table('generalBudget')?.total()?.cell(column) : undefined;
  };

const FIGURES: Partial<Record<Meaning, (ledger: Ledger, placed: PlacedClaim) => Cell | undefined>> = {
  income: (ledger) => ledger.table('overview')?.total('income', 'all')?.cell('total'),
  fiscalIncome: (ledger) => ledger.table('fiscal')?.total('income', 'all')?.cell('total'),
  business: income('business'),
  trading: income('trading'),
  superior: income('superior'),
  subordinate: income('subordinate'),
  fiscalAccount: income('fiscalAccount'),
  otherIncome: income('other'),
  spending: (ledger) => ledger.table('overview')?.total('rows', 'all')?.cell('total'),
  fiscalSpending: fiscalSpending('total'),
  generalSpending: fiscalSpending('general'),
  governmentFundSpending: fiscalSpending('governmentFund'),
  stateCapitalSpending: fiscalSpending('stateCapital'),
  basic: nature('basic'),
  project: nature('project'),
  threePublic: threePublic('total'),
  abroad: threePublic('abroad'),
  vehicles: threePublic('vehicles'),
  purchase: threePublic('purchase'),
  running: threePublic('running'),
  reception: threePublic('reception'),
  operatingCosts: threePublic('operatingCosts'),
};
