/** The form's own words. It is filled in in Chinese whatever the language of messages; field names are the schema's. */
export const formWords = {
  guide: '填写说明',
  facts: '基本信息',
  factHeads: ['项目', '填写', '说明'],
  layer: '层级',
  layerNote: (layers: readonly string[]) => `这一行是什么：${layers.join('、')}`,
  subjects: '科目表',
  subjectHeads: ['编码', '名称'],
  codeComplaint: { title: '科目表里没有', text: '科目表里没有这个编码。确有这个科目的，可以照填。' },
  complaint: { title: '不在列表中', text: '请从列表中选，或留空。' },
  lines: [
    '1. 每张工作表填一部分内容。标题是锁定的，不要改动，也不要改工作表的名称。',
    '2. “基本信息”一行一项，没有的留空；其他表一行一条，接着往下填。',
    '3. 金额以万元计，最多两位小数；以元计的写明“元”，例如 550010元。没有金额的留空，金额是零的填 0。',
    '4. “明细”是九张公开表的来源：每行填功能科目、经济科目、支出类别、资金来源和金额，合计由程序汇总。',
    '5. 科目编码填足位数：功能科目七位，例如 2010301；经济科目五位，例如 30101。',
    '6. 有下拉箭头的单元格请从列表中选。日期写成 2026-02-01。',
    '7. 增减原因只写“主要原因是”后面的话，不带句号；没有增减的不写。',
    '8. 长文字直接写在单元格里，换行用 Alt+Enter，一行是一段；不要写序号，序号由程序编排。由上年数据生成的，文字里的年份和数字要逐处改过。',
    '9. 有“层级”一列的表：先写上一级的行，它的下级依次写在下面。',
    '10. 填好后存成 .xlsx，运行 gongkai check 检查，再运行 gongkai build 生成公开文本。',
  ],
} as const;
