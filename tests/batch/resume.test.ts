import { describe, expect, test } from 'vitest';
import { JOURNAL } from '../../src/batch/journal.ts';
import type { BuildOptions, DepartmentDone, Report } from '../../src/commands/build.ts';
import { build } from '../../src/commands/build.ts';
import type { Env } from '../../src/env/env.ts';
import { memoryTree } from '../../src/env/memory.ts';
import type { Disk } from '../../src/package/disk.ts';
import { env } from '../support/compile-data.ts';
import { pngBytes } from '../support/made-picture.ts';
import { department, memoryDisk } from '../support/run-cli.ts';

type Data = Readonly<Record<string, string | Uint8Array>>;

const named = (name: string, more: Record<string, unknown> = {}): string =>
  department((d) => {
    (d.单位 as Record<string, unknown>).名称 = name;
    Object.assign(d, more);
  });

const OFF = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
const REASON = [{ 规则: 'N02', 字段: '收入.收入合计', 理由: '原文如此' }];

const DATA: Data = {
  'd/1.yaml': named('甲局'),
  'd/2.yaml': named('乙局', { 收入: OFF, 差异说明: REASON }),
  'd/3.yaml': named('丙局', { 收入: OFF }),
  'd/4.yaml': named('甲局'),
  'd/5.yaml': named('丁A局'),
};

const PATH = `out/${JOURNAL}`;
const OPTIONS: BuildOptions = { paths: ['d'], out: 'out', formats: ['html', 'docx'], version: '1' };

class Stop extends Error {}

interface Run {
  readonly report: Report | undefined;
  /** The departments' files that were made, and those that were taken over, by data file. */
  readonly made: readonly string[];
  readonly kept: readonly string[];
}

/** A build in memory, broken off once so many departments are told of. */
async function run(
  disk: Disk,
  {
    data = DATA,
    stopAfter = 99,
    templates = env.templates,
    ...options
  }: Partial<BuildOptions> & {
    readonly data?: Data;
    readonly stopAfter?: number;
    readonly templates?: Env['templates'];
  } = {},
): Promise<Run> {
  const told: DepartmentDone[] = [];
  const tell = (done: DepartmentDone): void => {
    told.push(done);
    if (done.count === stopAfter) throw new Stop();
  };
  const machine = { ...env, templates, data: memoryTree(data) };
  const report = await build({ ...OPTIONS, ...options }, machine, disk, tell).catch((error: unknown) => {
    if (!(error instanceof Stop)) throw error;
    return undefined;
  });
  const inputs = (wanted: boolean) =>
    told.filter((d) => d.files.length > 0 && d.isTakenOver === wanted).map((d) => d.input);
  return { report, made: inputs(false), kept: inputs(true) };
}

const resume = (disk: Disk, more: Parameters<typeof run>[1] = {}) => run(disk, { ...more, resume: true });

/** A run that was broken off once all departments were saved, and before its end. */
async function brokenOff(data: Data = DATA) {
  const memory = memoryDisk();
  await run(memory.disk, { data, stopAfter: Object.keys(data).length });
  return memory;
}

/** What a run that nothing broke off reports and saves. */
async function whole(data: Data = DATA) {
  const { disk, files } = memoryDisk();
  const { report } = await run(disk, { data });
  return { report, files };
}

const linesIn = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  new TextDecoder().decode(files.get(PATH)).split('\n').filter(Boolean);

describe('a run that is broken off', () => {
  test.each([1, 2, 3, 4, 5])('after %i departments and resumed comes to the same', async (stopAfter) => {
    const { disk, files } = memoryDisk();
    const first = await run(disk, { stopAfter });
    expect(first.report).toBeUndefined();
    expect(linesIn(files)).toHaveLength(first.made.length);
    const second = await resume(disk);
    expect(second.kept).toEqual(first.made);
    expect([...second.kept, ...second.made]).toEqual(['d/1.yaml', 'd/2.yaml', 'd/5.yaml']);
    const { report, files: expected } = await whole();
    expect(JSON.stringify(second.report)).toBe(JSON.stringify(report));
    expect(files).toEqual(expected);
  });

  test('may be broken off again and again', async () => {
    const { disk, files } = memoryDisk();
    await run(disk, { stopAfter: 1 });
    await resume(disk, { stopAfter: 3 });
    const { kept, report } = await resume(disk);
    expect(kept).toEqual(['d/1.yaml', 'd/2.yaml']);
    expect(report).toEqual((await whole()).report);
    expect(files.has(PATH)).toBe(false);
  });

  test('with evidence and packages comes to the same', async () => {
    const options = { evidence: true, zip: true };
    const { disk, files } = memoryDisk();
    await run(disk, { ...options, stopAfter: 2 });
    const { kept } = await resume(disk, options);
    expect(kept).toEqual(['d/1.yaml', 'd/2.yaml']);
    const all = memoryDisk();
    await run(all.disk, options);
    expect(files).toEqual(all.files);
    expect([...files.keys()].filter((path) => path.endsWith('.evidence.json'))).toHaveLength(3);
  });

  test('begins anew without --resume', async () => {
    const { disk, files } = await brokenOff();
    const { kept } = await run(disk, { stopAfter: 1 });
    expect(kept).toEqual([]);
    expect(linesIn(files)).toHaveLength(1);
  });
});

describe('what has changed is made anew:', () => {
  const others = ['d/1.yaml', 'd/5.yaml'];

  test('a data file', async () => {
    const data = { ...DATA, 'd/2.yaml': named('乙局') };
    const { disk, files } = await brokenOff();
    const { made, kept, report } = await resume(disk, { data });
    expect({ made, kept }).toEqual({ made: ['d/2.yaml'], kept: others });
    const expected = await whole(data);
    expect(report).toEqual(expected.report);
    expect(files).toEqual(expected.files);
  });

  test.each([
    ['changed', (files: Map<string, Uint8Array>, path: string) => files.set(path, new Uint8Array([1]))],
    ['removed', (files: Map<string, Uint8Array>, path: string) => files.delete(path)],
  ])('a department with a file that was %s', async (_, spoil) => {
    const { disk, files } = await brokenOff();
    const path = [...files.keys()].find((name) => name.includes('乙局') && name.endsWith('.docx'));
    spoil(files, path ?? '');
    const { made, kept } = await resume(disk);
    expect({ made, kept }).toEqual({ made: ['d/2.yaml'], kept: others });
    expect(files).toEqual((await whole()).files);
  });

  const unit = (name: string) => ({
    单位名称: name,
    单位性质: '行政',
    单位规格: '科',
    经费保障形式: '财政拨款',
  });
  const family: Data = {
    'd/1.yaml': named('甲局', { 机构设置: [unit('甲局（本级）'), unit('甲中心')] }),
    'd/2.yaml': named('甲局', { 编制口径: '本级' }),
    'd/3.yaml': named('甲中心', { 编制口径: '所属单位' }),
    'd/4.yaml': named('乙局'),
  };

  test('a department whose unit has changed: what they say together is told anew', async () => {
    const data = {
      ...family,
      'd/3.yaml': named('甲中心', { 编制口径: '所属单位', 机关运行经费: { 金额: 5 } }),
    };
    const { disk } = await brokenOff(family);
    expect((await resume(disk, { data: family, stopAfter: 4 })).made).toEqual([]);
    const { kept, report } = await resume(disk, { data });
    expect(kept).toEqual(['d/2.yaml', 'd/4.yaml']);
    expect(report).toEqual((await whole(data)).report);
    expect(report?.diagnostics).toContainEqual(expect.objectContaining({ code: 'N21' }));
  });

  test('a department whose last year has changed', async () => {
    const last = (amount: number) =>
      named('乙局', { 年度: 2025, 机关运行经费: { 金额: amount, 上年金额: amount } });
    const { disk } = memoryDisk();
    const data = { ...DATA, 'last/2.yaml': last(0) };
    await run(disk, { data, lastYear: 'last', stopAfter: 5 });
    expect((await resume(disk, { data, lastYear: 'last', stopAfter: 5 })).kept).toHaveLength(3);
    const changed = { ...data, 'last/2.yaml': last(5) };
    const { kept, report } = await resume(disk, { data: changed, lastYear: 'last' });
    expect(kept).toEqual(['d/1.yaml', 'd/5.yaml']);
    expect(report?.diagnostics).toContainEqual(expect.objectContaining({ code: 'N20' }));
  });

  describe('a department with a picture', () => {
    const picture = (file: string) => ({ 图片: [{ 文件: file, 替代文字: '机构图' }] });
    const shown: Data = {
      'd/1.yaml': named('甲局', picture('图/机构.png')),
      'd/2.yaml': named('乙局'),
      'd/3.yaml': named('丙局', picture('没有.png')),
      'd/图/机构.png': pngBytes(30, 20),
    };
    const forced = { force: true };

    const broken = async () => {
      const memory = memoryDisk();
      await run(memory.disk, { ...forced, data: shown, stopAfter: 3 });
      return memory.disk;
    };

    test('that is as it was is kept, with what was told of it', async () => {
      const { kept, report } = await resume(await broken(), { ...forced, data: shown });
      expect(kept).toEqual(['d/1.yaml', 'd/2.yaml', 'd/3.yaml']);
      expect(report?.diagnostics).toContainEqual(expect.objectContaining({ code: 'no-such-picture' }));
    });

    test.each<[string, Data, readonly string[]]>([
      ['has other bytes', { ...shown, 'd/图/机构.png': pngBytes(30, 21) }, ['d/2.yaml', 'd/3.yaml']],
      ['was missing and has come', { ...shown, 'd/没有.png': pngBytes(9, 9) }, ['d/1.yaml', 'd/2.yaml']],
      [
        'is gone',
        Object.fromEntries(Object.entries(shown).filter(([path]) => !path.endsWith('.png'))),
        ['d/2.yaml', 'd/3.yaml'],
      ],
    ])('that %s is made anew', async (_, data, kept) => {
      const disk = await broken();
      const again = await resume(disk, { ...forced, data, stopAfter: 3 });
      expect(again.kept).toEqual(kept);
      // What was made anew is noted as it is now.
      expect((await resume(disk, { ...forced, data })).kept).toHaveLength(3);
    });
  });

  const templates = {
    ...env.templates,
    read: (path: string) =>
      path.endsWith('README.md') ? new TextEncoder().encode('changed') : env.templates.read(path),
  };
  test.each<[string, Parameters<typeof run>[1]]>([
    ['another version', { version: '2' }],
    ['other formats', { formats: ['html'] }],
    ['a layout', { layout: 'hebei' }],
    ['evidence', { evidence: true }],
    ['attached data', { attachData: true }],
    ['a byte of the templates', { templates }],
  ])('everything, for %s', async (_, options) => {
    const { disk } = await brokenOff();
    expect((await resume(disk, options)).kept).toEqual([]);
  });

  test('everything, when errors are to be passed over', async () => {
    const { disk } = await brokenOff();
    const { kept, made } = await resume(disk, { force: true });
    expect(kept).toEqual([]);
    expect(made).toContain('d/3.yaml');
  });
});

describe('doubles are told by what the data say now:', () => {
  const first = 'duplicate-department';
  test.each<[string, Data, readonly string[]]>([
    ['the first of two has another name', { ...DATA, 'd/1.yaml': named('戊局') }, []],
    ['one has taken the name of one saved after it', { ...DATA, 'd/3.yaml': named('丁A局') }, [first]],
    ['one has taken its file name', { ...DATA, 'd/3.yaml': named('丁a局') }, [first, 'file-name-clash']],
  ])('%s', async (_, data, codes) => {
    const expected = await whole(data);
    const refusals = expected.report?.diagnostics
      .map((d) => d.code)
      .filter((code) => /^(dup|file-)/.test(code));
    expect([...new Set(refusals)]).toEqual(codes);
    const { disk, files } = await brokenOff();
    await resume(disk, { data, stopAfter: 3 });
    expect((await resume(disk, { data })).report).toEqual(expected.report);
    for (const [path, bytes] of expected.files) expect(files.get(path)).toEqual(bytes);
  });
});

describe('a journal', () => {
  test('that breaks off in the middle of a line counts up to there, and goes on', async () => {
    const { files } = await brokenOff();
    const bytes = files.get(PATH) as Uint8Array;
    const ends = [0, 1, 0.2, 0.45, 0.6, 0.9].map((part) => Math.floor(bytes.length * part));
    for (const end of [...ends, bytes.length - 1]) {
      const { disk, files: copy } = memoryDisk();
      for (const [path, content] of files) copy.set(path, content);
      copy.set(PATH, bytes.slice(0, end));
      const whole = new TextDecoder().decode(bytes.slice(0, end + 1)).split('\n').length - 1;
      expect((await resume(disk, { stopAfter: 5 })).kept).toHaveLength(whole);
      expect((await resume(disk)).kept).toHaveLength(3);
    }
  });

  test.each<[string, (line: string) => string]>([
    ['a letter changed', (line) => line.replace('原文如此', '原文如是')],
    ['no JSON', () => 'x'],
    ['another JSON', () => 'null'],
    ['zeros', (line) => '\0'.repeat(line.length)],
  ])('passes over a line with %s', async (_, spoil) => {
    const { disk, files } = await brokenOff();
    const [first = '', second = '', ...rest] = linesIn(files);
    files.set(PATH, new TextEncoder().encode([first, spoil(second), ...rest, ''].join('\n')));
    expect((await resume(disk)).kept).toEqual(['d/1.yaml', 'd/5.yaml']);
  });

  test('is not there after a run that came to its end, nor for one department', async () => {
    const { disk, files } = memoryDisk();
    await run(disk);
    expect(files.has(PATH)).toBe(false);
    await run(disk, { paths: ['d/1.yaml'], stopAfter: 1 });
    expect(files.has(PATH)).toBe(false);
  });

  test('that cannot be written is told once, and nothing else is lost', async () => {
    const { disk, files } = memoryDisk({ append: 'ENOSPC' });
    const { report } = await run(disk);
    expect(report?.outside).toMatchObject([{ code: 'journal-failed', severity: 'warning' }]);
    const expected = await whole();
    expect(files).toEqual(expected.files);
    expect(report?.files).toEqual(expected.report?.files);
  });
});
