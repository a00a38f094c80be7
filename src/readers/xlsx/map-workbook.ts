import type { Reporter } from '../../diagnostics/reporter.ts';
import type { Mapping } from '../../layouts/mapping-schema.ts';
import type { Raw, RawEntry } from '../../model/raw.ts';
import type { FilledWorkbook, Sheet } from '../../workbooks/filled-workbook.ts';
import { mapEntries } from './map-entries.ts';
import { mapTable } from './map-table.ts';
import { entry, list, map, placeOf, text } from './raw-of.ts';
import { sheetWords } from './sheet-words.ts';
import { largestNumber } from './table-unit.ts';

/** Whether a workbook, by the names of its sheets, has those by which a mapping knows its own. */
export const isOfKind = (sheets: readonly string[], mapping: Mapping): boolean =>
  mapping.sheets.every((pattern) => sheets.some((name) => pattern.test(sheetWords(name))));

/** Whether a sheet holds one of the wanted fields, by their keys at the top, beside the tables. */
export const holdsAny = (sheet: string, wanted: readonly string[], mapping: Mapping): boolean =>
  [...mapping.values, ...mapping.texts, ...mapping.entries].some(
    ({ field, sheet: pattern }) =>
      wanted.includes(field.split('.')[0] ?? '') && pattern.test(sheetWords(sheet)),
  );

/** A bureau's workbook as data, by a layout's mapping: each value with its sheet and cell. */
export function mapWorkbook(
  workbook: FilledWorkbook,
  file: string,
  mapping: Mapping,
  reporter: Reporter,
): Raw {
  const sheetsOf = (pattern: RegExp): readonly Sheet[] =>
    workbook.sheets.filter((sheet) => pattern.test(sheetWords(sheet.name)));
  const fields = new Fields(file);
  for (const { field, value } of mapping.constants) fields.set(field, text(value, { file }));
  for (const { field, sheet: sheets, pattern } of mapping.values) {
    for (const sheet of sheetsOf(sheets)) {
      const cell = sheet.cells.find((candidate) => pattern.test(candidate.text.trim()));
      const value = cell && pattern.exec(cell.text.trim())?.[1]?.trim();
      if (cell && value) {
        fields.set(field, text(value, placeOf({ file, sheet }, cell)));
        break;
      }
    }
  }
  for (const { field, sheet: sheets, from, title, required } of mapping.texts) {
    const entries = sheetsOf(sheets).flatMap((sheet) => {
      const paragraphs = paragraphsOf(sheet, from, file);
      const heading = title === undefined ? undefined : sheet.cells.find((cell) => cell.address === title);
      if (!heading) return title === undefined ? paragraphs : [];
      const place = placeOf({ file, sheet }, heading);
      const head = entry('title', text(heading.text.trim(), place));
      return [map([head, entry('paragraphs', list(paragraphs, place))], place)];
    });
    if (entries.length > 0) fields.set(field, list(entries, entries[0]?.place ?? { file }));
    else if (required) reporter.report('no-such-sheet', { wanted: sheetNames(sheets) }, { file });
  }
  for (const entries of mapping.entries) {
    const [sheet] = sheetsOf(entries.sheet);
    const raw = sheet && mapEntries({ file, sheet }, entries, reporter);
    if (raw) fields.set(entries.field, raw);
  }
  // A table that is missing is told by a rule, which knows what must be there.
  const tables = mapping.tables.flatMap((table) => {
    const [sheet] = sheetsOf(table.sheet);
    return sheet ? [{ sheet, table, largest: largestNumber(sheet, table) }] : [];
  });
  for (const own of tables) {
    const elsewhere = Math.max(0, ...tables.flatMap((each) => (each === own ? [] : [each.largest])));
    const raw = mapTable({ file, sheet: own.sheet }, own.table, mapping, elsewhere, reporter);
    if (raw) fields.set(own.table.field, raw);
  }
  return fields.raw();
}

/** The names that a pattern of a sheet stands for, in words: `^(部门主要职能|部门职能)$` is 部门主要职能、部门职能. */
const sheetNames = ({ source }: RegExp): string => source.replace(/[\^$()]/g, '').replaceAll('|', '、');

/** The cells of a sheet from a row down, a paragraph each; the lines of a cell are paragraphs too. */
function paragraphsOf(sheet: Sheet, from: number, file: string): readonly Raw[] {
  return sheet.cells
    .filter((cell) => cell.row >= from)
    .flatMap((cell) =>
      cell.text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => text(line, placeOf({ file, sheet }, cell))),
    );
}

/** Builds nested fields from paths like `单位.名称`. */
class Fields {
  readonly #file: string;
  readonly #tree = new Map<string, Raw | Fields>();

  constructor(file: string) {
    this.#file = file;
  }

  set(path: string, value: Raw): void {
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) {
      this.#tree.set(first, value);
      return;
    }
    const existing = this.#tree.get(first);
    const inner = existing instanceof Fields ? existing : new Fields(this.#file);
    this.#tree.set(first, inner);
    inner.set(rest.join('.'), value);
  }

  raw(): Raw {
    const entries = [...this.#tree].map(
      ([key, value]): RawEntry => entry(key, value instanceof Fields ? value.raw() : value),
    );
    return map(entries, entries[0]?.place ?? { file: this.#file });
  }
}
