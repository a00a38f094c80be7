import type { Cell } from '../figures/cell.ts';
import { isSame, isSum } from '../figures/constraint.ts';
import { withTables } from '../figures/example-tables.ts';
import type { Row } from '../figures/table.ts';
import type { Change, Identity } from '../rule.ts';
import type { SaidItem } from './items-said.ts';
import { detailedRows, itemsSaid } from './items-said.ts';

/**
 * N06: what the text tells subject by subject is the table of 一般公共预算: each amount its row, rounded, all of them
 * its total, and a row that has money is told.
 */
export const itemsAreGeneralTable: Identity<'N06'> = {
  id: 'N06',
  refs: ['N06', 'D07'],
  demands(ledger) {
    const table = ledger.table('generalBudget');
    if (!table) return [];
    const items = itemsSaid(ledger, table).filter(hasRow);
    const told = new Set(items.map(({ row }) => row.id));
    const wanted = detailedRows(table);
    // Where a text tells only its main subjects, nothing is missing.
    if (items.length === 0 || told.size * 2 < wanted.length) return [];
    const missing = wanted.filter((row) => !told.has(row.id)).map((row) => untold(row, items));
    const amounts = items.map(({ cell }) => cell);
    const total = table.total();
    return [
      ...items.map(({ cell, row }) => isSame('N06', cell, row.cell('total'))),
      ...missing.map(({ cell, row }) => isSame('N06', cell, row.cell('total'))),
      ...(total ? [isSum('N06', total.cell('total'), [...amounts, ...missing.map(({ cell }) => cell)])] : []),
    ];
  },
  examples: { passing: withItems(6000), failing: withItems(6010) },
};

type Item = SaidItem & { readonly row: Row };

const hasRow = (item: SaidItem): item is Item => item.row !== undefined;

/** What the text says of a row that it does not name: nothing. */
function untold(row: Row, items: readonly Item[]): { readonly cell: Cell; readonly row: Row } {
  const path = items[items.length - 1]?.placed.section.path ?? [];
  const name = `“${row.name || row.code}”`;
  const id = `${path.join('.')}@${row.code}`;
  const cell = {
    id,
    path,
    value: 0,
    unit: '万元',
    radius: 0,
    name,
    sheet: path.join('.'),
    isGiven: true,
  } as const;
  return { cell, row };
}

/** The example with three of its subjects told, the first with an amount in 元. */
function withItems(first: number): Change {
  return (budget) => {
    const tables = withTables(budget);
    const explanation = [
      `行政运行（2010301）${first}元。`,
      '一般行政管理事务（2010302）3000元。',
      '机关事业单位基本养老保险缴费支出（2080505）800元。',
      '职业年金（2080506）400元。',
      '行政单位医疗（2101101）500元。',
      '住房公积金（2210201）700元。',
    ];
    return { ...tables, narrative: { ...tables.narrative, explanation } };
  };
}
