import { sentence } from '../sentence.ts';

/** 文字规则：填报人写的文字和公开信息有问题时怎么说。 */
export const textRules = {
  D15: sentence<{ kind: 'blank' | 'choice' | 'instruction'; residue: string }>({
    severity: 'error',
    message: ({ kind, residue }) =>
      ({
        blank: `没有填完：“${residue}”`,
        choice: `两个词没有选定：“${residue}”`,
        instruction: `模板的填写说明没有删去：“${residue}”`,
      })[kind],
    hint: ({ kind }) =>
      ({
        blank: '请填上内容，没有这一项的删去整句。',
        choice: '请只留下与数字相符的一个词。',
        instruction: '请按说明填写后，把说明删去。',
      })[kind],
    explain:
      '公开的文字里不应当有模板留下的占位符（XX、××、○○、空格、下划线）、没有选定的词（增加或减少）和填写说明。\n' +
      '依据：《地方预决算公开操作规程》（财预〔2016〕143号），公开内容应当真实、完整、规范。',
  }),
  D11: sentence<{ year: number }>({
    severity: 'error',
    message: ({ year }) => `说本预算的句子里写了 ${year} 年`,
    hint: () => '请核对年份：可能是沿用了往年的文字。',
    explain:
      '说预算安排的句子用本年度，用来比较的是上一年度；《》〔〕里的、日期和历史沿革里的年份不论。\n' +
      '依据：《中华人民共和国预算法》第十四条、第十八条，公开的是本级政府财政部门批复的本预算年度的部门预算。',
  }),
};
