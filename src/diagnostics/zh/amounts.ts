import { isInYuan } from '../is-in-yuan.ts';
import { sentence } from '../sentence.ts';

/** Problems of single amounts and numbers. */
export const amounts = {
  'not-an-amount': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”不是金额`,
    hint: ({ text }) =>
      isInYuan(text)
        ? '请写阿拉伯数字，单位是元，例如 550010、1,234.50；没有数的留空。'
        : '请写阿拉伯数字，例如 55、350.35、1,234.50；单位是万元，以元计时写明“元”，例如 550010元。',
    explain: '金额用阿拉伯数字书写，不写汉字数字。没有写单位的，单位是万元。',
  }),
  'amount-too-fine': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `金额“${text}”的小数超过两位`,
    hint: ({ text }) =>
      isInYuan(text)
        ? '以元计最多两位小数（到分）：公式算出的数请四舍五入到分，再核对合计。'
        : '以万元计最多两位小数；要更细，请以元计并写明“元”，例如 550010元（元也最多两位小数）。',
    explain: '公开文本中的金额最多两位小数，以元计、以万元计都是。数据里多写的小数会在公开时丢失，因此不收。',
  }),
  'amount-too-large': sentence<{ text: string; limit: string }>({
    severity: 'error',
    message: ({ text, limit }) => `金额“${text}”太大，超过上限 ${limit}`,
    hint: () => '请核对位数和单位：没有写单位的，单位是万元；以元计的，请写明“元”。',
    explain: '没有一个部门的预算会超过上限；这样大的数多半是把元写成了万元，或多打了几个零。',
  }),
  'negative-amount': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `这里的金额不能是负数：“${text}”`,
    hint: () => '预算数不会小于零；增减额由程序用本年数减上年数得出，不用填。',
    explain: '收入、支出、“三公”经费、政府采购等预算数都不小于零。',
  }),
  'not-a-number': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”不是数`,
    hint: () => '请写阿拉伯数字，例如 12 或 1,860.5。',
    explain: '数量用阿拉伯数字书写。',
  }),
};
