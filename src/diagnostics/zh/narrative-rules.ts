import { sentence } from '../sentence.ts';

const CHANGE = '财预〔2016〕143号，应当说明预算收支和“三公”经费增减变化情况';
const ASSETS = '财预〔2016〕143号，逐步公开国有资产占有使用情况';

const REASON = {
  empty: '的增减原因是空的',
  missing: '有增减而没有说明原因',
  contrary: '的原因与增减方向相反',
} as const;

/** 文字说明里的话，单看一句就能判断的。 */
export const narrativeRules = {
  N09: sentence<{ kind: keyof typeof REASON; label: string }>({
    severity: 'error',
    message: ({ kind, label }) => `“${label}”${REASON[kind]}`,
    hint: () => '请写明具体原因；持平的可以不写。原因里的“增加”“减少”应当与金额的变化一致。',
    explain: `金额有增减的，应当说明原因；“主要原因是”后面不能是空的，也不能与增减方向相反。\n依据：${CHANGE}。`,
  }),
  N10: sentence<{ label: string }>({
    severity: 'error',
    message: ({ label }) => `“${label}”比较的年份不是上一年`,
    hint: () => '增减变化与上一年比较，请核对年份，多半是改了年度而漏改了这里。',
    explain: `增减变化的比较基数是上一年（年度减一）。\n依据：${CHANGE}。`,
  }),
  N23: sentence<{ label: string }>({
    severity: 'error',
    message: ({ label }) => `“${label}”的增减说法自相矛盾`,
    hint: () => '金额为零的不会增加；“增加”“减少”“持平”只留一个。',
    explain: `金额为零的不会有增加额，一处增减只有一个方向。\n依据：${CHANGE}。`,
  }),
  I44: sentence<Record<never, never>>({
    severity: 'warning',
    message: () => '购置车辆数与公务用车购置费不符',
    hint: () => '有购置费的应当有购置车辆，没有购置费的购置车辆应当是 0 辆。',
    explain: `购置车辆数大于零，当且仅当公务用车购置费大于零。\n依据：${ASSETS}。`,
  }),
  I45: sentence<Record<never, never>>({
    severity: 'warning',
    message: () => '没有车辆，却有公务用车运行费',
    hint: () => '请核对车辆数和公务用车运行费；租用车辆等情况请在文字里说明。',
    explain: `车辆数为零的，公务用车运行费也应当为零，或者作出说明。\n依据：${ASSETS}。`,
  }),
  I46: sentence<Record<never, never>>({
    severity: 'error',
    message: () => '单位个数与列出的单位不符',
    hint: () => '各类单位个数之和应当等于逐个列出的单位数。',
    explain:
      '行政、参公、事业单位个数之和 = 逐个列出的单位数。\n依据：财预〔2016〕143号，部门预算应当说明机构设置情况，包括所属单位。',
  }),
};
