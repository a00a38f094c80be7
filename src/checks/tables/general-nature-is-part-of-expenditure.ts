import { isAtMost, isSame } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** I24: 基本支出 and 项目支出 of 一般公共预算 ≤ those of 支出总表, subject by subject; the same where there is no other money. */
export const generalNatureIsPartOfExpenditure: Identity<'I24'> = {
  id: 'I24',
  refs: ['I24', 'D08'],
  demands(ledger) {
    const [general, all] = ledger.pair('generalBudget', 'expenditure') ?? [];
    if (!general || !all) return [];
    const natures = (['basic', 'project'] as const).filter(
      (nature) => general.columns.has(nature) && all.columns.has(nature),
    );
    return general.rows.flatMap((row) => {
      const other = row.code === undefined ? all.total() : all.row(row.code);
      if (!other || (row.code === undefined && !row.closing)) return [];
      return natures.map((nature) =>
        ledger.isAllGeneral
          ? isSame('I24', row.cell(nature), other.cell(nature))
          : isAtMost('I24', row.cell(nature), other.cell(nature)),
      );
    });
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('generalBudget', '合计'), 'project'], 100),
  },
};
