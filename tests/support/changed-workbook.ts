import { readFileSync } from 'node:fs';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { read, utils, write } from '@e965/xlsx';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { Shelf } from '../../src/shelf.ts';
import { env, projectPath } from './compile-data.ts';

/** The invented department that hands in the district's official workbook. */
const WORKBOOK = projectPath('data/putuo/2026/binhelvdi.xlsx');

/** A workbook that a test changes. */
export class ChangedWorkbook {
  readonly #book: WorkBook = read(readFileSync(WORKBOOK));

  /** Puts a text, a number or an error in a cell. */
  set(sheet: string, cell: string, value: string | number | { readonly error: number }): this {
    this.#sheet(sheet)[cell] = cellOf(value);
    return this;
  }

  /** Changes the numbers of a column that are there, from a row to another. */
  column(
    sheet: string,
    column: string,
    rows: readonly [number, number],
    change: (n: number) => number,
  ): this {
    const cells = this.#sheet(sheet);
    for (let row = rows[0]; row <= rows[1]; row++) {
      const cell: CellObject | undefined = cells[column + row];
      if (cell?.t === 'n') cells[column + row] = cellOf(change(Number(cell.v)));
    }
    return this;
  }

  /** Moves what stands in a column from a row to another one row down; the last is lost. */
  lower(sheet: string, column: string, rows: readonly [number, number]): this {
    const cells = this.#sheet(sheet);
    for (let row = rows[1]; row >= rows[0]; row--) {
      const above: CellObject | undefined = row > rows[0] ? cells[column + (row - 1)] : undefined;
      put(cells, column + row, above);
    }
    return this;
  }

  /** Exchanges cells with others, one by one. */
  exchange(sheet: string, ones: readonly string[], others: readonly string[]): this {
    const cells = this.#sheet(sheet);
    ones.forEach((one, i) => {
      const other = others[i] ?? one;
      const [mine, theirs]: (CellObject | undefined)[] = [cells[one], cells[other]];
      put(cells, one, theirs);
      put(cells, other, mine);
    });
    return this;
  }

  /** Puts words in place of others in all sheets but the cover, or in one row of them. */
  everywhere(words: string, others: string, row?: number): this {
    for (const [sheet, cells] of Object.entries(this.#book.Sheets))
      for (const [address, cell] of Object.entries(cells))
        if (!address.startsWith('!') && sheet !== '封面' && typeof cell.v === 'string')
          if (row === undefined || utils.decode_cell(address).r === row - 1)
            this.set(sheet, address, cell.v.replace(words, others));
    return this;
  }

  /** Takes merged ranges of a sheet apart. */
  unmerge(sheet: string): this {
    this.#sheet(sheet)['!merges'] = [];
    return this;
  }

  /** Calls every sheet otherwise. */
  rename(change: (name: string) => string): this {
    const { SheetNames: names, Sheets: sheets } = this.#book;
    this.#book.Sheets = Object.fromEntries(names.map((name) => [change(name), sheets[name] ?? {}]));
    this.#book.SheetNames = names.map(change);
    return this;
  }

  /** What a cell holds. */
  value(sheet: string, cell: string): unknown {
    return (this.#sheet(sheet)[cell] as CellObject | undefined)?.v;
  }

  /** Changes words wherever a sheet has them. */
  text(sheet: string, words: RegExp, change: (found: string) => string): this {
    for (const [address, cell] of Object.entries(this.#sheet(sheet)))
      if (!address.startsWith('!') && typeof cell.v === 'string')
        this.set(sheet, address, cell.v.replace(words, change));
    return this;
  }

  /** Takes a row out, or puts a second one like it under it; what stands below moves. */
  row(sheet: string, row: number, change: 'out' | 'twice'): this {
    const from = this.#sheet(sheet);
    const by = change === 'out' ? -1 : 1;
    const moved = (r: number): number => (r > row - 1 ? r + by : r);
    const to: WorkSheet = {};
    for (const [address, cell] of Object.entries(from)) {
      if (address.startsWith('!')) continue;
      const { r, c } = utils.decode_cell(address);
      if (r !== row - 1 || change === 'twice') to[utils.encode_cell({ r: moved(r), c })] = cell;
      if (r === row - 1 && change === 'twice') to[utils.encode_cell({ r: r + 1, c })] = { ...cell };
    }
    to['!merges'] = (from['!merges'] ?? [])
      .filter(({ s, e }) => change === 'twice' || s.r > row - 1 || e.r < row - 1)
      .map(({ s, e }) => ({ s: { ...s, r: moved(s.r) }, e: { ...e, r: moved(e.r) } }));
    to['!ref'] = 'A1:Z200';
    this.#book.Sheets[sheet] = to;
    return this;
  }

  /** What is said of it but notes that belong to every such workbook. */
  async findings(): Promise<readonly Diagnostic[]> {
    const bytes = new Uint8Array(write(this.#book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const inner = { ...env, data: memoryTree({ 'a.xlsx': bytes }) };
    const { diagnostics } = await compile({ input: 'a.xlsx', formats: [] }, inner, new Shelf(inner));
    return diagnostics.filter(({ code }) => code !== 'no-publication-date');
  }

  /** The codes of what is said of it. */
  async codes(): Promise<readonly string[]> {
    return (await this.findings()).map(({ code }) => code);
  }

  #sheet(name: string): WorkSheet {
    const sheet = this.#book.Sheets[name];
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}

function cellOf(value: string | number | { readonly error: number }): CellObject {
  if (typeof value === 'object') return { t: 'e', v: value.error };
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
}

function put(cells: WorkSheet, address: string, cell: CellObject | undefined): void {
  if (cell) cells[address] = cell;
  else delete cells[address];
}
