import { sentence } from '../sentence.ts';

/** 勾稽规则：what a rule says when it is broken. */
export const rules = {
  N16: sentence<{ code: string; year: number; other?: string }>({
    severity: 'error',
    message: ({ code, year, other }) =>
      other ? `科目 ${code} 和 ${other} 的名称或编码互换了` : `科目 ${code} 的名称与 ${year} 年的科目表不符`,
    hint: () => '请核对编码和名称：可能用了往年的名称，或编码写错了。本地另有规定的，请写在“科目名称”里。',
    explain:
      '科目名称应当是该编码当年的名称，例如 210 自 2019 年起是卫生健康支出；括号的全角半角不论。\n' +
      '依据：《中华人民共和国预算法》第三十二条、第四十六条，预算支出按功能分类和经济分类编列；当年《政府收支分类科目》。',
  }),
  N20: sentence<{ year: number; file: string; difference: string }>({
    severity: 'error',
    message: ({ year }) => `这里的上年数不是 ${year} 年预算里的本年数`,
    hint: ({ file, difference }) => `相差 ${difference}。上年预算在“${file}”；不填上年数时从那里取。`,
    explain:
      '今年公开的上年数，应当等于上年公开的本年数。同一单位上年的数据和今年的一起给出时（或用 --last-year）才能检查；\n' +
      '新成立单位没有上年数。表里的“上年执行数”不是上年预算数，不检查。\n' +
      '依据：《中华人民共和国预算法》第三十二条，编制预算参考上一年预算执行情况；公开的数据前后年度应当衔接一致。',
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
      `部门的数不等于本级与所属单位之和：${cell}${cells > 1 ? `，由此不等的共 ${cells} 处` : ''}`,
    hint: ({ units, difference, missed, isTwice }) =>
      missed === undefined
        ? `相差 ${difference}。各单位：${units}。请核对部门和单位哪一方错了。`
        : `各处相差的正好是“${missed}”的数，汇总时${isTwice ? '多半算了两次' : '多半漏了它'}。各单位：${units}。请重新汇总。`,
    explain:
      '部门预算 = 本级预算 + 各所属单位预算，九张表和收支、三公、机关运行、采购的每一个数都是。\n' +
      '“机构设置”里列出的单位的数据一起给出时才能检查。同一单位的数精确比较；以元计的数旁边以万元计的表，按四舍五入的范围比较。\n' +
      '依据：《中华人民共和国预算法》第八条，部门预算由本部门及其所属各单位预算组成；《预算法实施条例》第六条。',
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
  S03: sentence<{ name: string; cells: number; difference: string; alike: number; isLine: boolean }>({
    severity: 'error',
    message: ({ name, cells, isLine }) =>
      isLine
        ? `明细“${name}”与直接给出的表不符，表里有 ${cells} 处因此不等于明细之和`
        : `直接给出的表与明细汇总不符：“${name}”等 ${cells} 处`,
    hint: ({ difference, alike, isLine }) =>
      isLine
        ? `改正这一行，这些地方就都相符${alike > 0 ? `；改同科目的另外 ${alike} 行之一也一样，请核对是哪一行` : ''}。如果是表错了，改表；公开的是直接给出的表。`
        : `第一处相差 ${difference}。两者只留一个，或改到一致；公开的是直接给出的表。`,
    explain:
      '明细和法定表同时给出时，表里每个科目和合计都应当等于明细之和。\n依据：财预〔2016〕143号，各表数据应当衔接一致。',
  }),
  'units-not-listed': sentence<Record<never, never>>({
    severity: 'note',
    message: () => '没有核对部门与所属单位：数据没有列出所属单位',
    hint: () => '一起给出的文件里像是有它的单位。请在“机构设置”里列出本级和各单位的名称。',
    explain: '部门是哪些单位的和，只有“机构设置”的列表说得准；没有列表时不猜。',
  }),
  'units-missing': sentence<{ names: string; count: number }>({
    severity: 'note',
    message: ({ names, count }) => `没有核对部门与所属单位：缺 ${count} 个单位的数据：${names}`,
    hint: () => '请把这些单位的数据文件一起给出；名称应当与“机构设置”里写的一致，文件应当没有读不出的内容。',
    explain:
      '一起给出的文件里有本部门的一些单位，但“机构设置”列出的没有到齐（或读不出），不能求和。所属单位的预算也应当公开。\n' +
      '依据：《中华人民共和国预算法实施条例》第六条。',
  }),
  'last-year-missing': sentence<{ year: number; name: string; file: string | undefined }>({
    severity: 'note',
    message: ({ year, name, file }) =>
      `没有核对上年数：${file === undefined ? `给出的上年数据里没有“${name}”${year} 年的预算` : `上年的“${file}”读不出`}`,
    hint: ({ file }) =>
      file === undefined
        ? '上年数据的年度、名称、编制口径应当对得上；本年新成立的，请写“新成立单位: 是”。'
        : `请先改正它：gongkai check ${file}`,
    explain: '上年数从同一单位上年的预算取，也与它核对；单位按年度、名称和编制口径认。',
  }),
  'no-pair': sentence<Record<never, never>>({
    severity: 'note',
    message: () => '没有同一单位上一年的数据，没有比较',
    hint: () => '单位按名称和编制口径认，先写上年的，后写今年的。',
    explain: '比较两个文件夹时，每个单位与它上年的数据比较。本年新成立的没有上年。',
  }),
  'acknowledged-but-absent': sentence<{ rule: string; field: string }>({
    severity: 'warning',
    message: ({ rule, field }) => `数据说明了“${rule}”在“${field}”的差异，但没有发现这个问题`,
    hint: () => '问题可能已经改正，请删去这条说明；或核对规则编号和字段写法。',
    explain: '“差异说明”里的每一条都应当对应一个实际发现的问题，否则会掩盖以后的错误。',
  }),
};
