import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeEnv } from '../../../src/env/node.ts';
import { paragraph, strong, text } from '../../../src/tree/build.ts';
import type { Document } from '../../../src/tree/node.ts';
import { pdf } from '../../../src/writers/pdf/index.ts';
import { onlyFile } from '../../support/only-file.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { hasTool } from '../../support/tool.ts';
import { documentOf, SENTENCES } from '../../typeset/documents.ts';
import { style } from '../../typeset/style.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-viewers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = nodeEnv();
const isThere = hasTool('pdftoppm') && hasTool('mutool');

/** Characters of every face, composed glyphs, two of one glyph, and those that other writers get wrong. */
const glyphs = (han: string) =>
  documentOf([
    paragraph([text(`￥12元¥${han}，⼀一𬭎𬬭珺堃éÅ①℃‰㎡−`), strong([text('黑体Bold 2026')])]),
    paragraph([text(SENTENCES[4])]),
  ]);

interface Picture {
  readonly width: number;
  readonly height: number;
  /** From 0, black, to 255. */
  readonly grey: Uint8Array;
}

const DPI = '144';
/** A difference of two viewers' greys that is more than how they draw edges, once blurred. */
const VISIBLE = 60;
/** So many places of a page may differ: some 30 do, in how edges are drawn. */
const EDGES = 60;

async function saved(document: Document): Promise<string> {
  const file = join(folder, 'document.pdf');
  writeFileSync(file, onlyFile(await pdf.write(document, style, env)).bytes);
  return file;
}

function poppler(file: string, page: number): Picture {
  const at = ['-f', String(page), '-l', String(page), '-r', DPI, '-gray'];
  return pgm(spawnSync('pdftoppm', [...at, file], { maxBuffer: 2 ** 26 }).stdout);
}

function mupdf(file: string, page: number): Picture {
  const options = ['draw', '-q', '-r', DPI, '-c', 'gray', '-F', 'pgm', '-o', '-'];
  return pgm(spawnSync('mutool', [...options, file, String(page)], { maxBuffer: 2 ** 26 }).stdout);
}

/** A picture of two-dimensional greys (netpbm P5). */
function pgm(bytes: Uint8Array): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (!head) throw new Error('no picture was drawn');
  const [whole, width, height] = head;
  return { width: Number(width), height: Number(height), grey: bytes.subarray(whole.length) };
}

/** How many places of two pictures differ visibly, each the mean of its neighbourhood. */
function differences(a: Picture, b: Picture): number {
  expect(Math.abs(a.width - b.width) + Math.abs(a.height - b.height)).toBeLessThanOrEqual(2);
  let count = 0;
  for (let y = 2; y < Math.min(a.height, b.height) - 2; y++)
    for (let x = 2; x < Math.min(a.width, b.width) - 2; x++)
      if (Math.abs(mean(a, x, y) - mean(b, x, y)) > VISIBLE) count++;
  return count;
}

function mean({ width, grey }: Picture, x: number, y: number): number {
  let sum = 0;
  for (let dy = -2; dy <= 2; dy++)
    for (let dx = -2; dx <= 2; dx++) sum += grey[(y + dy) * width + x + dx] as number;
  return sum / 25;
}

test.skipIf(!isThere)('poppler and MuPDF draw the same glyphs', async () => {
  for (const [document, pages] of [
    [glyphs('算'), 1],
    [sampleDocument(), 4],
  ] as const) {
    const file = await saved(document);
    for (let page = 1; page <= pages; page++)
      expect(differences(poppler(file, page), mupdf(file, page))).toBeLessThan(EDGES);
  }
});

test.skipIf(!isThere)('one glyph for another would be seen', async () => {
  const right = poppler(await saved(glyphs('算')), 1);
  const wrong = mupdf(await saved(glyphs('预')), 1);
  expect(differences(right, wrong)).toBeGreaterThan(EDGES);
});
