import { expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { paragraph, title } from '../../src/tree/build.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { onlyFile } from '../support/only-file.ts';
import { linesOf, type ReadLine, readPdf } from '../support/read-pdf.ts';
import { documentOf } from './documents.ts';
import { style } from './style.ts';

const env = nodeEnv();

/** Names of bodies that fit in a line of a title, 20 characters of 22 pt. */
const BODIES = [
  '中共沙河市委网络安全和信息化委员会办公室',
  '沙河市住房和城乡建设局',
  '沙河市城市管理综合行政执法局',
  '沙河市人力资源和社会保障局',
  '沙河市自然资源和规划局',
  '沙河市市场监督管理局',
  '沙河市文化广电体育和旅游局',
  '沙河市退役军人事务局',
  '沙河市生态环境保护服务中心',
  '沙河市科学技术和工业信息化局',
  '沙河市人民代表大会常务委员会办公室',
  '中国人民政治协商会议沙河市委员会办公室',
  '中共沙河市委员会统一战线工作部',
  '沙河市供销合作社联合社',
  '沙河市乡村振兴促进和农村经营管理服务中心',
  '青川县中医医院',
  '普陀区桃浦镇社区卫生服务中心',
  '南和区第二实验小学',
] as const;
const REST = ['2019年部门预算信息公开', '2026年度部门决算公开情况说明', '二〇二五年度单位预算公开'] as const;
const TITLES = BODIES.flatMap((body) => REST.map((rest) => [body, rest] as const));

/** Where a line may end in what stands after the name. */
const GOOD_ENDS = [/年度?$/, /部门$/, /单位$/, /预算$/, /决算$/, /信息$/, /公开$/, /情况$/];

async function print(...blocks: Parameters<typeof documentOf>[0]): Promise<readonly ReadLine[]> {
  const { bytes } = onlyFile(await pdf.write(documentOf(blocks), style, env));
  return (await readPdf(bytes)).flatMap((page) => linesOf(page));
}

test.each(TITLES)('%s%s: lines end after the name, the year or a word', async (body, rest) => {
  const lines = await print(title([{ kind: 'text', text: body + rest }]));
  const texts = lines.map((line) => line.text);
  expect(texts.join('')).toBe(body + rest);
  let at = 0;
  for (const text of texts.slice(0, -1)) {
    at += text.length;
    // The name fits in one line, so it is not cut.
    expect(at).toBeGreaterThanOrEqual(body.length);
    if (at > body.length) expect(GOOD_ENDS.some((end) => end.test(text))).toBe(true);
  }
  const widths = lines.map(({ glyphs }) => glyphs.reduce((sum, glyph) => sum + glyph.advance, 0));
  expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.5);
});

test('a name longer than a line is cut between its words, and the year begins a line', async () => {
  const name = '沙河市大沙河流域综合治理暨太行山东麓山水林田湖草沙一体化保护修复工作委员会办公室';
  const lines = await print(title([{ kind: 'text', text: `${name}2026年部门预算信息公开` }]));
  expect(lines.map((line) => line.text)).toEqual([
    '沙河市大沙河流域综合治理',
    '暨太行山东麓山水林田湖草沙',
    '一体化保护修复工作委员会办公室',
    '2026年部门预算信息公开',
  ]);
});

test('a long signature is cut by sense', async () => {
  const name = '沙河市流域综合治理暨太行山东麓山水林田湖草沙一体化保护修复工作委员会办公室';
  const lines = await print(paragraph([{ kind: 'text', text: name }], 'signature'));
  expect(lines.length).toBe(2);
  expect(lines[0]?.text).toMatch(/(?:治理|山水林田湖草沙|一体化|保护)$/);
});
