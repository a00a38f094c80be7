import { beforeAll, describe, expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { paragraph, text } from '../../src/tree/build.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { onlyFile } from '../support/only-file.ts';
import { linesOf, readPdf } from '../support/read-pdf.ts';
import { documentOf } from './documents.ts';
import { inventedParagraphs } from './measure/invented-text.ts';
import { byParagraph, type Measured, measureLines, quantile } from './measure/measure-lines.ts';
import { style } from './style.ts';

const { size, tracking } = style.text.body;
const left = style.page.margin.left;
const right = style.page.width - style.page.margin.right;

/** Sets paragraphs of invented text as one document and measures the lines in the finished file. */
async function measured(seed: number, paragraphs: number): Promise<Measured> {
  const texts = inventedParagraphs(seed, paragraphs);
  const document = documentOf(texts.map((one) => paragraph([text(one)])));
  const pages = await readPdf(onlyFile(await pdf.write(document, style, nodeEnv())).bytes);
  const lines = pages.flatMap((page) => linesOf(page).map((line) => line.glyphs));
  return measureLines(byParagraph(lines, texts), texts, { left, right, size, tracking });
}

describe('invented text, measured in the finished PDF', () => {
  let all: readonly Measured[] = [];
  beforeAll(async () => {
    all = await Promise.all([11, 12, 13].map((seed) => measured(seed, 250)));
  }, 120_000);

  const sum = (of: (one: Measured) => number) => all.reduce((total, one) => total + of(one), 0);

  test('is more than 4,000 lines with more than 3,000 places to keep', () => {
    expect(sum((one) => one.lines)).toBeGreaterThan(4000);
    expect(sum((one) => one.keptPlaces)).toBeGreaterThan(3000);
  });

  test('breaks no hard rule: line edges, words and numbers whole, both margins filled, marks side by side', () => {
    expect(all.flatMap((one) => one.faults)).toEqual([]);
  });

  test('parts a number from its unit in at most one of a thousand places', () => {
    const broken = all.flatMap((one) => one.keptBroken);
    expect(broken.length / sum((one) => one.keptPlaces)).toBeLessThanOrEqual(0.001);
  });

  test('leaves hardly a last line of one character', () => {
    expect(sum((one) => one.singleLast.length)).toBeLessThanOrEqual(1);
  });

  test('opens no line much', () => {
    const of = (gaps: (one: Measured) => readonly number[], share: number) =>
      quantile(all.flatMap(gaps), share);
    expect(of((one) => one.gaps, 0.5)).toBeLessThan(0.16);
    expect(of((one) => one.gaps, 0.95)).toBeLessThan(0.27);
    expect(of((one) => one.hanGaps, 0.95)).toBeLessThan(0.06);
    // An address is longer than most of a line.
    expect(of((one) => one.gaps, 1)).toBeLessThan(0.65);
  });
});
