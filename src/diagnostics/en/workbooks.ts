import { sentence } from '../sentence.ts';

const SAVE_AS = 'open it in Excel or WPS and save it as "Excel workbook (.xlsx)".';

const SLIM =
  'paste the tables to be published into a new workbook as values, without links over whole ranges, array formulas and formats of empty rows, and save it.';

/** Workbooks: what cannot be opened, what must not be read, what is wrong with cells. */
export const workbooks = {
  'workbook-is-xls': sentence<object>({
    severity: 'error',
    message: () => 'a workbook of the old format (.xls)',
    hint: () => SAVE_AS,
    explain: 'Only .xlsx is read. Renaming does not help, saving does.',
  }),
  'workbook-encrypted': sentence<object>({
    severity: 'error',
    message: () => 'the workbook has a password and cannot be opened',
    hint: () => 'open it, remove the password for opening, and save it.',
    explain: 'A workbook with a password for opening is encrypted. Protection of sheets does not matter.',
  }),
  'workbook-is-no-zip': sentence<object>({
    severity: 'error',
    message: () => 'this file is no .xlsx workbook',
    hint: () => SAVE_AS,
    explain:
      'Its name ends in .xlsx and it holds something else, likely text or a web page that was renamed.',
  }),
  'workbook-broken': sentence<object>({
    severity: 'error',
    message: () => 'the workbook is damaged and cannot be read',
    hint: () => 'open and repair it in Excel or WPS, or get it again.',
    explain: 'The file is not complete or not built as the standard says.',
  }),
  'workbook-too-large': sentence<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `the workbook unpacks to more than ${limit} MB`,
    hint: () => 'remove pictures, sheets that are not needed and formats of empty rows, and save it.',
    explain: "A department's workbook unpacks to a few MB. Larger ones are not read, to spare memory.",
  }),
  'workbook-of-many-cells': sentence<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `the workbook has more than ${limit} cells`,
    hint: () =>
      'remove sheets that are not needed and formats of empty cells below and beside tables, and save it.',
    explain: 'So many cells are not read in seconds.',
  }),
  'workbook-takes-too-long': sentence<{ seconds: number }>({
    severity: 'error',
    message: ({ seconds }) => `the workbook is not read within ${seconds} seconds`,
    hint: () => SLIM,
    explain:
      "A department's workbook is read in less than a second. Reading that goes on is ended; the others go on.",
  }),
  'workbook-takes-too-much': sentence<{ mebibytes: number }>({
    severity: 'error',
    message: ({ mebibytes }) => `reading the workbook takes more than ${mebibytes} MB of memory`,
    hint: () => SLIM,
    explain:
      "A department's workbook takes less than 100 MB. Reading that takes more is ended; the others go on.",
  }),
  'workbook-has-macros': sentence<object>({
    severity: 'error',
    message: () => 'the workbook has macros',
    hint: () => SAVE_AS,
    explain: 'Workbooks with macros are not read: data needs none, and they may do harm.',
  }),
  'workbook-has-links': sentence<object>({
    severity: 'error',
    message: () => 'the workbook is linked to other files',
    hint: () => 'break the links (Data, Edit Links) so that values stay, and save it.',
    explain: 'Linked values come from files that cannot be checked.',
  }),
  'cell-error': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `the cell is the error ${text}`,
    hint: () => 'mend the formula, or type the number.',
    explain: '#REF!, #DIV/0! and the like mean that a formula has no result.',
  }),
  'formula-without-value': sentence<object>({
    severity: 'error',
    message: () => 'the formula has no computed value',
    hint: () => 'open the workbook in Excel or WPS, let it compute, and save it; or type the number.',
    explain: 'A workbook made by a program and never saved by Excel has no results of its formulas.',
  }),
  'hidden-sheet': sentence<{ name: string }>({
    severity: 'note',
    message: ({ name }) => `the sheet "${name}" is hidden and read all the same`,
    hint: () => 'should it be published?',
    explain: 'Hidden sheets and rows are read too.',
  }),
  'hidden-rows': sentence<{ row: number }>({
    severity: 'note',
    message: ({ row }) => `there are hidden rows (from row ${row}), read all the same`,
    hint: () => 'should they be published?',
    explain: 'Hidden sheets and rows are read too.',
  }),
  'cell-means-nothing': sentence<{ text: string }>({
    severity: 'note',
    message: ({ text }) => `"${text}" is read as no amount`,
    hint: () => 'leave the cell blank where there is no amount; type 0 where the amount is zero.',
    explain: 'In a column of amounts —, 无 and / are read as blank, which is not zero.',
  }),
  'cell-is-no-amount': sentence<{ kind: 'date' | 'percent' | 'boolean'; text: string }>({
    severity: 'error',
    message: ({ kind, text }) =>
      `a ${{ date: 'date', percent: 'share', boolean: 'truth value' }[kind]} "${text}" in a column of amounts`,
    hint: () => 'set the format of the cell to number or general, and type the amount.',
    explain: 'In a cell of date or percent format the number is not what is seen.',
  }),
  'code-padded': sentence<{ text: string; padded: string }>({
    severity: 'error',
    message: ({ text, padded }) => `the code "${text}" lost its leading zero and should be "${padded}"`,
    hint: () => 'set the format of code cells to text and type all digits.',
    explain: 'A cell of number format loses the zeros before a code.',
  }),
  'sheet-not-of-form': sentence<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `the form has no sheet "${name}"; what is in it is not read`,
    hint: () =>
      'if it was renamed, give it its name back; if it was added, delete it or move it to another file.',
    explain: 'Sheets are read by their names.',
  }),
  'wrong-layer': sentence<{ text: string; isKnown: boolean; known: string }>({
    severity: 'error',
    message: ({ text, isKnown }) =>
      isKnown
        ? `no row above this "${text}" that it could belong to`
        : text === ''
          ? 'this row does not say its 层级'
          : `unknown 层级 "${text}"`,
    hint: ({ known }) => `a row is one of: ${known}; a row comes first, what belongs to it below it.`,
    explain:
      'A row belongs to the nearest row of the level above it; without its level nobody knows to which.',
  }),
  'form-is-no-xlsx': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `a form's file name ends in .xlsx, not "${path}"`,
    hint: () => 'for example gongkai init 网信办.xlsx.',
    explain: 'The form is an Excel workbook.',
  }),
  'list-is-no-xlsx': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `the list of findings is an .xlsx file, not "${path}"`,
    hint: () => 'for example: gongkai check data --list findings.xlsx.',
    explain: 'The list of findings is an Excel workbook.',
  }),
  'form-is-there': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `"${path}" is there already and will not be replaced`,
    hint: () => 'take another name, or move it away first.',
    explain: 'It may hold what somebody has filled in.',
  }),
};
