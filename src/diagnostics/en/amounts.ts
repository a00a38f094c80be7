import { isInYuan } from '../is-in-yuan.ts';
import { sentence } from '../sentence.ts';

/** Problems of single amounts and numbers. */
export const amounts = {
  'not-an-amount': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is not an amount`,
    hint: ({ text }) =>
      isInYuan(text)
        ? 'write arabic digits in 元: 550010, 1,234.50; leave it blank where there is none.'
        : 'write arabic digits: 55, 350.35, 1,234.50, in 万元; or name the unit: 550010元.',
    explain: 'Amounts are written in arabic digits. Without a unit they are in 万元 (ten thousand yuan).',
  }),
  'amount-too-fine': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `amount "${text}" has more than two decimals`,
    hint: ({ text }) =>
      isInYuan(text)
        ? 'two decimals of 元 at most: round what a formula gave to the 分, and check the sums.'
        : 'two decimals at most; to be more exact write yuan: 550010元.',
    explain:
      'Disclosures print at most two decimals, of 元 as of 万元. More of them would be lost, so they are not taken.',
  }),
  'amount-too-large': sentence<{ text: string; limit: string }>({
    severity: 'error',
    message: ({ text, limit }) => `amount "${text}" is too large: the limit is ${limit}`,
    hint: () => 'check its digits and its unit: without one it is in 万元; for yuan write 元 after it.',
    explain:
      "No department's budget is beyond the limit; probably yuan were taken for 万元, or zeros slipped in.",
  }),
  'negative-amount': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `the amount cannot be negative here: "${text}"`,
    hint: () => 'budgeted amounts are not below zero; changes are computed, not filled in.',
    explain: 'Income, expenditure, 三公 and procurement are not below zero.',
  }),
  'not-a-number': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is not a number`,
    hint: () => 'write arabic digits: 12 or 1,860.5.',
    explain: 'Quantities are written in arabic digits.',
  }),
};
