import type { Along, PageSide } from '../faults.ts';
import { sentence } from '../sentence.ts';

/** 版式：faults of layout.yaml. */
export const layouts = {
  'unknown-layout': sentence<{ name: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `没有名为“${name}”的版式`,
    hint: ({ known }) => `现有版式：${known}。`,
    explain: '版式是 templates 文件夹下的一个文件夹，里面有 layout.yaml。',
  }),
  'layout-loop': sentence<{ names: string }>({
    severity: 'error',
    message: ({ names }) => `版式互相继承：${names}`,
    explain: '一个版式的 extends 最终又指回自己。',
  }),
  'no-such-template': sentence<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `版式里没有模板“${name}”`,
    hint: ({ name }) => `请在版式文件夹或它继承的版式里加上 ${name}，或从 sections 中删去。`,
    explain: 'layout.yaml 的 sections 列出的每一个名字都要有同名的 .hbs 文件。',
  }),
  'layout-only-extended': sentence<{ name: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `版式“${name}”只供别的版式继承，不能直接使用`,
    hint: ({ known }) => `可用的版式：${known}。`,
    explain: 'layout.yaml 里写了 abstract: yes 的版式没有自己的正文，只供别的版式用 extends 继承。',
  }),
  'layout-faulty': sentence<{ name: string; first: string }>({
    severity: 'error',
    message: ({ name }) => `版式“${name}”有错误，不能用`,
    hint: ({ first }) => `请先改正版式：它的错误前面已经报告过，第一处在 ${first}。`,
    explain: '一个版式的错误只详细报告一次；用到它的其他部门只说明没有生成。',
  }),
  'number-out-of-range': sentence<{ text: string; from: number; to: number; whole: boolean }>({
    severity: 'error',
    message: ({ text, whole }) => `“${text}”不${whole ? '是整数，或不' : ''}在允许的范围内`,
    hint: ({ from, to, whole }) => `应当是 ${from} 至 ${to} 的${whole ? '整数' : '数'}。`,
    explain: '版面的尺寸、字号、行数等都有合理的范围，超出范围的版面印不出来。',
  }),
  'page-without-room': sentence<{ side: PageSide; room: number; least: number }>({
    severity: 'error',
    message: ({ side, room }) => `页边距太大：版心的${side === 'width' ? '宽' : '高'}只剩 ${room} 毫米`,
    hint: ({ least }) => `版心的宽和高都至少要有 ${least} 毫米，请改小页边距或改大纸张。`,
    explain: '版心是纸张减去页边距后的部分，正文印在里面。',
  }),
  'text-upon-text': sentence<{ role: string; size: number; along: Along; room: number }>({
    severity: 'error',
    message: ({ role, size, along, room }) =>
      `“${role}”的${along === 'lines' ? '行距' : '字距'}只有 ${room} 磅，小于字号 ${size} 磅，${along === 'lines' ? '上下行' : '相邻的字'}会重叠`,
    hint: ({ along }) =>
      along === 'lines'
        ? '请改小 size 或改大 pitch；没有写 pitch 的，行距是版心高度除以 page.lines。'
        : '请改小 size，或改小 page.characters：字距是版心宽度除以 page.characters。',
    explain: '行距和字距不能小于字的大小；在网格上的文字，行距和字距由版心和每页行数、每行字数得出。',
  }),
  'numbering-counts-nothing': sentence<{ text: string; known: string }>({
    severity: 'error',
    message: ({ text }) => `编号形式“${text}”里没有可以计数的“一”或“1”，或不止一个`,
    hint: ({ known }) => `常用的形式：${known}。`,
    explain: '编号形式里的“一”会换成汉字数字，“1”会换成阿拉伯数字；形式里恰好要有一个。',
  }),
  'no-page-number': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `页码形式“${text}”里没有 {n}`,
    hint: () => '请写成例如 "— {n} —"，{n} 会换成页码。',
    explain: '没有 {n} 的话，每一页都会印同样的字。',
  }),
  'unknown-column-key': sentence<{ key: string; rows: string; nearest: string; known: string }>({
    severity: 'error',
    message: ({ key, rows }) =>
      key ? `行的来源 ${rows} 没有“${key}”这一项，这一列会是空的` : '这一列没有写 key，会是空的',
    hint: ({ nearest, known }) =>
      nearest ? `是不是 ${nearest}？可用：${known}。` : `可用的 key：${known}。`,
    explain: '表的每一列用 key 说明印行里的哪一项；只有上面一层的标题不写 key，写 columns。',
  }),
  'words-not-filled': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”会照原样印出，花括号里的名称不会换成数据`,
    hint: () => '请去掉花括号。要用数据里的值，请写在 .hbs 模板里。',
    explain: '表的标题、单位、列名和名词解释照 layout.yaml 所写的印出，不是模板。',
  }),
  'bad-subject-line': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `科目表里的这一行看不懂：“${text}”`,
    hint: () =>
      '每行用制表符（Tab）分开：类别（功能分类或经济分类）、编码、名称、起始年、终止年、用途（人员经费、公用经费或空）。',
    explain: '版式文件夹里的 subjects.tsv 列出科目的编码、名称和适用年份。',
  }),
  'unknown-workbook': sentence<{ known: string }>({
    severity: 'error',
    message: () => '不认识这种工作簿',
    hint: ({ known }) =>
      `能读的工作簿由版式的 workbook.yaml 说明：${known}。请核对工作表是否齐全、名称有没有改动。`,
    explain: '财政部门导出的工作簿按版式文件夹里的 workbook.yaml 读取：它认工作表的名称。',
  }),
  'no-such-sheet': sentence<{ wanted: string }>({
    severity: 'error',
    message: ({ wanted }) => `工作簿里没有“${wanted}”的工作表`,
    hint: () => '请补上这张工作表，没有数据的表也要列出；工作表的名称不要改。',
    explain: '官方工作簿按名称找各张表：部门职责、机构设置、名词解释、编制说明和其他相关情况说明都应当有。',
  }),
  'sheet-lacks': sentence<{ sheet: string; wanted: string; table?: string }>({
    severity: 'error',
    message: ({ sheet, wanted }) => `工作表“${sheet}”里找不到“${wanted}”`,
    hint: () => '请核对表头和金额单位有没有改动；列按表头的文字找，不按位置。',
    explain: '表的列、单位都按文字找，插入或移动行列没有关系，改了文字就找不到。',
  }),
  'bad-pattern': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”不是正则表达式`,
    hint: () => '请检查括号是否成对、特殊字符前有没有反斜杠。',
    explain: '版式的 workbook.yaml 用正则表达式找工作表和文字。',
  }),
};
