import type { StatementKind } from '../../model/statements/statement-schema.ts';

/** The words for the fund that a table of one fund is of. */
export const FUND_OF_TABLE: { readonly [K in StatementKind]?: RegExp } = {
  generalBudget: /一般公共预算/,
  governmentFund: /政府性基金/,
  stateCapital: /国有资本/,
  threePublic: /三公/,
};
