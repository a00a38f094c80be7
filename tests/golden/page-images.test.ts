/** What telling pages look like, against pictures kept of them. Look at a new picture before it is kept. */
import { describe, expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { compare, expectImage } from '../support/compare-image.ts';
import { projectPath } from '../support/compile-data.ts';
import { drawPage } from '../support/draw-page.ts';
import { onlyFile } from '../support/only-file.ts';
import { hasTool, PDFTOPPM } from '../support/tool.ts';
import { style } from '../typeset/style.ts';
import { tellingPages } from './telling-pages.ts';

/** Dots an inch: a line of text is some 20 pixels high. */
const DOTS = 72;

const drawn = async (name: string): Promise<Uint8Array> => {
  const { document, page } = tellingPages[name] as (typeof tellingPages)[string];
  return drawPage(onlyFile(await pdf.write(document, style, nodeEnv())).bytes, page, DOTS);
};

describe.skipIf(!hasTool(...PDFTOPPM))('a page looks as it did:', () => {
  test.each(Object.keys(tellingPages))('%s', async (name) => {
    const golden = projectPath(`tests/golden/pages/${name}.png`);
    expectImage(await drawn(name), golden, projectPath('.cache/pages'));
  });

  test('a line that has moved by a point does not pass', async () => {
    const { document, page } = tellingPages['marks-at-line-edges'] as (typeof tellingPages)[string];
    const { margin } = style.page;
    const lower = { ...style, page: { ...style.page, margin: { ...margin, top: margin.top + 1 } } };
    const moved = drawPage(onlyFile(await pdf.write(document, lower, nodeEnv())).bytes, page, DOTS);
    expect(compare(await drawn('marks-at-line-edges'), moved).differing).toBeGreaterThan(5);
  });
});
