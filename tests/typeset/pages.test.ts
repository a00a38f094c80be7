import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import {
  heading,
  item,
  list,
  note,
  pageBreak,
  paragraph,
  section,
  text,
  title,
} from '../../src/tree/build.ts';
import type { Block, Section } from '../../src/tree/node.ts';
import { documentText } from '../../src/tree/text.ts';
import { layOut } from '../../src/typeset/layout.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { onlyFile } from '../support/only-file.ts';
import { linesOf, pdfText, type ReadPage, readPdf } from '../support/read-pdf.ts';
import { budgetTable, documentOf, paragraphs, tenPages } from './documents.ts';
import { style } from './style.ts';

const env = nodeEnv();
const mm = (length: number) => (length * 72) / 25.4;

const bytesOf = async (parts: readonly (Block | Section)[]) =>
  onlyFile(await pdf.write(documentOf(parts), style, env)).bytes;
const print = async (...parts: readonly (Block | Section)[]) => readPdf(await bytesOf(parts));
const texts = (page: ReadPage | undefined) => (page ? linesOf(page).map((line) => line.text) : []);
const lineOf = (characters: number) => paragraph([text('国'.repeat(characters))]);
const lines = (count: number): Block[] => Array.from({ length: count }, () => lineOf(5));
const title1 = (label: string): Block => heading(1, [text(label)]);

describe('a document of many pages', () => {
  let pages: readonly ReadPage[] = [];
  beforeAll(async () => {
    pages = await readPdf(onlyFile(await pdf.write(tenPages(), style, env)).bytes);
  });

  test('all text stands in the type area', () => {
    for (const page of pages) {
      const upright = page.width < page.height;
      const [left, top, width, height] = upright ? [28, 37, 156, 225] : [35, 28, 225, 156];
      for (const glyph of page.glyphs.filter((glyph) => glyph.marks.join() !== 'Artifact')) {
        expect(glyph.y - 0.88 * glyph.size).toBeGreaterThanOrEqual(mm(top) - 0.1);
        expect(glyph.y + 0.12 * glyph.size).toBeLessThanOrEqual(mm(top + height) + 0.1);
        // An opening mark gives up its blank half at the margin.
        expect(glyph.x).toBeGreaterThanOrEqual(mm(left) - 0.5 * glyph.size - 0.1);
        expect(glyph.x).toBeLessThanOrEqual(mm(left + width));
      }
    }
  });

  test('page numbers stand 7 mm under the type area, odd right and even left, in 14 pt', () => {
    pages.forEach((page, i) => {
      const upright = page.width < page.height;
      const [left, right, bottom] = upright ? [28, 184, 262] : [35, 260, 184];
      const glyphs = page.glyphs.filter((glyph) => glyph.artifact && glyph.y > mm(bottom));
      expect(glyphs.map((glyph) => glyph.char).join('')).toBe(`— ${i + 1} —`);
      for (const { size, y, font } of glyphs) {
        expect([size, font]).toEqual([14, 'NotoSerifSC-Regular']);
        expect(y).toBeCloseTo(mm(bottom + 7) + (20 - 14) / 2 + 0.88 * 14, 1);
      }
      const last = glyphs.at(-1);
      if (i % 2 === 0) expect((last?.x ?? 0) + (last?.advance ?? 0)).toBeCloseTo(mm(right) - 14, 1);
      else expect(glyphs[0]?.x).toBeCloseTo(mm(left) + 14, 1);
    });
  });

  test('sections turn the page: 225 × 156 mm across', () => {
    const across = pages.filter((page) => page.width > page.height);
    expect(across.length).toBeGreaterThan(2);
    for (const page of across) expect([page.width, page.height]).toEqual([841.89, 595.276]);
  });

  test('the table head stands on each of its pages and no row is lost', () => {
    const across = pages.filter((page) => page.width > page.height);
    across.forEach((page, i) => {
      const heads = page.glyphs.filter((glyph) => glyph.font === 'FandolHei-Regular' && glyph.size === 9);
      expect(heads.map((glyph) => glyph.char).join('')).toContain('科目编码科目名称小计');
      expect(new Set(heads.map((glyph) => glyph.artifact))).toEqual(new Set([i > 0]));
    });
    const all = across.flatMap((page) => page.glyphs.filter((g) => !g.artifact).map((g) => g.char)).join('');
    for (let row = 1; row <= 60; row++) expect(all.split(`第${row}行`)).toHaveLength(2);
  });
});

test('the file says what the tree says, in its order', async () => {
  const document = tenPages();
  const { bytes } = onlyFile(await pdf.write(document, style, env));
  expect(await pdfText(bytes)).toBe(documentText(document).join('').replaceAll('\t', ''));
});

test('a heading is never the last line of a page', async () => {
  for (let before = 14; before <= 24; before++) {
    const pages = await print(
      ...lines(before),
      title1('甲'),
      heading(2, [text('乙')]),
      lineOf(100),
      ...lines(3),
    );
    for (const page of pages.slice(0, -1)) expect(texts(page).at(-1)).toMatch(/^国+$/);
  }
});

test('no paragraph leaves its first or its last line alone', async () => {
  for (let before = 15; before <= 22; before++) {
    for (const characters of [50, 80, 110, 140]) {
      const pages = await print(...lines(before), paragraph([text('民'.repeat(characters))]), ...lines(2));
      const counts = pages.map((page) => texts(page).filter((line) => line.startsWith('民')).length);
      const all = counts.reduce((sum, count) => sum + count, 0);
      expect(all).toBe(Math.ceil((characters - 26) / 28) + 1);
      if (all > 1) expect(counts).not.toContain(1);
    }
  }
});

test('a caption and a unit line stay with their table', async () => {
  for (let before = 14; before <= 22; before++) {
    const pages = await print(...lines(before), budgetTable(4));
    const page = pages.find((candidate) => texts(candidate).includes('部门支出预算总表'));
    expect(texts(page).join('')).toContain('20100');
  }
});

test('a page break begins a page, and not a blank one before a section', async () => {
  const pages = await print(
    section([lineOf(1), pageBreak(), lineOf(2), pageBreak()]),
    section([lineOf(3)], 'landscape'),
  );
  expect(pages.map(texts)).toEqual([['国'], ['国国'], ['国国国']]);
  expect(pages.map((page) => page.width > page.height)).toEqual([false, false, true]);
});

test('an empty document has one page', async () => {
  expect(await print()).toHaveLength(1);
});

test('title lines are centred and about equally long', async () => {
  const pages = await print(title([text('沙河市人力资源和社会保障局二〇一九年部门预算信息公开')]));
  const [first, second, ...rest] = linesOf(pages[0] as ReadPage);
  expect(rest).toEqual([]);
  expect(Math.abs((first?.glyphs.length ?? 0) - (second?.glyphs.length ?? 0))).toBeLessThanOrEqual(1);
  for (const line of [first, second]) {
    const last = line?.glyphs.at(-1);
    const middle = ((line?.glyphs[0]?.x ?? 0) + (last?.x ?? 0) + (last?.advance ?? 0)) / 2;
    expect(middle).toBeCloseTo(mm(28 + 78), 0);
  }
});

test('list labels, signature, date and notes are set', async () => {
  const pages = await print(
    list(3, [{ ...item([paragraph([text('甲')]), paragraph([text('乙')])]), label: '1.' }]),
    paragraph([text('某某局')], 'signature'),
    paragraph([text('2019年3月1日')], 'date'),
    note([text('注：单位万元')]),
  );
  expect(texts(pages[0])).toEqual(['1.甲', '乙', '某某局', '2019年3月1日', '注：单位万元']);
  const date = linesOf(pages[0] as ReadPage)[3]?.glyphs.at(-1);
  expect((date?.x ?? 0) + (date?.advance ?? 0)).toBeCloseTo(mm(184) - 4 * 15.794, 1);
});

test('every placed line carries the node it belongs to', () => {
  const document = documentOf([title1('甲'), lineOf(40), budgetTable(2)]);
  const [page] = layOut(document, style, env);
  const [, paragraphBlock, table] = document.sections[0]?.blocks ?? [];
  const ids = new Set(page?.lines.filter((line) => !line.artifact).map((line) => line.node));
  expect(ids).toContain(paragraphBlock?.id);
  expect(ids).toContain(table?.id);
  if (table?.kind !== 'table') throw new Error('no table');
  for (const row of table.body)
    for (const cell of row.cells) expect(ids.has(cell.id)).toBe(cell.inlines.length > 0);
});

test('the same document gives the same bytes, another one another ID', async () => {
  const id = (bytes: Uint8Array) => /\/ID\[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  const [first, again] = [await bytesOf(paragraphs(3)), await bytesOf(paragraphs(3))];
  expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
  expect(id(await bytesOf(paragraphs(4)))).not.toBe(id(first));
});

test('qpdf finds no fault', async (context) => {
  const found = spawnSync('qpdf', ['--version']).status === 0;
  if (!found && process.env.CI !== 'true') context.skip('qpdf is not installed');
  const file = join(mkdtempSync(join(tmpdir(), 'gongkai-')), 'document.pdf');
  writeFileSync(file, onlyFile(await pdf.write(tenPages(), style, env)).bytes);
  const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  expect(stdout).toContain('No syntax or stream encoding errors');
  expect(status).toBe(0);
});
