import type { Reporter } from '../diagnostics/reporter.ts';
import type { Layout } from '../layouts/layout.ts';
import type { ColumnData, TableData } from '../layouts/schema.ts';
import type { AmountFormat } from '../model/money.ts';
import { formatAmount, groupThousands } from '../model/money.ts';
import type { Budget } from '../model/schema.ts';
import type { CellValue, RowGroup } from '../model/table-rows.ts';
import { rowSources } from '../model/table-rows.ts';
import * as build from '../tree/build.ts';
import type { Align, Block, Cell, Column, Draft, Inline, Row, Section, Table } from '../tree/node.ts';

/** Replaces each `<budget-table>` by the layout's table filled with the budget's rows. */
export function expandTables(
  sections: Draft['sections'],
  budget: Budget,
  layout: Layout,
  reporter: Reporter,
): readonly Section<Block>[] | undefined {
  let sound = true;
  const expanded = sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'table-ref') return [block];
      const data = layout.tables[block.name];
      if (data) return [tableOf(block.name, data, budget, layout.amounts[data.amounts])];
      reporter.report(
        'unknown-table',
        { name: block.name, known: Object.keys(layout.tables).join('、') },
        { file: layout.file },
      );
      sound = false;
      return [];
    }),
  }));
  return sound ? expanded : undefined;
}

function tableOf(name: string, data: TableData, budget: Budget, format: AmountFormat): Table {
  const leaves = data.columns.flatMap(leavesOf);
  const groups: readonly RowGroup[] = rowSources[data.rows].rows(budget);
  return build.table({
    name,
    statutory: false,
    ...(data.caption !== undefined && { caption: [build.text(data.caption)] }),
    ...(data.unit !== undefined && { unit: data.unit }),
    columns: leaves.map(columnOf),
    head: headRows(data.columns),
    body: groups.flatMap((group) => bodyRows(group, leaves, format)),
  });
}

const leavesOf = (column: ColumnData): readonly ColumnData[] =>
  column.columns ? column.columns.flatMap(leavesOf) : [column];

const alignOf = (column: ColumnData): Align =>
  column.align ?? ({ text: 'left', amount: 'right', count: 'right', code: 'center' }[column.type] as Align);

const columnOf = (column: ColumnData): Column =>
  build.column(column.key ?? column.title, column.title, {
    type: column.type,
    width: column.width,
    align: alignOf(column),
  });

const depthOf = (column: ColumnData): number => 1 + Math.max(0, ...(column.columns ?? []).map(depthOf));

/** The column tree as head rows: a heading spans its columns, a leaf reaches down to the last row. */
function headRows(columns: readonly ColumnData[]): readonly Row[] {
  const depth = Math.max(...columns.map(depthOf));
  const rows: Cell[][] = Array.from({ length: depth }, () => []);
  const place = (column: ColumnData, level: number): void => {
    const rowspan = column.columns ? 1 : depth - level;
    const options = { align: 'center', colspan: leavesOf(column).length, rowspan } as const;
    rows[level]?.push(build.cell([build.text(column.title)], options));
    for (const child of column.columns ?? []) place(child, level + 1);
  };
  for (const column of columns) place(column, 0);
  return rows.map(build.row);
}

/** A group's common cells stand once, as high as its lines. */
function bodyRows(group: RowGroup, leaves: readonly ColumnData[], format: AmountFormat): readonly Row[] {
  return group.lines.map((line, i) =>
    build.row(
      leaves.flatMap((column) => {
        const key = column.key ?? '';
        const common = group.common[key];
        if (common && i > 0) return [];
        const indent = column.rowHead ? group.level : 0;
        const options = { align: alignOf(column), rowHead: column.rowHead, indent };
        if (common)
          return [build.cell(inlinesOf(common, column, format), { ...options, rowspan: group.lines.length })];
        const value = line[key];
        return [build.cell(value ? inlinesOf(value, column, format) : [], options)];
      }),
    ),
  );
}

/** A cell's lines are parted by breaks; an amount carries what is behind it; counts are grouped as amounts are. */
function inlinesOf(value: CellValue, column: ColumnData, format: AmountFormat): readonly Inline[] {
  if (value.kind === 'amount')
    return [build.amount(formatAmount(value.value, format), value.value, [value.source.join('.')])];
  if (column.type === 'count')
    return [build.text(format.thousands ? groupThousands(value.text) : value.text)];
  return value.text
    .split('\n')
    .flatMap((line, i) => (i === 0 ? [build.text(line)] : [build.lineBreak(), build.text(line)]));
}
