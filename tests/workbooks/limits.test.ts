/** The limits hold in the built program, where another process can load it. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import type { ReadingLimits } from '../../src/workbooks/read-workbook.ts';
import { READING_LIMITS } from '../../src/workbooks/read-workbook.ts';
import { survey } from '../../src/workbooks/survey.ts';
import { unpack } from '../../src/workbooks/unpack.ts';
import { projectPath } from '../support/compile-data.ts';
import { madeWorkbook } from '../support/made-workbook.ts';
import { peakOfChildren, TELLS_MEMORY } from '../support/peak-memory.ts';

const BUILT = projectPath('dist/workbooks/read-workbook.js');
if (!existsSync(BUILT)) throw new Error('run npm run build first: the test runs the built program');
const { readWorkbook } = (await import(BUILT)) as typeof import('../../src/workbooks/read-workbook.ts');

const cells = (count: number, cell: (i: number) => string): string =>
  Array.from({ length: Math.ceil(count / 10) }, (_, row) => {
    const inner = Array.from({ length: 10 }, (_, i) => cell(row * 10 + i)).join('');
    return `<row r="${row + 1}">${inner}</row>`;
  }).join('');

const number = (i: number): string => `<c s="0" t="n"><v>${i}.25</v></c>`;

/** A link over every cell that a sheet can have: SheetJS makes each of them. */
const LINK = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>';
/** Every cell is held against every array formula. */
const ARRAYS = cells(60_000, (i) => `<c><f t="array" ref="A1:XFD9">1</f><v>${i}</v></c>`);
const LONG = 'A1+'.repeat(100_000);
const SHARED = `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1">${LONG}A1</f><v>1</v></c>${'<c><f t="shared" si="0"/><v>1</v></c>'.repeat(9999)}</row>`;

const HOSTILE: Readonly<Record<string, Uint8Array>> = {
  'a link over all cells': madeWorkbook({ rows: cells(10, number), after: LINK }),
  'array formulas': madeWorkbook({ rows: ARRAYS }),
  'a long formula shared by many cells': madeWorkbook({ rows: SHARED }),
  'one large sheet under many names': madeWorkbook({ rows: cells(50_000, number), sheets: 5000 }),
};

const isOrdinary = (bytes: Uint8Array): boolean => survey(unpack(bytes)?.parts ?? {}).isOrdinary;

async function read(bytes: Uint8Array, limits: ReadingLimits) {
  const reporter = new Reporter();
  const workbook = await readWorkbook(bytes, 'a.xlsx', reporter, limits);
  return { workbook, diagnostics: reporter.diagnostics };
}

describe('a workbook that would exhaust the machine', () => {
  test.each(Object.entries(HOSTILE))('%s: ends when its time is over', async (_, bytes) => {
    expect(isOrdinary(bytes)).toBe(false);
    const { workbook, diagnostics } = await read(bytes, { ...READING_LIMITS, seconds: 0.5 });
    expect(workbook).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'workbook-takes-too-long',
        severity: 'error',
        facts: { seconds: 0.5 },
        place: { file: 'a.xlsx' },
      },
    ]);
  });

  test('ends when its memory is full, and takes nothing else with it', async () => {
    const { 'a link over all cells': bytes = new Uint8Array() } = HOSTILE;
    const { workbook, diagnostics } = await read(bytes, { seconds: 600, mebibytes: 300 });
    expect(workbook).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'workbook-takes-too-much',
        severity: 'error',
        facts: { mebibytes: 300 },
        place: { file: 'a.xlsx' },
      },
    ]);
  });
});

describe.skipIf(!TELLS_MEMORY)('the process that reads never has more than its memory', () => {
  const honest = madeWorkbook({
    rows: cells(390_000, (i) => (i % 3 ? number(i) : `<c t="s"><v>${i % 20_000}</v></c>`)),
    strings: Array.from({ length: 20_000 }, (_, i) => `<si><t>第${i}号预算项目</t></si>`).join(''),
  });
  const full = {
    'one text as large as may be': madeWorkbook({
      rows: cells(10, number),
      strings: `<si><t>${'预'.repeat(20_000_000)}</t></si>`,
    }),
    'texts as many as may be': madeWorkbook({
      rows: cells(200_000, (i) => `<c t="inlineStr"><is><t>${'预算'.repeat(36)}${i}</t></is></c>`),
    }),
    'an honest one': honest,
  };
  test.each(Object.entries({ ...HOSTILE, ...full }))(
    '%s',
    async (_, bytes) => {
      const peak = await peakOfChildren(() => read(bytes, READING_LIMITS));
      // Node takes some 40 MiB for itself: less, and nothing has been watched.
      expect(peak).toBeGreaterThan(50);
      expect(peak).toBeLessThanOrEqual(READING_LIMITS.mebibytes);
    },
    120_000,
  );
});

test('an honest workbook of 300,000 cells is read, apart from the program and within its memory', async () => {
  const bytes = madeWorkbook({
    rows: cells(300_000, (i) => (i % 3 ? number(i) : `<c t="s"><v>${i % 20_000}</v></c>`)),
    strings: Array.from({ length: 20_000 }, (_, i) => `<si><t>第${i}号预算项目</t></si>`).join(''),
  });
  expect(isOrdinary(bytes)).toBe(false);
  const { workbook, diagnostics } = await read(bytes, { ...READING_LIMITS, seconds: 600 });
  expect(diagnostics).toEqual([]);
  expect(workbook?.sheets[0]?.cells).toHaveLength(300_000);
  expect(workbook?.sheets[0]?.cells[299_997]).toEqual({
    address: 'H30000',
    row: 30_000,
    column: 8,
    kind: 'text',
    text: '第19997号预算项目',
  });
}, 120_000);

test('an ordinary workbook is read whatever the clock says, and both ways say the same', async () => {
  const rows = `${cells(90, number)}<row r="10" hidden="1"><c t="e"><v>#REF!</v></c></row>`;
  const here = await read(madeWorkbook({ rows }), { seconds: 0, mebibytes: 0 });
  const apart = await read(madeWorkbook({ rows: `${rows}<!-- -->` }), { ...READING_LIMITS, seconds: 600 });
  expect(here.diagnostics.map(({ code }) => code)).toEqual(['cell-error', 'hidden-rows']);
  expect(apart).toEqual(here);
});
