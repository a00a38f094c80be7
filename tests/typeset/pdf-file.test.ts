import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { memoryEnv } from '../../src/env/memory.ts';
import { nodeEnv } from '../../src/env/node.ts';
import {
  cell,
  column,
  heading,
  item,
  list,
  note,
  paragraph,
  row,
  table,
  text,
  title,
} from '../../src/tree/build.ts';
import type { Document } from '../../src/tree/node.ts';
import { Face } from '../../src/typeset/face.ts';
import { fileOf } from '../../src/typeset/font-file.ts';
import { Sfnt } from '../../src/typeset/sfnt.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { subsetFont } from '../../src/writers/pdf/subset.ts';
import { onlyFile } from '../support/only-file.ts';
import { type ReadNode, readInfo, readOutline, readPdf, readStructure } from '../support/read-pdf.ts';
import { documentOf } from './documents.ts';
import { style } from './style.ts';

const env = nodeEnv();
const bytesOf = async (document: Document) => onlyFile(await pdf.write(document, style, env)).bytes;
const names = (node: ReadNode): unknown =>
  node.kids.length > 0 ? [node.name, ...node.kids.map(names)] : node.name;

const labelled = (level: 1 | 2 | 3, label: string, words: string) => ({
  ...heading(level, [text(words)]),
  label,
});

const sample = documentOf([
  title([text('部门预算')]),
  labelled(1, '一、', '职责'),
  labelled(2, '（一）', '主要职责'),
  paragraph([text('正文')]),
  labelled(1, '二、', '安排'),
  labelled(3, '1.', '越级'),
  list(3, [{ ...item([paragraph([text('项')])]), label: '1.' }]),
  table({
    statutory: false,
    name: '表',
    caption: [text('表一')],
    unit: '单位：万元',
    columns: [column('a', '甲'), column('b', '乙')],
    head: [row([cell([text('甲')], { colspan: 2 })])],
    body: [row([cell([text('行')], { rowHead: true }), cell([])])],
  }),
  note([text('注')]),
]);

test('bookmarks follow the headings, labels included', async () => {
  expect((await readOutline(await bytesOf(sample))).map(names)).toEqual([
    '部门预算',
    ['一、职责', '（一）主要职责'],
    ['二、安排', '1.越级'],
  ]);
});

test('the structure tree says what everything is, and skips no level', async () => {
  const [page] = await readStructure(await bytesOf(sample));
  expect(names(page as ReadNode)).toEqual([
    'Root',
    [
      'Document',
      [
        'Sect',
        ...['H1', 'H2', 'H3', 'P', 'H2', 'H3'],
        ['L', ['LI', 'Lbl', ['LBody', 'P']]],
        ['Table', 'Caption', ['THead', ['TR', 'TH']], ['TBody', ['TR', 'TH', 'TD']]],
        'P',
      ],
    ],
  ]);
});

test('all text stands in marked content', async () => {
  const [page] = await readPdf(await bytesOf(sample));
  expect(page?.glyphs.filter((glyph) => glyph.marks.length !== 1)).toEqual([]);
});

test('title and author are told, also with characters that XML would trip over', async () => {
  const metadata = {
    author: 'R&D局',
    description: '<说明>',
    keywords: ['预算', 'A&B'],
    date: '2019-03-01',
    tags: [],
  };
  const document = { ...documentOf([paragraph([text('文')])], 'R&D <局> “预算” (1)'), metadata };
  const info = await readInfo(await bytesOf(document));
  expect(info).toMatchObject({ Title: document.title, xmpTitle: document.title, Author: 'R&D局' });
  expect(info).toMatchObject({ Subject: '<说明>', Keywords: '预算, A&B', CreationDate: 'D:20190301' });
});

test('without a date no date is made up', async () => {
  expect(await readInfo(await bytesOf(sample))).not.toHaveProperty('CreationDate');
});

test('￥ comes from Noto: Fandol would draw a dollar there', async () => {
  const [page] = await readPdf(await bytesOf(documentOf([paragraph([text('￥12元¥')])])));
  expect(page?.glyphs.filter((glyph) => '￥¥'.includes(glyph.char)).map((glyph) => glyph.font)).toEqual([
    'NotoSerifSC-Regular',
    'FandolFang-Regular',
  ]);
});

test('a font file without TrueType outlines is refused by name', async () => {
  const font = new Uint8Array(64);
  const fonts = memoryEnv({ fonts: { read: () => font, list: () => [] } });
  await expect(pdf.write(sample, style, fonts)).rejects.toThrow('NotoSerifSC-Bold.ttf');
});

test('a subset holds its glyphs unchanged, and leaves the font as it was', () => {
  const bytes = env.fonts.read('NotoSerifSC-Regular.ttf') as Uint8Array;
  const hash = () => createHash('sha256').update(bytes).digest('hex');
  const before = hash();
  const face = new Face('NotoSerifSC-Regular.ttf', fileOf(bytes));
  const glyphs = [
    0,
    ...Array.from('一⼀预算éÅ①', (character) => face.glyph(character.codePointAt(0) as number)),
  ];
  const subset = new Sfnt('subset', fileOf(inflateSync(subsetFont(face, glyphs).deflated)));
  expect(hash()).toBe(before);
  glyphs.forEach((glyph, i) => {
    expect(subset.advance(i)).toBe(face.sfnt.advance(glyph));
    expect(subset.ink(i)).toEqual(face.sfnt.ink(glyph));
  });
});
