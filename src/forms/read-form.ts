import type { Reporter } from '../diagnostics/reporter.ts';
import type { Raw, RawEntry, RawMap } from '../model/raw.ts';
import { cellsByRow } from '../workbooks/cells-by-row.ts';
import type { Cell, FilledWorkbook, Sheet } from '../workbooks/filled-workbook.ts';
import { amountText } from '../workbooks/meaning.ts';
import type { FormField, FormLayer, FormList } from './form.ts';
import { columnsOf, formOf, hasParts } from './form.ts';
import { HEAD_ROWS } from './form-sheets.ts';
import { formWords } from './form-words.ts';

/** A filled form as data: each value with its sheet and cell. Sheets that the form does not have are passed over. */
export function readForm(workbook: FilledWorkbook, file: string, reporter: Reporter): Raw {
  const meaningOf = meaningsIn(file, reporter);
  const form = formOf();
  const top = new Building({ file });
  const facts = workbook.sheets.find(({ name }) => name.trim() === formWords.facts);
  for (const field of facts ? form.facts : []) {
    const named = facts?.cells.find(
      ({ column, text }) => column === 1 && text.trim() === field.path.join('.'),
    );
    const cell = facts?.cells.find(({ row, column }) => row === named?.row && column === 2);
    const value = facts && cell && meaningOf(field, cell, facts);
    if (value) top.set(field.path, value);
  }
  for (const list of form.lists) {
    const sheet = workbook.sheets.find(({ name }) => name.trim() === list.name);
    const items = sheet ? itemsOf(list, sheet, file, meaningOf) : [];
    if (sheet && items.length > 0)
      top.set(list.path, { kind: 'list', items, place: { file, sheet: sheet.name } });
  }
  return top.raw();
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
): readonly Raw[] {
  const columns = new Map(
    sheet.cells.filter(({ row }) => row === 1).map(({ column, text }) => [text.trim(), column] as const),
  );
  const rows = cellsByRow(sheet.cells, HEAD_ROWS + 1);
  const at = (cells: readonly Cell[], head: string) =>
    cells.find(({ column }) => column === columns.get(head));
  if (!layer)
    return [...rows.values()].flatMap((cells) => {
      const cell = at(cells, name);
      return cell ? [textOf(cell, sheet, file)] : [];
    });
  const reading = new Nesting(layer);
  for (const cells of rows.values()) {
    const own = hasParts(layer) ? (at(cells, formWords.layer)?.text.trim() ?? layer.title) : layer.title;
    const entries = columnsOf(layer).flatMap((field): readonly RawEntry[] => {
      const [head = ''] = field.path;
      const cell = at(cells, head);
      const value = cell && meaningOf(field, cell, sheet);
      return value ? [{ key: head, place: value.place, value }] : [];
    });
    const [first] = cells;
    if (first && entries.length > 0) reading.add(own, entries, placeOf(first, sheet, file));
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

  add(title: string, entries: readonly RawEntry[], place: RawEntry['place']): void {
    const map = { kind: 'map' as const, entries: [...entries], place };
    let depth = this.#open.length;
    while (depth > 0 && !this.#open[depth - 1]?.layer.parts.some((part) => part.title === title)) depth--;
    const parent = this.#open[depth - 1];
    const layer = parent?.layer.parts.find((part) => part.title === title) ?? this.#top;
    if (parent) listIn(parent.map, title, place).push(map);
    else this.items.push(map);
    this.#open = [...this.#open.slice(0, depth), { layer, map }];
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

/** Builds nested maps from paths of names. */
class Building {
  readonly #place: RawEntry['place'];
  readonly #entries = new Map<string, Raw | Building>();

  constructor(place: RawEntry['place']) {
    this.#place = place;
  }

  set([first = '', ...rest]: readonly string[], value: Raw): void {
    if (rest.length === 0) {
      this.#entries.set(first, value);
      return;
    }
    const existing = this.#entries.get(first);
    const inner = existing instanceof Building ? existing : new Building(value.place);
    this.#entries.set(first, inner);
    inner.set(rest, value);
  }

  raw(): Raw {
    const entries = [...this.#entries].map(([key, value]): RawEntry => {
      const made = value instanceof Building ? value.raw() : value;
      return { key, place: made.place, value: made };
    });
    return { kind: 'map', entries, place: this.#place };
  }
}
