import { sentence } from '../sentence.ts';

/** What a rule says when it is broken. */
export const rules = {
  N16: sentence<{ code: string; year: number; other?: string }>({
    severity: 'error',
    message: ({ code, year, other }) =>
      other
        ? `the names, or the codes, of subjects ${code} and ${other} are exchanged`
        : `the name of subject ${code} is not that of ${year}`,
    hint: () => 'is the name one of an earlier year, or the code wrong? Local names go under 科目名称.',
    explain:
      "A subject bears the name that its code has in the year; the width of brackets does not matter.\nBasis: Budget Law, articles 32 and 46; the year's classification of subjects.",
  }),
  N20: sentence<{ year: number; file: string; difference: string }>({
    severity: 'error',
    message: ({ year }) => `this amount of last year is not what the budget of ${year} said`,
    hint: ({ file, difference }) =>
      `they differ by ${difference}. Last year's budget is "${file}"; an amount that is not filled in comes from there.`,
    explain:
      "What is printed as last year's amount is what was printed last year. Checked where the body's data of last year is given too (or by --last-year); a new body has none; 上年执行数 in tables is no budget figure and is not checked.\n" +
      'Basis: Budget Law of the PRC, article 32; figures published agree from year to year.',
  }),
  N21: sentence<{
    cell: string;
    units: string;
    difference: string;
    cells: number;
    missed?: string;
    isTwice?: boolean;
  }>({
    severity: 'error',
    message: ({ cell, cells }) =>
      `the department is not the sum of its own office and its units: ${cell}` +
      (cells > 1 ? `, ${cells} cells in all` : ''),
    hint: ({ units, difference, missed, isTwice }) =>
      missed === undefined
        ? `they differ by ${difference}. The units: ${units}. Which side is wrong?`
        : `all are off by just what "${missed}" has: ${isTwice ? 'it was counted twice' : 'it was left out'}, most likely. The units: ${units}. Add them up anew.`,
    explain:
      'A department is its 本级 plus its units, in every figure of the nine tables and of 收入, 支出, 三公, 机关运行 and 采购. Checked where the data of all units listed under 机构设置 is given too; exact in one unit, by rounding where a table in 万元 stands beside figures in yuan.\n' +
      'Basis: Budget Law of the PRC, article 8; its implementing regulations, article 6.',
  }),
  S01: sentence<{ code: string; year: number }>({
    severity: 'error',
    message: ({ code, year }) => `there is no 类 with the code ${code} in ${year}`,
    hint: () => 'check the first three digits.',
    explain:
      "The first three digits of a code are a 类 of the year.\nBasis: Budget Law, article 32; the year's classification of subjects.",
  }),
  S02: sentence<{ code: string; year: number }>({
    severity: 'warning',
    message: ({ code, year }) => `the table of subjects of ${year} does not have ${code}`,
    hint: () =>
      'check the code; if there is such a subject, name it under 科目名称 or in subjects.tsv of the layout.',
    explain:
      'The table that comes with gongkai is not the whole national one.\nBasis: Budget Law, article 46: functions to 项, basic expenditure to 款.',
  }),
  S03: sentence<{ name: string; cells: number; difference: string; alike: number; isLine: boolean }>({
    severity: 'error',
    message: ({ name, cells, isLine }) =>
      isLine
        ? `detail line "${name}" does not fit the tables that are given: ${cells} of their figures are not the sum of the lines`
        : `a table does not fit the detail lines: "${name}"${cells === 1 ? '' : ` and ${cells - 1} more`}`,
    hint: ({ difference, alike, isLine }) =>
      isLine
        ? `With this line corrected all of them fit${alike > 0 ? `, and so they do with one of ${alike} others of its subject: see which is meant` : ''}. If the tables are wrong, correct those; they are what is printed.`
        : `the first differs by ${difference}. Keep one of the two, or make them agree; the table is what is printed.`,
    explain:
      'Where detail lines and a table are both given, every subject and the total are the sum of the lines.\nBasis: 财预〔2016〕143号: tables agree with each other.',
  }),
  'units-not-listed': sentence<Record<never, never>>({
    severity: 'note',
    message: () => 'the department was not held against its units: its data lists none',
    hint: () =>
      "files given with it seem to be its units'. List its own office and its units under 机构设置.",
    explain:
      'Only the list under 机构设置 says of which units a department is the sum; without one nothing is guessed.',
  }),
  'units-missing': sentence<{ names: string; count: number }>({
    severity: 'note',
    message: ({ names, count }) =>
      `the department was not held against its units: data of ${count} ${count === 1 ? 'is' : 'are'} missing: ${names}`,
    hint: () => 'give their files too, under the names of 机构设置, and mend what cannot be read.',
    explain:
      'Some of the units listed under 机构设置 are given and not all, or not all can be read, so there is no sum. Units publish their budgets too.\n' +
      'Basis: implementing regulations of the Budget Law, article 6.',
  }),
  'last-year-missing': sentence<{ year: number; name: string; file: string | undefined }>({
    severity: 'note',
    message: ({ year, name, file }) =>
      `last year's amounts were not checked: ${file === undefined ? `last year's data has no budget of ${year} of "${name}"` : `"${file}" of last year cannot be read`}`,
    hint: ({ file }) =>
      file === undefined
        ? 'year, name and 编制口径 must fit; for a body founded this year write 新成立单位: 是.'
        : `mend it first: gongkai check ${file}`,
    explain: "Last year's amounts come from the body's budget of last year, and are held against it.",
  }),
  'no-pair': sentence<Record<never, never>>({
    severity: 'note',
    message: () => 'There is no earlier data of the same body; nothing was compared',
    hint: () => "Bodies are known by name and scope; last year's data comes first, this year's second.",
    explain: 'Of two folders, each body is compared with itself a year ago. A new body has no last year.',
  }),
  'acknowledged-but-absent': sentence<{ rule: string; field: string }>({
    severity: 'warning',
    message: ({ rule, field }) =>
      `the data acknowledges "${rule}" at "${field}", but there is no such finding`,
    hint: () => 'it may have been mended: take the acknowledgement out, or check the rule and the field.',
    explain: 'Each entry of 差异说明 must answer a finding, or it would hide a later one.',
  }),
};
