import type { FixedForm, ReasonUnused, ShapeName, YamlFault } from '../faults.ts';
import { sentence } from '../sentence.ts';
import { systemFault } from './system.ts';

const COLON = '请检查这一行和上一行：冒号要用半角“:”，后面空一格；引号和括号要成对。';
const INDENT = '同一级的字段左边要对齐，缩进只用空格，不用制表符（Tab）。';
const QUOTE = '请给这个值加上引号，例如 "100%"。';
const NO_MARKS = '数据里用不着 &、*、! 这些记号；值以它们开头的，请加引号。';

/** Fields of a fixed form. */
const FIXED_FORMS: Readonly<Record<FixedForm, string>> = {
  'body-code': '单位编码或统一社会信用代码',
  domain: '域名，例如 www.example.gov.cn',
  'site-code': '十位网站标识码',
  phone: '电话号码',
  'index-number': '“单位代码/年份-五位数字”',
  decimals: '0 至 4 的整数',
};

/** What is wrong with YAML, and what to do about it. */
const YAML_FAULTS: Readonly<Record<YamlFault, readonly [fault: string, hint: string]>> = {
  ALIAS: ['不能使用 * 引用', NO_MARKS],
  ALIAS_PROPS: ['* 引用不能带 & 或 ! 记号', NO_MARKS],
  ANCHOR: ['不能使用 & 记号', NO_MARKS],
  BAD_ALIAS: ['* 或 & 后面的名字不对', NO_MARKS],
  BAD_COLLECTION_TYPE: ['! 记号与值不符', NO_MARKS],
  BAD_DIRECTIVE: ['以 % 开头的行不对', QUOTE],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠写法不对', '请改用单引号，或把 \\ 写成两个。'],
  BAD_INDENT: ['缩进不齐，或上一行的括号没有闭合', INDENT],
  BAD_PROP_ORDER: ['& 或 ! 记号的位置不对', NO_MARKS],
  BAD_SCALAR_START: ['这里的文字要加引号', QUOTE],
  BLOCK_AS_IMPLICIT_KEY: ['冒号的位置不对，或上一行没有写完', COLON],
  BLOCK_IN_FLOW: ['花括号或方括号里缺少逗号，或没有闭合', COLON],
  DUPLICATE_KEY: ['同一个字段写了两次', '请只保留一个。'],
  IMPOSSIBLE: ['结构混乱', COLON],
  KEY_OVER_1024_CHARS: ['字段名太长，多半是缺少冒号', COLON],
  MISSING_CHAR: ['缺少引号、括号、逗号或冒号后的空格', COLON],
  MULTILINE_IMPLICIT_KEY: ['字段名跨了行，多半是缺少冒号，或冒号后面没有空格', COLON],
  MULTIPLE_ANCHORS: ['& 记号写了两次', NO_MARKS],
  MULTIPLE_DOCS: ['一个文件里有两份数据（用 --- 隔开）', '请每个部门一个文件，并删去 --- 行。'],
  MULTIPLE_TAGS: ['! 记号写了两次', NO_MARKS],
  NON_STRING_KEY: ['字段名应当是文字', '请检查以 ? 开头的行，或给字段名加引号。'],
  RESOURCE_EXHAUSTION: ['嵌套太深', '请检查括号是否成对、缩进是否正确。'],
  TAB_AS_INDENT: ['用制表符缩进（应当用空格）', INDENT],
  TAG: ['不能使用 ! 记号', NO_MARKS],
  TAG_RESOLVE_FAILED: ['不认识的 ! 记号', NO_MARKS],
  UNEXPECTED_TOKEN: ['这里有多余的内容', COLON],
};

/** The shapes of values in words, and how each is written. */
const SHAPES: Readonly<Record<ShapeName, readonly [name: string, hint: string]>> = {
  text: ['一个值', '请只写一个值，不要分成几项；也不要在下面缩进写别的字段。'],
  list: ['列表', '请每项另起一行，以“- ”（短横和空格）开头。'],
  map: ['一组字段', '请每个字段另起一行，写成“名称: 值”：冒号用半角，后面空一格。'],
};

/** 增减原因为什么印不出来，怎么办。 */
const REASONS_UNUSED: Readonly<Record<ReasonUnused, readonly [why: string, hint: string]>> = {
  unchanged: ['本年与上年持平', '请删去原因；如果不是持平，请核对金额和上年金额。'],
  'no-last-year': ['没有填上年金额', '请补填上年金额，或删去原因。'],
};

/** 读取与校验：the data's own faults. */
export const data = {
  'no-such-file': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `找不到文件或文件夹“${path}”`,
    hint: () => '请检查路径和文件名是否写对。',
    explain: '命令行里写的文件或文件夹不存在。路径从当前文件夹算起。',
  }),
  'no-data': sentence<{ path: string; kinds: string }>({
    severity: 'error',
    message: ({ path }) => `文件夹“${path}”里没有部门数据`,
    hint: ({ kinds }) => `部门数据是 ${kinds} 文件；以 ~$ 或 . 开头的文件不读。`,
    explain: '在文件夹及其下级文件夹里没有找到可读的数据文件。',
  }),
  'unknown-file-type': sentence<{ path: string; kinds: string }>({
    severity: 'error',
    message: ({ path }) => `不认识的文件类型：“${path}”`,
    hint: ({ kinds }) => `可读的文件：${kinds}。`,
    explain: '按扩展名找不到能读这个文件的程序。',
  }),
  'unreadable-file': sentence<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `读不了“${path}”：${systemFault(reason)}`,
    hint: () => '请检查文件权限，或文件是否被别的程序占用。',
    explain: '文件在，但操作系统不让读。',
  }),
  'file-too-large': sentence<{ mebibytes: number; limit: number }>({
    severity: 'error',
    message: ({ mebibytes, limit }) => `文件有 ${mebibytes} MiB，超过 ${limit} MiB 的上限`,
    hint: () => '一个部门的数据不会有这么大，请检查是不是选错了文件。',
    explain:
      '每种数据文件都有大小上限，YAML 和 JSON 是 4 MiB：再大就要读很久，损坏或恶意的文件还会耗尽内存。',
  }),
  'not-text': sentence<Record<never, never>>({
    severity: 'error',
    message: () => '文件不是文本（UTF-8、UTF-16 或 GBK）',
    hint: () => '请在记事本或 WPS 里另存为 UTF-8 文本。',
    explain: '文件的内容既不是 UTF-8、UTF-16，也不是 GBK/GB18030 编码的文本。',
  }),
  'yaml-syntax': sentence<{ reason: YamlFault }>({
    severity: 'error',
    message: ({ reason }) => `语法错误：${YAML_FAULTS[reason][0]}`,
    hint: ({ reason }) => YAML_FAULTS[reason][1],
    explain: '文件不符合 YAML（或 JSON）语法，从报告的行开始检查。',
  }),
  'empty-file': sentence<Record<never, never>>({
    severity: 'error',
    message: () => '文件是空的，或只有注释',
    hint: () => '请填写部门数据，字段见 gongkai schema。',
    explain: '文件里没有任何内容。',
  }),
  'unknown-field': sentence<{ field: string; nearest: string; known: string }>({
    severity: 'error',
    message: ({ field }) => `不认识的字段“${field}”`,
    hint: ({ nearest, known }) => (nearest ? `是不是“${nearest}”？` : `这里可用的字段：${known}。`),
    explain:
      '字段名不在数据格式里。多余的字段不会被忽略，因为写错名字的字段等于没有填。全部字段见 gongkai schema。',
  }),
  'field-given-twice': sentence<{ field: string; other: string }>({
    severity: 'error',
    message: ({ field, other }) => `字段“${field}”与“${other}”是同一个字段，写了两次`,
    hint: () => '请只保留一个。',
    explain: '每个字段有中文名和英文名，写哪个都行，但不能同时写。',
  }),
  'missing-field': sentence<{ field: string }>({
    severity: 'error',
    message: ({ field }) => `缺少必填字段“${field}”`,
    hint: ({ field }) => `请补上“${field}”。`,
    explain: '这个字段是公开文本必不可少的。',
  }),
  'wrong-type': sentence<{ expected: ShapeName; actual: ShapeName; text: string }>({
    severity: 'error',
    message: ({ expected, actual, text }) =>
      `这里应当是${SHAPES[expected][0]}，却是${SHAPES[actual][0]}${text && `“${text}”`}`,
    hint: ({ expected }) => SHAPES[expected][1],
    explain: '字段的形状不对：例如应当是列表的地方写成了一个词，或应当是一组字段的地方写成了文字。',
  }),
  'wrong-count': sentence<{ wanted: number; atLeast: boolean; given: number }>({
    severity: 'error',
    message: ({ wanted, atLeast, given }) =>
      `这里${atLeast ? '至少' : ''}应当有 ${wanted} 项，却有 ${given} 项`,
    hint: ({ given }) => (given === 0 ? '请补上；没有内容的，请把整个字段删去。' : '请核对列表的项数。'),
    explain: '有的列表不能是空的，有的列表项数是固定的。',
  }),
  'not-one-of': sentence<{ text: string; allowed: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”不在可选的值里`,
    hint: ({ allowed }) => `可选：${allowed}。`,
    explain: '这个字段只能从给定的几个值里选。',
  }),
  'not-a-year': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”不是年度`,
    hint: () => '请写四位数字，例如 2019。',
    explain: '年度是 2000 至 2099 之间的四位数字。',
  }),
  'not-a-date': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”不是日期`,
    hint: () => '请写成 2019-03-01 或 2019年3月1日。',
    explain: '日期要有年、月、日，而且是日历上有的一天。',
  }),
  'not-yes-or-no': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”既不是“是”也不是“否”`,
    hint: () => '请写“是”或“否”。',
    explain: '这个字段只回答是或否。',
  }),
  'bad-format': sentence<{ text: string; expected: FixedForm }>({
    severity: 'error',
    message: ({ text }) => `“${text}”的格式不对`,
    hint: ({ expected }) => `应当是${FIXED_FORMS[expected]}。`,
    explain: '这个字段有固定的写法，例如索引号“130582000/2019-00012”、网站标识码十位数字。',
  }),
  'control-character': sentence<{ codePoint: string }>({
    severity: 'error',
    message: ({ codePoint }) => `文字里有看不见的控制字符 ${codePoint}`,
    hint: () => '多半是从别的软件复制带来的，请删去后重新输入。',
    explain: '控制字符不能印在文件里，在 Word 里也会悄悄丢失。',
  }),
  'name-is-a-path': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `名称“${text}”不能用作文件名`,
    hint: () => '名称里不能有 / \\ : * ? " < > | 和 ..，请写单位的规范名称。',
    explain: '单位名称会成为文件夹和文件的名字，因此不能含有路径或系统保留的字符。',
  }),
  'name-of-several-lines': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”应当写成一行`,
    explain: '名称、编号等字段只能有一行。',
  }),
  'duplicate-department': sentence<{ name: string; year: number; kind: string; other: string }>({
    severity: 'error',
    message: ({ name, year, kind, other }) => `“${name}”${year}年${kind}已经在“${other}”里给出`,
    hint: () => '同一单位、同一年度、同一类型只能有一份，请删去或改正其中一份。',
    explain: '一份预算由年度、单位和类型（部门、本级、所属单位；预算、决算）确定。两份相同的会互相覆盖。',
  }),
  'reason-not-printed': sentence<{ cause: ReasonUnused }>({
    severity: 'warning',
    message: ({ cause }) => `这里的增减原因不会印出来：${REASONS_UNUSED[cause][0]}`,
    hint: ({ cause }) => REASONS_UNUSED[cause][1],
    explain: '公开文本只在比上年增加或减少时印“主要原因是……”；持平或没有上年数时没有可说的增减。',
  }),
  'no-publication-date': sentence<Record<never, never>>({
    severity: 'note',
    message: () => '没有公开日期，网页不写 PubDate',
    hint: () => '请在“公开信息”里填写“公开日期”。预算法第十四条要求批复后二十日内公开。',
    explain:
      '《中华人民共和国预算法》第十四条：部门预算应当在批复后二十日内由各部门向社会公开。' +
      '政府网站的文章应标明发布日期（国办发〔2017〕47号）。程序不会替你编一个日期。',
  }),
  'not-a-subject-code': sentence<{ text: string; lengths: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”不是科目编码`,
    hint: ({ lengths }) =>
      `这里要 ${lengths} 位数字，例如 2010301 或 30101；可以写成 201-03-01。每级不足两位的要补零。`,
    explain: '支出功能分类编码类、款、项分别为 3、5、7 位；部门预算支出经济分类编码类、款分别为 3、5 位。',
  }),
};
