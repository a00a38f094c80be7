/** The contents as they stand in the finished PDF: what is printed, and where a click leads. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { heading, pageBreak, paragraph, section, text, title, toc } from '../../src/tree/build.ts';
import type { Block, Document, HeadingLevel } from '../../src/tree/node.ts';
import { documentOf } from '../../src/typesetter.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { onlyFile } from '../support/only-file.ts';
import { linesOf, type ReadLine, readPdf, textGlyphs } from '../support/read-pdf.ts';
import { budgetTable, paragraphs } from './documents.ts';
import { style } from './style.ts';

const head = (level: HeadingLevel, words: string): Block => heading(level, [text(words)]);
const finished = (...sections: Parameters<typeof documentOf>[1]): Document =>
  documentOf('测试', sections, { author: '测试' });
const printed = async (document: Document): Promise<Uint8Array> =>
  onlyFile(await pdf.write(document, style, nodeEnv())).bytes;

interface ReadLink {
  readonly onPage: number;
  readonly rect: readonly number[];
  readonly leadsTo: number;
  readonly top: number;
  readonly words: string;
}

/** Links of a PDF, with the pages they stand on and lead to, counted from 1; heights from the foot of the page. */
async function readLinks(bytes: Uint8Array): Promise<readonly ReadLink[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const links: ReadLink[] = [];
  for (let onPage = 1; onPage <= document.numPages; onPage++) {
    for (const { dest, rect, contentsObj } of await (await document.getPage(onPage)).getAnnotations()) {
      const leadsTo = 1 + (await document.getPageIndex(dest[0]));
      links.push({ onPage, rect, leadsTo, top: dest[3], words: contentsObj.str });
    }
  }
  await document.destroy();
  return links;
}

/** Every link leads to the page that is printed beside it, to the line that says its words, and covers its own line. */
async function checkContents(document: Document): Promise<readonly ReadLink[]> {
  const bytes = await printed(document);
  const pages = await readPdf(bytes);
  const links = await readLinks(bytes);
  const covered = (page: number, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]) => {
    const read = pages[page - 1];
    if (!read) throw new Error(`no page ${page}`);
    const inside = read.glyphs.filter(({ artifact, x, y }) => {
      const up = read.height - y;
      return !artifact && up >= bottom && up <= top && x >= left - 0.01 && x <= right;
    });
    const isWord = new Set(textGlyphs(read));
    const say = (own: boolean) =>
      inside
        .filter((glyph) => isWord.has(glyph) === own)
        .map(({ char }) => char)
        .join('');
    return { words: say(true), number: say(false) };
  };
  const byWords = new Map<string, { words: string; number: string }>();
  for (const { onPage, rect, leadsTo, top, words } of links) {
    const shown = covered(onPage, rect);
    const before = byWords.get(words) ?? { words: '', number: '' };
    byWords.set(words, { words: before.words + shown.words, number: before.number + shown.number });
    const target = pages[leadsTo - 1];
    const lines = target ? linesOf(target).filter(({ y }) => target.height - y < top) : [];
    expect(words.startsWith(lines[0]?.text ?? '?')).toBe(true);
    expect((target?.height ?? 0) - (lines[0]?.y ?? 0)).toBeGreaterThan(top - 30);
  }
  for (const [words, shown] of byWords) {
    expect(shown.words).toBe(words);
    expect(shown.number).toBe(String(links.find((link) => link.words === words)?.leadsTo));
  }
  return links;
}

const leaders = (lines: readonly ReadLine[]) => lines.filter(({ text: dots }) => /^…+/.test(dots));

test('numbers are the pages of what is listed, upright and across, and dots end one under the other', async () => {
  const document = finished(
    section([title([text('部门预算')]), pageBreak(), toc('目录', { levels: 2, tables: true }), pageBreak()]),
    section([head(1, '一、职能'), ...paragraphs(30), head(2, '（一）细目'), ...paragraphs(90)]),
    section([head(1, '二、预算表'), budgetTable(60)], 'landscape'),
    section([head(1, '三、其他'), ...paragraphs(9)]),
  );
  const links = await checkContents(document);
  expect(links.map(({ words }) => words)).toEqual([
    '一、职能',
    '（一）细目',
    '二、预算表',
    '部门支出预算总表',
    '三、其他',
  ]);
  expect(links.at(-1)?.leadsTo).toBeGreaterThan(9);
  const page = (await readPdf(await printed(document)))[1];
  const right = style.page.width - style.page.margin.right;
  const dots = leaders(page ? linesOf(page, true) : []);
  expect(dots).toHaveLength(5);
  const ends = dots.map(({ glyphs }) => (glyphs.at(-1)?.x ?? 0) + (glyphs.at(-1)?.width ?? 0));
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.01);
  expect(Math.max(...ends)).toBeLessThan(right);
  for (const { glyphs } of page ? linesOf(page) : [])
    for (const { x, width } of glyphs) expect(x + width).toBeLessThan(right + 0.01);
});

test('contents of several pages shift what they list, in landscape too', async () => {
  const listed = Array.from({ length: 120 }, (_, i) => [
    head(1, `第${i + 1}项`),
    paragraph([text('正文。')]),
    ...(i % 3 === 0 ? [pageBreak()] : []),
  ]).flat();
  for (const orientation of ['portrait', 'landscape'] as const) {
    const links = await checkContents(
      finished(section([toc('目录', { levels: 1, tables: false })], orientation), section(listed)),
    );
    expect(links).toHaveLength(120);
    expect(new Set(links.map(({ onPage }) => onPage)).size).toBeGreaterThan(3);
  }
});

test('an entry longer than its line leaves room for the number, without dots where there is none', async () => {
  const long = '关于机关运行经费政府采购国有资产占有使用和预算绩效目标设置等其他有关情况的说明';
  const links = await checkContents(
    finished(
      section([
        toc('目录', { levels: 4, tables: false }),
        ...[1, 2, 3].map((n) => head(1, `${long}${'补'.repeat(n * 4)}`)),
        head(2, `${long}${long}`),
      ]),
    ),
  );
  expect(links).toHaveLength(4);
});
