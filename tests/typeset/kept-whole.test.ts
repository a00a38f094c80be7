import { expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { paragraph, text } from '../../src/tree/build.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { onlyFile } from '../support/only-file.ts';
import { linesOf, type ReadLine, readPdf } from '../support/read-pdf.ts';
import { documentOf } from './documents.ts';
import { style } from './style.ts';

const env = nodeEnv();

async function print(paragraphs: readonly string[]): Promise<readonly ReadLine[]> {
  const document = documentOf(paragraphs.map((words) => paragraph([text(words)])));
  const pages = await readPdf(onlyFile(await pdf.write(document, style, env)).bytes);
  return pages.flatMap((page) => linesOf(page));
}

/** A text with these words at every place of a line. */
const everywhere = (words: string): readonly string[] =>
  Array.from({ length: 32 }, (_, i) => `${'国'.repeat(40 + i)}${words}${'家'.repeat(40)}`);

/** Never cut: sign, digits, decimals, thousands, percent; words; marks of two characters; numbers in brackets. */
const HARD =
  '≥95% ＞20 ≤1,286.5 ±0.5 ￥120.00 ¥3,845.49 $5.00 №5 -5.2% −3.1 ＋８．５％ １２３．４５％ １，２３４ 98.75‰ 25℃ 3,845.49 1,234,567.89 10-20 3/4 A4 Wi-Fi PM2.5 GB/T e-mail don’t f(x) 10：30 ５０％ —— …… （二十八） （3） （十二）';

test.each(HARD.split(' '))('%s is never cut nor pulled apart', async (words) => {
  const lines = await print(everywhere(words));
  const whole = lines.filter((line) => line.text.includes(words));
  expect(whole).toHaveLength(32);
  for (const { text: line, glyphs } of whole) {
    const at = [...line.slice(0, line.indexOf(words))].length;
    const size = [...words].length;
    const span = glyphs.slice(at, at + size);
    // A full-width mark gives way in a tight line, also inside a number.
    if (/[（：，’]/.test(words)) continue;
    for (const glyph of span.slice(0, -1))
      expect(glyph.advance).toBeCloseTo(glyph.width + style.text.body.tracking, 1);
  }
});

/** Kept: cut only where a line would open beyond the limit, which no line of these texts has to. */
const KEPT =
  '2019年 55万元 3,845.49万元 １２３万元 12.5平方米 100公里 8亿元 3个百分点 20人次 15立方米 第3条 万元 亿元 平方米 百分点 〔2019〕12号 2020—2024年 10～20℃ 95%～98% 二〇一九年 三百万元 第二十八条 5 万元 30余万元 12月 31日 24小时 7个工作日 6辆';

test.each(KEPT.split(' ').filter((words) => words !== '5'))('%s stays whole', async (words) => {
  const lines = await print(everywhere(words));
  expect(lines.filter((line) => line.text.includes(words))).toHaveLength(32);
});

test('what follows the number of a code is no unit of it, and what follows a year is', async () => {
  // 对 and 组 count things elsewhere; here the word that they begin is cut off as any other.
  const ends = (await print(everywhere('按GB/T 9704-2012对照'))).filter((line) =>
    line.text.endsWith('-2012'),
  );
  expect(ends.length).toBeGreaterThan(0);
  const years = await print(everywhere('按GDP 2015-2018年平均'));
  expect(years.filter((line) => line.text.endsWith('-2018'))).toEqual([]);
});

test('a name with · is spread as the rest of its line', async () => {
  // 26 characters and half a stop in a line of 28: what is left is shared out by all places.
  const [line] = await print([`${'国'.repeat(10)}约翰·史密斯${'家'.repeat(9)}${'9'.repeat(20)}年。`]);
  const glyphs = line?.glyphs.slice(0, 20) ?? [];
  const taken = glyphs.map(({ advance, width }) => advance - width);
  expect(Math.max(...taken) - Math.min(...taken)).toBeLessThan(0.05);
  expect(Math.min(...taken)).toBeGreaterThan(0.3);
});

test('an address is cut after its marks, and a word longer than a line anywhere; none leaves the margins', async () => {
  const address = `https://www.example.gov.cn/${'zwgk/2019/'.repeat(6)}index.html?id=1234567890`;
  const word = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(3);
  const lines = await print([`详见${address}，`, `甲${word}乙`, '9'.repeat(150), '）'.repeat(90)]);
  const right = style.page.width - style.page.margin.right;
  for (const { glyphs, text: line } of lines) {
    const last = glyphs.at(-1);
    const half = /[），]$/.test(line) ? 8 : 0;
    expect((last?.x ?? 0) + (last?.width ?? 0) - half).toBeLessThanOrEqual(right + 0.3);
  }
  const all = lines.map((line) => line.text).join('');
  expect(all).toContain(address);
  expect(all).toContain(word);
  const inAddress = lines.slice(0, -1).filter(({ text: line }) => /gov|zwgk|example/.test(line));
  expect(inAddress.length).toBeGreaterThan(1);
  for (const { text: line } of inAddress.slice(0, -1)) expect(line).toMatch(/[/.?&=#@_-]$/);
});

test('straight quotation marks open and close by turns', async () => {
  const lines = await print(everywhere('"三公"经费'));
  expect(lines.filter((line) => line.text.endsWith('"三公'))).toEqual([]);
  for (const { text: line } of lines) {
    expect(line).not.toMatch(/国"$/);
    expect(line).not.toMatch(/^"经/);
  }
});
