import { amountKeys } from '../model/statements/statement-schema.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * Last year's nine tables as the beginning of this year's: rows keep their codes and names, what was the total is last
 * year's amount, all other amounts are to be filled in. Remarks under tables, which say what was empty, are left out.
 */
export function statementsForNextYear(statements: Plain): Plain {
  const tables = Object.entries(statements).map(([kind, table]) => {
    const sides = Object.entries(table as Plain).filter(([, rows]) => Array.isArray(rows));
    return [kind, Object.fromEntries(sides.map(([side, rows]) => [side, (rows as Plain[]).map(nextRow)]))];
  });
  return Object.fromEntries(tables);
}

/** An empty text is an amount to be filled in: its column is there. */
function nextRow(row: Plain): Plain {
  const blank = amountKeys.filter((key) => row[key] !== undefined).map((key) => [key, '']);
  return { ...row, ...Object.fromEntries(blank), ...(row.total !== undefined && { lastYear: row.total }) };
}
