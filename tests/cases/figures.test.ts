import { readFileSync } from 'node:fs';
import type { CellObject } from '@e965/xlsx';
import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { Shelf } from '../../src/shelf.ts';
import type { AmountText, Document, Inline, Table } from '../../src/tree/node.ts';
import { casePath, hasCases } from '../support/cases.ts';
import { env } from '../support/compile-data.ts';

/** Workbooks of a Shanghai district with the number of figures in their nine tables. */
const CASES = [
  ['putuo_fuban_2025_dept.xlsx', 221],
  ['putuo_sifaju_2026_unit.xlsx', 391],
  ['putuo_wanli_2024_dept.xlsx', 875],
] as const;

const shelf = new Shelf(env);

describe.skipIf(!hasCases())('figures of published workbooks', () => {
  test.each(CASES)('%s: each of %d printed figures is its cell’s', async (name, count) => {
    const outcome = await compile({ input: casePath(name), formats: [], force: true }, env, shelf);
    if (!outcome.document) throw new Error(JSON.stringify(outcome.diagnostics));
    const printed = tablesOf(outcome.document).map((table) => amountsOf(table).map(({ value }) => value));
    const sheets = sheetFigures(casePath(name));
    expect(printed).toEqual(sheets);
    expect(sheets.flat()).toHaveLength(count);
    for (const table of tablesOf(outcome.document))
      for (const { text, value } of amountsOf(table))
        expect(Math.round(Number(text.replaceAll(',', '')) * (isInYuan(table) ? 100 : 1e6))).toBe(value);
  });
});

const tablesOf = ({ sections }: Document): readonly Table[] =>
  sections.flatMap((section) => section.blocks).filter((block) => block.kind === 'table');

const isInYuan = ({ unit = '' }: Table): boolean => !unit.endsWith('万元');

const amountsOf = ({ body }: Table): readonly AmountText[] =>
  body
    .flatMap((row) => row.cells.flatMap((cell): readonly Inline[] => cell.inlines))
    .filter((inline) => inline.kind === 'amount');

/** Every number in the nine sheets of tables that is no code, in 分, row by row. */
function sheetFigures(path: string): readonly (readonly number[])[] {
  const book = read(readFileSync(path));
  const names = book.SheetNames.filter((name) => /总表|拨款表|明细表|预算表/.test(name));
  return names.map((name) => {
    const sheet = book.Sheets[name] ?? {};
    const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
    const texts = cells.map(([, cell]) => String((cell as CellObject).v ?? ''));
    const per = texts.some((text) => /单位[:：]\s*万元/.test(text)) ? 1e6 : 100;
    const codes = cells
      .filter(([, cell]) => /^[类款项]$/.test(String((cell as CellObject).v ?? '')))
      .map(([address]) => utils.decode_cell(address).c);
    return cells
      .filter(([, cell]) => (cell as CellObject).t === 'n')
      .map(([address, cell]) => ({ ...utils.decode_cell(address), value: Number((cell as CellObject).v) }))
      .filter(({ c }) => !codes.includes(c))
      .sort((a, b) => a.r - b.r || a.c - b.c)
      .map(({ value }) => Math.round(value * per));
  });
}
