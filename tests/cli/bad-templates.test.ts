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
