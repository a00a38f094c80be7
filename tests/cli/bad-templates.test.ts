import { expect, test } from 'vitest';
import { department, memoryDisk, runJson } from '../support/run-cli.ts';

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
  expect(await faults('<budget-table name="没有"/>')).toEqual([
    ['unknown-table', 'templates/bad/layout.yaml', undefined],
  ]);
});

test('a faulty layout is told once, however many departments want it', async () => {
  const templates = { 'bad/layout.yaml': LAYOUT, 'bad/own.hbs': '{{甲}}' };
  const other = department((d) => {
    d.年度 = 2027;
  });
  const data = { 'd/a.yaml': department(), 'd/b.yaml': other };
  const { diagnostics } = await runJson(['build', 'd', '--layout', 'bad'], { templates, data });
  expect(diagnostics).toHaveLength(1);
});

test('a template that is no text stops every department that wants it, and is told once', async () => {
  const templates = { 'bad/layout.yaml': LAYOUT, 'bad/own.hbs': '\0\u0001' };
  const other = department((d) => {
    d.年度 = 2027;
  });
  const data = { 'd/a.yaml': department(), 'd/b.yaml': other };
  const args = ['build', 'd', '--layout', 'bad', '--force'];
  const { diagnostics, files } = await runJson(args, { templates, data });
  expect(diagnostics.map((d) => d.code)).toEqual(['not-text']);
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
