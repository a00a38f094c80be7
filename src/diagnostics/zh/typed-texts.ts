import { sentence } from '../sentence.ts';

const CHANGE = '财预〔2016〕143号，应当说明预算收支和“三公”经费增减变化情况';

/** 填报人自己写的话：原因、用途、项目说明。 */
export const typedTexts = {
  S09: sentence<{ words: string }>({
    severity: 'warning',
    message: ({ words }) => `比例超过了 100%：“${words}”`,
    hint: () => '请核对百分比：满意度、合格率、占比、降幅都不会超过 100%，可能是多写了一位或漏了小数点。',
    explain:
      '满意度、合格率、覆盖率、占比和降幅不超过 100%；增幅和计划完成率可以超过。\n依据：财预〔2016〕143号，公开的内容应当真实、准确。',
  }),
  S10: sentence<{ label: string; said: string }>({
    severity: 'warning',
    message: ({ label, said }) => `“${label}”的说明里写的${said}比它要说明的数还大`,
    hint: () => '请核对金额和单位；另有因素往相反方向变化的，请一并写明。',
    explain: `原因里说的增减不超过所说明的增减（同时写了相反因素的除外），也不超过总数；用途里的金额不超过安排的金额。\n依据：${CHANGE}。`,
  }),
  D21: sentence<{ expected: string; actual: string }>({
    severity: 'warning',
    message: ({ expected, actual }) => `编号不连续：应当是“${expected}”，写的是“${actual}”`,
    hint: () => '请核对：中间可能漏了一段，或者粘贴时编号丢失、重复。',
    explain: '同一级的编号从一开始逐个连续。\n依据：财预〔2016〕143号，公开的内容应当完整、规范。',
  }),
};
