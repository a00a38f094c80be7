import { sentence } from '../sentence.ts';

/** What a rule says when it is broken. */
export const rules = {
  N16: sentence<{ code: string; year: number }>({
    severity: 'error',
    message: ({ code, year }) => `the name of subject ${code} is not that of ${year}`,
    hint: () => 'is the name one of an earlier year, or the code wrong? Local names go under 科目名称.',
    explain:
      "A subject bears the name that its code has in the year; the width of brackets does not matter.\nBasis: Budget Law, articles 32 and 46; the year's classification of subjects.",
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
  S03: sentence<{ table: string; name: string; cells: number; difference: string }>({
    severity: 'error',
    message: ({ name, cells }) =>
      `a table does not fit the detail lines: "${name}"${cells === 1 ? '' : ` and ${cells - 1} more`}`,
    hint: ({ difference }) =>
      `the first differs by ${difference}. Keep one of the two, or make them agree; the table is what is printed.`,
    explain:
      'Where detail lines and a table are both given, every subject and the total are the sum of the lines.\nBasis: 财预〔2016〕143号: tables agree with each other.',
  }),
  'acknowledged-but-absent': sentence<{ rule: string; field: string }>({
    severity: 'warning',
    message: ({ rule, field }) =>
      `the data acknowledges "${rule}" at "${field}", but there is no such finding`,
    hint: () => 'it may have been mended: take the acknowledgement out, or check the rule and the field.',
    explain: 'Each entry of 差异说明 must answer a finding, or it would hide a later one.',
  }),
};
