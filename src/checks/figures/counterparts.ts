import type { StatementKind } from '../../model/statements/statement-schema.ts';

/** When two tables have the same subjects. */
export type Where = 'always' | 'nothingCarried' | 'allFiscal' | 'allGeneral';

/** A table that has the same subjects as another. */
export interface Counterpart {
  readonly other: StatementKind;
  readonly where: Where;
  /** The longest code that both have. */
  readonly deepest?: number;
}

const byFund = (where: Where, deepest: number): readonly Counterpart[] =>
  (['generalBudget', 'governmentFund', 'stateCapital'] as const).map((other) => ({ other, where, deepest }));

/** Tables whose subjects a table must have too. None of those that are asked about all money comes back here. */
export const COUNTERPARTS: Partial<Record<StatementKind, readonly Counterpart[]>> = {
  overview: [{ other: 'expenditure', where: 'always', deepest: 3 }],
  fiscal: byFund('nothingCarried', 3),
  revenue: [{ other: 'expenditure', where: 'allFiscal' }],
  expenditure: [
    { other: 'overview', where: 'always', deepest: 3 },
    { other: 'revenue', where: 'allFiscal' },
    ...byFund('allFiscal', 7),
  ],
  generalBudget: [{ other: 'expenditure', where: 'allGeneral' }],
};
