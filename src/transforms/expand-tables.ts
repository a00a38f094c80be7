import type { Reporter } from '../diagnostics/reporter.ts';
import type { Layout } from '../layouts/layout.ts';
import { printsLastYearsBudget } from '../layouts/prints-last-years-budget.ts';
import type { ColumnData, TableData } from '../layouts/schema.ts';
import type { TableLines } from '../layouts/table-lines.ts';
import type { Figures } from '../model/corpus.ts';
import type { AmountFormat } from '../model/money.ts';
import { formatAmount, groupThousands } from '../model/money.ts';
import type { CellValue, RowGroup, TableRows, Values } from '../model/row-group.ts';
import { rowSources } from '../model/row-sources.ts';
import type { Budget } from '../model/schema.ts';
import { statementKinds } from '../model/statements/statement-schema.ts';
import * as build from '../tree/build.ts';
import type {
  Align,
  Block,
  Cell,
  Column,
  Draft,
  DraftBlock,
  Inline,
  Row,
  Section,
  Table,
} from '../tree/node.ts';

/** The lines around each table, filled, by its name. */
export type TableWords = Readonly<Record<string, TableLines<string>>>;

/** What tables are made from. */
export interface Expanding {
  readonly budget: Budget;
  readonly layout: Layout;
  readonly words: TableWords;
  /** Last year's budget, for the tables that print it. */
  readonly lastYear?: Figures;
}

/**
 * Replaces each `<budget-table>` by the layout's table filled with the budget's rows, and the remark under it.
 * A statutory table that the data does not give is left out, and one that the layout does not have: see
 * `tablesAreKnown`.
 */
export function expandTables(
  sections: Draft['sections'],
  { budget, layout, words, lastYear }: Expanding,
): readonly Section<Block>[] {
  const expand = (block: DraftBlock): readonly Block[] => {
    if (block.kind !== 'table-ref') return [block];
    const data = layout.tables[block.name];
    if (!data) return [];
    const context = { budget, subjects: layout.subjects, skeleton: data };
    const found = rowSources[data.rows].rows({
      ...context,
      ...(lastYear && printsLastYearsBudget(data) && { lastYear }),
    });
    return found ? tableBlocks(block.name, data, found, layout, words[block.name] ?? {}) : [];
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.flatMap(expand) }));
}

/** Reports each table that a draft names and the layout does not have; answers whether there is none. */
export function tablesAreKnown(draft: Draft, layout: Layout, reporter: Reporter): boolean {
  const known = Object.keys(layout.tables);
  const named = draft.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table-ref' ? [block.name] : [])),
  );
  const unknown = named.filter((name) => !known.includes(name));
  for (const name of unknown)
    reporter.report('unknown-table', { name, known: known.join('、') }, { file: layout.file });
  return unknown.length === 0;
}

function tableBlocks(
  name: string,
  data: TableData,
  { groups, note, empty }: TableRows,
  layout: Layout,
  { caption, unit, emptyNote }: TableLines<string>,
): readonly Block[] {
  const leaves = data.columns.flatMap(leavesOf);
  const format = typeof data.amounts === 'string' ? layout.amounts[data.amounts] : data.amounts;
  const table: Table = build.table({
    name,
    statutory: isStatement(data.rows),
    ...(caption !== undefined && { caption: [build.text(caption)] }),
    ...(unit !== undefined && { unit }),
    columns: leaves.map(columnOf),
    head: headRows(data.columns, data.columnNumbers),
    body: bodyRows(groups, leaves, format),
  });
  const remark = note ?? (empty ? emptyNote : undefined);
  return remark === undefined ? [table] : [table, build.note(lines(remark))];
}

const isStatement = (rows: TableData['rows']): boolean => statementKinds.some((kind) => kind === rows);

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
function headRows(columns: readonly ColumnData[], numbers: string | undefined): readonly Row[] {
  const depth = Math.max(...columns.map(depthOf));
  const rows: Cell[][] = Array.from({ length: depth }, () => []);
  const place = (column: ColumnData, level: number): void => {
    const rowspan = column.columns ? 1 : depth - level;
    const options = { align: 'center', colspan: leavesOf(column).length, rowspan } as const;
    rows[level]?.push(build.cell([build.text(column.title)], options));
    for (const child of column.columns ?? []) place(child, level + 1);
  };
  for (const column of columns) place(column, 0);
  const numbered = numbers === undefined ? [] : [numberRow(numbers, columns.flatMap(leavesOf).length)];
  return [...rows.map(build.row), ...numbered];
}

/** A head row that numbers the columns: 栏次, then 1, 2, 3. */
const numberRow = (label: string, width: number): Row =>
  build.row(
    Array.from({ length: width }, (_, i) =>
      build.cell([build.text(i === 0 ? label : String(i))], { align: 'center' }),
    ),
  );

/** A column with what is the same of all its cells. */
interface Slot {
  readonly column: ColumnData;
  readonly key: string;
  readonly align: Align;
  readonly rowHead: boolean;
  readonly colspan: number;
}

/** A slot for each column, in a row of totals for each cell of its own. */
const slotsOf = (leaves: readonly ColumnData[], closing: boolean): readonly Slot[] =>
  leaves.flatMap((column, c) => {
    const colspan = closing ? closingSpan(leaves, c) : 1;
    if (colspan === 0) return [];
    const align = colspan > 1 ? 'center' : alignOf(column);
    return [{ column, key: column.key ?? '', align, rowHead: column.rowHead || colspan > 1, colspan }];
  });

/** A group's common cells stand once, as high as its lines. */
function bodyRows(
  groups: readonly RowGroup[],
  leaves: readonly ColumnData[],
  format: AmountFormat,
): readonly Row[] {
  const [plain, closing] = [slotsOf(leaves, false), slotsOf(leaves, true)];
  return groups.flatMap((group, index) => {
    const common: Values = { ...group.common, ordinal: { kind: 'text', text: String(index + 1) } };
    const row = group.closing ? build.closingRow : build.row;
    const slots = group.closing ? closing : plain;
    return group.lines.map((line, i) =>
      row(
        slots.flatMap((slot) => {
          const value = common[slot.key];
          if (value && i > 0) return [];
          const shown = slot.colspan > 1 ? common.name : (value ?? line[slot.key]);
          return build.cell(shown ? inlinesOf(shown, slot.column, format) : [], {
            align: slot.align,
            rowHead: slot.rowHead,
            indent: slot.column.rowHead ? group.level : 0,
            colspan: slot.colspan,
            rowspan: value ? group.lines.length : 1,
          });
        }),
      ),
    );
  });
}

const CODES = ['code', 'class', 'section', 'item'];

/** How many columns the cell at one takes in a closing row: the name stands over the columns of codes before it. */
function closingSpan(leaves: readonly ColumnData[], at: number): number {
  const name = leaves.findIndex(({ key }) => key === 'name');
  const isCode = (i: number): boolean => CODES.includes(leaves[i]?.key ?? '');
  let first = name;
  while (first > 0 && isCode(first - 1)) first--;
  if (name < 0 || at < first || at > name) return 1;
  return at === first ? name - first + 1 : 0;
}

/** A cell's lines are parted by breaks; an amount carries what is behind it; counts are grouped as amounts are. */
function inlinesOf(value: CellValue, column: ColumnData, format: AmountFormat): readonly Inline[] {
  if (value.kind === 'amount') {
    const { figure } = value;
    const names = (paths: typeof figure.sources) => paths.map((path) => path.join('.'));
    const sources = () => names(figure.sources);
    return [
      build.tracedAmount(
        formatAmount(figure.value, format),
        figure.value,
        sources,
        names(figure.subtracted ?? []),
      ),
    ];
  }
  if (column.type === 'count')
    return [build.text(format.thousands ? groupThousands(value.text) : value.text)];
  return lines(value.text);
}

const lines = (text: string): readonly Inline[] =>
  text
    .split('\n')
    .flatMap((line, i) => (i === 0 ? [build.text(line)] : [build.lineBreak(), build.text(line)]));
