import { sentence } from '../sentence.ts';

/** What a rule says when it is broken. */
export const rules = {
  I38: sentence<{ duty: string; difference: string }>({
    severity: 'error',
    message: ({ duty }) => `the budget of duty "${duty}" is not the sum of its activities`,
    hint: ({ difference }) => `they differ by ${difference}: check the duty and its activities.`,
    explain:
      "A duty's 年度预算数 is the sum of its activities'.\n" +
      'Basis: the table of performance targets; Budget Law of the PRC, article 32.',
  }),
  I39: sentence<{ difference: string }>({
    severity: 'error',
    message: () => 'the duties of the performance table do not add up to project expenditure',
    hint: ({ difference }) => `they differ by ${difference}: check the performance table and 项目支出.`,
    explain:
      'The sum over duties is project expenditure, since activities carry project money.\n' +
      'Basis: performance table against expenditure table; 财预〔2016〕143号.',
  }),
  N02: sentence<{ difference: string }>({
    severity: 'error',
    message: () => 'total income is not the sum of its sources',
    hint: ({ difference }) => `they differ by ${difference}: check the total and each source.`,
    explain: 'Basis: Budget Law of the PRC, article 4: all income and expenditure is in the budget.',
  }),
  N03: sentence<{ difference: string }>({
    severity: 'error',
    message: () => 'total expenditure is not basic plus project expenditure',
    hint: ({ difference }) => `they differ by ${difference}: check the total, 基本支出 and 项目支出.`,
    explain: 'Basis: implementing regulations of the Budget Law, article 6.',
  }),
  'acknowledged-but-absent': sentence<{ rule: string; field: string }>({
    severity: 'warning',
    message: ({ rule, field }) =>
      `the data acknowledges "${rule}" at "${field}", but there is no such finding`,
    hint: () => 'it may have been mended: take the acknowledgement out, or check the rule and the field.',
    explain: 'Each entry of 差异说明 must answer a finding, or it would hide a later one.',
  }),
};
