import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { OpenDesk } from '../../src/cli/serve-desk.ts';
import type { Schema } from '../../src/model/fields.ts';
import { shapeOf } from '../../src/model/fields.ts';
import { budgetSchema } from '../../src/model/schema.ts';
import { env, projectPath } from '../support/compile-data.ts';
import { htmlLines } from '../support/read-html.ts';
import { department, memoryDisk, runCli, runJson } from '../support/run-cli.ts';

describe('build', () => {
  test('makes the formats asked for, under the layout’s names, and says what and where', async () => {
    const { disk, files } = memoryDisk();
    const setting = { disk, data: { 'a.yaml': department() } };
    const ran = await runJson(['build', 'a.yaml', '--out', 'there', '--format', 'pdf,html'], setting);
    expect(ran.status).toBe(0);
    expect(ran.diagnostics).toEqual([]);
    const name = '沙河市地方志编纂协调办公室';
    expect(ran.files).toEqual(
      ['pdf', 'html'].map((format) => ({
        department: name,
        format,
        path: `there/2026/${name}/${name}2026年部门预算信息公开.${format}`,
        bytes: expect.any(Number),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        ...(format === 'pdf' && { pages: 3 }),
      })),
    );
    expect([...files.keys()].sort()).toEqual(ran.files.map((file) => file.path).sort());
  });

  test('says it to people on standard error, in the language asked for, and nothing on standard output', async () => {
    const data = { 'a.yaml': department() };
    const zh = await runCli(['build', 'a.yaml'], { data });
    expect(zh.out).toBe('');
    expect(zh.err).toMatch(/1 个部门，3 个文件/);
    const en = await runCli(['build', 'a.yaml', '--lang', 'en'], { data });
    expect(en.err).toMatch(/1 department, 3 files in out; 0 errors, 0 warnings, 0 notes/);
  });

  test('makes a format asked for twice once', async () => {
    const args = ['build', 'a.yaml', '--format', 'html，HTML'];
    const { status, files } = await runJson(args, { data: { 'a.yaml': department() } });
    expect(status).toBe(0);
    expect(files).toHaveLength(1);
  });

  test('makes no workbook of a document without statutory tables, and does not call that a failure', async () => {
    const templates = { 'own/layout.yaml': 'name: 甲\nextends: hebei\nsections: [opening]\n' };
    const setting = { data: { 'a.yaml': department() }, templates };
    const args = ['build', 'a.yaml', '--layout', 'own', '--format', 'xlsx,csv', '--zip'];
    const { status, out, err } = await runCli(args, setting);
    expect([status, out]).toEqual([0, '']);
    expect(err).toMatch(/1 个部门，0 个文件/);
    expect(err).not.toContain('没有生成文件');
  });

  test('names the formats there are and those made where none is named', async () => {
    for (const [language, standard] of [
      ['zh', '（默认 pdf,docx,html）'],
      ['en', '(default pdf,docx,html)'],
    ] as const) {
      const { out } = await runCli(['build', '--help', '--lang', language]);
      const help = out.replace(/\s+/g, ' ');
      expect(help).toContain('pdf,docx,html,xlsx,csv');
      expect(help).toContain(standard);
    }
  });

  test('shows progress on a terminal only', async () => {
    const data = { 'a.yaml': department() };
    expect((await runCli(['check', 'a.yaml'], { data, isInteractive: true })).err).toContain('[1/1] 沙河市');
    expect((await runCli(['check', 'a.yaml'], { data })).err).not.toContain('[1/1]');
  });

  test('builds in spite of errors when forced, with the stamp, and still says 1', async () => {
    const yaml = department((d) => {
      d.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
    });
    const { disk, files } = memoryDisk();
    const ran = await runJson(['build', 'a.yaml', '--force', '--format', 'html'], {
      disk,
      data: { 'a.yaml': yaml },
    });
    expect(ran.status).toBe(1);
    expect(new TextDecoder().decode([...files.values()][0])).toContain('样稿');
  });
});

test('a layout may change the severity of a rule', async () => {
  const yaml = department((d) => {
    d.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
  });
  const templates = { 'mild/layout.yaml': 'extends: hebei\nrules: { N02: warning }\n' };
  const ran = await runJson(['check', 'a.yaml', '--layout', 'mild'], { templates, data: { 'a.yaml': yaml } });
  expect(ran.status).toBe(0);
  expect(ran.diagnostics).toMatchObject([{ code: 'N02', severity: 'warning' }]);
});

describe('an acknowledged finding', () => {
  const broken = (acknowledged: unknown) =>
    department((d) => {
      d.收入 = { 收入合计: 5, 一般公共预算收入: 3, 基金预算拨款: 1 };
      d.差异说明 = acknowledged;
    });

  test('becomes a note that keeps its reason, and the department is built', async () => {
    const yaml = broken([{ 规则: 'N02', 字段: '收入.收入合计', 理由: '原文如此' }]);
    const { status, diagnostics, files, err } = await runJson(['build', 'a.yaml'], {
      data: { 'a.yaml': yaml },
    });
    expect(status).toBe(0);
    expect(files).toHaveLength(3);
    expect(diagnostics).toMatchObject([{ code: 'N02', severity: 'note', acknowledged: '原文如此' }]);
    expect(err).toContain('数据已说明：原文如此');
  });

  test('is found by rule and field as the finding shows them', async () => {
    const indicator = { 名称: '完成率', 优: '100%', 良: '≥90%', 中: '≥80%', 差: '<80%' };
    const work = { 名称: '甲', 年度预算数: 3, 内容描述: '甲', 绩效目标: '甲' };
    const activity = { ...work, 绩效指标: [indicator] };
    const yaml = (acknowledged: unknown[]) =>
      department((d) => {
        d.支出 = { 基本支出: { 金额: 0, 上年金额: 0 }, 项目支出: { 金额: 4, 上年金额: 4 } };
        d.绩效 = { 职责活动: [{ ...work, 年度预算数: 4, 工作活动: [activity] }] };
        d.差异说明 = acknowledged;
      });
    const built = (acknowledged: unknown[]) =>
      runJson(['build', 'a.yaml', '--format', 'html'], { data: { 'a.yaml': yaml(acknowledged) } });
    const [finding] = (await built([])).diagnostics;
    // The duty fits 项目支出, so the activity is what is wrong.
    expect(finding).toMatchObject({ code: 'I38', severity: 'error', expected: '4万元', actual: '3万元' });
    const again = await built([{ 规则: finding?.code, 字段: finding?.place?.field, 理由: '批复如此' }]);
    expect(again.status).toBe(0);
    expect(again.files).toHaveLength(1);
    expect(again.diagnostics).toMatchObject([{ code: 'I38', severity: 'note', acknowledged: '批复如此' }]);
  });

  test('must be the finding that is there', async () => {
    const yaml = broken([{ 规则: 'N02', 字段: '收入.别的', 理由: '原文如此' }]);
    const { status, diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(status).toBe(1);
    expect(diagnostics.map((d) => [d.code, d.severity])).toEqual([
      ['N02', 'error'],
      ['acknowledged-but-absent', 'warning'],
    ]);
  });

  test('must name a rule that there is', async () => {
    const yaml = broken([{ 规则: 'X99', 字段: '收入.收入合计', 理由: '原文如此' }]);
    const { diagnostics } = await runJson(['check', 'a.yaml'], { data: { 'a.yaml': yaml } });
    expect(diagnostics.map((d) => d.code)).toContain('unknown-rule');
  });
});

describe('files are read as what they are:', () => {
  const text = department();
  const gbk = () => encodeGbk(text);
  const utf16 = () => Buffer.from(`\ufeff${text}`, 'utf16le');

  test.each([
    ['with a BOM', () => `\ufeff${text}`],
    ['with CRLF', () => text.replaceAll('\n', '\r\n')],
    ['in GBK', gbk],
    ['in UTF-16', utf16],
  ])('%s', async (_, bytes) => {
    const html = async (content: string | Uint8Array) => {
      const { disk, files } = memoryDisk();
      await runCli(['build', 'a.yaml', '--format', 'html'], { disk, data: { 'a.yaml': content } });
      return htmlLines([...files.values()][0] as Uint8Array);
    };
    expect(await html(bytes())).toEqual(await html(text));
  });

  test('English names give the bytes that Chinese ones give', async () => {
    const english = stringify(inEnglish(parse(text)));
    expect(english).toContain('threePublic');
    const built = async (content: string) => {
      const { files } = await runJson(['build', 'a.yaml'], { data: { 'a.yaml': content } });
      return files.map((file) => file.sha256);
    };
    expect(await built(english)).toEqual(await built(text));
    expect(await built(english)).toHaveLength(3);
  });

  test('lock files, dot files and others are passed over', async () => {
    const data = {
      'd/a.yaml': text,
      'd/~$a.yaml': 'x',
      'd/.b.yaml': 'x',
      'd/Thumbs.db': 'x',
      'd/.git/c.yaml': 'x',
    };
    const { status, err } = await runCli(['check', 'd'], { data });
    expect(status).toBe(0);
    expect(err).toContain('1 个部门');
  });

  test('JSON with English names', async () => {
    const json = JSON.stringify({
      year: 2026,
      body: { name: '沙河市某局', place: { name: '沙河市', level: '市' } },
      publication: { publicationDate: '2026-02-01' },
      income: { total: 0 },
      expenditure: { basic: { amount: 0, lastYear: 0 }, project: { amount: 0, lastYear: 0 } },
      operatingCosts: { amount: 0 },
      threePublic: { total: { amount: 0 } },
    });
    const { status, diagnostics } = await runJson(['check', 'a.json'], { data: { 'a.json': json } });
    expect(diagnostics).toEqual([]);
    expect(status).toBe(0);
  });
});

describe('the other commands', () => {
  test('explain tells what a code means and on which law it rests', async () => {
    const { status, out } = await runCli(['explain', 'I38']);
    expect(status).toBe(0);
    expect(out).toContain('依据');
    expect((await runCli(['explain', 'i38', '--lang', 'en'])).out).toContain('Basis');
  });

  test('explain without a code lists all of them, a line each', async () => {
    const { status, out } = await runCli(['explain']);
    expect(status).toBe(0);
    expect(
      out.split('\n').filter((line) => /^(I38|missing-field) +错误 {2}\p{Script=Han}/u.test(line)),
    ).toHaveLength(2);
  });

  test('schema is a JSON Schema with Chinese names and descriptions', async () => {
    const schema = JSON.parse((await runCli(['schema'])).out);
    expect(schema.properties.年度).toMatchObject({ title: '年度', type: ['number', 'string'] });
    expect(schema.properties.year.$ref).toBe(`#/properties/${encodeURIComponent('年度')}`);
    expect(schema.properties.公开信息.properties.批复日期.description).toContain('财政部门批复');
    expect(schema.properties.图片.items.properties.替代文字.description).toContain('看不见图的人');
    expect(schema.allOf).toContainEqual({ anyOf: [{ required: ['单位'] }, { required: ['body'] }] });
  });

  test('doctor finds this project healthy', async () => {
    const { status, err } = await runCli(['doctor', projectPath('data')], { env: { data: env.data } });
    expect(status).toBe(0);
    expect(err).toContain('hebei');
    expect(err).toContain('FandolFang-Regular.ttf');
  });

  test('doctor looks at partials and file names, too', async () => {
    const layout = 'extends: hebei\nsections: [opening]\n';
    const data = { 'd/a.yaml': '甲' };
    const rare = { 'own/layout.yaml': layout, 'own/partials/p.hbs': '𠮷' };
    expect((await runCli(['doctor', 'd'], { data, templates: rare })).err).toContain(
      '没有任何字体能印的字符：𠮷',
    );
    const nameless = { 'own/layout.yaml': `${layout}fileName: "{{年度}}/{{#unless 年度}}甲{{/unless}}"\n` };
    const { status, err } = await runCli(['doctor', 'd'], { data, templates: nameless });
    expect(status).toBe(1);
    expect(err).toContain('templates/own/layout.yaml:3:11 错误[empty-file-name]');
    expect(err).not.toContain('版式 own');
  });

  test('doctor names characters that no font has', async () => {
    const { status, err } = await runCli(['doctor', 'd'], { data: { 'd/a.yaml': '𠮷' } });
    expect(status).toBe(1);
    expect(err).toContain('𠮷');
  });

  test('--help has examples, in both languages', async () => {
    for (const [args, words] of [
      [['--help'], '示例'],
      [['--help', '--lang', 'en'], 'Examples'],
      [['build', '--help'], '用法'],
      [['build', '--help'], '--zip'],
      [['--help'], 'desk'],
      [['desk', '--help'], '--port <N>'],
    ] as const) {
      const { status, out } = await runCli(args);
      expect(status).toBe(0);
      expect(out).toContain(words);
    }
  });
});

describe('desk', () => {
  test('opens at the port asked for, in the language asked for, and says where', async () => {
    const asked: unknown[] = [];
    const openDesk = async (settings: unknown) => {
      asked.push(settings);
      return { url: 'http://127.0.0.1:9000/' };
    };
    const { status, out, err } = await runCli(['desk', '--port', '9000', '--lang', 'en'], { openDesk });
    expect(asked).toEqual([{ port: 9000, language: 'en' }]);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toContain('http://127.0.0.1:9000/');
  });

  test('says why the port cannot be had, and what to do', async () => {
    const openDesk: OpenDesk = async ({ port }, _, reporter) => {
      reporter.report('cannot-listen', { port, reason: 'EADDRINUSE' });
      return undefined;
    };
    const { status, err } = await runCli(['desk'], { openDesk });
    expect(status).toBe(1);
    expect(err).toContain('8765');
    expect(err).toContain('已被别的程序占用');
    expect(err).toContain('--port 0');
  });
});

describe('wrong usage exits 2 and says why', () => {
  test.each([
    [[], '请写一个命令'],
    [['bild'], '没有命令“bild”'],
    [['build'], '缺少参数'],
    [['build', 'a', '--colour'], '没有选项“--colour”'],
    [['build', 'a', '--out'], '选项缺少值'],
    [['build', 'a', '--format', 'odt'], '没有格式“odt”'],
    [['build', 'a', '--lang', 'fr'], '没有语言“fr”'],
    [['explain', 'nonsense'], '没有编号“nonsense”。全部编号：gongkai explain'],
    [['explain', 'Ｉ399'], '是不是 I39'],
    [['explain', 'not-an-amont'], '是不是 not-an-amount'],
    [['explain', 'I51', '--lang', 'en'], 'Did you mean'],
    [['explain', 'I38', 'I39'], '参数太多'],
    [['build', 'a', '--out='], '选项缺少值'],
    [['desk', '--port', '65536'], '端口应为 0 至 65535 的整数，不是“65536”'],
    [['desk', '--port', '-1'], '端口应为'],
    [['desk', '--port'], '选项缺少值'],
    [['desk', 'a.yaml'], '参数太多'],
    [['bild', '--lang', 'en'], 'there is no command "bild"'],
  ])('%j', async (args, words) => {
    const { status, out, err } = await runCli(args);
    expect(err).toContain(words);
    expect(out).toBe('');
    expect(status).toBe(2);
  });
});

/** Data under the schema's English names. */
function inEnglish(value: unknown, schema: Schema = budgetSchema): unknown {
  const shape = shapeOf(schema);
  if (shape.kind === 'list') return (value as unknown[]).map((item) => inEnglish(item, shape.element));
  if (shape.kind !== 'map') return value;
  const given = value as Record<string, unknown>;
  const fields = shape.fields.filter(({ title }) => title in given);
  return Object.fromEntries(fields.map((f) => [f.key, inEnglish(given[f.title], f.schema)]));
}

/** Text as GBK: the reverse of what the decoder says of every pair of bytes. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) pairs.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return new Uint8Array(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (pairs.get(char) ?? []))),
  );
}
