import type { Layout } from '../../../src/layouts/layout.ts';
import { titleOf } from '../../../src/model/fields.ts';
import { amountKeys, statementRow } from '../../../src/model/statements/statement-schema.ts';
import { fenOf } from '../amounts.ts';
import type { Plain } from '../plain.ts';
import { textsOf } from '../plain.ts';
import { SheetDraft } from './sheet.ts';

export type Column = Layout['tables'][string]['columns'][number];

/** Where a table's cells went: `法定表.支出总表.行[3].合计` is `部门支出总表!F11`. */
export type Cells = Map<string, string>;

const HEAD = 5;

/** What a filled table needs of the form. */
export interface TableForm {
  /** The field, `法定表.支出总表`. */
  readonly field: string;
  readonly sheet: string;
  readonly caption: string;
  readonly body: string;
  readonly unit: '元' | '万元';
  readonly columns: readonly Column[];
}

/** A statutory table as a sheet of the form, its head over several rows, 合计 last and a note under it. */
export function tableSheet(form: TableForm, table: Plain, cells: Cells): SheetDraft {
  const draft = new SheetDraft();
  draft.put(1, 0, form.caption);
  draft.put(3, 0, form.body);
  const depth = depthOf(form.columns);
  const leaves = leavesOf(form.columns);
  const unit = unitIn(table) ?? form.unit;
  cells.set(`${form.field}.表头`, `${form.sheet}!${draft.put(3, leaves.length - 1, `单位：${unit}`)}`);
  putHead(draft, form.columns, HEAD, 0, HEAD + depth - 1);
  let last = HEAD + depth;
  for (const side of ['收入', '支出', '行'] as const) {
    const rows = (table[side] ?? []) as readonly Plain[];
    const columns = leaves.map((leaf, c) => ({ field: fieldOf(leaf, side), c }));
    rows.forEach((row, i) => {
      const r = HEAD + depth + i;
      last = Math.max(last, r + 1);
      putRow(draft, { form, unit, row, r, columns, path: `${form.field}.${side}[${i + 1}]` }, cells);
    });
  }
  if (typeof table.说明 === 'string')
    cells.set(`${form.field}.说明`, `${form.sheet}!${draft.put(last, 0, table.说明)}`);
  return draft;
}

interface RowToPut {
  readonly form: TableForm;
  readonly unit: '元' | '万元';
  readonly row: Plain;
  readonly r: number;
  readonly columns: readonly { readonly field: string | undefined; readonly c: number }[];
  readonly path: string;
}

const CODE_PARTS: readonly string[] = ['class', 'section', 'item'];

function putRow(draft: SheetDraft, { form, unit, row, r, columns, path }: RowToPut, cells: Cells): void {
  const parts = codeParts(row.科目编码);
  const hasCodes = columns.some(({ field }) => field === 'class');
  const at = (address: string) => `${form.sheet}!${address}`;
  for (const { field, c } of columns) {
    if (field === undefined) continue;
    if (CODE_PARTS.includes(field)) {
      const part = parts[CODE_PARTS.indexOf(field)];
      const isNumber = part !== undefined && (field === 'class' || !part.startsWith('0'));
      const address = draft.put(
        r,
        c,
        isNumber && /^\d+$/.test(part) ? Number(part) : part,
        field === 'class' ? 'General' : '@',
      );
      if (part !== undefined) cells.set(`${path}.科目编码`, at(address));
    } else if (field === '名称') {
      const isClosing = row.科目编码 === undefined && hasCodes;
      cells.set(`${path}.名称`, at(draft.put(r, isClosing ? 0 : c, row.名称 as string | undefined)));
    } else {
      const fen = fenOf(row[field]);
      const value =
        fen === undefined ? (row[field] as string | undefined) : fen / (unit === '元' ? 100 : 1_000_000);
      cells.set(`${path}.${field}`, at(draft.put(r, c, value, '#,##0.00_ ')));
    }
  }
}

/** The unit that all amounts of a table are written in; undefined where there are several, or none. */
function unitIn(table: Plain): '元' | '万元' | undefined {
  const units = new Set(textsOf(table).flatMap(([, text]) => /^-?[\d.]+(万元|元)$/.exec(text)?.[1] ?? []));
  const [unit] = units;
  return units.size === 1 ? (unit as '元' | '万元') : undefined;
}

/** `2010301` in its parts; one that is already parted by dashes stays as it is: `301-2`. */
function codeParts(code: unknown): readonly string[] {
  if (typeof code !== 'string') return [];
  if (code.includes('-')) return code.split('-');
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter(Boolean);
}

const leavesOf = (columns: readonly Column[]): readonly Column[] =>
  columns.flatMap((column) => (column.columns ? leavesOf(column.columns) : [column]));

const depthOf = (columns: readonly Column[]): number =>
  1 + Math.max(0, ...columns.map(({ columns: inner }) => (inner ? depthOf(inner) : 0)));

function putHead(
  draft: SheetDraft,
  columns: readonly Column[],
  r: number,
  left: number,
  bottom: number,
): number {
  let c = left;
  for (const column of columns) {
    draft.put(r, c, column.title);
    const right = column.columns ? putHead(draft, column.columns, r + 1, c, bottom) : c + 1;
    draft.merge(r, c, column.columns ? r : bottom, right - 1);
    c = right;
  }
  return c;
}

/** The field of a row that stands in a column of a side; 类, 款 and 项 by their keys. */
function fieldOf({ key = '' }: Column, side: '收入' | '支出' | '行'): string | undefined {
  if (side === '收入') return key === 'incomeName' ? '名称' : key === 'income' ? '合计' : undefined;
  if (key === 'incomeName' || key === 'income') return undefined;
  if (key === 'name') return '名称';
  const amount = amountKeys.find((candidate) => candidate === key);
  return amount ? titleOf(statementRow.shape[amount]) : key;
}
