import type { CellLook, SheetPlan, WorkbookPlan } from '../../src/workbooks/workbook-plan.ts';

export const PLAIN_LOOK: CellLook = {
  font: { name: '宋体', size: 11, bold: false },
  align: 'left',
  indent: 0,
  wrap: true,
  bordered: true,
  locked: true,
};

/** A sheet to fill in: a locked head, open cells with a list to choose from, wrapped text. */
export const formSheet = (more: Partial<SheetPlan> = {}): SheetPlan => ({
  name: '基本情况',
  columnWidths: [80, 200],
  rows: [
    { height: 20, cells: [{ value: '级别', look: PLAIN_LOOK }, { look: { ...PLAIN_LOOK, locked: false } }] },
    { height: 40, cells: [{ value: '说明\n一行写不下的字', look: PLAIN_LOOK }, undefined] },
  ],
  merges: [],
  frozenRows: 1,
  isProtected: true,
  choices: [
    {
      range: { row: 0, column: 1, rows: 1, columns: 1 },
      values: ['省', '市', '县 & "区"'],
      isAdvice: false,
      complaint: { title: '不在表中', text: '请从列表中选。' },
    },
    {
      range: { row: 1, column: 1, rows: 9, columns: 1 },
      values: { sheet: "科目'表", range: { row: 0, column: 0, rows: 300, columns: 1 } },
      isAdvice: false,
      complaint: { title: '不在表中', text: '请从列表中选。' },
    },
  ],
  print: {
    orientation: 'portrait',
    margin: { top: 72, right: 72, bottom: 72, left: 72 },
    footerDistance: 36,
    oddFooter: '&R&P',
    evenFooter: '&L&P',
  },
  ...more,
});

export const formWorkbook = (...sheets: readonly SheetPlan[]): WorkbookPlan => ({
  title: '填报表',
  author: '市财政局',
  sheets,
});
