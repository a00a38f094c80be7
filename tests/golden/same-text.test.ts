import { describe, expect, test } from 'vitest';
import { documentText } from '../../src/tree/text.ts';
import { bytesOf, compileFile, dataFiles, PUBLISHED } from '../support/compile-data.ts';
import { officialText } from '../support/official-text.ts';
import { docxLines } from '../support/read-docx.ts';
import { htmlLines } from '../support/read-html.ts';
import { pdfText } from '../support/read-pdf.ts';

describe('沙河市委网信办 2019', async () => {
  const outcome = await compileFile(PUBLISHED);
  const official = officialText();

  test('the tree says the official text, line by line', () => {
    expect(outcome.document && documentText(outcome.document)).toEqual(official);
  });

  test('the Word file says it', () => {
    expect(docxLines(bytesOf(outcome, 'docx'))).toEqual(official);
  });

  test('the web page says it', () => {
    expect(htmlLines(bytesOf(outcome, 'html'))).toEqual(official);
  });

  test('the PDF says it, but for page numbers and repeated heads', async () => {
    expect(await pdfText(bytesOf(outcome, 'pdf'))).toBe(official.join('').replaceAll('\t', ''));
  });
});

describe.each(dataFiles())('%s', async (file) => {
  const outcome = await compileFile(file);
  const lines = outcome.document ? documentText(outcome.document) : [];

  test('is the same text in Word, on the web page and in the tree', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(docxLines(bytesOf(outcome, 'docx'))).toEqual(lines);
    expect(htmlLines(bytesOf(outcome, 'html'))).toEqual(lines);
  });

  test('holds the same characters in the PDF', async () => {
    // A row that goes on over a page is drawn a page at a time, so its cells come in turns: compare characters.
    const sorted = (text: string) => [...text].sort().join('');
    const printed = await pdfText(bytesOf(outcome, 'pdf'));
    expect(sorted(printed)).toBe(sorted(lines.join('').replaceAll('\t', '')));
  });
});
