import { describe, expect, test } from 'vitest';
import { docx } from '../../src/writers/docx/index.ts';
import { html } from '../../src/writers/html/index.ts';
import { pdf } from '../../src/writers/pdf/index.ts';
import { env } from '../support/compile-data.ts';
import { GBT9704 } from '../support/gbt9704-style.ts';
import { onlyFile } from '../support/only-file.ts';
import { docxLines, docxParts } from '../support/read-docx.ts';
import { htmlLines } from '../support/read-html.ts';
import { pdfText, readPdf } from '../support/read-pdf.ts';
import { sampleDocument } from '../support/sample-document.ts';

const plain = sampleDocument();
const stamped = { ...plain, stamp: '样稿' };

describe('a stamp', async () => {
  const both = async (writer: typeof pdf) =>
    Promise.all(
      [plain, stamped].map(async (document) => onlyFile(await writer.write(document, GBT9704, env)).bytes),
    );

  test('stands on every page of the PDF and is no part of its text', async () => {
    const [without = new Uint8Array(), bytes = new Uint8Array()] = await both(pdf);
    const artifacts = async (of: Uint8Array) =>
      (await readPdf(of)).map(
        (page) => page.glyphs.filter((g) => g.artifact && /[样稿]/.test(g.char)).length,
      );
    expect(new Set(await artifacts(bytes))).toEqual(new Set([2]));
    expect(new Set(await artifacts(without))).toEqual(new Set([0]));
    expect(await pdfText(bytes)).toBe(await pdfText(without));
  });

  test('stands in the headers of the Word file, odd and even', async () => {
    const [without = new Uint8Array(), bytes = new Uint8Array()] = await both(docx);
    const headers = (of: Uint8Array) => [...docxParts(of)].filter(([path]) => /header\d\.xml$/.test(path));
    expect(headers(bytes).map(([, xml]) => xml.includes('string="样稿"'))).toEqual([true, true]);
    expect(headers(without)).toEqual([]);
    expect(docxLines(bytes)).toEqual(docxLines(without));
  });

  test('stands on the web page outside its text', async () => {
    const [without = new Uint8Array(), bytes = new Uint8Array()] = await both(html);
    expect(new TextDecoder().decode(bytes)).toContain('<p class="stamp">样稿</p>');
    expect(new TextDecoder().decode(without)).not.toContain('样稿');
    expect(htmlLines(bytes)).toEqual(htmlLines(without));
  });
});
