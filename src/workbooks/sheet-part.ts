import { choiceXml } from './choice-xml.ts';
import { printXml } from './print-xml.ts';
import { cellReference, rangeReference } from './reference.ts';
import type { StyleTable } from './style-table.ts';
import type { CellPlan, RowPlan, SheetPlan } from './workbook-plan.ts';
import { attributes, escapeString, SHEET_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** A point in Excel's pixels, and these in digits of the empty workbook's font. */
const PIXELS_PER_POINT = 96 / 72;
const PIXELS_PER_DIGIT = 8;

/** What Excel takes at most: a row in points, a column in digits. */
const HIGHEST_ROW = 409;
const WIDEST_COLUMN = 255;

/** A worksheet part. Elements stand in the schema's order (CT_Worksheet). */
export function sheetPart(sheet: SheetPlan, isFirst: boolean, styles: StyleTable): string {
  const rows = sheet.rows.map((row, r) => rowXml(row, r, styles));
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(sheet.frozenRows, isFirst),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    columnsXml(sheet, styles),
    `<sheetData>${rows.join('')}</sheetData>`,
    protectionXml(sheet),
    sheet.filter ? `<autoFilter ref="${rangeReference(sheet.filter)}"/>` : '',
    list(
      'mergeCells',
      sheet.merges.map((range) => `<mergeCell ref="${rangeReference(range)}"/>`),
    ),
    list('dataValidations', sheet.choices.map(choiceXml)),
    printXml(sheet.print),
    textIsMeant(sheet),
  ];
  return `${XML_DECLARATION}<worksheet xmlns="${SHEET_NAMESPACE}">${parts.join('')}</worksheet>`;
}

/** Zero stands for what is allowed. */
function protectionXml({ isProtected, filter }: SheetPlan): string {
  if (!isProtected) return '';
  const allowed = { formatColumns: 0, formatRows: 0, insertRows: 0, ...(filter && { autoFilter: 0 }) };
  return `<sheetProtection${attributes({ sheet: 1, objects: 1, scenarios: 1, ...allowed })}/>`;
}

function viewXml(frozenRows: number, isFirst: boolean): string {
  const first = cellReference(frozenRows, 0);
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`;
  return `<sheetViews><sheetView${attributes({ showGridLines: 0, tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 })}>${pane}</sheetView></sheetViews>`;
}

function columnsXml({ columnWidths, columnLooks = [] }: SheetPlan, styles: StyleTable): string {
  const columns = columnWidths.map((points, c) => {
    const width = round(Math.min(WIDEST_COLUMN, (points * PIXELS_PER_POINT) / PIXELS_PER_DIGIT));
    const look = columnLooks[c];
    const style = look && styles.numberOf(look, true);
    return `<col${attributes({ min: c + 1, max: c + 1, width, style, customWidth: 1 })}/>`;
  });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

function rowXml({ height, grows, cells }: RowPlan, row: number, styles: StyleTable): string {
  const inside = cells.map((cell, column) => (cell ? cellXml(cell, cellReference(row, column), styles) : ''));
  const ht = round(Math.min(HIGHEST_ROW, height));
  return `<row${attributes({ r: row + 1, ht, customHeight: grows ? undefined : 1 })}>${inside.join('')}</row>`;
}

function cellXml({ value, look }: CellPlan, reference: string, styles: StyleTable): string {
  const style = styles.numberOf(look, typeof value === 'string' && value !== '');
  const start = `<c r="${reference}" s="${style}"`;
  if (value === undefined || value === '') return `${start}/>`;
  return typeof value === 'number'
    ? `${start}><v>${value}</v></c>`
    : `${start} t="inlineStr"><is><t xml:space="preserve">${escapeString(value)}</t></is></c>`;
}

/** Excel marks a text that looks like a number as a mistake, and codes are such texts. */
function textIsMeant({ rows, columnWidths }: SheetPlan): string {
  if (rows.length === 0) return '';
  const all = rangeReference({ row: 0, column: 0, rows: rows.length, columns: columnWidths.length });
  return `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>`;
}

const list = (name: string, items: readonly string[]): string =>
  items.length > 0 ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';

const round = (value: number): number => Math.round(value * 100) / 100;
