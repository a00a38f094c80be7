import * as build from '../../src/tree/build.ts';
import type { Document, Inline, Table } from '../../src/tree/node.ts';
import { documentOf } from './sample-document.ts';

const t = build.text;
const center = { align: 'center' } as const;
const right = { align: 'right' } as const;

/** An amount of 分 as printed in 万元. */
const amount = (printed: string, fen: number): Inline => build.amount(printed, fen, ['测试']);

const expenditure: Table = build.table({
  name: '一般公共预算支出表[含:全部/单位]的名字比表名所许的三十一个字还要长得多得多得多',
  statutory: true,
  caption: [t('一般公共预算支出表')],
  unit: '单位：万元',
  columns: [
    build.column('code', '编码', { type: 'code', align: 'center' }),
    build.column('name', '名称', { width: 3 }),
    build.column('total', '合计', { type: 'amount', align: 'right' }),
    build.column('staff', '合计', { type: 'amount', align: 'right' }),
    build.column('count', '人数', { type: 'count', align: 'right' }),
  ],
  head: [
    build.row([
      build.cell([t('科目')], { ...center, colspan: 2 }),
      build.cell([t('支出预算')], { ...center, colspan: 3 }),
    ]),
    build.row([
      build.cell([t('编码')], { ...center, rowspan: 2 }),
      build.cell([t('名称')], { ...center, rowspan: 2 }),
      build.cell([t('合计')], { ...center, rowspan: 2 }),
      build.cell([t('基本支出')], { ...center, colspan: 2 }),
    ]),
    build.row([build.cell([t('合计')], center), build.cell([t('人数')], center)]),
    build.row(['栏次', '1', '2', '3', '4'].map((number) => build.cell([t(number)], center))),
  ],
  body: [
    build.closingRow([
      build.cell([t('合计')], { ...center, colspan: 2, rowHead: true }),
      build.cell([amount('1,234,567.89', 1_234_567_890_000)], right),
      build.cell([build.strong([amount('-1,000.50', -1_000_500_000)])], right),
      build.cell([t('1,024')], right),
    ]),
    build.row([
      build.cell([t('0201')], { ...center, rowspan: 2 }),
      build.cell([t('一般公共服务支出')], { rowHead: true, indent: 1, rowspan: 2 }),
      build.cell([amount('0.00', 0)], { ...right, rowspan: 2 }),
      build.cell([amount('0.01', 12_345)], right),
      build.cell([], right),
    ]),
    build.row([build.cell([amount('-0.10', -100_000)], right), build.cell([t('3')], right)]),
    build.row([
      build.cell([t('20101')], center),
      build.cell([t('=1+1 & "引号", <尖> _x0041_'), build.lineBreak(), t('第二行')], { indent: 2 }),
      build.cell([amount('123456.70', 123_456_700_000)], right),
      build.cell([], right),
      build.cell([], right),
    ]),
  ],
});

const small = (name: string): Table =>
  build.table({
    name,
    statutory: true,
    columns: [build.column('item', '项目'), build.column('sum', '金额', { type: 'amount', align: 'right' })],
    head: [build.row([build.cell([t('项目')], center), build.cell([t('金额')], center)])],
    body: [
      build.row([build.cell([t('-5%')]), build.cell([t('不适用')], right)]),
      build.row([build.cell([t('')]), build.cell([amount('55', 55_000_000)], right)]),
    ],
  });

/** Statutory tables with merged heads, long and equal names, figures of every kind, and one that is not statutory. */
export const statutoryDocument = (): Document =>
  documentOf(
    [
      build.section([
        { ...build.heading(1, [t('部门收支总表')]), label: '一、' },
        small('收支'),
        build.note([t('注：第一条。')]),
        build.note([t('第二条。')]),
        build.paragraph([t('正文。')]),
        build.note([t('与表无关。')]),
        small('收支'),
        { ...small('机构'), statutory: false },
      ]),
      build.section([expenditure], 'landscape'),
    ],
    '某局2025年部门预算',
  );

export const statutoryTable = expenditure;
