import { isInYuan } from '../diagnostics/is-in-yuan.ts';
import type { CompleteBudget } from '../model/complete-budget.ts';
import type { Unit } from '../model/money.ts';
import type { StatementKind } from '../model/statements/statement-schema.ts';
import { amountKeys } from '../model/statements/statement-schema.ts';
import type { Path } from './rule.ts';

/**
 * The unit that an amount is written in: 万元 where the data names none. A blank cell of a table is in that of its row, or
 * else of the first row of its side that has any.
 */
export function unitOf(budget: CompleteBudget, path: Path): Unit {
  const own = budget.textOf(budget.sourcesOf(path)[0] ?? path);
  const text = own ?? (path[0] === 'statements' ? textBeside(budget, path) : undefined);
  return isInYuan(text ?? '') ? '元' : '万元';
}

function textBeside(budget: CompleteBudget, path: Path): string | undefined {
  const textIn = (row: Path): string | undefined =>
    amountKeys.map((key) => budget.textOf([...row, key])).find((text) => text !== undefined);
  const ofRow = textIn(path.slice(0, -1));
  if (ofRow !== undefined) return ofRow;
  const table = budget.value.statements[path[1] as StatementKind];
  const rows = path[2] === 'income' && table && 'income' in table ? table.income : (table?.rows ?? []);
  for (const at of rows.keys()) {
    const text = textIn([...path.slice(0, 3), at]);
    if (text !== undefined) return text;
  }
  return undefined;
}
