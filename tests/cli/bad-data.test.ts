import { describe, expect, test } from 'vitest';
import type { Setting } from '../support/run-cli.ts';
import { department, memoryDisk, runCli, runJson } from '../support/run-cli.ts';

/** Builds `a.yaml`; nothing may be left in the out folder. */
async function failing(yaml: string | Uint8Array, setting: Setting = {}) {
  const { disk, files } = memoryDisk();
  const ran = await runJson(['build', 'a.yaml'], { disk, data: { 'a.yaml': yaml }, ...setting });
  expect(ran.status).toBe(1);
  expect(ran.files).toEqual([]);
  expect([...files.keys()]).toEqual([]);
  const errors = ran.diagnostics.filter((d) => d.severity === 'error');
  for (const error of errors) expect(ran.err).toContain(error.message);
  return errors;
}

const lineOf = (yaml: string, text: string): number =>
  yaml.split('\n').findIndex((line) => line.includes(text)) + 1;

describe('a fault of the data is told with its code, line and field:', () => {
  test('a YAML syntax error, once', async () => {
    const errors = await failing('年度: 2026\n单位: {名称: [甲\n支出: 1\n');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      code: 'yaml-syntax',
      place: { file: 'a.yaml', line: expect.any(Number) },
    });
  });

  test('a field given twice', async () => {
    const errors = await failing('年度: 2026\n年度: 2025\n');
    expect(errors).toMatchObject([
      { code: 'yaml-syntax', place: { line: 2 }, message: expect.stringContaining('两次') },
    ]);
    const both = department((d) => {
      d.year = 2026;
    });
    expect(await failing(both)).toMatchObject([
      { code: 'field-given-twice', place: { line: lineOf(both, 'year') } },
    ]);
  });

  test('an unknown field, with the nearest known one', async () => {
    const yaml = department((d) => {
      d.机构设制 = '无';
    });
    expect(await failing(yaml)).toMatchObject([
      {
        code: 'unknown-field',
        place: { file: 'a.yaml', line: lineOf(yaml, '机构设制') },
        hint: expect.stringContaining('机构设置'),
      },
    ]);
  });

  test('a missing required field', async () => {
    const yaml = department((d) => {
      delete d.支出;
    });
    expect(await failing(yaml)).toMatchObject([
      { code: 'missing-field', message: expect.stringContaining('支出') },
    ]);
  });

  test.each(['', ' '])('a name of nothing: %j', async (name) => {
    const yaml = department((d) => {
      (d.单位 as Record<string, unknown>).名称 = name;
    });
    expect(await failing(yaml)).toMatchObject([{ code: 'missing-field', place: { file: 'a.yaml' } }]);
  });

  test('a wrong type', async () => {
    const yaml = department((d) => {
      d.部门职责 = '一段话';
      d.收入 = [1];
    });
    expect((await failing(yaml)).map((e) => [e.code, e.place?.line])).toEqual([
      ['wrong-type', lineOf(yaml, '收入:') + 1],
      ['wrong-type', lineOf(yaml, '部门职责')],
    ]);
  });

  test.each([
    ['五十五', 'not-an-amount'],
    ['55.001', 'amount-too-fine'],
    ['-3', 'negative-amount'],
  ])('an amount like %s', async (amount, code) => {
    const yaml = department((d) => {
      d.收入 = { 收入合计: amount };
    });
    const [error] = await failing(yaml);
    expect(error).toMatchObject({ code, place: { line: lineOf(yaml, amount), field: '收入.收入合计' } });
    expect(error?.message).toContain(amount);
  });

  test.each(['../../x', 'a/b', 'a\\b', 'C:', '.', '甲..乙'])('a name that is a path: %s', async (name) => {
    const yaml = department((d) => {
      (d.单位 as Record<string, unknown>).名称 = name;
    });
    expect(await failing(yaml)).toMatchObject([{ code: 'name-is-a-path', place: { field: '单位.名称' } }]);
  });

  test('a character that no font has, with its code point and line', async () => {
    const yaml = department((d) => {
      d.部门职责 = ['甲', '由𠮷同志负责。'];
    });
    const errors = await failing(yaml);
    expect(errors).toMatchObject([
      { code: 'missing-glyph', place: { file: 'a.yaml', line: lineOf(yaml, '𠮷') } },
    ]);
    expect(errors[0]?.message).toContain('U+20BB7');
  });

  test('a control character', async () => {
    const yaml = department((d) => {
      d.部门职责 = ['甲\u0007乙'];
    });
    expect(await failing(yaml)).toMatchObject([
      { code: 'control-character', message: expect.stringContaining('U+0007') },
    ]);
  });

  test('an unknown layout', async () => {
    const yaml = department((d) => {
      d.版式 = 'nope';
    });
    expect(await failing(yaml)).toMatchObject([
      { code: 'unknown-layout', hint: expect.stringContaining('hebei') },
    ]);
  });

  test.each([
    ['公开日期', '2026-02-30', 'not-a-date'],
    ['索引号', '12', 'bad-format'],
    ['联系电话', '请来电', 'bad-format'],
  ])('%s: %s', async (field, value, code) => {
    const yaml = department((d) => {
      (d.公开信息 as Record<string, unknown>)[field] = value;
    });
    expect(await failing(yaml)).toMatchObject([{ code, place: { field: `公开信息.${field}` } }]);
  });

  test('a value that the text needs and the data lacks', async () => {
    const yaml = department((d) => {
      d.收入 = { 收入合计: 5 };
    });
    const errors = await failing(yaml);
    expect(errors.map((e) => e.code)).toContain('template-needs-value');
    expect(errors.find((e) => e.code === 'template-needs-value')?.message).toContain('一般公共预算收入');
  });

  test.each([
    ['机构设置', '有', '未公开、无'],
    ['类型', '决算书', '预算'],
  ])('a word that is not one of those allowed: %s: %s', async (field, value, allowed) => {
    const yaml = department((d) => {
      d[field] = value;
    });
    const [error] = await failing(yaml);
    expect(error).toMatchObject({
      code: 'not-one-of',
      message: expect.stringContaining(value),
      hint: expect.stringContaining(allowed),
    });
  });

  test('figures that do not agree, with both amounts', async () => {
    const yaml = department((d) => {
      d.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
    });
    expect(await failing(yaml)).toMatchObject([
      {
        code: 'N02',
        expected: '4万元',
        actual: '5万元',
        place: { field: '收入.收入合计', line: lineOf(yaml, '收入合计') },
      },
    ]);
  });

  test('several at once', async () => {
    const yaml = department((d) => {
      d.年度 = '今年';
      d.收入 = { 收入合计: '五', 其他: 1 };
      delete d.机关运行经费;
    });
    expect((await failing(yaml)).map((e) => e.code).sort()).toEqual(
      ['missing-field', 'not-a-year', 'not-an-amount', 'unknown-field'].sort(),
    );
  });

  test.each([
    ['nothing', ''],
    ['only a comment', '# 空\n'],
    ['a list', '- 1\n- 2\n'],
    ['a word', '你好'],
    ['deep nesting', '['.repeat(20_000)],
    ['aliases', 'a: &x 1\nb: *x\n'],
    ['a prototype', '__proto__: {年度: 2026}\n'],
    ['zeros', new Uint8Array(100)],
    ['no text', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff])],
  ])('a file of %s', async (_, bytes) => {
    const errors = await failing(bytes);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.map((e) => e.code)).not.toContain('bug');
  });
});

describe('faults of a run:', () => {
  test('a missing file', async () => {
    const { status, diagnostics } = await runJson(['build', 'nope.yaml']);
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([{ code: 'no-such-file', place: { file: 'nope.yaml' } }]);
  });

  test('a folder without data', async () => {
    const { status, diagnostics, err } = await runJson(['build', 'empty'], {
      data: { 'empty/notes.txt': '' },
    });
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([{ code: 'no-data', place: { file: 'empty' } }]);
    expect(err).toContain('没有部门数据');
  });

  test('a file of another kind', async () => {
    const { diagnostics } = await runJson(['build', 'a.doc'], { data: { 'a.doc': 'x' } });
    expect(diagnostics).toMatchObject([{ code: 'unknown-file-type' }]);
  });

  test('a duplicate department: the first is built, the second refused', async () => {
    const data = { 'd/a.yaml': department(), 'd/b.yaml': department() };
    const { status, diagnostics, files } = await runJson(['build', 'd'], { data });
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([{ code: 'duplicate-department', place: { file: 'd/b.yaml' } }]);
    expect(files).toHaveLength(3);
  });

  test('the body and its 本级 are two budgets with two names', async () => {
    const own = department((d) => {
      d.编制口径 = '本级';
    });
    const { status, files } = await runJson(['build', 'd'], {
      data: { 'd/a.yaml': department(), 'd/b.yaml': own },
    });
    expect(status).toBe(0);
    expect(files.filter((file) => file.path.includes('（本级）2026年'))).toHaveLength(3);
  });

  test('a file named twice is one department', async () => {
    const { status, err } = await runJson(['build', 'd/', './d', 'd/a.yaml'], {
      data: { 'd/a.yaml': department() },
    });
    expect(status).toBe(0);
    expect(err).toContain('1 个部门');
  });

  test('two departments whose files would have one name', async () => {
    const called = (name: string) =>
      department((d) => {
        (d.单位 as Record<string, unknown>).名称 = name;
      });
    const data = { 'd/a.yaml': called('沙河市ABC中心'), 'd/b.yaml': called('沙河市abc中心') };
    const { diagnostics } = await runJson(['build', 'd'], { data });
    expect(diagnostics[0]).toMatchObject({ code: 'file-name-clash', place: { file: 'd/b.yaml' } });
  });

  test('the others go on after one that fails', async () => {
    const data = { 'd/a.yaml': '年度: [', 'd/b.yaml': department() };
    const { status, files, err } = await runJson(['build', 'd'], { data });
    expect(status).toBe(1);
    expect(files.map((file) => file.format)).toEqual(['pdf', 'docx', 'html']);
    expect(err).toContain('yaml-syntax');
  });

  test.each(['probe', 'rename'])('an out file that another program holds open (%s)', async (step) => {
    const data = { 'a.yaml': department() };
    const { disk, files } = memoryDisk();
    await runCli(['build', 'a.yaml'], { disk, data });
    const before = new Map(files);
    const busy = () => {
      throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    };
    const ran = await runJson(['build', 'a.yaml'], { disk: { ...disk, [step]: busy }, data });
    expect(ran.status).toBe(1);
    expect(ran.diagnostics).toMatchObject([
      { code: 'file-held', place: { file: expect.stringContaining('.pdf') } },
    ]);
    expect(ran.files).toEqual([]);
    expect(files).toEqual(before);
  });

  test('an out folder that cannot be written', async () => {
    const { disk, files } = memoryDisk({ makeFolder: 'EACCES' });
    const ran = await runJson(['build', 'a.yaml'], { disk, data: { 'a.yaml': department() } });
    expect(ran.status).toBe(1);
    expect(ran.diagnostics).toMatchObject([
      { code: 'cannot-write', message: expect.stringContaining('没有权限（EACCES）') },
    ]);
    expect([...files.keys()]).toEqual([]);
  });

  test('a bug asks for the input file, exits 3, and does not stop the others', async () => {
    const data = { 'd/a.yaml': department() };
    const fonts = {
      read: () => {
        throw new RangeError('unforeseen');
      },
      list: () => [],
    };
    const { status, err } = await runCli(['build', 'd'], { data, env: { fonts } });
    expect(status).toBe(3);
    expect(err).toContain('请把输入文件');
  });
});

describe('a reason for a change', () => {
  const reported = async (costs: unknown) => {
    const yaml = department((d) => {
      d.机关运行经费 = costs;
    });
    const { status, diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(status).toBe(0);
    return { diagnostics, line: yaml.split('\n').findIndex((line) => line.includes('增减原因')) + 1 };
  };

  test.each([
    ['that there is not', { 金额: 0, 上年金额: 0, 增减原因: '精简会议' }, '本年与上年持平'],
    ['that nobody can tell', { 金额: 0, 增减原因: '精简会议' }, '没有填上年金额'],
  ])('%s is warned of, since it is not printed', async (_, costs, why) => {
    const { diagnostics, line } = await reported(costs);
    expect(diagnostics).toMatchObject([
      {
        code: 'reason-not-printed',
        severity: 'warning',
        message: expect.stringContaining(why),
        place: { file: 'a.yaml', line, field: '机关运行经费.增减原因' },
      },
    ]);
  });

  test('that there is is not', async () => {
    expect((await reported({ 金额: 0, 上年金额: 1, 增减原因: '精简会议' })).diagnostics).toEqual([]);
  });
});

test('an amount that is too large is told as that, with the limit', async () => {
  const yaml = department((d) => {
    d.收入 = { 收入合计: 12345678901234 };
  });
  const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
  expect(diagnostics).toMatchObject([
    { code: 'amount-too-large', message: '金额“12345678901234”太大，超过上限 90,071,992,547,409.91元' },
  ]);
});
