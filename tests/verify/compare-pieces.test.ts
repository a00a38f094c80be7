import { expect, test } from 'vitest';
import { comparePieces } from '../../src/verify/compare-pieces.ts';
import { docxLines } from '../../src/verify/docx.ts';
import { pdf } from '../../src/verify/pdf.ts';
import type { Line } from '../../src/verify/reading.ts';
import { bytesOf, compileFile, projectPath } from '../support/compile-data.ts';

const row = (...cells: readonly string[]): Line => ({ text: cells.join('\t'), place: {} });

test('a row that goes on over a page is put together, and a caption with its unit line', () => {
  const reference = [
    row('表一'),
    row('单位：元'),
    row('甲乙', '', '丙丁', '1.00'),
    row('戊', '2.00', '己', ''),
  ];
  const pieces = [
    { text: '表一单位：元', page: 1 },
    { text: '甲', page: 1 },
    { text: '丙', page: 1 },
    { text: '1.00', page: 1 },
    { text: '乙', page: 2 },
    { text: '丁', page: 2 },
    { text: '戊', page: 2 },
    { text: '2.00', page: 2 },
    { text: '己', page: 2 },
  ];
  expect(comparePieces(reference, pieces, 'a.pdf')).toEqual([]);
  const other = pieces.map((piece) => (piece.text === '丁' ? { ...piece, text: '戌' } : piece));
  expect(comparePieces(reference, other, 'a.pdf').map(({ line, place }) => [line, place.file])).toEqual(
    expect.arrayContaining([[2, 'a.pdf']]),
  );
});

test('any one amount that differs is told once, in its cell, though its neighbours are equal', async () => {
  const outcome = await compileFile(projectPath('data/putuo/2026/binhelvdi.xlsx'), ['pdf', 'docx']);
  const lines = docxLines(bytesOf(outcome, 'docx'), '');
  const reading = await pdf.read(bytesOf(outcome, 'pdf'), '');
  if (reading?.kind !== 'pieces') throw new Error('the PDF was not read');
  const places = lines.flatMap(({ text }, line) =>
    text
      .split('\t')
      .flatMap((cell, at) => (/^[\d,]+\.\d\d$/.test(cell) ? [{ line, cell: at, text: cell }] : [])),
  );
  expect(places.length).toBeGreaterThan(150);
  for (const { line, cell, text } of places) {
    const expected = text.replace(/\d\d$/, '17');
    const changed = lines.map((one, l) =>
      l === line ? row(...one.text.split('\t').map((was, c) => (c === cell ? expected : was))) : one,
    );
    expect(comparePieces(changed, reading.pieces, '')).toMatchObject([
      { line, cell, expected, actual: text },
    ]);
  }
});
