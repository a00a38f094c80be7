import type { Place } from '../../diagnostics/place.ts';
import type { Reporter } from '../../diagnostics/reporter.ts';
import type { Mapping, SideMapping, TableMapping } from '../../layouts/mapping-schema.ts';
import { titleOf } from '../../model/fields.ts';
import type { Raw, RawEntry } from '../../model/raw.ts';
import type { AmountKey } from '../../model/statements/statement-schema.ts';
import { isClosingName, statementRow } from '../../model/statements/statement-schema.ts';
import { cellsByRow } from '../../workbooks/cells-by-row.ts';
import type { Cell, Sheet } from '../../workbooks/filled-workbook.ts';
import { amountText } from '../../workbooks/meaning.ts';
import { cellReference } from '../../workbooks/reference.ts';
import { codeEntry, stepsAbove } from './code-entry.ts';
import { columnOf, columnsByHead, plain } from './head.ts';
import { entry, list, map, placeOf, text } from './raw-of.ts';
import type { TableUnit } from './table-unit.ts';
import { fieldEnd, unitOfTable } from './table-unit.ts';
import { withBlanks } from './with-blanks.ts';

/** A sheet of the file that is read. */
export interface Source {
  readonly file: string;
  readonly sheet: Sheet;
}

/**
 * A table's rows as data: each amount with its unit, each with its cell. Reports columns that are not there, and a unit
 * that cannot be the one of its figures, none of which is above the largest elsewhere, in 元.
 */
export function mapTable(
  source: Source,
  table: TableMapping,
  mapping: Pick<Mapping, 'fillers' | 'note'>,
  largest: number,
  reporter: Reporter,
): Raw | undefined {
  const { sheet, file } = source;
  const anchor = sheet.cells.find((cell) => plain(cell.text) === plain(table.head));
  const unit = anchor && unitOfTable(source, table, largest, reporter);
  const lacks = (wanted: readonly string[]): undefined => {
    const facts = { sheet: sheet.name, wanted: wanted.join('、'), table: fieldEnd(table.field) };
    reporter.report('sheet-lacks', facts, { file, sheet: sheet.name });
  };
  if (!anchor || !unit) return lacks([anchor ? String(table.unit.source) : table.head]);
  const [heads, missing] = headsOfTable(sheet, anchor.row, table);
  if (missing.length > 0) return lacks(missing);
  const reading = { source, heads, from: anchor.row + table.headRows, unit, mapping, reporter };
  const sides = table.sides.map((side) => entry(side.field, list(mapSide(side, reading), placeOf(source))));
  const note = noteOf(sheet, mapping);
  const above = sheet.cells.filter(({ row, kind }) => row < anchor.row && kind === 'text');
  const head = above.map((cell) => text(cell.text.replace(/\s+/g, ' ').trim(), placeOf(source, cell)));
  return map(
    [
      ...(head.length > 0 ? [entry('head', list(head, placeOf(source)))] : []),
      ...sides,
      ...(note ? [entry('note', text(note.text, placeOf(source, note)))] : []),
    ],
    placeOf(source),
  );
}

/** The columns of a table by their heads, and the heads that are not there: merged, or else spread over their columns. */
function headsOfTable(sheet: Sheet, top: number, { sides, headRows }: TableMapping) {
  const found = [false, true].map((isSpread) => {
    const heads = columnsByHead(sheet, top, headRows, isSpread);
    const missing = sides.flatMap(headsOf).filter((head) => columnOf(heads, head) === undefined);
    return [heads, missing] as const;
  });
  return found.find(([, missing]) => missing.length === 0) ?? (found[0] as (typeof found)[number]);
}

export interface Reading {
  readonly source: Source;
  readonly heads: ReadonlyMap<string, number>;
  /** The first row under the head. */
  readonly from: number;
  readonly unit: TableUnit;
  readonly mapping: Pick<Mapping, 'fillers' | 'note'>;
  readonly reporter: Reporter;
}

export interface Columns {
  readonly code: readonly { readonly column: number; readonly digits: number }[];
  readonly name: number | undefined;
  readonly amounts: readonly {
    readonly column: number;
    readonly field: string;
    readonly blank?: string | undefined;
  }[];
}

const headsOf = ({ code, name, amounts }: SideMapping): readonly string[] => [
  ...code.map(({ head }) => head),
  ...(name === undefined ? [] : [name]),
  ...amounts.map(({ head }) => head),
];

/** One side's rows, in the order of the sheet. */
function mapSide(side: SideMapping, reading: Reading): readonly Raw[] {
  const columnAt = (head: string): number => columnOf(reading.heads, head) ?? 0;
  const columns = {
    code: side.code.map(({ head, digits }) => ({ column: columnAt(head), digits })),
    name: side.name === undefined ? undefined : columnAt(side.name),
    amounts: side.amounts.map((amount) => ({ ...amount, column: columnAt(amount.head) })),
  };
  const byRow = cellsByRow(reading.source.sheet.cells, reading.from);
  const above = stepsAbove(byRow.values(), columns.code);
  const rows = [...byRow].flatMap(([at, cells]) => {
    const raw = mapRow(cells, columns, above.get(cells) ?? '', reading);
    return raw ? [{ at, cells, raw }] : [];
  });
  const [first = { at: reading.from, cells: [], raw: undefined }, ...more] = rows;
  const isOneRow = side.name === undefined && side.code.length === 0 && more.length === 0;
  return isOneRow ? withBlanks(first, columns, reading) : rows.map(({ raw }) => raw);
}

/** A row of one side; undefined where it says nothing. */
function mapRow(row: readonly Cell[], columns: Columns, above: string, reading: Reading): Raw | undefined {
  const { source, mapping, unit, reporter } = reading;
  const at = (column: number | undefined): Cell | undefined => row.find((cell) => cell.column === column);
  const isFiller = (cell: Cell): boolean => mapping.fillers.includes(cell.text.trim());
  const own = [...columns.code.map(({ column }) => column), columns.name]
    .map(at)
    .filter((cell) => cell !== undefined);
  if (row.some((cell) => mapping.note?.test(cell.text.trim()))) return undefined;
  const words = own.filter((cell) => !isFiller(cell));
  const amounts = columns.amounts.flatMap(({ column, field }): readonly RawEntry[] => {
    const cell = at(column);
    const said = cell && amountText(cell, unit.ending, placeOf(source, cell), reporter);
    return cell && said !== undefined ? [entry(field, text(unit.said(said), placeOf(source, cell)))] : [];
  });
  const closing = words.find((cell) => isClosingName(cell.text));
  const name = closing ?? at(columns.name);
  if (words.length === 0 && (amounts.length === 0 || own.length > 0)) return undefined;
  const [first = row[0] as Cell] = words;
  const code = closing ? [] : codeEntry(columns, at, above, reading);
  const named = name && !isFiller(name) ? [entry('name', text(name.text.trim(), placeOf(source, name)))] : [];
  const blankOf = (title: string): Place | undefined => {
    const blank = columns.amounts.find(
      ({ field }) => titleOf(statementRow.shape[field as AmountKey]) === title,
    );
    return blank && { ...placeOf(source), cell: cellReference(first.row - 1, blank.column - 1) };
  };
  return { kind: 'map', entries: [...code, ...named, ...amounts], place: placeOf(source, first), blankOf };
}

const noteOf = (sheet: Sheet, { note }: Pick<Mapping, 'note'>): Cell | undefined =>
  note && sheet.cells.find((cell) => note.test(cell.text.trim()));
