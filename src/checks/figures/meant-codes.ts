import type { Statement, StatementRow } from '../../model/statements/statement.ts';
import { codesBetween } from './codes-between.ts';
import type { CodesByName } from './codes-by-name.ts';
import { levelAndName } from './codes-by-name.ts';
import type { Naming } from './naming.ts';
import { fits, isCode, officialName } from './naming.ts';
import { bareName } from './source-of.ts';
import type { SubjectsElsewhere } from './subjects-elsewhere.ts';

/**
 * A table by subjects, its rows with the codes that are meant. A row whose name is not its code's, but that of a subject
 * which other tables or the subjects under it have and this one would lack, is of that subject: its code is what is
 * wrong, and is told by name or as one that there is not. Where its amount is that of its code in other tables, the name
 * is what is wrong. Where nobody knows what this table would lack, a code that there is not, or that another row rightly
 * has, is that of the name in any table. A row that stands twice counts once.
 */
export function meantCodes(
  statement: Statement,
  elsewhere: SubjectsElsewhere,
  anywhere: () => CodesByName,
  naming: Naming,
): Statement {
  const isKnown = (code: string): boolean => isCode(code, naming) || elsewhere.has(code);
  const isSound = ({ code, name }: StatementRow): boolean =>
    code === undefined || name === '' || (isKnown(code) && fits(code, name, naming));
  const areSound = statement.rows.every(isSound);
  const lacking = areSound ? undefined : lackingByName(statement, elsewhere, naming);
  const nameElsewhere = (code: string): string | undefined => {
    const name = elsewhere.get(code)?.name;
    return name !== undefined && name !== '' && fits(code, name, naming) ? name : undefined;
  };
  // The code that a name has in any table, if the row's own can only be wrong and no row has that one.
  const codeByName = (code: string, key: string): string | undefined => {
    const isWrong = !isKnown(code) || statement.rows.some((row) => row.code === code && isSound(row));
    const meant = isWrong ? anywhere().get(key) : undefined;
    return statement.rows.some((row) => row.code === meant) ? undefined : meant;
  };
  const asMeant = (row: StatementRow): StatementRow => {
    const { code, name, amounts } = row;
    if (code === undefined || isSound(row)) return row;
    if (isKnown(code) && elsewhere.get(code)?.total === amounts.total?.value)
      return { ...row, name: nameElsewhere(code) ?? name };
    const key = levelAndName(code, name);
    const meant = lacking?.get(key) ?? codeByName(code, key);
    return meant === undefined ? row : { ...row, code: meant };
  };
  const rows = areSound ? statement.rows : statement.rows.map(asMeant);
  const copies = new Set(copiesOf(rows));
  return { ...statement, rows: rows.filter((row) => !copies.has(row)) };
}

/** The codes of subjects that a table should have and that none of its rows is of, by their level and name. */
function lackingByName(
  statement: Statement,
  elsewhere: SubjectsElsewhere,
  naming: Naming,
): ReadonlyMap<string, string> {
  const own = new Set(statement.rows.map(({ code }) => code));
  return new Map(
    [...elsewhere.keys(), ...codesBetween(own)]
      .filter((code) => !own.has(code) || isMistaken(statement, code, naming))
      .map((code) => [levelAndName(code, officialName(code, naming) ?? ''), code]),
  );
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
