/** Whatever is printed, the PDF is sound, holds all of it in order, and can be read. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeEnv } from '../../src/env/node.ts';
import { paragraph, text } from '../../src/tree/build.ts';
import type { Document } from '../../src/tree/node.ts';
import { documentText } from '../../src/tree/text.ts';
import { missingGlyphs } from '../../src/typeset/missing-glyphs.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { onlyFile } from '../support/only-file.ts';
import { randomDocument } from '../support/random-document.ts';
import { readPdf, textGlyphs } from '../support/read-pdf.ts';
import { hasTool } from '../support/tool.ts';
import { unreadable } from '../support/unreadable.ts';
import { documentOf } from '../typeset/documents.ts';
import { style } from '../typeset/style.ts';

const env = nodeEnv();
const folder = mkdtempSync(join(tmpdir(), 'gongkai-property-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files: string[] = [];

/** The PDF of a document, kept for qpdf, and whether it holds its text where it can be read. */
async function checkPdf(document: Document): Promise<void> {
  const { bytes } = onlyFile(await pdf.write(document, style, env));
  const file = join(folder, `${files.length}.pdf`);
  writeFileSync(file, bytes);
  files.push(file);
  const pages = await readPdf(bytes);
  const shown = pages.flatMap(textGlyphs);
  expect(shown.map(({ char }) => char).join('')).toBe(documentText(document).join('').replaceAll('\t', ''));
  const { margin } = style.page;
  for (const page of pages) {
    const turned = page.width > page.height;
    const [top, right, bottom, left] = turned
      ? [margin.left, margin.top, margin.right, margin.bottom]
      : [margin.top, margin.right, margin.bottom, margin.left];
    const area = { left, right: page.width - right, top, bottom: page.height - bottom };
    expect(unreadable(page, area)).toEqual([]);
  }
}

/** Letters of every kind that a notice may hold, thick with those that composing treats in a way of its own. */
const thick = fc.constantFrom(
  ...'预算公开部门二〇一九年万元亿平方米个百分点堃喆䶮𬭎，。、；：？！“”‘’（）《》〈〉【】〔〕—…～·％%‰℃＋－×÷≥≤＞＜±0123456789０１２３abcXYZ.,:-/ 　①',
);
const sentence = fc.array(thick, { minLength: 1, maxLength: 300, size: 'max' }).map((all) => all.join(''));

/** Any text of any Unicode. */
const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 60, size: 'max' });

const documentWith = (words: string): Document => documentOf([paragraph([text(words)])]);

describe('a PDF', () => {
  test('of any text that the fonts can print holds it, in the type area, line under line', async () => {
    await fc.assert(
      fc.asyncProperty(sentence, (words) => checkPdf(documentWith(words))),
      { numRuns: 2000 },
    );
  }, 600_000);

  test('of any tree of any shape holds its text, in the type area, line under line', async () => {
    await fc.assert(fc.asyncProperty(randomDocument, checkPdf), { numRuns: 1000 });
  }, 600_000);

  test('of text of any Unicode is made, or each character that no font has is named', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        const missing = new Set(missingGlyphs(documentWith(words), style, env).map((m) => m.codePoint));
        for (const codePoint of missing) expect(words).toContain(String.fromCodePoint(codePoint));
        const rest = [...words].filter((c) => !missing.has(c.codePointAt(0) ?? 0)).join('');
        await checkPdf(documentWith(`预${rest}`));
      }),
      { numRuns: 1000 },
    );
  }, 600_000);

  test.skipIf(!hasTool('qpdf'))(
    'is sound to qpdf, each of them',
    () => {
      expect(files.length).toBeGreaterThan(3900);
      const list = files.join('\n');
      const run = spawnSync('xargs', ['-P2', '-n1', 'qpdf', '--check'], {
        input: list,
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      expect(run.stdout.match(/No syntax or stream encoding errors/g)).toHaveLength(files.length);
      expect(run.status).toBe(0);
    },
    600_000,
  );
});
