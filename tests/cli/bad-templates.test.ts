import { describe, expect, test } from 'vitest';
import { department, memoryDisk, runCli, runJson } from '../support/run-cli.ts';

const LAYOUT = 'extends: hebei\nsections: [opening, own]\n';

/** Builds with a layout whose section `own.hbs` has this text. */
async function faults(own: string) {
  const { disk, files } = memoryDisk();
  const templates = { 'bad/layout.yaml': LAYOUT, 'bad/own.hbs': own };
  const ran = await runJson(['build', 'a.yaml', '--layout', 'bad'], {
    disk,
    templates,
    data: { 'a.yaml': department() },
  });
  expect(ran.status).toBe(1);
  expect([...files.keys()]).toEqual([]);
  for (const { message } of ran.diagnostics) expect(ran.err).toContain(message);
  return ran.diagnostics.map(({ code, place }) => [code, place?.file, place?.line]);
}

const AT = 'templates/bad/own.hbs';

test.each([
  ['an element that is not closed', '甲\n<h1>乙\n\n丙', 'markup-syntax', 4],
  ['an unknown name', '甲\n乙{{单位.名}}', 'template-unknown-name', 2],
  ['an unknown name inside #if', '甲\n\n{{#if 没有的}}乙{{/if}}', 'template-unknown-name', 3],
  ['an unknown name as argument', '甲\n{{万元 收入.没有的}}', 'template-unknown-name', 2],
  ['an unknown name as inner argument', '{{#if (为零 收入.没有的)}}甲{{/if}}', 'template-unknown-name', 1],
  ['an unknown name inside #each', '{{#each 绩效.职责活动}}\n{{名}}\n{{/each}}', 'template-unknown-name', 2],
  ['an unknown name after #else', '{{#if 年度}}\n{{else}}\n{{甲}}\n{{/if}}', 'template-unknown-name', 3],
  ['an unknown helper', '{{万 收入.收入合计}}', 'template-unknown-name', 1],
  ['a helper that every object has', '{{constructor 年度}}', 'template-unknown-name', 1],
  ['an unknown partial', '甲\n{{> nope 支出}}', 'template-unknown-name', 2],
  ['a partial that every object has', '{{> constructor 支出}}', 'template-unknown-name', 1],
  ['braces that do not escape', '甲\n{{& 单位.名称}}', 'template-unescaped', 2],
  ['three braces', '甲\n{{{单位.名称}}}', 'template-unescaped', 2],
  ['a block that is not closed', '甲\n{{#if 年度}}乙', 'template-syntax', 2],
])('%s is told at the template’s own line', async (_, own, code, line) => {
  expect(await faults(own)).toEqual([[code, AT, line]]);
});

test('several at once', async () => {
  expect(await faults('{{甲}}\n{{乙}}')).toEqual([
    ['template-unknown-name', AT, 1],
    ['template-unknown-name', AT, 2],
  ]);
});

test('a table that the layout lacks', async () => {
  expect(await faults('甲\n<budget-table name="没有"/>')).toEqual([['unknown-table', AT, 2]]);
  expect(await faults('<budget-table name="{{单位.名称}}"/>')).toEqual([
    ['unknown-table', 'templates/bad/layout.yaml', undefined],
  ]);
});

test('a faulty layout is told once, and every other department that wants it hears which it is', async () => {
  const templates = { 'bad/layout.yaml': LAYOUT, 'bad/own.hbs': '甲\n{{甲}}' };
  const named = (year: number, name: string) =>
    department((d) => {
      d.年度 = year;
      d.版式 = 'bad';
      d.单位 = { 名称: name, 所在地: { 名称: '沙河市', 级别: '市' } };
    });
  const data = {
    'd/a.yaml': named(2026, '甲局'),
    'd/b.yaml': named(2026, '乙局'),
    'd/c.yaml': named(2027, '乙局'),
  };
  const { diagnostics, err } = await runJson(['build', 'd'], { templates, data });
  expect(diagnostics.map((d) => [d.code, d.department, d.place?.file, d.place?.line])).toEqual([
    ['template-unknown-name', '甲局', AT, 2],
    ['layout-faulty', '乙局', 'd/b.yaml', 2],
    ['layout-faulty', '乙局', 'd/c.yaml', 2],
  ]);
  expect(diagnostics[1]?.message).toContain('“bad”');
  expect(diagnostics[1]?.hint).toContain(`${AT}:2`);
  expect(err).toContain(diagnostics[2]?.message);
});

describe('a layout that is only there to be extended', () => {
  const named = department((d) => {
    d.版式 = 'base';
  });

  test('is not offered', async () => {
    const { diagnostics } = await runJson(['check', 'a.yaml', '--layout', 'nope'], {
      data: { 'a.yaml': named },
    });
    expect(diagnostics).toMatchObject([
      { code: 'unknown-layout', hint: '现有版式：hebei、shanghai-putuo、shanghai-putuo-unit。' },
    ]);
  });

  test('is refused where it is asked for', async () => {
    const data = { 'a.yaml': named };
    const line = await runJson(['build', 'a.yaml', '--layout', 'base'], { data });
    expect(line.status).toBe(1);
    expect(line.diagnostics).toMatchObject([
      { code: 'layout-only-extended', hint: '可用的版式：hebei、shanghai-putuo、shanghai-putuo-unit。' },
    ]);
    const own = await runJson(['build', 'a.yaml'], { data });
    expect(own.diagnostics).toMatchObject([
      { code: 'layout-only-extended', place: { file: 'a.yaml', line: 2, field: '版式' } },
    ]);
  });

  test('does not hand that on to those that extend it, and is passed over by doctor', async () => {
    const templates = {
      'own/layout.yaml': 'extends: hebei\n',
      'mine/layout.yaml': 'extends: hebei\nabstract: yes\n',
    };
    const data = { 'a.yaml': department() };
    expect((await runJson(['check', 'a.yaml', '--layout', 'own'], { templates, data })).diagnostics).toEqual(
      [],
    );
    expect(
      (await runJson(['check', 'a.yaml', '--layout', 'mine'], { templates, data })).diagnostics,
    ).toMatchObject([{ code: 'layout-only-extended' }]);
    const { err } = await runCli(['doctor', 'a.yaml'], { templates, data });
    expect(err).toContain('版式 own');
    expect(err).not.toContain('版式 mine');
  });
});

test('a template that is no text stops every department that wants it, and is told once', async () => {
  const templates = { 'bad/layout.yaml': LAYOUT, 'bad/own.hbs': '\0\u0001' };
  const other = department((d) => {
    d.年度 = 2027;
  });
  const data = { 'd/a.yaml': department(), 'd/b.yaml': other };
  const args = ['build', 'd', '--layout', 'bad', '--force'];
  const { diagnostics, files } = await runJson(args, { templates, data });
  expect(diagnostics.map((d) => d.code)).toEqual(['not-text', 'layout-faulty']);
  expect(files).toEqual([]);
});

test('a fault of a partial is told at the partial’s own line', async () => {
  const templates = {
    'bad/layout.yaml': LAYOUT,
    'bad/own.hbs': '甲\n\n{{> piece 支出}}',
    'bad/partials/piece.hbs': '乙\n{{没有的}}',
  };
  const setting = { templates, data: { 'a.yaml': department() } };
  const { diagnostics } = await runJson(['check', 'a.yaml', '--layout', 'bad'], setting);
  expect(diagnostics).toMatchObject([
    { code: 'template-unknown-name', place: { file: 'templates/bad/partials/piece.hbs', line: 2 } },
  ]);
});

test('a fault of a partial that is put in twice is told once', async () => {
  const templates = {
    'bad/layout.yaml': LAYOUT,
    'bad/own.hbs': '{{> piece 支出}}{{> piece 支出}}',
    'bad/partials/piece.hbs': '{{没有的}}',
  };
  const setting = { templates, data: { 'a.yaml': department() } };
  expect((await runJson(['check', 'a.yaml', '--layout', 'bad'], setting)).diagnostics).toHaveLength(1);
});

test('faults of the templates in layout.yaml are told at their own lines', async () => {
  const yaml = `extends: hebei\nkeywords:\n  - "{{年度}}"\n  - "{{年渡}}"\ndescription: "{{#if 年度}}"\nfileName: "｛年度｝"\n`;
  const setting = { templates: { 'bad/layout.yaml': yaml }, data: { 'a.yaml': department() } };
  const { diagnostics } = await runJson(['check', 'a.yaml', '--layout', 'bad'], setting);
  const found = diagnostics.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`).sort();
  expect(found).toEqual([
    'template-braces templates/bad/layout.yaml:6',
    'template-syntax templates/bad/layout.yaml:5',
    'template-unknown-name templates/bad/layout.yaml:4',
  ]);
});

test.each([
  ['without a title', '<h1>甲</h1>'],
  ['with an empty title', '<title> 　</title>\n甲'],
])('a document %s is refused', async (_, own) => {
  const templates = { 'bad/layout.yaml': 'extends: hebei\nsections: [own]\n', 'bad/own.hbs': own };
  const { disk, files } = memoryDisk();
  const setting = { templates, disk, data: { 'a.yaml': department() } };
  const { diagnostics } = await runJson(['build', 'a.yaml', '--layout', 'bad', '--force'], setting);
  expect(diagnostics).toMatchObject([{ code: 'no-title', place: { file: AT } }]);
  expect(files.size).toBe(0);
});

describe('a file name', () => {
  const named = async (fileName: string) => {
    const templates = { 'bad/layout.yaml': `extends: hebei\n# own\nfileName: '${fileName}'\n` };
    const { disk, files } = memoryDisk();
    const setting = { templates, disk, data: { 'a.yaml': department() } };
    const { diagnostics } = await runJson(
      ['build', 'a.yaml', '--layout', 'bad', '--format', 'html', '--force'],
      setting,
    );
    return { diagnostics, files: [...files.keys()] };
  };

  test('that needs a value which the data lacks is refused at the data', async () => {
    const { diagnostics, files } = await named('{{年度}}/{{单位.简称}}');
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: 'template-needs-value',
        place: { file: 'a.yaml', line: 7, field: '单位.简称' },
        hint: expect.stringContaining('templates/bad/layout.yaml 第 3 行'),
      },
    ]);
  });

  test.each(['{{年度}}/{{#if 单位.简称}}甲{{/if}}', '{{年度}}/ '])(
    'that is empty is refused: %s',
    async (fileName) => {
      const { diagnostics, files } = await named(fileName);
      expect(files).toEqual([]);
      expect(diagnostics).toMatchObject([
        { code: 'empty-file-name', place: { file: 'templates/bad/layout.yaml', line: 3 } },
      ]);
    },
  );
});

test('faults of layout.yaml are told at its own line, several at once', async () => {
  const templates = {
    'bad/layout.yaml': `${LAYOUT}colour: red\npage: { lines: viele }\nnumbering: [1, 2, 3, 4, 5]\n`,
    'bad/own.hbs': '甲',
  };
  const setting = { templates, data: { 'a.yaml': department() } };
  const { status, diagnostics } = await runJson(['check', 'a.yaml', '--layout', 'bad'], setting);
  expect(status).toBe(1);
  expect(diagnostics.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
    ['unknown-field', 'templates/bad/layout.yaml', 3],
    ['not-a-number', 'templates/bad/layout.yaml', 4],
    ['wrong-count', 'templates/bad/layout.yaml', 5],
  ]);
});

test.each(['- hebei\n', 'extends: [hebei]\n'])(
  'a layout.yaml of the wrong shape is told: %j',
  async (yaml) => {
    const setting = { templates: { 'bad/layout.yaml': yaml }, data: { 'a.yaml': department() } };
    const { status, diagnostics } = await runJson(['check', 'a.yaml', '--layout', 'bad'], setting);
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([
      { code: 'wrong-type', place: { file: 'templates/bad/layout.yaml', line: 1 } },
    ]);
  },
);
