import { isAtLeast } from '../figures/constraint.ts';
import { rowOf, withChanged, withTables } from '../figures/example-tables.ts';
import type { Identity } from '../rule.ts';

/** The 款 of each part of “三公”经费 (部门预算支出经济分类科目). */
const SUBJECTS = [
  ['abroad', '30212'],
  ['reception', '30217'],
  ['running', '30231'],
  ['purchase', '31013'],
] as const;

/** I32: a part of “三公”经费 ≥ the same 款 in 基本支出表, since it has project money too. Not an equality. */
export const threePublicIsAtLeastBasic: Identity<'I32'> = {
  id: 'I32',
  refs: ['I32', 'D08'],
  demands(ledger) {
    const [, basic] = ledger.pair('threePublic', 'basicExpenditure') ?? [];
    return SUBJECTS.flatMap(([part, code]) => {
      const [told, subject] = [ledger.threePublic(part), basic?.row(code)];
      return told && subject ? [isAtLeast('I32', told, subject.cell('total'))] : [];
    });
  },
  examples: {
    passing: withTables,
    failing: withChanged([...rowOf('basicExpenditure', '30231'), 'total'], 100),
  },
};
