import { sentence } from '../sentence.ts';

/** 勾稽规则：what a rule says when it is broken. */
export const rules = {
  I38: sentence<{ duty: string; difference: string }>({
    severity: 'error',
    message: ({ duty }) => `职责“${duty}”的年度预算数不等于其工作活动之和`,
    hint: ({ difference }) => `相差 ${difference}，请核对职责与各项工作活动的年度预算数。`,
    explain:
      '职责的年度预算数 = 其下各项工作活动年度预算数之和。\n' +
      '依据：部门职责-工作活动绩效目标表的表内关系；《中华人民共和国预算法》第三十二条要求预算编制参考绩效评价结果。',
  }),
  I39: sentence<{ difference: string }>({
    severity: 'error',
    message: () => '绩效表各项职责的年度预算数之和不等于项目支出',
    hint: ({ difference }) => `相差 ${difference}，请核对绩效目标表与项目支出。`,
    explain:
      '各项职责年度预算数之和 = 项目支出（工作活动承载项目资金）。\n' +
      '依据：绩效目标表与部门支出表的表间关系；财预〔2016〕143号要求逐步公开重点项目绩效目标。',
  }),
  N02: sentence<{ difference: string }>({
    severity: 'error',
    message: () => '收入合计不等于各项收入来源之和',
    hint: ({ difference }) => `相差 ${difference}，请核对收入合计与各项来源。`,
    explain:
      '收入合计 = 一般公共预算收入 + 基金预算拨款 + 国有资本经营预算拨款 + 财政专户核拨 + 其他来源收入。\n' +
      '依据：《中华人民共和国预算法》第四条，全部收入和支出都应当纳入预算。',
  }),
  N03: sentence<{ difference: string }>({
    severity: 'error',
    message: () => '支出合计不等于基本支出与项目支出之和',
    hint: ({ difference }) => `相差 ${difference}，请核对支出合计、基本支出和项目支出。`,
    explain:
      '支出合计 = 基本支出 + 项目支出。\n' +
      '依据：《中华人民共和国预算法实施条例》第六条，部门预算应当公开基本支出和项目支出。',
  }),
  'acknowledged-but-absent': sentence<{ rule: string; field: string }>({
    severity: 'warning',
    message: ({ rule, field }) => `数据说明了“${rule}”在“${field}”的差异，但没有发现这个问题`,
    hint: () => '问题可能已经改正，请删去这条说明；或核对规则编号和字段写法。',
    explain: '“差异说明”里的每一条都应当对应一个实际发现的问题，否则会掩盖以后的错误。',
  }),
};
