import type { Language } from '../diagnostics/catalogue.ts';
import { catalogues } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cellName } from '../diagnostics/place.ts';
import { alikeText, followingLines, harmless, show } from '../diagnostics/render.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import { words } from '../diagnostics/words.ts';
import type { Disk } from '../package/disk.ts';
import { save } from '../package/save.ts';
import type { CellLook, RowPlan, SheetPlan } from '../workbooks/workbook-plan.ts';
import { writeWorkbook } from '../workbooks/write-workbook.ts';
import type { CheckReport } from './check.ts';
import type { Tally } from './tally.ts';

/** What a list of findings is made from. */
export type Listed = Pick<CheckReport, 'tallies' | 'outside'>;

/** Writes the findings of a check as a workbook for a bureau to send back; reports why where it cannot. */
export function writeFindingList(
  file: string,
  listed: Listed,
  language: Language,
  disk: Disk,
): readonly Diagnostic[] {
  const reporter = new Reporter();
  if (!/\.xlsx$/i.test(file)) reporter.report('list-is-no-xlsx', { path: file }, { file });
  const [, folder = '.', name = file] = /^(.*)[/\\]([^/\\]+)$/.exec(file) ?? [];
  if (!reporter.failed) save(folder, [{ path: name, bytes: findingList(listed, language) }], disk, reporter);
  return reporter.diagnostics;
}

/** The workbook: a summary by department, and every finding with a column to answer in. */
export function findingList({ tallies, outside }: Listed, language: Language): Uint8Array {
  const w = words[language].list;
  const summary = tallies.map(({ department, input, errors, warnings, notes }) => [
    department,
    input,
    errors,
    warnings,
    notes,
  ]);
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, tally) => all + of(tally), 0);
  const findings = [
    ...outside.map((diagnostic) => findingRow('', diagnostic, language)),
    ...tallies.flatMap(({ department, diagnostics }) =>
      diagnostics.map((diagnostic) => findingRow(department, diagnostic, language)),
    ),
  ];
  const total = [w.total, '', sum((t) => t.errors), sum((t) => t.warnings), sum((t) => t.notes)];
  return writeWorkbook({
    title: w.title,
    author: '',
    sheets: [
      sheet(w.summary, SUMMARY_WIDTHS, w.summaryHeads, summary, total),
      sheet(w.findings, FINDING_WIDTHS, w.heads, findings),
    ],
  });
}

type Values = readonly (string | number)[];

const SUMMARY_WIDTHS = [230, 330, 60, 60, 60];
const FINDING_WIDTHS = [80, 80, 70, 80, 52, 44, 116, 66, 66, 108, 112, 70];

function findingRow(department: string, diagnostic: Diagnostic, language: Language): Values {
  const shown = show(diagnostic, language);
  const { code, severity, message, place = {}, hint, expected, actual } = shown;
  const w = words[language];
  const { file, line, field } = place;
  const at = cellName(place) ?? (line === undefined ? '' : w.list.line(line));
  const severityWord = w.severity[severity];
  const basis = w.list.basisIn(catalogues[language][code].explain);
  const told = [
    message,
    ...(diagnostic.alike ? [alikeText(diagnostic.alike, w)] : []),
    ...followingLines(shown, w),
    ...(diagnostic.acknowledged ? [w.acknowledged(diagnostic.acknowledged)] : []),
  ].join('\n');
  const texts = [department, file, at, field, code, severityWord, told, expected, actual, hint, basis, ''];
  return texts.map((text = '') => harmless(text));
}

const FONT = { name: '宋体', size: 9, bold: false };
const LINE = 13;
const PADDING = 5;

const cell: CellLook = { font: FONT, align: 'left', indent: 0, wrap: true, bordered: true, locked: true };
/** Zero is left blank, so that what is there stands out. */
const number: CellLook = { ...cell, align: 'center', numberFormat: '0;-0;' };
const head: CellLook = { ...cell, font: { ...FONT, bold: true }, align: 'center' };

/** A sheet with a head that stays and can be filtered, and a total under what is filtered. */
function sheet(
  name: string,
  columnWidths: readonly number[],
  heads: readonly string[],
  rows: readonly Values[],
  total?: Values,
): SheetPlan {
  const row = (values: Values, look: CellLook): RowPlan => ({
    height: Math.max(...values.map((value, i) => heightOf(String(value), columnWidths[i] ?? 1))),
    cells: values.map((value, i) =>
      typeof value === 'number'
        ? { value, look: { ...number, font: look.font } }
        : { value, look: i === ANSWER && look === cell ? { ...cell, locked: false } : look },
    ),
  });
  return {
    name,
    columnWidths,
    rows: [
      row(heads, head),
      ...rows.map((values) => row(values, cell)),
      ...(total ? [row(total, { ...cell, font: head.font })] : []),
    ],
    merges: [],
    frozenRows: 1,
    isProtected: true,
    filter: { row: 0, column: 0, rows: rows.length + 1, columns: heads.length },
    choices: [],
    print: {
      orientation: 'landscape',
      margin: { top: 50, right: 36, bottom: 50, left: 36 },
      footerDistance: 24,
      repeatedRows: { first: 0, last: 0 },
      oddFooter: '&C&9&P / &N',
      evenFooter: '&C&9&P / &N',
    },
  };
}

/** The column of answers. */
const ANSWER = 11;

/** Rows are given their height, since programs measure wrapped text otherwise, or not at all. */
function heightOf(text: string, width: number): number {
  const room = width - PADDING;
  const widthOf = (line: string) =>
    [...line].reduce((sum, character) => sum + (character < '\u2000' ? FONT.size / 2 : FONT.size), 0);
  const lines = text.split('\n').reduce((all, line) => all + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
  return lines * LINE + PADDING;
}
