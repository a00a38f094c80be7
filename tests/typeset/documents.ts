import { cell, column, heading, paragraph, row, section, table, text, title } from '../../src/tree/build.ts';
import type { Block, Document, Section } from '../../src/tree/node.ts';

/** Real sentences of a published notice (沙河市委网信办, 2019), for running text. */
export const SENTENCES = [
  '负责处理市委网络安全和信息化委员会日常事务工作。协调督促有关方面落实委员会的决定事项、工作部署和要求，组织开展涉及我市政治、经济、文化、社会、生态及军事等各个领域的网络安全和信息化重大问题研究，向委员会提出工作建议。',
  '组织研究起草我市网络安全和信息化发展战略、宏观规划和相关政策。统筹推进我市网络安全和信息化法治、标准建设，根据职责权限负责相关法规、规章等的实施和监督检查；依法完善与信息化相关的统计调查制度。',
  '2019年我单位“三公”经费预算安排55.5万元，比2018年减少3.2万元，下降5.45%；其中：因公出国（境）费0万元，公务用车购置及运维费12万元（含购置费0元），公务接待费≥1.5万元。',
  '截至2018年12月31日，共有车辆4辆，办公用房建筑面积1,286.5平方米，单位价值50万元以上通用设备2台（套）；依据国发〔2017〕62号文件，——即“放管服”改革……不再安排。',
  '绩效目标：党建工作完成率达到100%，群众满意度≥95%，办结时间＞20个工作日的事项不超过（二十八）项所列范围，温度25℃～30℃之间，A-1类网站APP年审合格率98.5%。',
] as const;

/** A document of these blocks or sections, numbered in document order. */
export function documentOf(
  parts: readonly (Block | Section)[],
  name = '测试部门2019年部门预算公开',
): Document {
  const sections = parts.every((part) => part.kind === 'section')
    ? (parts as readonly Section[])
    : [section(parts as readonly Block[])];
  const metadata = { author: '测试部门', keywords: [], tags: [] };
  return numbered({ kind: 'document', title: name, language: 'zh-CN', metadata, sections });
}

/** Gives every node with an id its number, as `assign-ids` does. */
function numbered(document: Document): Document {
  let next = 0;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    const own = 'id' in value ? { id: ++next } : {};
    return Object.fromEntries(Object.entries({ ...value, ...own }).map(([key, part]) => [key, visit(part)]));
  };
  return visit(document) as Document;
}

/** Paragraphs of body text, `count` of them, each beginning with its own number. */
export const paragraphs = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, i) =>
    paragraph([text(`第${i + 1}项。${SENTENCES[i % SENTENCES.length]}`)]),
  );

/** A nine-column table with a head of two rows, like 部门收支预算总表. */
export function budgetTable(rows: number): Block {
  const head = [
    row([
      cell([text('功能分类科目')], { colspan: 2, align: 'center' }),
      cell([text('合计')], { rowspan: 2, align: 'center' }),
      cell([text('一般公共预算')], { colspan: 3, align: 'center' }),
      cell([text('政府性基金预算')], { rowspan: 2, align: 'center' }),
      cell([text('国有资本经营预算')], { rowspan: 2, align: 'center' }),
      cell([text('备注')], { rowspan: 2, align: 'center' }),
    ]),
    row(
      ['科目编码', '科目名称', '小计', '基本支出', '项目支出'].map((label) =>
        cell([text(label)], { align: 'center' }),
      ),
    ),
  ];
  const figures = ['1,234.50', '1,234.50', '1,000.00', '234.50', '', ''];
  const body = Array.from({ length: rows }, (_, i) =>
    row([
      cell([text(`20${100 + i}`)], { align: 'center', rowHead: true }),
      cell([text(i % 4 === 0 ? '一般公共服务支出' : '其他政府办公厅（室）及相关机构事务支出')], {
        indent: i % 3,
      }),
      ...figures.map((figure) => cell(figure === '' ? [] : [text(figure)], { align: 'right' })),
      cell([text(`第${i + 1}行`)]),
    ]),
  );
  const widths = [3, 7, 4, 4, 4, 4, 4, 4, 3];
  return table({
    statutory: false,
    name: '支出总表',
    caption: [text('部门支出预算总表')],
    unit: '单位：万元',
    columns: widths.map((width, i) => column(`c${i}`, `列${i}`, { width })),
    head,
    body,
  });
}

/** About ten pages: text, headings, tables upright and across. */
export const tenPages = (): Document =>
  documentOf([
    section([
      title([text('中共沙河市委网络安全和信息化委员会办公室2019年部门预算信息公开情况说明')]),
      { ...heading(1, [text('部门职责及机构设置情况')]), label: '一、' },
      { ...heading(2, [text('部门职责')]), label: '（一）' },
      ...paragraphs(20),
      { ...heading(1, [text('部门预算安排的总体情况')]), label: '二、' },
      ...paragraphs(16),
      budgetTable(12),
    ]),
    section([budgetTable(60)], 'landscape'),
    section([{ ...heading(1, [text('其他情况')]), label: '三、' }, ...paragraphs(12)]),
  ]);
