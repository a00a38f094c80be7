import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SampleBudget } from '../sample/budget.ts';
import { sampleCounty } from '../sample/county.ts';
import { writeYaml } from '../sample/write-yaml.ts';
import { projectPath } from '../support/compile-data.ts';
import { htmlLines } from '../support/read-html.ts';
import { department, memoryDisk, runJson } from '../support/run-cli.ts';

type Fields = Record<string, unknown>;
type Line = Record<string, unknown> & { 金额: number; 功能科目: number };

/** The first department of an invented county with its own office and its units. */
const family = [...sampleCounty(1, 3)].map(({ name, budget }) => ({ file: `${name}.yaml`, budget }));
const [whole, office, ...units] = family as [(typeof family)[0], (typeof family)[0], ...typeof family];

/** The data of the family after a change to some, by file. */
function familyData(change: Readonly<Record<string, (fields: Fields) => void>> = {}): Record<string, string> {
  return Object.fromEntries(
    family.map(({ file, budget }) => {
      const fields = structuredClone(budget) as Fields;
      change[file]?.(fields);
      return [file, writeYaml(fields as SampleBudget)];
    }),
  );
}

const found = async (data: Readonly<Record<string, string>>, ...options: readonly string[]) =>
  (await runJson(['check', ...Object.keys(data).filter((f) => !f.startsWith('last/')), ...options], { data }))
    .diagnostics;

const without = (data: Record<string, string>, ...files: readonly string[]) =>
  Object.fromEntries(Object.entries(data).filter(([file]) => !files.includes(file)));

const nameOf = ({ budget }: (typeof family)[0]): string => (budget.单位 as Fields).名称 as string;

const lines = (fields: Fields): Line[] => fields.明细 as Line[];

describe('a department is the sum of its own office and its units', () => {
  test('the family has several units, and nothing is found', async () => {
    expect(units.length).toBeGreaterThan(1);
    expect(await found(familyData())).toEqual([]);
  });

  test('a line of a unit that is 0.01 more is found once, at the department', async () => {
    const unit = units[0] as (typeof units)[0];
    const data = familyData({
      [unit.file]: (fields) => {
        const line = lines(fields).at(-1) as Line;
        line.金额 = Math.round(line.金额 * 100 + 1) / 100;
      },
    });
    const n21 = (await found(data)).filter(({ code }) => code === 'N21');
    expect(n21).toMatchObject([
      {
        severity: 'error',
        department: nameOf(whole),
        place: { file: whole.file },
        refs: ['N21', 'D24'],
        hint: expect.stringContaining(nameOf(unit)),
      },
    ]);
    expect(n21[0]?.related?.some(({ file }) => file === unit.file)).toBe(true);
  });

  test.each([
    ['left out', '漏了'],
    ['counted twice', '两次'],
  ])('a unit that was %s in the sum is named, once', async (kind, word) => {
    const unit = units[0] as (typeof units)[0];
    const subjectOf = ({ 功能科目, 经济科目, 支出类别, 资金来源 }: Line) =>
      JSON.stringify([功能科目, 经济科目, 支出类别, 资金来源]);
    const times = kind === 'left out' ? -1 : 1;
    const data = familyData({
      [whole.file]: (fields) => {
        // Of lines with one subject some are one line in the department.
        for (const theirs of lines(unit.budget as Fields)) {
          const alike = lines(fields).filter((line) => subjectOf(line) === subjectOf(theirs));
          const own =
            alike.find(({ 金额, 上年金额 }) => 金额 === theirs.金额 && 上年金额 === theirs.上年金额) ??
            (alike.find(({ 金额 }) => 金额 > theirs.金额) as Line);
          for (const key of ['金额', '上年金额'] as const)
            own[key] = Math.round((Number(own[key] ?? 0) + times * Number(theirs[key] ?? 0)) * 100) / 100;
          fields.明细 = lines(fields).filter((line) => line.金额 !== 0);
        }
      },
    });
    const n21 = (await found(data)).filter(({ code }) => code === 'N21');
    expect(n21).toMatchObject([{ hint: expect.stringContaining(word) }]);
    expect(n21[0]?.hint).toContain(`“${nameOf(unit)}”`);
  });

  test('in yuan, one yuan counts', async () => {
    // Each has a basic line that is no multiple of 100 yuan, and the department their sum.
    const subjectOf = ({ 金额: _, 上年金额: __, ...subject }: Line) => JSON.stringify(subject);
    const inYuan = (fields: Fields, subject: string, more: number) => {
      const line = lines(fields).find((l) => subjectOf(l) === subject) as Line;
      line.金额 = `${Math.round(Number.parseFloat(String(line.金额)) * 10_000) + more}元` as never;
    };
    const members = [office, ...units];
    const subjects = members.map(({ budget }) => subjectOf(lines(budget as Fields)[0] as Line));
    const change = (off: number) => ({
      ...Object.fromEntries(
        members.map(({ file }, i) => [
          file,
          (f: Fields) => inYuan(f, subjects[i] ?? '', i === 0 ? 7 + off : 7),
        ]),
      ),
      [whole.file]: (fields: Fields) => {
        for (const subject of new Set(subjects))
          inYuan(fields, subject, 7 * subjects.filter((other) => other === subject).length);
      },
    });
    const n21 = async (off: number) =>
      (await found(familyData(change(off)))).filter(({ code }) => code === 'N21').length;
    expect(await n21(0)).toBe(0);
    expect(await n21(1)).toBe(1);
  });

  test('a line that only the department has is found at its own place', async () => {
    const added = {
      功能科目: 2011399,
      经济科目: 30299,
      支出类别: '项目支出',
      资金来源: '一般公共预算',
      金额: 7.31,
    };
    const data = familyData({ [whole.file]: (fields) => lines(fields).push(added as unknown as Line) });
    const n21 = (await found(data)).filter(({ code }) => code === 'N21');
    expect(n21).toHaveLength(1);
    expect(n21[0]?.place?.line).toBe(lineOf(data[whole.file] ?? '', '7.31'));
    expect(n21[0]).toMatchObject({ expected: '0万元', actual: '7.31万元' });
  });

  test('two faults are two findings', async () => {
    const data = familyData({
      [office.file]: (fields) => {
        (lines(fields)[0] as Line).金额 += 3;
        (lines(fields).at(-1) as Line).金额 += 20;
      },
    });
    expect((await found(data)).filter(({ code }) => code === 'N21')).toHaveLength(2);
  });

  test('procurement and other stated figures count too', async () => {
    const data = familyData({
      [whole.file]: (fields) => {
        fields.政府采购 = { 货物: 123456, 工程: 0, 服务: 0 };
      },
      [office.file]: (fields) => {
        fields.政府采购 = { 货物: 1, 工程: 0, 服务: 0 };
      },
    });
    const n21 = (await found(data)).filter(({ code }) => code === 'N21');
    expect(n21.map(({ place }) => place?.field)).toContain('政府采购.货物');
  });

  test('what a unit does not state is not known, and nothing is found', async () => {
    const costs = { 金额: 0, 上年金额: 0 };
    const stated = { 收入合计: 7, 一般公共预算收入: 7, 基金预算拨款: 0 };
    const spent = (more: Fields) => ({
      基本支出: { 金额: 7, 上年金额: 7, ...more },
      项目支出: { 金额: 0, 上年金额: 0 },
    });
    const of = (scope: string, name: string, more: Fields) =>
      department((d) => {
        (d.单位 as Fields).名称 = name;
        Object.assign(d, { 编制口径: scope, 机关运行经费: costs, 收入: stated }, more);
      });
    const unit = { 单位名称: '乙中心', 单位性质: '事业', 单位规格: '科', 经费保障形式: '财政拨款' };
    const both = {
      收入: { 收入合计: 14, 一般公共预算收入: 14, 基金预算拨款: 0 },
      支出: {
        基本支出: { 金额: 14, 上年金额: 14, 人员经费: 9, 日常公用经费: 5 },
        项目支出: { 金额: 0, 上年金额: 0 },
      },
    };
    const data = {
      'a.yaml': of('部门', '甲局', { ...both, 机构设置: [unit] }),
      'b.yaml': of('本级', '甲局', { 支出: spent({ 人员经费: 5, 日常公用经费: 2 }) }),
      'c.yaml': of('所属单位', '乙中心', { 支出: spent({}) }),
    };
    const codes = (await found(data)).filter(({ place }) => place?.file === 'a.yaml');
    expect(codes.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('units of which no file is given are named, and nothing is summed', async () => {
    const gone = units[0] as (typeof units)[0];
    const data = without(familyData({ [office.file]: (fields) => lines(fields).pop() }), gone.file);
    expect((await found(data)).filter(({ place }) => place?.file === whole.file)).toMatchObject([
      {
        code: 'units-missing',
        severity: 'note',
        message: expect.stringContaining(nameOf(gone)),
        place: { file: whole.file, field: '机构设置' },
        refs: ['N21', 'D24'],
      },
    ]);
  });

  test('a unit that cannot be read is as good as missing, and is told of itself', async () => {
    const broken = units[0]?.file ?? '';
    const data = { ...familyData(), [broken]: familyData()[broken]?.replace('金额:', '金額:') ?? '' };
    const codes = (await found(data)).map(({ code, place }) => `${code}@${place?.file}`);
    expect(codes).toContain(`units-missing@${whole.file}`);
    expect(codes).toContain(`unknown-field@${broken}`);
    expect(codes.some((code) => code.startsWith('N21'))).toBe(false);
  });

  test('without a list nothing is guessed, and that is said', async () => {
    const data = familyData({
      [whole.file]: (fields) => {
        fields.机构设置 = '未公开';
      },
    });
    expect(await found(data)).toMatchObject([{ code: 'units-not-listed', severity: 'note' }]);
  });

  test('one that says it has no units is its own office', async () => {
    const data = {
      'a.yaml': department(),
      'b.yaml': department((d) => Object.assign(d, { 编制口径: '本级' })),
    };
    expect(await found(data)).toEqual([]);
    const costs = { 机关运行经费: { 金额: 5, 上年金额: 5 } };
    const off = { ...data, 'b.yaml': department((d) => Object.assign(d, { 编制口径: '本级' }, costs)) };
    expect(await found(off)).toMatchObject([{ code: 'N21', place: { file: 'a.yaml' }, expected: '5万元' }]);
  });

  test('a department alone is not asked for its units', async () => {
    const data = { [whole.file]: familyData()[whole.file] ?? '', 'b.yaml': department() };
    expect(await found(data)).toEqual([]);
  });
});

const lineOf = (yaml: string, part: string): number =>
  yaml.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('last year', () => {
  const LAST = {
    年度: 2025,
    公开信息: { 批复日期: '2025-01-20', 公开日期: '2025-02-01' },
    机关运行经费: { 金额: 3, 上年金额: 3 },
    收入: { 收入合计: 12, 一般公共预算收入: 12, 基金预算拨款: 0 },
    支出: {
      基本支出: { 金额: 8, 上年金额: 8, 人员经费: 5, 日常公用经费: 3 },
      项目支出: { 金额: 4, 上年金额: 4 },
    },
  };
  const THIS = {
    机关运行经费: { 金额: 5, 增减原因: '人员增加' },
    收入: { 收入合计: 10, 一般公共预算收入: 10, 基金预算拨款: 0 },
    支出: {
      基本支出: { 金额: 8, 人员经费: 5, 日常公用经费: 3 },
      项目支出: { 金额: 2, 增减原因: '项目完成' },
    },
  };
  const data = (change: Fields = {}, last: Fields = LAST) => ({
    'a.yaml': department((d) => Object.assign(d, THIS, change)),
    'last/b.yaml': department((d) => Object.assign(d, last)),
  });
  const html = async (given: Record<string, string>, ...options: string[]) => {
    const { disk, files } = memoryDisk();
    const args = ['build', 'a.yaml', '--format', 'html', ...options];
    const { diagnostics } = await runJson(args, { data: given, disk });
    const [page] = files.values();
    return { diagnostics, lines: page ? htmlLines(page) : [] };
  };

  test.each(['last', 'last/b.yaml'])('amounts that are not stated come from --last-year %s', async (path) => {
    const { diagnostics, lines: text } = await html(data(), '--last-year', path);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const all = text.join('\n');
    expect(all).toContain('较2025年预算减少2万元');
    expect(all).toContain('基本支出与上年持平；项目支出减少2万元，主要原因是项目完成');
    expect(all).toContain('机关运行经费共计安排5万元，较上年增加2万元，主要原因是人员增加');
  });

  test('without it they are missing', async () => {
    const { diagnostics } = await html(data());
    expect(diagnostics.map(({ code }) => code)).toContain('template-needs-value');
  });

  test('both years given together are enough', async () => {
    const { diagnostics } = await runJson(['check', 'a.yaml', 'last'], { data: data() });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a reason is demanded where the change has none', async () => {
    const given = data({ 机关运行经费: { 金额: 5 } });
    const { diagnostics } = await html(given, '--last-year', 'last');
    expect(diagnostics).toMatchObject([
      { code: 'N09', severity: 'error', place: { file: 'a.yaml', field: '机关运行经费.增减原因' } },
    ]);
  });

  test('an amount that is stated otherwise is found at its place, with last year’s beside it', async () => {
    const given = data({ 机关运行经费: { 金额: 5, 上年金额: 3.01, 增减原因: '人员增加' } });
    const { diagnostics } = await html(given, '--last-year', 'last');
    expect(diagnostics).toMatchObject([
      {
        code: 'N20',
        severity: 'error',
        expected: '3万元',
        actual: '3.01万元',
        place: { file: 'a.yaml', field: '机关运行经费.上年金额' },
        related: [{ file: 'last/b.yaml', field: '机关运行经费.金额' }],
      },
    ]);
  });

  test('another year’s amounts altogether are one finding', async () => {
    const given = data({
      机关运行经费: { 金额: 5, 上年金额: 2, 增减原因: '人员增加' },
      支出: {
        上年支出合计: 9,
        基本支出: { 金额: 8, 上年金额: 6, 人员经费: 5, 日常公用经费: 3, 增减原因: '人员增加' },
        项目支出: { 金额: 2, 上年金额: 3, 增减原因: '项目完成' },
      },
    });
    const { diagnostics } = await html(given, '--last-year', 'last');
    const found = diagnostics.filter(({ code }) => code === 'N20');
    expect(found).toHaveLength(1);
    expect(found[0]?.related?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['支出.基本支出.上年金额', '支出.项目支出.上年金额']),
    );
  });

  const spent = (...[whole, basic, project]: readonly number[]) => ({
    上年支出合计: whole,
    基本支出: { 金额: 8, 上年金额: basic, 人员经费: 5, 日常公用经费: 3, 增减原因: '人员增加' },
    项目支出: { 金额: 2, 上年金额: project, 增减原因: '项目完成' },
  });

  test.each([
    ['three figures that all differ', spent(9, 6, 3), 1],
    ['two slips', spent(12, 7.5, 4.5), 2],
    ['one slip', spent(12, 8, 4.5), 1],
  ])('%s', async (_, 支出, findings) => {
    const { diagnostics } = await html(data({ 支出 }), '--last-year', 'last');
    expect(diagnostics.filter(({ code }) => code === 'N20')).toHaveLength(findings);
  });

  test('a new body has none, and one that last year’s data does not know is told of', async () => {
    const isNew = await html(data({ 新成立单位: '是' }), '--last-year', 'last');
    expect(isNew.diagnostics.map(({ code }) => code)).not.toContain('last-year-missing');
    expect(isNew.lines.join('')).not.toContain('较上年');
    const { diagnostics } = await html(data({}, { ...LAST, 年度: 2024 }), '--last-year', 'last');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'last-year-missing', severity: 'note' }),
    );
  });

  describe('in tables', () => {
    const line = (functional: number, amount: number, more: Fields = {}) => ({
      功能科目: functional,
      经济科目: 30201,
      支出类别: '项目支出',
      资金来源: '一般公共预算',
      金额: amount,
      ...more,
    });
    const layout = {
      'own/layout.yaml': readFileSync(projectPath('templates/hebei/layout.yaml'), 'utf8')
        .replace('extends: base', 'extends: hebei')
        .replaceAll('上年执行数', '上年预算数'),
    };
    const spending = (amount: number) => ({
      基本支出: { 金额: 0, 上年金额: 0 },
      项目支出: { 金额: amount, 增减原因: '项目完成' },
    });
    const given = (lines: readonly Fields[], was = [5, 4]) => ({
      'a.yaml': department((d) => {
        delete d.收入;
        Object.assign(d, { 支出: spending(7), 明细: lines });
      }),
      'last/b.yaml': department((d) => {
        delete d.收入;
        const 明细 = was.map((amount, i) => line(2010301 + i, amount));
        const all = was.reduce((sum, amount) => sum + amount, 0);
        const 支出 = { ...spending(all), 项目支出: { 金额: all, 上年金额: all } };
        Object.assign(d, { 年度: 2025, 支出, 明细 });
      }),
    });
    const options = ['--last-year', 'last', '--layout'];

    test('the column comes from last year’s table, with the subjects that only it has', async () => {
      const { disk, files } = memoryDisk();
      const setting = { data: given([line(2010301, 7)]), templates: layout, disk };
      await runJson(['build', 'a.yaml', '--format', 'csv', ...options, 'own'], setting);
      const csv = [...files].find(([path]) => path.endsWith('一般公共预算财政拨款支出情况表.csv'))?.[1];
      const rows = new TextDecoder().decode(csv).split('\r\n').slice(1);
      expect(rows.filter(Boolean).map((row) => row.split(',').slice(1).join(' '))).toEqual([
        '201 一般公共服务支出 9.00 7.00  7.00 -2.00 -22.22',
        '20103 政府办公厅（室）及相关机构事务 9.00 7.00  7.00 -2.00 -22.22',
        '2010301 行政运行 5.00 7.00  7.00 2.00 40.00',
        '2010302 一般行政管理事务 4.00    -4.00 -100.00',
        ' 合计 9.00 7.00  7.00 -2.00 -22.22',
      ]);
    });

    test('a column of another year is one finding, two cells of it are two', async () => {
      const found = async (...was: readonly number[]) => {
        const lines = was.map((amount, i) => line(2010301 + i, i === 0 ? 7 : 0, { 上年金额: amount }));
        const data = given(lines, [5, 4, 3, 2, 1]);
        const { diagnostics } = await runJson(['check', 'a.yaml', ...options, 'own'], {
          data,
          templates: layout,
        });
        return diagnostics.filter(({ code }) => code === 'N20').length;
      };
      expect(await found(5, 4, 3, 2, 1)).toBe(0);
      expect(await found(6, 4, 3.5, 2, 1)).toBe(2);
      expect(await found(6.1, 4.2, 3.3, 2.4, 1.5)).toBe(1);
    });

    test('what the lines say otherwise is found once, where the layout prints last year’s budget', async () => {
      const data = given([line(2010301, 7, { 上年金额: 5 }), line(2010302, 0, { 上年金额: 4.5 })]);
      const codes = async (name: string) =>
        (await runJson(['check', 'a.yaml', ...options, name], { data, templates: layout })).diagnostics
          .filter(({ code }) => code === 'N20')
          .map(({ place, expected, actual }) => [place?.field, expected, actual]);
      expect(await codes('own')).toEqual([['明细[2].上年金额', '4万元', '4.5万元']]);
      expect(await codes('hebei')).toEqual([]);
    });
  });
});
