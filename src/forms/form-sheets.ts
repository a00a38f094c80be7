import type { Subject, SubjectKind } from '../model/statements/subjects.ts';
import type { CellLook, CellPlan, Choice, RowPlan, SheetPlan } from '../workbooks/workbook-plan.ts';
import type { Form, FormField, FormList } from './form.ts';
import { columnsOf, hasParts, layersOf } from './form.ts';
import type { FormRow } from './form-rows.ts';
import { rowsOf, valueAt } from './form-rows.ts';
import { formWords } from './form-words.ts';

/** Where the codes of subjects stand, to choose from. */
export type CodeLists = Readonly<Record<SubjectKind, Choice['values']>>;

/** A list's head: names, and under them what they mean. */
export const HEAD_ROWS = 2;

/** Rows with borders, ready to be filled in under the last one of a list. */
const BLANK_ROWS = 200;

/** Rows that may be filled in altogether with lists to choose from: more lines than a department has. */
const MOST_ROWS = 5000;

const open: CellLook = {
  font: { name: '宋体', size: 11, bold: false },
  align: 'left',
  indent: 0,
  wrap: true,
  bordered: true,
  locked: false,
};
/** Excel's format of cells that keep what is typed: 001 stays 001, 100% is not 1. */
const TEXT = '@';

const head: CellLook = { ...open, font: { ...open.font, bold: true }, align: 'center', locked: true };
const told: CellLook = { ...open, locked: true };

/** A line of the form's type, in points, and how wide a character is. */
const LINE = 16;
const CHARACTER = 11;

/** A row as high as the text that is most in it, in columns of these widths. */
const row = (widths: readonly number[], cells: readonly CellPlan[]): RowPlan => {
  const linesIn = (text: string, width: number): number =>
    text
      .split('\n')
      .reduce((all, line) => all + Math.max(1, Math.ceil((line.length * CHARACTER) / width)), 0);
  const heights = cells.map(({ value = '' }, i) => linesIn(String(value), (widths[i] ?? 1) - 6));
  // Excel takes no row higher than 409 points.
  const grows = cells.some(({ look }) => !look.locked);
  return { height: Math.min(409, 4 + LINE * Math.max(...heights)), grows, cells };
};

const sheet = (
  name: string,
  columnWidths: readonly number[],
  rows: readonly RowPlan[],
  {
    choices = [],
    frozenRows = 1,
    columnLooks = [],
  }: Partial<Pick<SheetPlan, 'choices' | 'frozenRows' | 'columnLooks'>> = {},
): SheetPlan => ({
  name,
  columnWidths,
  columnLooks,
  rows,
  merges: [],
  frozenRows,
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

const GUIDE_WIDTHS = [480];

/** The first sheet: what to do, in ten lines. */
export const guideSheet = (): SheetPlan =>
  sheet(formWords.guide, GUIDE_WIDTHS, [
    row(GUIDE_WIDTHS, [{ value: formWords.guide, look: head }]),
    ...formWords.lines.map((line) => row(GUIDE_WIDTHS, [{ value: line, look: told }])),
  ]);

const FACT_WIDTHS = [190, 260, 200];

/** Single values, a row each: name, value, meaning. */
export function factsSheet({ facts }: Form, plain: unknown, lists: CodeLists): SheetPlan {
  const rows = facts.map((field) => {
    const value = valueAt(plain, field.keys);
    return row(FACT_WIDTHS, [
      { value: field.path.join('.'), look: told },
      cellOf(field, typeof value === 'string' ? value : undefined),
      { value: field.description, look: told },
    ]);
  });
  const choices = facts.flatMap((field, i) =>
    choiceOf(field, { row: i + 1, column: 1, rows: 1, columns: 1 }, lists),
  );
  return sheet(formWords.facts, FACT_WIDTHS, [headRow(FACT_WIDTHS, formWords.factHeads), ...rows], {
    choices,
  });
}

/** A list, a row an entry, with blank rows to go on. */
export function listSheet(list: FormList, plain: unknown, lists: CodeLists): SheetPlan {
  const rows = rowsOf(list, plain);
  const isThere = ({ path }: FormField) => rows.some(({ texts }) => texts[path[0] ?? ''] !== undefined);
  const all = list.layer ? columnsOf(list.layer) : [textColumn(list)];
  const columns = list.isExtra && rows.length > 0 ? all.filter(isThere) : all;
  const layered = list.layer !== undefined && hasParts(list.layer);
  const heads = [...(layered ? [formWords.layer] : []), ...columns.map(({ path }) => path[0] ?? '')];
  const widths = heads.map(() => (list.layer ? 110 : 480));
  const blank: FormRow = { layer: '', texts: {} };
  const filled = [...rows, ...Array<FormRow>(BLANK_ROWS).fill(blank)];
  const body = filled.map(({ layer, texts }) =>
    row(widths, [
      ...(layered ? [{ ...(layer && { value: layer }), look: open }] : []),
      ...columns.map((field) => cellOf(field, texts[field.path[0] ?? ''])),
    ]),
  );
  const range = (column: number) => ({
    row: HEAD_ROWS,
    column,
    rows: Math.max(MOST_ROWS, body.length),
    columns: 1,
  });
  const layers = list.layer && layered ? layersOf(list.layer) : [];
  const choices = [
    ...(layered
      ? [{ range: range(0), values: layers, isAdvice: false, complaint: formWords.complaint }]
      : []),
    ...columns.flatMap((field, i) => choiceOf(field, range(i + (layered ? 1 : 0)), lists)),
  ];
  const notes = [
    ...(layered ? [formWords.layerNote(layers)] : []),
    ...columns.map(({ description }) => description),
  ];
  const noted = row(
    widths,
    notes.map((value) => ({ value, look: told })),
  );
  return sheet(list.name, widths, [headRow(widths, heads), noted, ...body], {
    choices,
    frozenRows: HEAD_ROWS,
    columnLooks: [...(layered ? [open] : []), ...columns.map((field) => cellOf(field, undefined).look)],
  });
}

/** The subjects of a year, a row each: the code, and what it is. */
export function subjectsSheet(subjects: readonly Subject[]): SheetPlan {
  const widths = [90, 300];
  const rows = subjects.map(({ code, name }) =>
    row(widths, [
      { value: code, look: told },
      { value: name, look: told },
    ]),
  );
  return sheet(formWords.subjects, widths, [headRow(widths, formWords.subjectHeads), ...rows]);
}

const headRow = (widths: readonly number[], heads: readonly string[]): RowPlan =>
  row(
    widths,
    heads.map((value) => ({ value, look: head })),
  );

const textColumn = ({ name, keys }: FormList): FormField => ({
  path: [name],
  keys,
  description: '',
  isAmount: false,
  isExtra: false,
  choices: [],
});

/** Plain amounts are numbers, so that Excel adds them up; everything else is text, which keeps its zeros. */
function cellOf({ isAmount }: FormField, value: string | undefined): CellPlan {
  if (!value) return { look: { ...open, numberFormat: isAmount ? 'General' : TEXT } };
  const isPlain = isAmount && /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(value);
  return isPlain
    ? { value: Number(value.replaceAll(',', '')), look: { ...open, align: 'right' } }
    : { value, look: open };
}

const choiceOf = (
  { choices, subject }: FormField,
  range: Choice['range'],
  lists: CodeLists,
): readonly Choice[] => {
  const { complaint, codeComplaint } = formWords;
  // Counties have subjects that the table does not: they may be typed all the same.
  if (subject) return [{ range, values: lists[subject], isAdvice: true, complaint: codeComplaint }];
  return choices.length === 0 ? [] : [{ range, values: choices, isAdvice: false, complaint }];
};
