import type { Statement, StatementRow } from '../../model/statements/statement.ts';
import { codesBetween } from './codes-between.ts';
import type { Naming } from './naming.ts';
import { fits, officialName } from './naming.ts';
import { bareName } from './source-of.ts';
import type { SubjectsElsewhere } from './subjects-elsewhere.ts';

/**
 * A table by subjects, its rows with the codes that are meant. A row whose name is not its code's, but that of a subject
 * which other tables or the subjects under it have and this one would lack, is of that subject: its code is what is
 * wrong, and is told by name or as one that there is not. Where its amount is that of its code in other tables, the name is what is wrong. A row that stands twice counts once.
 */
export function meantCodes(statement: Statement, elsewhere: SubjectsElsewhere, naming: Naming): Statement {
  const own = new Set(statement.rows.map(({ code }) => code));
  const lacking = new Map(
    [...elsewhere.keys(), ...codesBetween(own)]
      .filter((code) => !own.has(code) || isMistaken(statement, code, naming))
      .map((code) => [`${code.length} ${officialName(code, naming)}`, code]),
  );
  const hasAmountOf = ({ amounts }: StatementRow, code: string): boolean =>
    elsewhere.get(code)?.total === amounts.total?.value;
  const nameElsewhere = (code: string): string | undefined => {
    const name = elsewhere.get(code)?.name;
    return name !== undefined && name !== '' && fits(code, name, naming) ? name : undefined;
  };
  const rows = statement.rows.map((row): StatementRow => {
    if (row.code === undefined || row.name === '') return row;
    const isKnown = officialName(row.code, naming) !== undefined || elsewhere.has(row.code);
    if (isKnown && fits(row.code, row.name, naming)) return row;
    if (isKnown && hasAmountOf(row, row.code)) return { ...row, name: nameElsewhere(row.code) ?? row.name };
    const meant = lacking.get(`${row.code.length} ${bareName(row.name)}`);
    return meant === undefined ? row : { ...row, code: meant };
  });
  const copies = new Set(copiesOf(rows));
  return { ...statement, rows: rows.filter((row) => !copies.has(row)) };
}

/** Rows that stand once more with the same code, name and amounts. */
export function copiesOf(rows: readonly StatementRow[]): readonly StatementRow[] {
  const times = new Map<string | undefined, number>();
  for (const { code } of rows) times.set(code, (times.get(code) ?? 0) + 1);
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row.code === undefined || times.get(row.code) === 1) return false;
    const amounts = Object.entries(row.amounts).map(([column, { value }]) => [column, value]);
    const key = JSON.stringify([row.code, bareName(row.name), amounts]);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

/** Whether every row of a code bears another name than the code's. */
const isMistaken = ({ rows }: Statement, code: string, naming: Naming): boolean =>
  rows.every((row) => row.code !== code || !fits(code, row.name, naming));
