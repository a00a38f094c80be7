import { describe, expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { figure, paragraph, section, text } from '../../src/tree/build.ts';
import type { Document } from '../../src/tree/node.ts';
import { layOut } from '../../src/typeset/layout.ts';
import { documentOf } from '../../src/typesetter.ts';
import { printPages } from '../../src/writers/pdf/print.ts';
import { COLOURS, madePicture } from '../support/made-picture.ts';
import { pdfObjects } from '../support/pdf-objects.ts';
import { paragraphs } from './documents.ts';
import { style } from './style.ts';

const env = nodeEnv();
const finished = (...blocks: Parameters<typeof section>[0][number][]): Document =>
  documentOf('测试', [section(blocks as never)], { author: '测试' });

describe('a figure', () => {
  test('is as large as it is, in the middle, and its caption on its page', () => {
    for (let before = 0; before < 9; before++) {
      const document = finished(
        ...paragraphs(before),
        figure(madePicture(300, 200), '图', [text('图1 机构设置图')]),
      );
      const pages = layOut(document, style, env);
      const at = pages.findIndex(({ pictures }) => pictures.length > 0);
      const [placed] = pages[at]?.pictures ?? [];
      expect(placed).toMatchObject({ width: 225, height: 150 });
      const middle = (style.page.margin.left + style.page.width - style.page.margin.right) / 2;
      expect((placed?.x ?? 0) + 112.5).toBeCloseTo(middle, 5);
      const words = pages[at]?.lines.findLast(({ artifact }) => !artifact);
      expect(words?.y).toBeGreaterThan((placed?.y ?? 0) + 150);
      expect(words?.y).toBeLessThan((placed?.y ?? 0) + 190);
    }
  });

  test.each([
    [4000, 30],
    [30, 4000],
    [3000, 3000],
  ])('of %i × %i pixels is made smaller to fit the page', (w, h) => {
    const document = finished(
      paragraph([text('正文')]),
      figure(madePicture(w, h, COLOURS.grey), '图', [text('图1')]),
    );
    const [placed] = layOut(document, style, env).flatMap(({ pictures }) => pictures);
    const { margin, width, height } = style.page;
    if (!placed) throw new Error('no picture');
    expect(placed.width / placed.height).toBeCloseTo(w / h, 5);
    expect(placed.x).toBeGreaterThan(margin.left - 0.01);
    expect(placed.x + placed.width).toBeLessThan(width - margin.right + 0.01);
    expect(placed.y + placed.height).toBeLessThan(height - margin.bottom);
  });

  test('without words for those who do not see it is refused', () => {
    expect(() => figure(madePicture(3, 3), ' ')).toThrow();
  });
});

test('a picture is one image in the PDF, not interpolated, with its alpha as a mask', () => {
  const picture = madePicture(30, 20);
  const document = finished(figure(picture, '甲'), paragraph([text('正文')]), figure(picture, '乙'));
  const bytes = printPages(document, layOut(document, style, env));
  const written = Buffer.from(bytes).toString('latin1');
  const images = [...written.matchAll(/<<\/Type\/XObject\/Subtype\/Image.*?>>\nstream/g)].map(
    ([head]) => head,
  );
  expect(images).toHaveLength(2);
  expect(images.filter((object) => object.includes('/SMask'))).toHaveLength(1);
  expect(images.join('')).not.toContain('/Interpolate');
  const figures = pdfObjects(bytes).filter((object) => object.startsWith('<</S/Figure'));
  expect(figures).toHaveLength(2);
  for (const element of figures)
    expect(element).toMatch(/\/A<<\/O\/Layout\/Placement\/Block\/BBox\[[\d. ]+\]>>\/Alt/);
});
