import type { Reporter } from '../../diagnostics/reporter.ts';
import type { TableMapping } from '../../layouts/mapping-schema.ts';
import type { Cell, Sheet } from '../../workbooks/filled-workbook.ts';
import type { Source } from './map-table.ts';
import { placeOf } from './raw-of.ts';

/** The unit of a table's figures, and how an amount of it is written for the schema to read. */
export interface TableUnit {
  /** What a number of the table is followed by; nothing where it has to be converted first. */
  readonly ending: string;
  /** An amount in its unit; one that names its own is as it is. */
  said(amount: string): string;
}

/** The line of a sheet that names its unit, and the unit. */
function unitLine(sheet: Sheet, { unit }: Pick<TableMapping, 'unit'>) {
  for (const cell of sheet.cells) {
    const name = unit.exec(cell.text.normalize('NFKC'))?.[1];
    if (name) return { cell, name };
  }
  return undefined;
}

/** The largest number of a table's sheet, in 元. */
export function largestNumber(sheet: Sheet, table: Pick<TableMapping, 'unit'>): number {
  const per = unitLine(sheet, table)?.name === '万元' ? TEN_THOUSAND : 1;
  return numbersOf(sheet).reduce((largest, { text }) => Math.max(largest, Number(text) * per), 0);
}

const TEN_THOUSAND = 10_000;
/** One figure alone may be a slip. */
const FEWEST = 2;
/** A 分 is the sixth decimal of 万元. */
const FINEST = 6;
/** A table may be of a year in which there was more. */
const LARGER = 2;

/**
 * The unit that a table's figures are in. Under 元 figures finer than a 分 are 万元, unless they would then be far above
 * all else in the workbook, whose largest number is given in 元: the unit is told as wrong, once, and they are read as what they are.
 */
export function unitOfTable(
  source: Source,
  table: TableMapping,
  largest: number,
  reporter: Reporter,
): TableUnit | undefined {
  const line = unitLine(source.sheet, table);
  if (!line) return undefined;
  const { name } = line;
  const plain = { ending: name, said: (amount: string) => amount };
  if (name === '万元') return { ending: name, said: asShown };
  if (name !== '元') return plain;
  const fine = numbersOf(source.sheet).filter(({ text }) => decimalsOf(text) > 2);
  const isInWan =
    fine.length >= FEWEST &&
    fine.every(({ text }) => decimalsOf(text) <= FINEST && Number(text) * TEN_THOUSAND <= LARGER * largest);
  if (!isInWan) return plain;
  const facts = { table: fieldEnd(table.field), unit: name };
  const related = fine.slice(0, 4).map((cell) => placeOf(source, cell));
  const details = { expected: '单位：万元', actual: '单位：元', refs: ['D10'], related };
  reporter.report('S08', facts, placeOf(source, line.cell), details);
  return { ending: '', said: (amount) => (amount.endsWith('元') ? amount : `${inYuan(amount)}元`) };
}

/**
 * An amount of 万元 that is finer than two decimals and whole 分, as the sheet shows it and the form prints it. One of which
 * it would show nothing is in another unit.
 */
function asShown(amount: string): string {
  const [, decimal = ''] = /^(-?[\d,]+\.\d{3,})万元$/.exec(amount) ?? [];
  const hundredths = Math.round(
    Math.round(Number(decimal.replaceAll(',', '')) * FEN_PER) / FEN_PER_HUNDREDTH,
  );
  return hundredths !== 0 && decimalsOf(decimal) <= FINEST ? `${(hundredths / 100).toFixed(2)}万元` : amount;
}

const FEN_PER = 1_000_000;
const FEN_PER_HUNDREDTH = 10_000;

/** The name of a table at the end of its field: 法定表.支出总表. */
export const fieldEnd = (field: string): string => field.slice(field.lastIndexOf('.') + 1);

const numbersOf = ({ cells }: Sheet): readonly Cell[] => cells.filter(({ kind }) => kind === 'number');

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Ten thousand times a decimal number: 10.0225 is 100225. */
function inYuan(decimal: string): string {
  const [whole = '', decimals = ''] = decimal.replaceAll(',', '').split('.');
  const digits = decimals.padEnd(4, '0');
  const rest = digits.slice(4);
  return whole + digits.slice(0, 4) + (rest && `.${rest}`);
}
