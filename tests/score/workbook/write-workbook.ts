import { utils, write } from '@e965/xlsx';
import type { Layout } from '../../../src/layouts/layout.ts';
import { titleOf } from '../../../src/model/fields.ts';
import { statements } from '../../../src/model/statements/statement-schema.ts';
import type { Plain } from '../plain.ts';
import { SheetDraft } from './sheet.ts';
import type { Cells, Column } from './table-sheet.ts';
import { tableSheet } from './table-sheet.ts';

/** The form's sheets of tables after 部门 or 单位, in their order; one ends in a blank. */
const TABLES = {
  overview: '收支总表',
  revenue: '收入总表',
  expenditure: '支出总表',
  fiscal: '财政拨款收支总表',
  generalBudget: '一般公共预算拨款表',
  governmentFund: '政府性基金拨款表',
  stateCapital: '国有资本经营预算拨款表 ',
  basicExpenditure: '一般公共预算拨款基本支出明细表',
  threePublic: '“三公”经费和机关运行费预算表',
} as const;

/** A department's data as the district's official workbook, and the cell of every field. */
export function writeWorkbook(
  budget: Plain,
  layout: Layout,
): { readonly bytes: Uint8Array; readonly cells: Cells } {
  const book = utils.book_new();
  const cells: Cells = new Map();
  const isUnit = layout.id.endsWith('-unit');
  const word = isUnit ? '单位' : '部门';
  const year = String(budget.年度);
  const { 名称: name } = budget.单位 as { 名称: string };
  const add = (sheet: string, draft: SheetDraft) => utils.book_append_sheet(book, draft.done(), sheet);

  const cover = new SheetDraft();
  cells.set('年度', `封面!${cover.put(2, 0, `上海市普陀区${year}年区级${word}预算`)}`);
  cells.set('单位.名称', `封面!${cover.put(8, 0, `${isUnit ? '预算单位' : '预算主管部门'}：${name}`)}`);
  add('封面', cover);
  const text = budget.正文 as Plain;
  const asOneCell = (sheet: string, title: string, field: string, paragraphs: unknown) =>
    add(sheet, textSheet(sheet, title, field, (paragraphs ?? []) as readonly string[], cells, false));
  asOneCell(`${word}主要职能`, `${name}主要职能`, '部门职责', budget.部门职责);
  asOneCell(`${word}机构设置`, `${name}机构设置`, '正文.机构设置', text.机构设置);
  asOneCell('名词解释', '名词解释', '正文.名词解释', text.名词解释);
  const explanation = (text.编制说明 ?? []) as readonly string[];
  const sheet = `${word}编制说明`;
  add(sheet, textSheet(sheet, `${year}年${word}预算编制说明`, '正文.编制说明', explanation, cells, true));
  for (const [kind, table] of Object.entries(TABLES)) {
    const title = titleOf(statements.shape[kind as keyof typeof TABLES]) ?? kind;
    const given = (budget.法定表 as Plain)[title] as Plain | undefined;
    const [caption = '', printed] = Object.entries(layout.tables).find(([, { rows }]) => rows === kind) ?? [];
    if (!given || !printed) continue;
    const form = {
      field: `法定表.${title}`,
      sheet: word + table,
      caption: `${year}年${isUnit ? '预算单位' : '部门'}${caption}`,
      body: `编制${word}：${name}`,
      unit: kind === 'threePublic' ? '万元' : '元',
      columns: isUnit && kind === 'basicExpenditure' ? withUnitsHead(printed.columns) : printed.columns,
    } as const;
    add(form.sheet, tableSheet(form, given, cells));
  }
  asOneCell('其他相关情况说明', '其他相关情况说明', '正文.其他相关情况说明', text.其他相关情况说明);
  const projects = (text.项目经费情况说明 ?? []) as readonly { 标题: string; 正文: readonly string[] }[];
  projects.forEach(({ 标题: title, 正文: paragraphs }, i) => {
    const field = `正文.项目经费情况说明[${i + 1}]`;
    const of = `项目经费情况说明${i > 0 ? i + 1 : ''}`;
    cells.set(`${field}.标题`, `${of}!A1`);
    asOneCell(of, title, `${field}.正文`, paragraphs);
  });
  return { bytes: new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' })), cells };
}

/** Paragraphs in a row each, or all in one merged cell. */
function textSheet(
  sheet: string,
  title: string,
  field: string,
  paragraphs: readonly string[],
  cells: Cells,
  inRows: boolean,
): SheetDraft {
  const draft = new SheetDraft();
  draft.put(0, 0, title);
  for (const [i, paragraph] of paragraphs.entries()) {
    cells.set(`${field}[${i + 1}]`, `${sheet}!A${inRows ? 3 + i : 3}`);
    if (inRows) draft.put(2 + i, 0, paragraph && `    ${paragraph}`);
  }
  if (!inRows) {
    draft.put(2, 0, paragraphs.map((paragraph) => `    ${paragraph}`).join('\n'));
    draft.merge(2, 0, 16, 0);
  }
  return draft;
}

/** The head of the names in the units' table of economic subjects. */
const withUnitsHead = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column) => ({
    ...column,
    ...(column.title === '经济分类科目名称' && { title: '部门经济分类科目名称' }),
    ...(column.columns && { columns: [...withUnitsHead(column.columns)] }),
  }));
