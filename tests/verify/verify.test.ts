import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { readBacks } from '../../src/verify/index.ts';
import { builtEvidence } from '../support/built-evidence.ts';
import { dataFiles, projectPath } from '../support/compile-data.ts';
import { runCli } from '../support/run-cli.ts';

const INPUT = projectPath('data/shahe/2026/liuyuzhili.yaml');
const built = await builtEvidence(INPUT);

type Files = Record<string, Uint8Array>;

/** The department's files in a folder. */
const inFolder = (files = built.files): Files =>
  Object.fromEntries([...files].map(([ending, bytes]) => [`out/甲${ending}`, bytes]));

interface Verification {
  readonly diagnostics: readonly Record<string, unknown>[];
  readonly documents: readonly Record<string, unknown>[];
}

async function verified(data: Files) {
  const { status, out, err } = await runCli(['verify', 'out', '--json'], { data });
  return { status, err, ...(JSON.parse(out) as Verification) };
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Files after a change to the text of one, or to the text of a part of one that is a zip. */
function changed(ending: string, change: (source: string) => string, part?: string): Files {
  const files = inFolder();
  const path = `out/甲${ending}`;
  const bytes = files[path] as Uint8Array;
  const parts = part === undefined ? {} : unzipSync(bytes);
  const before = part === undefined ? text(bytes) : strFromU8(parts[part] as Uint8Array);
  const after = change(before);
  expect(after).not.toBe(before);
  return {
    ...files,
    [path]: part === undefined ? strToU8(after) : zipSync({ ...parts, [part]: strToU8(after) }),
  };
}

const changedEvidence = (change: (evidence: Evidence) => void): Files =>
  changed('.evidence.json', (source) => {
    const evidence = JSON.parse(source) as Evidence;
    change(evidence);
    return JSON.stringify(evidence);
  });

describe('what was built', () => {
  test('agrees, in every format and with its evidence', async () => {
    const { status, diagnostics, documents, err } = await verified(inFolder());
    expect([status, diagnostics]).toEqual([0, []]);
    const formats = ['pdf', 'docx', 'html', 'xlsx', 'evidence'];
    const { text: lines, amounts } = built.evidence;
    expect(documents).toEqual([
      { name: 'out/甲', formats, lines: lines.length, amounts: amounts.length, differences: 0 },
    ]);
    expect(err).toContain(
      `pdf、docx、html、xlsx、evidence，${lines.length} 行、${amounts.length} 个金额，一致`,
    );
  });

  test('agrees without evidence too', async () => {
    const { 'out/甲.evidence.json': _, ...files } = inFolder();
    const { status, diagnostics, documents } = await verified(files);
    expect([status, diagnostics]).toEqual([0, []]);
    expect(documents).toMatchObject([{ formats: ['pdf', 'docx', 'html', 'xlsx'], differences: 0 }]);
  });

  test.each(dataFiles())('agrees: %s', async (input) => {
    const { files } = await builtEvidence(input);
    const { status, diagnostics } = await verified(inFolder(files));
    expect([status, diagnostics]).toEqual([0, []]);
  });
});

describe('a digit that was changed is found, at its place, and nowhere else:', () => {
  const NUMBER = '98.7万元';
  const OTHER = '98.1万元';
  const others = (own: string) => ['evidence', 'pdf', 'docx', 'html'].filter((name) => name !== own);

  test('in a sentence of the Word file', async () => {
    const files = changed('.docx', (xml) => xml.replace(NUMBER, OTHER), 'word/document.xml');
    const { status, diagnostics } = await verified(files);
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([
      {
        code: 'amount-differs',
        severity: 'error',
        message: `金额与 ${others('docx').join('、')} 不一致`,
        expected: expect.stringContaining(NUMBER),
        actual: expect.stringContaining(OTHER),
        place: { file: 'out/甲.docx', paragraph: expect.any(Number) },
      },
    ]);
  });

  test('in the Word file, where there is no evidence and the others outvote it', async () => {
    const changedFiles = changed('.docx', (xml) => xml.replace(NUMBER, OTHER), 'word/document.xml');
    const { 'out/甲.evidence.json': _, ...files } = changedFiles;
    expect((await verified(files)).diagnostics).toMatchObject([
      { code: 'amount-differs', message: '金额与 pdf、html 不一致', place: { file: 'out/甲.docx' } },
    ]);
  });

  test('in a table of the Word file', async () => {
    const files = changed(
      '.docx',
      (xml) => xml.replace(/(<w:t[^>]*>)1,187\.65</, '$11,187.56<'),
      'word/document.xml',
    );
    const { diagnostics, err } = await verified(files);
    expect(diagnostics).toMatchObject([
      {
        code: 'amount-differs',
        message: expect.stringContaining('（“环境保护管理事务”处）'),
        expected: '1,187.65',
        actual: '1,187.56',
        place: { file: 'out/甲.docx', table: expect.any(Number), cell: expect.stringMatching(/^[A-Z]+\d+$/) },
      },
    ]);
    expect(err).toMatch(/^out\/甲\.docx:表\d+![A-Z]+\d+ 错误\[amount-differs]/);
  });

  test('on the web page', async () => {
    const files = changed('.html', (page) => page.replace(NUMBER, OTHER));
    const line =
      text(files['out/甲.html'])
        .split('\n')
        .findIndex((row) => row.includes(OTHER)) + 1;
    const { diagnostics } = await verified(files);
    expect(diagnostics).toMatchObject([{ code: 'amount-differs', place: { file: 'out/甲.html', line } }]);
  });

  test('in a cell of the workbook', async () => {
    const { cells, value } = built.evidence.amounts.find(({ cells }) => cells?.xlsx?.cell === 'F7') ?? {};
    expect(value).toBeDefined();
    const sheets = Object.keys(unzipSync(built.files.get('.xlsx') as Uint8Array)).filter((name) =>
      /sheet\d+\.xml$/.test(name),
    );
    const at = [
      ...new Set(built.evidence.amounts.flatMap(({ cells: all }) => all?.xlsx?.sheet ?? [])),
    ].indexOf(cells?.xlsx?.sheet ?? '');
    const part = sheets.sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))[at] as string;
    const files = changed('.xlsx', (xml) => xml.replace(/(<c r="F7"[^>]*><v>)\d/, '$19'), part);
    const { diagnostics } = await verified(files);
    expect(diagnostics).toMatchObject([
      { code: 'amount-differs', place: { file: 'out/甲.xlsx', sheet: cells?.xlsx?.sheet, cell: 'F7' } },
    ]);
    expect(diagnostics[0]?.expected).not.toBe(diagnostics[0]?.actual);
  });

  test('in an amount of the evidence', async () => {
    const files = changedEvidence(({ amounts }) => {
      (amounts[12] as { text: string }).text = OTHER;
    });
    const { diagnostics } = await verified(files);
    expect(diagnostics).toMatchObject([
      {
        code: 'evidence-contradicts',
        expected: NUMBER,
        actual: OTHER,
        place: { file: 'out/甲.evidence.json', field: 'amounts[13]' },
      },
    ]);
  });

  test('in a value and in a field of the evidence', async () => {
    const value = changedEvidence(({ amounts }) => {
      (amounts[12] as { value: number }).value += 1_000_000;
    });
    expect((await verified(value)).diagnostics).toMatchObject([{ code: 'evidence-contradicts' }]);
    const field = changedEvidence(({ fields }) => {
      (fields['expenditure.lastYear'] as { value: number }).value += 1;
    });
    const { diagnostics } = await verified(field);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { code } of diagnostics) expect(code).toBe('evidence-contradicts');
  });

  test('in the whole of the evidence, where the formats outvote it', async () => {
    const files = changedEvidence((evidence) => {
      const { text: lines, amounts } = evidence as {
        text: string[];
        amounts: { text: string; line: number }[];
      };
      const line = (amounts[0] as { line: number }).line - 1;
      lines[line] = (lines[line] as string).replace('部门', '单位');
    });
    const { diagnostics } = await verified(files);
    expect(diagnostics).toMatchObject([{ code: 'text-differs', place: { file: 'out/甲.evidence.json' } }]);
  });
});

describe('a PDF of another document', () => {
  test('with one other amount is found at the page where it is printed', async () => {
    const yaml = readFileSync(INPUT, 'utf8').replace('价值: 438.75', '价值: 438.57');
    const other = await builtEvidence(INPUT, ['pdf'], yaml);
    const { diagnostics } = await verified({
      ...inFolder(),
      'out/甲.pdf': other.files.get('.pdf') as Uint8Array,
    });
    expect(diagnostics).toMatchObject([
      {
        code: 'amount-differs',
        expected: '438.75',
        actual: '438.57',
        place: { file: 'out/甲.pdf', page: expect.any(Number) },
      },
    ]);
  });

  test('altogether is found at the page and the amounts that differ', async () => {
    const other = await builtEvidence(projectPath('data/shahe/2026/difangzhi.yaml'), ['pdf']);
    const { status, diagnostics } = await verified({
      ...inFolder(),
      'out/甲.pdf': other.files.get('.pdf') as Uint8Array,
    });
    expect(status).toBe(1);
    for (const { place } of diagnostics)
      expect(place).toMatchObject({ file: 'out/甲.pdf', page: expect.any(Number) });
  });
});

test('words, lines and rows that were changed, added or removed are found', async () => {
  const word = changed('.html', (page) => page.replace('机构设置', '机构没置'));
  expect((await verified(word)).diagnostics[0]).toMatchObject({
    code: 'text-differs',
    place: { file: 'out/甲.html' },
  });
  const line = changed('.html', (page) => page.replace('</main>', '<p>另有一段</p></main>'));
  expect((await verified(line)).diagnostics).toMatchObject([
    { code: 'text-extra', message: expect.stringContaining('另有一段') },
  ]);
  const row = changed('.html', (page) =>
    page.replace(/<tr>(?:(?!<tr>).)*1,187\.65(?:(?!<tr>).)*<\/tr>\n/, ''),
  );
  expect((await verified(row)).diagnostics).toMatchObject([
    { code: 'text-missing', place: { file: 'out/甲.html' } },
  ]);
});

test('an amount that was moved to the next column is found', async () => {
  const files = changed('.html', (page) =>
    page.replace(/(<td class="right">)1,187\.65(<\/td><td class="right">)(<\/td>)/, '$1$21,187.65$3'),
  );
  expect((await verified(files)).diagnostics).toMatchObject([
    { actual: '', expected: '1,187.65' },
    { actual: '1,187.65', expected: '' },
  ]);
});

describe('what cannot be compared is said:', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('a file that is broken', async () => {
    const { status, diagnostics } = await verified({ ...inFolder(), 'out/甲.docx': strToU8('no zip') });
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([{ code: 'cannot-read-back', place: { file: 'out/甲.docx' } }]);
  });

  test('evidence that is none', async () => {
    const broken = await verified({ ...inFolder(), 'out/甲.evidence.json': strToU8('{}') });
    expect(broken.diagnostics).toMatchObject([
      { code: 'evidence-broken', place: { file: 'out/甲.evidence.json' } },
    ]);
  });

  test('a PDF, where the library that reads it is not installed', async () => {
    vi.spyOn(readBacks.pdf, 'read').mockResolvedValue(undefined);
    const { status, diagnostics, documents } = await verified(inFolder());
    expect(status).toBe(0);
    expect(diagnostics).toMatchObject([
      { code: 'pdf-reader-missing', severity: 'note', place: { file: 'out/甲.pdf' } },
    ]);
    expect(documents).toMatchObject([{ formats: ['docx', 'html', 'xlsx', 'evidence'] }]);
  });

  test('a format that was made and is gone', async () => {
    const { 'out/甲.docx': _, ...files } = inFolder();
    const { status, diagnostics } = await verified(files);
    expect(status).toBe(0);
    expect(diagnostics).toMatchObject([{ code: 'format-missing', severity: 'warning' }]);
  });

  test('one format alone, and a folder without documents', async () => {
    const page = inFolder()['out/甲.html'] as Uint8Array;
    expect((await verified({ 'out/甲.html': page })).diagnostics).toMatchObject([
      { code: 'nothing-to-compare' },
    ]);
    const { status, diagnostics } = await verified({ 'other/甲.html': page });
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([{ code: 'no-documents', place: { file: 'out' } }]);
  });
});
