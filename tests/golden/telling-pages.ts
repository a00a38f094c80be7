/** Pages that show what composing and placing do, each in a document of its own. The words are invented. */
import {
  cell,
  column,
  heading,
  paragraph,
  row,
  section,
  strong,
  table,
  text,
  title,
} from '../../src/tree/build.ts';
import type { Block, Document } from '../../src/tree/node.ts';
import { SPECIMEN } from '../../src/tree/stamps.ts';
import { budgetTable, documentOf } from '../typeset/documents.ts';

const body = (...all: readonly string[]): readonly Block[] => all.map((words) => paragraph([text(words)]));

const LONG_NAME = '云溪市流域综合治理与乡村生态环境保护工作协调指导委员会办公室';

const MARKS =
  '会议要求：“各单位要严格执行《预算管理办法》（试行）。”——即“先有预算、后有支出”……不得突破；《决算办法》《绩效办法》另行印发，“是否需要？”“需要！”由办公室答复（详见附件）。';
const QUANTITIES =
  '2026年安排3,845.49万元，比2025年减少12.5万元，下降0.32%；建筑面积1,286.5平方米，车辆4辆，完成率≥95%，温度－5℃～30℃，占比１２．５％，误差±0.5‰，单价＞20元，事项见第（二十八）条、〔2026〕12号文件。';
const LATIN =
  '依据GB/T 9704-2012和ISO 32000-1标准，维护APP、OA系统及CAD软件，访问http://www.example.gov.cn/yusuan/2026查询；A4纸双面打印，邮箱ys@example.gov.cn，版本V2.10.3，电话0319-1234567。';

/** Lengths from short to long, so that a mark meets the end of the line at every place. */
const shifted = (words: string, count: number): readonly Block[] =>
  body(...Array.from({ length: count }, (_, i) => '预算公开说明'.slice(0, i) + words));

const spanning = (rows: number, perGroup: number): Block =>
  table({
    name: '绩效',
    statutory: false,
    caption: [text('部门职责活动绩效目标')],
    unit: '单位：万元',
    columns: [3, 2, 6, 2, 2].map((width, i) => column(`c${i}`, `${i}`, { width })),
    head: [
      row([
        cell([text('职责活动')], { rowspan: 2 }),
        cell([text('年度预算数')], { rowspan: 2 }),
        cell([text('绩效指标')], { colspan: 3 }),
      ]),
      row(['名称', '优', '良'].map((words) => cell([text(words)]))),
    ],
    body: Array.from({ length: rows }, (_, i) =>
      row([
        ...(i % perGroup === 0
          ? [
              cell([text(`第${i / perGroup + 1}项流域治理与监测`)], {
                rowspan: Math.min(perGroup, rows - i),
              }),
              cell([text('1,234.50')], { rowspan: Math.min(perGroup, rows - i), align: 'right' }),
            ]
          : []),
        cell([text(`指标${i + 1}：水质断面达标率与群众满意度`)]),
        cell([text('≥95%')], { align: 'center' }),
        cell([text('≥90%')], { align: 'center' }),
      ]),
    ),
  });

const tall = (): Block =>
  table({
    name: '说明',
    statutory: false,
    columns: [column('a', '甲', { width: 1 }), column('b', '乙', { width: 3 })],
    head: [row([cell([text('项目')]), cell([text('内容')])])],
    body: [
      row([
        cell([text('总体说明')], { rowHead: true }),
        cell([text(Array.from({ length: 26 }, (_, i) => `第${i + 1}句。${MARKS}`).join(''))]),
      ]),
    ],
  });

const labelled = (level: 1 | 2 | 3, label: string, words: string): Block => ({
  ...heading(level, [text(words)]),
  label,
});

/** A telling page: the document that it is of, and its number there. */
export interface TellingPage {
  readonly document: Document;
  readonly page: number;
}

export const tellingPages: Readonly<Record<string, TellingPage>> = {
  'marks-at-line-edges': { document: documentOf(shifted(MARKS, 6)), page: 1 },
  'numbers-and-units': { document: documentOf(shifted(QUANTITIES, 6)), page: 1 },
  'latin-among-han': { document: documentOf(shifted(LATIN, 6)), page: 1 },
  'rare-characters': {
    document: documentOf([
      title([text('李堃、陈䶮、王𬭎、赵珺任职情况')]),
      labelled(1, '一、', '喆昇两名同志的分工'),
      labelled(2, '（一）', '赵珺同志'),
      ...body(`由王𬭎、李堃、陈䶮三名同志负责，${MARKS}`),
      paragraph([strong([text('王𬭎：')]), text(QUANTITIES)]),
    ]),
    page: 1,
  },
  'long-names': {
    document: documentOf([
      title([text(`${LONG_NAME}2026年部门预算信息公开情况说明`)]),
      labelled(1, '一、', `${LONG_NAME}主要职责、机构设置和预算安排的总体情况`),
      ...body(MARKS),
      paragraph([text(LONG_NAME)], 'signature'),
      paragraph([text('2026年2月5日')], 'date'),
    ]),
    page: 1,
  },
  'heading-at-the-foot': {
    document: documentOf([
      ...shifted(MARKS, 5),
      labelled(1, '二、', '机构设置'),
      labelled(2, '（一）', '内设机构'),
      ...shifted(QUANTITIES, 4),
    ]),
    page: 2,
  },
  'paragraphs-over-pages': { document: documentOf(shifted(QUANTITIES + LATIN, 8)), page: 2 },
  'spans-over-pages': { document: documentOf([spanning(90, 40)]), page: 2 },
  'table-begins-on-a-page': { document: documentOf([...body(MARKS), spanning(24, 5)]), page: 1 },
  'cell-taller-than-a-page': { document: documentOf([tall()]), page: 2 },
  'landscape-table': { document: documentOf([section([budgetTable(60)], 'landscape')]), page: 2 },
  stamped: { document: { ...documentOf([...shifted(MARKS, 3)]), stamp: SPECIMEN }, page: 1 },
};
