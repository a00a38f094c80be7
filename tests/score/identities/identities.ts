import type { Slot } from '../department/telling.ts';
import type { Plain } from '../plain.ts';
import type { Equation } from './book.ts';
import { Book } from './book.ts';
import { basicEquations, threePublicEquations } from './by-economy.ts';
import { expenditureEquations, levels, revenueEquations } from './by-function.ts';
import { groupEquations } from './groups.ts';
import { toldEquations } from './told.ts';
import { fiscalEquations, overviewEquations } from './two-sides.ts';

const BY_FUNCTION = [
  '收入总表',
  '支出总表',
  '一般公共预算支出表',
  '政府性基金预算支出表',
  '国有资本经营预算支出表',
];

/** Every identity that applies to a budget, computed from what it says and not by the product's rules. */
export function equationsOf(budget: Plain, slots: readonly Slot[]): readonly Equation[] {
  const book = new Book(budget);
  return [
    ...overviewEquations(book),
    ...revenueEquations(book),
    ...BY_FUNCTION.flatMap((table) => levels(book, table, 'I09')),
    ...expenditureEquations(book),
    ...fiscalEquations(book),
    ...basicEquations(book),
    ...threePublicEquations(book, budget),
    ...groupEquations(book, budget),
    ...toldEquations(book, slots),
  ];
}
