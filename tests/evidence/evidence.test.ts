import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Evidence, EvidenceField } from '../../src/evidence/evidence.ts';
import { parseAmount } from '../../src/model/money.ts';
import { builtEvidence } from '../support/built-evidence.ts';
import { compileFile, projectPath } from '../support/compile-data.ts';
import { readCsv } from '../support/read-csv.ts';
import { htmlLines } from '../support/read-html.ts';
import { readWorkbook } from '../support/read-workbook.ts';

const YAML = projectPath('data/shahe/2026/liuyuzhili.yaml');
const WORKBOOK = projectPath('data/putuo/2026/binhelvdi.xlsx');

const fromYaml = await builtEvidence(YAML);
const fromWorkbook = await builtEvidence(WORKBOOK);
const both = [
  ['YAML', fromYaml],
  ['a workbook', fromWorkbook],
] as const;

/** Figures with their unit in sentences, and amounts in columns of amounts, as a reader of the text finds them. */
const printedAmounts = (text: readonly string[]): readonly string[] =>
  text
    .filter((line) => !line.includes('\t'))
    .flatMap((line) => line.match(/\d[\d,]*(\.\d+)?(万元|元)/g) ?? []);

test.each(both)('every amount that a sentence names has its evidence: %s', (_, { evidence }) => {
  const told = evidence.amounts.filter(({ table }) => table === undefined).map(({ text }) => text);
  expect(told.length).toBeGreaterThan(20);
  expect(told).toEqual(printedAmounts(evidence.text));
});

test.each(both)('the text is that of the web page, and amounts stand where it is said: %s', (_, built) => {
  const { text, amounts } = built.evidence;
  expect(text).toEqual(htmlLines(built.files.get('.html') as Uint8Array));
  for (const { line, at, text: printed } of amounts) expect(text[line - 1]?.slice(at)).toMatch(printed);
  const order = amounts.map(({ line, at }) => line * 100_000 + at);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

const sumOf = (keys: readonly string[], { fields }: Evidence): number =>
  keys.reduce((sum, key) => sum + (fields[key]?.value ?? Number.NaN), 0);

test.each(both)('an amount is what its fields come to: %s', (_, { evidence }) => {
  for (const { derived, addends, subtracted = [], value, text } of evidence.amounts) {
    if (derived === 'quoted') expect(evidence.fields[addends[0] ?? '']?.text).toContain(text);
    else expect(sumOf(addends, evidence) - sumOf(subtracted, evidence)).toBe(value);
    if (derived === 'given') expect([addends.length, subtracted.length]).toEqual([1, 0]);
    if (derived === 'nothing') expect([addends.length, subtracted.length, value]).toEqual([0, 0, 0]);
  }
  const kinds = new Set(evidence.amounts.map(({ derived }) => derived));
  expect(kinds.size).toBeGreaterThanOrEqual(2);
});

const amountFields = ({ fields }: Evidence): readonly EvidenceField[] =>
  Object.values(fields).filter(({ value }) => value !== undefined);

test('fields of YAML stand in the line that is named', () => {
  const lines = readFileSync(YAML, 'utf8').split('\n');
  const fields = amountFields(fromYaml.evidence);
  expect(fields.length).toBeGreaterThan(50);
  for (const { place, value } of fields) {
    expect(place.file).toBe(YAML);
    const numbers = lines[(place.line ?? 0) - 1]?.match(/-?\d+(?:,\d{3})*(\.\d+)?(万元|元)?/g) ?? [];
    expect(numbers.map(parseAmount)).toContain(value);
  }
});

test('fields of a workbook stand in the cell that is named', () => {
  const { book } = readWorkbook(readFileSync(WORKBOOK));
  const fields = amountFields(fromWorkbook.evidence);
  expect(fields.length).toBeGreaterThan(50);
  for (const { place, value } of fields) {
    const found = Number(book.Sheets[place.sheet ?? '']?.[place.cell ?? '']?.v);
    // In 元 or in 万元, as the sheet has it.
    expect([found * 100, found * 1_000_000].map(Math.round)).toContain(value);
  }
});

test.each(both)(
  'amounts of statutory tables stand in the cells of the workbook and the CSV that are named: %s',
  (_, built) => {
    const { book } = readWorkbook(built.files.get('.xlsx') as Uint8Array);
    const tables = built.evidence.amounts.filter(({ formats }) => formats.includes('xlsx'));
    expect(tables.length).toBeGreaterThan(100);
    for (const { text, cells, formats } of tables) {
      const { xlsx, csv } = cells ?? {};
      const found: unknown = book.Sheets[xlsx?.sheet ?? '']?.[xlsx?.cell ?? '']?.v;
      expect(found).toBe(Number(text.replaceAll(',', '')));
      const records = readCsv(new TextDecoder().decode(built.files.get(csv?.ending ?? '')));
      const column = records[0]?.indexOf(csv?.column ?? '') ?? -1;
      expect(Number(records[(csv?.row ?? 0) - 1]?.[column])).toBe(found);
      expect(formats).toEqual(['pdf', 'docx', 'html', 'xlsx', 'csv']);
    }
  },
);

test('an amount says in which table, row and column it stands', () => {
  const { amounts } = fromYaml.evidence;
  expect(amounts.find(({ column }) => column?.endsWith('/增减额'))).toMatchObject({ derived: 'difference' });
  for (const { table, row, column } of amounts.filter(({ cells }) => cells)) {
    expect(table).toMatch(/表/);
    expect(row).not.toBe('');
    expect(column).toBeTruthy();
  }
});

test('what is published is the same with evidence and without, byte for byte', async () => {
  const plain = await compileFile(YAML, ['pdf', 'docx', 'html', 'xlsx', 'csv']);
  expect(plain.files.map(({ ending }) => ending)).toEqual(
    [...fromYaml.files.keys()].filter((ending) => !/^\.(evidence\.json|review\.html)$/.test(ending)),
  );
  for (const { ending, bytes } of plain.files)
    expect(Buffer.from(bytes).equals(fromYaml.files.get(ending) as Uint8Array)).toBe(true);
  const page = new TextDecoder().decode(fromYaml.files.get('.html'));
  expect(page).not.toMatch(/核对稿|class="amount"|liuyuzhili/);
});

test('the review copy shows the chain of every amount, needs no script and says that it is not to be published', () => {
  const { files, evidence } = fromYaml;
  const page = new TextDecoder().decode(files.get('.review.html'));
  expect(page.match(/<span class="amount" tabindex="0" aria-describedby="A\d+">/g)?.length).toBe(
    evidence.amounts.length,
  );
  const notes = new Map(
    [
      ...page.matchAll(/<span class="origin" role="tooltip" id="(A\d+)">((?:<span>[^<]*<\/span>)*)<\/span>/g),
    ].map(([, id = '', note = '']) => [id, note]),
  );
  for (const { id, text, addends, subtracted = [] } of evidence.amounts) {
    const note = notes.get(id) ?? '';
    expect(note).toContain(text);
    if (addends.length > 0) expect(note).toContain(`<span>文件：${YAML}</span>`);
    for (const key of [...addends, ...subtracted])
      expect(note).toContain(`　第 ${evidence.fields[key]?.place.line} 行</span>`);
  }
  expect(page).not.toMatch(/<script|<link|\bsrc="(?!data:image\/png;base64,)|SiteName/);
  expect(page).toContain('<p class="notice">核对稿：只供内部核对，不得公开。');
  expect(page).toContain('<title>核对稿：');
  expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(page).toContain('.amount:focus>.origin{display:block}');
});

test('evidence is the same bytes again', async () => {
  const again = await builtEvidence(YAML);
  for (const ending of ['.evidence.json', '.review.html'])
    expect(
      Buffer.from(again.files.get(ending) as Uint8Array).equals(fromYaml.files.get(ending) as Uint8Array),
    ).toBe(true);
});
