import type { Reporter } from '../diagnostics/reporter.ts';
import type { Raw, RawEntry, RawMap } from '../model/raw.ts';
import { excerpt } from '../model/scalar.ts';
import { cellsByRow } from '../workbooks/cells-by-row.ts';
import type { Cell, FilledWorkbook, Sheet } from '../workbooks/filled-workbook.ts';
import { amountText } from '../workbooks/meaning.ts';
import { cellReference } from '../workbooks/reference.ts';
import type { FormField, FormLayer, FormList } from './form.ts';
import { columnsOf, formOf, hasParts, isOfForm, layersOf } from './form.ts';
import { HEAD_ROWS } from './form-sheets.ts';
import { formWords } from './form-words.ts';
import { RawFields } from './raw-fields.ts';

/**
 * A filled form as data: each value with its sheet and cell, and of what is blank the cell to fill in. A sheet that the
 * form does not have is not read, and told if something is in it: it may be one that was renamed.
 */
export function readForm(workbook: FilledWorkbook, file: string, reporter: Reporter): Raw {
  const meaningOf = meaningsIn(file, reporter);
  const form = formOf();
  const top = new RawFields({ file });
  const facts = workbook.sheets.find(({ name }) => name.trim() === formWords.facts);
  if (facts) {
    const rows = factRows(facts);
    for (const field of form.facts) {
      const found = rows.get(field.path.join('.'));
      if (!found) continue;
      top.expect(field.path, { file, sheet: facts.name, cell: cellReference(found.row - 1, 1) });
      const value = found.cell && meaningOf(field, found.cell, facts);
      if (value) top.set(field.path, value);
    }
  }
  for (const list of form.lists) {
    const sheet = workbook.sheets.find(({ name }) => name.trim() === list.name);
    if (!sheet) continue;
    top.expect(list.path, { file, sheet: sheet.name, cell: cellReference(HEAD_ROWS, 0) });
    const items = itemsOf(list, sheet, file, meaningOf, reporter);
    if (items.length > 0) top.set(list.path, { kind: 'list', items, place: { file, sheet: sheet.name } });
  }
  for (const { name } of workbook.sheets.filter(
    ({ name, cells }) => cells.length > 0 && !isOfForm(name.trim()),
  ))
    reporter.report('sheet-not-of-form', { name }, { file, sheet: name });
  return top.raw();
}

/** The rows of single values by the names beside them, the first of each, with the cell of the value. */
function factRows(facts: Sheet): ReadonlyMap<string, { readonly row: number; readonly cell?: Cell }> {
  const named = facts.cells.filter(({ column }) => column === 1).reverse();
  const values = new Map(facts.cells.flatMap((cell) => (cell.column === 2 ? [[cell.row, cell]] : [])));
  return new Map(
    named.map(({ row, text }) => {
      const cell = values.get(row);
      return [text.trim(), { row, ...(cell && { cell }) }];
    }),
  );
}

const placeOf = (cell: Cell, sheet: Sheet, file: string) => ({ file, sheet: sheet.name, cell: cell.address });

const textOf = (cell: Cell, sheet: Sheet, file: string): Raw => ({
  kind: 'text',
  text: cell.text,
  place: placeOf(cell, sheet, file),
});

type MeaningOf = (field: FormField, cell: Cell, sheet: Sheet) => Raw | undefined;

/** What a cell means: an amount may be a dash, which is none; everything else is its text. */
const meaningsIn =
  (file: string, reporter: Reporter): MeaningOf =>
  ({ isAmount }, cell, sheet) => {
    const place = placeOf(cell, sheet, file);
    const text = isAmount ? amountText(cell, '', place, reporter) : cell.text;
    return text === undefined ? undefined : { kind: 'text', text, place };
  };

function itemsOf(
  { layer, name }: FormList,
  sheet: Sheet,
  file: string,
  meaningOf: MeaningOf,
  reporter: Reporter,
): readonly Raw[] {
  const columns = new Map(
    sheet.cells.filter(({ row }) => row === 1).map(({ column, text }) => [text.trim(), column] as const),
  );
  const rows = cellsByRow(sheet.cells, HEAD_ROWS + 1);
  const at = (cells: readonly Cell[], head: string) => {
    const own = columns.get(head);
    return cells.find(({ column }) => column === own);
  };
  if (!layer)
    return [...rows.values()].flatMap((cells) => {
      const cell = at(cells, name);
      return cell ? [textOf(cell, sheet, file)] : [];
    });
  const reading = new Nesting(layer);
  const fields = columnsOf(layer);
  for (const cells of rows.values()) {
    const own = hasParts(layer) ? (at(cells, formWords.layer)?.text.trim() ?? '') : layer.title;
    const entries = fields.flatMap((field): readonly RawEntry[] => {
      const [head = ''] = field.path;
      const cell = at(cells, head);
      const value = cell && meaningOf(field, cell, sheet);
      return value ? [{ key: head, place: value.place, value }] : [];
    });
    const [first] = cells;
    if (!first || entries.length === 0) continue;
    const cellIn = (column: number) => ({
      file,
      sheet: sheet.name,
      cell: cellReference(first.row - 1, column - 1),
    });
    const blankOf = (head: string) => {
      const column = columns.get(head);
      return column === undefined ? undefined : cellIn(column);
    };
    if (reading.add(own, { kind: 'map', entries, place: placeOf(first, sheet, file), blankOf })) continue;
    const known = layersOf(layer);
    const isKnown = known.includes(own);
    const place = cellIn(columns.get(formWords.layer) ?? 1);
    reporter.report('wrong-layer', { text: excerpt(own), isKnown, known: known.join('、') }, place);
  }
  return reading.items;
}

interface OpenItem {
  readonly layer: FormLayer;
  readonly map: { entries: RawEntry[] } & Omit<RawMap, 'entries'>;
}

/** Puts each row under the nearest one before it that has parts of its kind. */
class Nesting {
  readonly items: Raw[] = [];
  readonly #top: FormLayer;
  #open: OpenItem[] = [];

  constructor(top: FormLayer) {
    this.#top = top;
  }

  /** Answers whether there is a place for a row of such a title. */
  add(title: string, row: RawMap): boolean {
    const map = { ...row, entries: [...row.entries] };
    let depth = this.#open.length;
    while (depth > 0 && !this.#open[depth - 1]?.layer.parts.some((part) => part.title === title)) depth--;
    const parent = this.#open[depth - 1];
    if (!parent && title !== this.#top.title) return false;
    const layer = parent?.layer.parts.find((part) => part.title === title) ?? this.#top;
    const [only] = row.entries;
    if (layer.isText && parent && only) listIn(parent.map, title, row.place).push(only.value);
    else if (parent) listIn(parent.map, title, row.place).push(map);
    else this.items.push(map);
    this.#open = [...this.#open.slice(0, depth), { layer, map }];
    return true;
  }
}

/** The list of a name in a map, made where there is none yet. */
function listIn(map: OpenItem['map'], key: string, place: RawEntry['place']): Raw[] {
  const existing = map.entries.find((entry) => entry.key === key)?.value;
  if (existing?.kind === 'list') return existing.items as Raw[];
  const items: Raw[] = [];
  map.entries.push({ key, place, value: { kind: 'list', items, place } });
  return items;
}
