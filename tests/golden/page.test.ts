import { describe, expect, test } from 'vitest';
import { inlineText } from '../../src/tree/text.ts';
import { bytesOf, compileFile, PUBLISHED, projectPath } from '../support/compile-data.ts';
import type { ReadGlyph } from '../support/read-pdf.ts';
import { linesOf, readOutline, readPdf } from '../support/read-pdf.ts';
import { readTableRows } from '../support/read-rows.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** Type area of GB/T 9704-2012: 156 × 225 mm, 28 mm from the left and 37 mm from the top. */
const AREA = { left: 28 * MM, right: 184 * MM, top: 37 * MM, bottom: 262 * MM };

describe('the page of GB/T 9704-2012, from positions in the finished PDF', async () => {
  const bytes = bytesOf(await compileFile(PUBLISHED), 'pdf');
  const pages = await readPdf(bytes);
  const body = pages.map((page) => page.glyphs.filter((glyph) => !glyph.artifact));

  test('is A4', () => {
    for (const { width, height } of pages) {
      expect(width).toBeCloseTo(210 * MM, 1);
      expect(height).toBeCloseTo(297 * MM, 1);
    }
  });

  test('keeps all text in the type area', () => {
    for (const glyph of body.flat()) {
      expect(glyph.x).toBeGreaterThan(AREA.left - 0.1 - (isOpening(glyph) ? glyph.size / 2 : 0));
      expect(glyph.x + glyph.advance).toBeLessThan(
        AREA.right + 0.1 + (isClosing(glyph) ? glyph.size / 2 : 0),
      );
    }
  });

  test('has an advance of 15.794 pt where a line is full-width: 28 characters fill 156 mm', () => {
    const lines = pages.flatMap((page) => linesOf(page)).filter((l) => isPlainLine(l.glyphs, 28));
    expect(lines.length).toBeGreaterThan(3);
    for (const { glyphs } of lines) {
      const first = glyphs[0] as ReadGlyph;
      const last = glyphs[27] as ReadGlyph;
      expect((last.x - first.x) / 27).toBeCloseTo((156 * MM) / 28, 2);
    }
  });

  test('has 22 lines of one pitch on a full page', () => {
    const full = pages.map((page) => linesOf(page)).find((lines) => lines.length === 22);
    if (!full) throw new Error('no page of 22 lines');
    const steps = full.slice(1).map((line, i) => Math.abs(line.y - (full[i]?.y ?? 0)));
    for (const step of steps) expect(step).toBeCloseTo((225 * MM) / 22, 1);
  });

  test('numbers pages in 14 pt, odd ones at the right, even ones at the left, one character from the edge', () => {
    pages.forEach((page, i) => {
      const number = page.glyphs.filter((g) => g.artifact && /[\d— ]/.test(g.char) && g.size === 14);
      expect(number.map((g) => g.char).join('')).toBe(`— ${i + 1} —`);
      const first = number[0] as ReadGlyph;
      const last = number[number.length - 1] as ReadGlyph;
      if (i % 2 === 0) expect(last.x + last.advance).toBeCloseTo(AREA.right - 14, 0);
      else expect(first.x).toBeCloseTo(AREA.left + 14, 0);
    });
  });

  test('gives each role its font and size', () => {
    const of = (text: string) => {
      const line = pages.flatMap((page) => linesOf(page)).find((l) => l.text.startsWith(text));
      const glyph = line?.glyphs.find((g) => /\p{Script=Han}/u.test(g.char));
      return `${glyph?.font.replace(/^.*\+/, '')} ${glyph?.size}`;
    };
    expect(of('中共沙河市委')).toBe('NotoSerifSC-Bold 22');
    expect(of('一、部门职责')).toBe('FandolHei-Regular 16');
    expect(of('（一）收入说明')).toBe('FandolKai-Regular 16');
    expect(of('按照《预算法》')).toBe('FandolFang-Regular 16');
  });

  test('begins paragraphs two characters from the margin', () => {
    const line = pages.flatMap((page) => linesOf(page)).find((l) => l.text.startsWith('一、部门职责'));
    expect(line?.glyphs[0]?.x).toBeCloseTo(AREA.left + 2 * ((156 * MM) / 28), 0);
  });

  test('sets tables in 9 pt or more', () => {
    expect(Math.min(...body.flat().map((glyph) => glyph.size))).toBeGreaterThanOrEqual(9);
  });

  test('has bookmarks: the nine sections with what is under them', async () => {
    const outline = await readOutline(bytes);
    const titles = JSON.stringify(outline);
    for (const label of '一二三四五六七八九') expect(titles).toContain(`${label}、`);
    expect(titles).toContain('（三）部门职责-工作活动绩效目标');
  });
});

const isOpening = (glyph: ReadGlyph): boolean => /[（《“‘【〔「]/.test(glyph.char);
const isClosing = (glyph: ReadGlyph): boolean => /[，。、；：？！）》”’】〕」]/.test(glyph.char);

/** A line of `count` full-width characters, a Han one at each edge and no marks side by side: nothing can give. */
const isPlainLine = (glyphs: readonly ReadGlyph[], count: number): boolean => {
  const text = glyphs.map((glyph) => glyph.char).join('');
  const isFullWidth = /^\p{Script=Han}[\p{Script=Han}，。、；：（）《》]*\p{Script=Han}$/u.test(text);
  return (
    glyphs.length === count && isFullWidth && !/[^\p{Script=Han}]{2}/u.test(text) && glyphs[0]?.size === 16
  );
};

describe('a table over pages, in the finished PDF', async () => {
  const file = projectPath('data/shahe/2026/liuyuzhili.yaml');
  const outcome = await compileFile(file);
  const pages = await readPdf(bytesOf(outcome, 'pdf'));
  const of = (artifact: boolean) =>
    pages.map((page) =>
      page.glyphs
        .filter((g) => g.artifact === artifact)
        .map((g) => g.char)
        .join(''),
    );

  test('goes over three pages or more and repeats its head on each', () => {
    const first = of(false).findIndex((text) => text.includes('职责活动年度预算数'));
    const repeated = of(true).flatMap((text, i) => (text.includes('评价标准') ? [i] : []));
    expect(repeated.length).toBeGreaterThanOrEqual(2);
    expect(repeated).toEqual(repeated.map((_, i) => first + 1 + i));
  });

  test('loses no row: as many as the tree has, in its order, each cell whole', async () => {
    for (const name of ['2019/wangxinban', '2026/liuyuzhili']) {
      const { document, ...made } = await compileFile(projectPath(`data/shahe/${name}.yaml`));
      const tables = (document?.sections ?? [])
        .flatMap((section) => section.blocks)
        .filter((block) => block.kind === 'table')
        .map(({ head, body }) =>
          [...head, ...body].map((row) =>
            row.cells.map((cell) => inlineText(cell.inlines).replaceAll('\n', '')),
          ),
        );
      expect(tables.length).toBeGreaterThan(0);
      expect(await readTableRows(bytesOf(made, 'pdf'))).toEqual(tables);
    }
  });
});
