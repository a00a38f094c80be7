import { sentence } from '../sentence.ts';

const CHANGE = '财预〔2016〕143号，应当说明预算收支和“三公”经费增减变化情况';
const GOALS = '财预〔2016〕143号，逐步公开重点项目绩效目标';
const ASSETS = '财预〔2016〕143号，逐步公开国有资产占有使用情况';

const REASON = {
  empty: '的增减原因是空的',
  missing: '有增减而没有说明原因',
  contrary: '的原因与增减方向相反',
} as const;

const LACKS = {
  items: '下面没有细到项',
  sections: '下面没有细到款',
  above: '上面没有列它所属的类或款',
} as const;

/** 文字说明里的话，单看一句就能判断的。 */
export const figureRules = {
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
    hint: () => '金额为零的不会增加；“增加”“减少”“持平”只留一个，并写明增减多少；说原因时的方向与前文一致。',
    explain: `金额为零的不会增加，一处增减只有一个方向并有数额，说原因时的方向与增减的方向一致。\n依据：${CHANGE}。`,
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
  I40: sentence<{ indicator: string }>({
    severity: 'error',
    message: ({ indicator }) => `“${indicator}”的评价标准次序不对`,
    hint: () => '优应当严于良，良严于中，差是达不到中的其余情况（中为 ≥60% 时，差为 <60%）。',
    explain: `优、良、中逐级放宽，差与中互补。用文字说的标准不判断。\n依据：${GOALS}。`,
  }),
  I41: sentence<{ indicator: string }>({
    severity: 'warning',
    message: ({ indicator }) => `“${indicator}”的评价标准单位不对`,
    hint: () => '率和比例用百分比，且不超过 100%；篇数、次数、个数用数量。',
    explain: `指标值的单位应当与指标相符：率和比例用 %，数量用个、次、篇等。\n依据：${GOALS}。`,
  }),
  I42: sentence<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `“${name}”的绩效指标个数不对`,
    hint: () => '每项工作活动至少有一个绩效指标；下面有工作活动的职责不写指标。',
    explain: `绩效指标写在工作活动上，每项至少一个；职责不写。\n依据：${GOALS}。`,
  }),
  D03: sentence<{ table: string }>({
    severity: 'error',
    message: ({ table }) => `缺少${table}`,
    hint: () => '九张表都应当公开，没有数据的也要列出空表并说明。工作簿里请核对工作表的名称。',
    explain:
      '部门直接给出法定表时，九张表应当齐全。\n依据：财预〔2016〕143号，没有数据的表格应当列出空表并说明；政府信息公开检查的完整性。',
  }),
  D05: sentence<{ code: string; lacks: keyof typeof LACKS }>({
    severity: 'warning',
    message: ({ code, lacks }) => `${code} ${LACKS[lacks]}`,
    hint: () => '请列出缺的科目；涉密的可以只列到上一级，请在“差异说明”里写明理由。',
    explain:
      '支出按功能分类公开到项，基本支出按经济分类公开到款，涉密的除外。\n依据：《中华人民共和国预算法实施条例》第六条，《中华人民共和国预算法》第十四条、第四十六条。',
  }),
  S04: sentence<{ table: string; row: string }>({
    severity: 'error',
    message: ({ table, row }) => `${table}没有“${row}”一行`,
    hint: () => '请补上合计；没有合计，这张表与其他表的关系无法核对。',
    explain:
      '有数的表应当有合计行（收支总表是收入总计、支出总计），表间关系由此核对。\n依据：财预〔2016〕143号，各表数据应当衔接一致。',
  }),
  S05: sentence<{ name: string; meant?: string; above?: string }>({
    severity: 'error',
    message: ({ name, meant }) =>
      meant === undefined
        ? `文字里的科目“${name}”在一般公共预算支出表里没有`
        : `文字里的科目“${name}”写错了：它的金额是“${meant}”的，这一项文字里没有说`,
    hint: () => '请核对科目的编码和类、款、项名称。',
    explain:
      '文字里逐项说明的功能科目应当与一般公共预算支出表的项一致。\n依据：财预〔2016〕143号，文字说明与预算表应当一致。',
  }),
  S07: sentence<{ row: string; rules: string }>({
    severity: 'note',
    message: ({ row, rules }) => `看不出“${row}”是哪一项，${rules} 没有核对这一行`,
    hint: () => '请用规范的名称：收入写资金来源，支出写类级科目，“三公”经费写各项名称。',
    explain:
      '行名认不出的，与其他表的关系无法核对，这里说明哪些规则没有核对这一行。\n依据：财预〔2016〕143号，各表数据应当衔接一致。',
  }),
  S08: sentence<{ table: string; unit: string }>({
    severity: 'error',
    message: ({ table, unit }) => `${table}的单位写成“${unit}”，表里的数都与其他表相差一万倍`,
    hint: () => '请改正表头的单位；如果单位没有错，请把整张表的数换算过来。',
    explain:
      '表头的单位就是表里各数的单位；整张表与其他表相差一万倍的，错在单位。\n依据：财预〔2016〕143号，各表数据应当衔接一致、计量单位统一。',
  }),
  S11: sentence<{ table: string; code: string; name: string }>({
    severity: 'error',
    message: ({ table, code, name }) => `${table}里科目 ${code} ${name}出现两次`,
    hint: () => '请删去重复的一行；如果是两个科目，请改正其中一个的编码和名称。',
    explain:
      '一个科目在一张表里只列一行，重复的会使合计与各行之和不符。\n依据：财预〔2016〕143号，公开的内容应当完整、准确。',
  }),
  S12: sentence<{ at: string; rules: string }>({
    severity: 'note',
    message: ({ at, rules }) => `${at} 一行有单元格读不出，${rules} 没有核对这一行`,
    hint: () => '请先改正读不出的单元格，再核对一次。',
    explain:
      '读不出的数不当作零：用到它的规则不运行，这里说明是哪些规则。\n依据：财预〔2016〕143号，各表数据应当衔接一致。',
  }),
  S13: sentence<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `机构设置里“${name}”列了两次`,
    hint: () => '请删去重复的一行；如果是两个单位，请改正其中一个的名称。',
    explain:
      '机构设置里一个单位只列一次。\n依据：财预〔2016〕143号，部门预算应当说明机构设置情况，包括所属单位。',
  }),
  N28: sentence<{ at: string; more: readonly string[] }>({
    severity: 'warning',
    message: ({ at, more }) => `${at}是负数${more.length > 0 ? `，另有 ${more.join('、')}` : ''}`,
    hint: () => '预算数不应当是负数；确有冲减的，请在“差异说明”里写明理由。',
    explain:
      '表里的预算数不应当是负数，小数位数和千分位由版式统一。\n依据：财预〔2016〕143号，预算数据应当真实、准确。',
  }),
  N22: sentence<Record<never, never>>({
    severity: 'error',
    message: () => '目录与各表不符',
    hint: () => '目录里的表应当与工作簿里的表个数相同、编号连续、名称一致。',
    explain:
      '目录列出的表与实有的表个数、次序和名称一致。\n依据：财预〔2016〕143号，公开的内容应当完整、规范。',
  }),
  N27: sentence<Record<never, never>>({
    severity: 'warning',
    message: () => '表头的编制部门（单位）与封面不符',
    hint: () => '部门预算写“编制部门”，单位预算写“编制单位”，名称与封面一致。',
    explain:
      '表头的编制部门或编制单位与文件的口径和单位名称一致。\n依据：财预〔2016〕143号，公开的内容应当完整、规范。',
  }),
};
