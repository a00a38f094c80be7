import { sentence } from '../sentence.ts';

/** 勾稽规则：what a rule says when it is broken. */
export const rules = {
  N16: sentence<{ code: string; year: number }>({
    severity: 'error',
    message: ({ code, year }) => `科目 ${code} 的名称与 ${year} 年的科目表不符`,
    hint: () => '请核对编码和名称：可能用了往年的名称，或编码写错了。本地另有规定的，请写在“科目名称”里。',
    explain:
      '科目名称应当是该编码当年的名称，例如 210 自 2019 年起是卫生健康支出；括号的全角半角不论。\n' +
      '依据：《中华人民共和国预算法》第三十二条、第四十六条，预算支出按功能分类和经济分类编列；当年《政府收支分类科目》。',
  }),
  S01: sentence<{ code: string; year: number }>({
    severity: 'error',
    message: ({ code, year }) => `${year} 年没有编码为 ${code} 的类级科目`,
    hint: () => '请核对编码的前三位。',
    explain:
      '编码的前三位是类，当年的科目表里应当有。\n依据：《中华人民共和国预算法》第三十二条；当年《政府收支分类科目》。',
  }),
  S02: sentence<{ code: string; year: number }>({
    severity: 'warning',
    message: ({ code, year }) => `${year} 年的科目表里没有 ${code}`,
    hint: () => '请核对编码；确有这个科目的，请在“科目名称”里写明，或加进版式的 subjects.tsv。',
    explain:
      '附带的科目表不是全国的全部科目；没有的款和项给出提醒，名称用数据里写的。\n' +
      '依据：《中华人民共和国预算法》第四十六条，功能分类编到项，基本支出经济分类编到款。',
  }),
  S03: sentence<{ table: string; name: string; cells: number; difference: string }>({
    severity: 'error',
    message: ({ name, cells }) => `直接给出的表与明细汇总不符：“${name}”等 ${cells} 处`,
    hint: ({ difference }) => `第一处相差 ${difference}。两者只留一个，或改到一致；公开的是直接给出的表。`,
    explain:
      '明细和法定表同时给出时，表里每个科目和合计都应当等于明细之和。\n依据：财预〔2016〕143号，各表数据应当衔接一致。',
  }),
  'acknowledged-but-absent': sentence<{ rule: string; field: string }>({
    severity: 'warning',
    message: ({ rule, field }) => `数据说明了“${rule}”在“${field}”的差异，但没有发现这个问题`,
    hint: () => '问题可能已经改正，请删去这条说明；或核对规则编号和字段写法。',
    explain: '“差异说明”里的每一条都应当对应一个实际发现的问题，否则会掩盖以后的错误。',
  }),
};
