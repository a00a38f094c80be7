import { linkContents, listContents } from '../../src/transforms/list-contents.ts';
import * as build from '../../src/tree/build.ts';
import type {
  Block,
  Column,
  Document,
  Heading,
  HeadingLevel,
  Inline,
  Row,
  Section,
} from '../../src/tree/node.ts';
import { madePicture } from './made-picture.ts';

/** Gives every node its number in document order and tables their captions, as the transforms would. */
export function numbered(document: Document): Document {
  let next = 0;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    const own = 'id' in value ? { id: ++next } : {};
    return Object.fromEntries(
      Object.entries({ ...value, ...own }).map(([key, part]) => [key, key === 'id' ? own.id : visit(part)]),
    );
  };
  return visit(document) as Document;
}

/** Marks the tables that follow a heading straight as captioned by it. */
export const captioned = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block, i) => {
      const before = section.blocks[i - 1];
      const bare = block.kind === 'table' && block.caption === undefined;
      return bare && before?.kind === 'heading' ? { ...block, captionedBy: before.id } : block;
    }),
  })),
});

/** A numbered document whose contents list what it holds. */
const linked = (document: Document): Document => {
  const listed = numbered({ ...document, sections: listContents(document.sections) });
  return { ...listed, sections: linkContents(listed.sections) };
};

/** A finished document of these sections, with metadata that holds characters to escape. */
export const documentOf = (sections: readonly Section<Block>[], title = '测试'): Document =>
  captioned(
    linked({
      kind: 'document',
      title,
      language: 'zh-CN',
      metadata: {
        author: '市财政局',
        description: '2025年部门预算 & "三公"经费',
        keywords: ['预算', '三公经费'],
        date: '2025-02-14',
        tags: [
          { name: 'SiteName', content: '市人民政府' },
          { name: 'ArticleTitle', content: 'A & B <C> "d" \'e\'' },
          { name: 'PubDate', content: '2025-02-14 09:00' },
        ],
      },
      sections,
    }),
  );

const t = build.text;
const head = (level: HeadingLevel, label: string, value: string): Heading => ({
  ...build.heading(level, [t(value)]),
  label,
});
const yuan = (value: number): Inline => build.amount((value / 1_000_000).toFixed(2), value, ['测试']);
const center = { align: 'center' } as const;

const NINE: readonly Column[] = Array.from({ length: 9 }, (_, i) =>
  build.column(`c${i}`, `列${i + 1}`, { width: i === 1 ? 3 : 1, align: i < 2 ? 'left' : 'right' }),
);

/** Two head rows with spans both ways. */
const NINE_HEAD: readonly Row[] = [
  build.row([
    build.cell([t('科目')], { ...center, colspan: 2 }),
    build.cell([t('合计')], { ...center, rowspan: 2 }),
    build.cell([t('基本支出')], { ...center, colspan: 3 }),
    build.cell([t('项目支出')], { ...center, rowspan: 2 }),
    build.cell([t('上年结转')], { ...center, colspan: 2 }),
  ]),
  build.row(
    ['编码', '名称', '小计', '人员', '公用', '本级', '上级'].map((label) => build.cell([t(label)], center)),
  ),
];

const figures = (start: number, count: number) =>
  Array.from({ length: count }, (_, i) => build.cell([yuan((start + i) * 123_400)], { align: 'right' }));

const NINE_BODY: readonly Row[] = [
  build.row([
    build.cell([t('201')], { rowspan: 2, rowHead: true }),
    build.cell([t('一般公共服务支出')], { rowHead: true }),
    ...figures(1, 7),
  ]),
  build.row([build.cell([t('行政运行')], { indent: 1, rowHead: true }), ...figures(20, 7)]),
  ...Array.from({ length: 60 }, (_, i) =>
    build.row([
      build.cell([t(`2010${i + 10}`)]),
      build.cell([t(`项目支出第${i + 1}项`)], { indent: 2 }),
      ...figures(i, 7),
    ]),
  ),
];

const TWO: readonly Column[] = [
  build.column('name', '项目'),
  build.column('amount', '金额', { type: 'amount', align: 'right' }),
];

const smallTable = build.table({
  name: '三公',
  statutory: true,
  caption: [t('表一　“三公”经费支出表')],
  unit: '单位：万元',
  columns: TWO,
  head: [build.row([build.cell([t('项目')], center), build.cell([t('预算数')], center)])],
  body: [
    build.row([
      build.cell([t('合计')], { rowHead: true }),
      build.cell([yuan(12_345_600)], { align: 'right' }),
    ]),
    build.row([
      build.cell([t('公务接待费'), build.lineBreak(), t('（国内）')], { indent: 1 }),
      build.cell([t('')]),
    ]),
  ],
});

const LONG =
  '本部门贯彻落实党中央、国务院关于过紧日子的要求，从严控制“三公”经费和一般性支出，强化预算约束，提高财政资金使用效益。';

/** One of everything that a disclosure holds. */
export const sampleDocument = (): Document =>
  documentOf(
    [
      build.section([
        build.title([t('某市财政局'), build.lineBreak(), t('2025年部门预算公开')]),
        build.toc('目录', { levels: 2, tables: true }),
        head(1, '一、', '部门概况'),
        build.paragraph([
          t(LONG),
          t('收入合计'),
          build.amount('1,234.56万元', 1_234_560_000, ['收入']),
          t('，其中：'),
          build.strong([t('财政拨款')]),
          t('。'),
        ]),
        build.figure(madePicture(60, 40), '某市财政局设办公室、预算科 & "国库科"<三个>', [
          t('图1 机构设置图'),
        ]),
        head(2, '（一）', '主要职责'),
        build.paragraph([t('罕用字：堃 䶮 𬭎 珺；符号：A & B <C> "d" — … ± 1.5% ℃。电话0571-8888。')]),
        head(3, '1.', '机构设置'),
        build.list(3, [
          { ...build.item([build.paragraph([t(LONG)]), build.paragraph([t('续段。')])]), label: '1.' },
          { ...build.item([build.paragraph([t('第二项。')])]), label: '2.' },
        ]),
        head(4, '（1）', '人员情况'),
        build.paragraph([t(LONG + LONG)]),
        smallTable,
        build.note([t('注：本表按四舍五入列示。')]),
        build.paragraph([t('某市财政局')], 'signature'),
        build.paragraph([t('2025年2月14日')], 'date'),
        build.pageBreak(),
        head(1, '二、', '名词解释'),
        build.paragraph([t(LONG)]),
      ]),
      build.section(
        [
          head(1, '三、', '部门支出总表'),
          build.table({
            name: '支出总表',
            statutory: true,
            unit: '单位：万元',
            columns: NINE,
            head: NINE_HEAD,
            body: NINE_BODY,
          }),
        ],
        'landscape',
      ),
      build.section([head(1, '四、', '附则'), build.paragraph([t('本公开由某市财政局解释。')]), smallTable]),
    ],
    '某市财政局2025年部门预算公开',
  );
