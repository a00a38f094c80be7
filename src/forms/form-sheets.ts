import type { CellLook, Choice, Sheet, SheetCell, SheetRow } from '../workbooks/workbook.ts';
import type { Form, FormField, FormList } from './form.ts';
import { columnsOf, hasParts } from './form.ts';
import type { FormRow } from './form-rows.ts';
import { rowsOf, valueAt } from './form-rows.ts';
import { formWords } from './form-words.ts';

/** Rows that are ready to be filled in under the last one of a list. */
const BLANK_ROWS = 200;

const open: CellLook = {
  font: { name: '宋体', size: 11, bold: false },
  align: 'left',
  indent: 0,
  wrap: true,
  bordered: true,
  locked: false,
};
const head: CellLook = { ...open, font: { ...open.font, bold: true }, align: 'center', locked: true };
const told: CellLook = { ...open, locked: true };

const row = (...cells: readonly SheetCell[]): SheetRow => ({ height: 20, cells });

const sheet = (
  name: string,
  columnWidths: readonly number[],
  rows: readonly SheetRow[],
  choices: readonly Choice[] = [],
): Sheet => ({
  name,
  columnWidths,
  rows,
  merges: [],
  frozenRows: 1,
  isProtected: true,
  choices,
  print: {
    orientation: 'portrait',
    margin: { top: 56, right: 42, bottom: 56, left: 42 },
    footerDistance: 28,
    repeatedRows: { first: 0, last: 0 },
    oddFooter: '&C&P',
    evenFooter: '&C&P',
  },
});

/** The first sheet: what to do, in ten lines. */
export const guideSheet = (): Sheet =>
  sheet(
    formWords.guide,
    [520],
    [
      row({ value: formWords.guide, look: head }),
      ...formWords.lines.map((line): SheetRow => ({ height: 34, cells: [{ value: line, look: told }] })),
    ],
  );

/** Single values, a row each: name, value, meaning. */
export function factsSheet({ facts }: Form, plain: unknown): Sheet {
  const rows = facts.map((field) => {
    const value = valueAt(plain, field.keys);
    return row(
      { value: field.path.join('.'), look: told },
      cellOf(field, typeof value === 'string' ? value : undefined),
      { value: field.description, look: told },
    );
  });
  const choices = facts.flatMap((field, i) =>
    choiceOf(field, { row: i + 1, column: 1, rows: 1, columns: 1 }),
  );
  const heads = row(...formWords.factHeads.map((value) => ({ value, look: head })));
  return sheet(formWords.facts, [190, 260, 260], [heads, ...rows], choices);
}

/** A list, a row an entry, with blank rows to go on. */
export function listSheet(list: FormList, plain: unknown): Sheet {
  const columns = list.layer ? columnsOf(list.layer) : [textColumn(list)];
  const layered = list.layer !== undefined && hasParts(list.layer);
  const rows = rowsOf(list, plain);
  const heads = [...(layered ? [formWords.layer] : []), ...columns.map(({ path }) => path[0] ?? '')];
  const blank: FormRow = { layer: '', texts: {} };
  const body = [...rows, ...Array<FormRow>(BLANK_ROWS).fill(blank)].map(({ layer, texts }) =>
    row(
      ...(layered ? [{ ...(layer && { value: layer }), look: open }] : []),
      ...columns.map((field) => cellOf(field, texts[field.path[0] ?? ''])),
    ),
  );
  const range = (column: number) => ({ row: 1, column, rows: body.length, columns: 1 });
  const choices = columns.flatMap((field, i) => choiceOf(field, range(i + (layered ? 1 : 0))));
  const widths = heads.map(() => (list.layer ? 96 : 520));
  return sheet(list.name, widths, [row(...heads.map((value) => ({ value, look: head }))), ...body], choices);
}

const textColumn = ({ name, keys }: FormList): FormField => ({
  path: [name],
  keys,
  description: '',
  isAmount: false,
  choices: [],
});

/** Plain amounts are numbers, so that Excel adds them up; everything else is text, which keeps its zeros. */
function cellOf({ isAmount }: FormField, value: string | undefined): SheetCell {
  if (value === undefined) return { look: isAmount ? { ...open, numberFormat: 'General' } : open };
  const isPlain = isAmount && /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(value);
  return isPlain
    ? { value: Number(value.replaceAll(',', '')), look: { ...open, align: 'right' } }
    : { value, look: open };
}

const choiceOf = ({ choices }: FormField, range: Choice['range']): readonly Choice[] =>
  choices.length === 0 ? [] : [{ range, values: choices, complaint: formWords.complaint }];
