import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { layoutNames } from '../../src/layouts/layout-names.ts';
import { loadLayout } from '../../src/layouts/load-layout.ts';
import { statementKinds } from '../../src/model/statements/statement-schema.ts';
import { Shelf } from '../../src/shelf.ts';
import { inlineText } from '../../src/tree/text.ts';
import { env } from '../support/compile-data.ts';

/** A department that was founded this year; each line is a 功能科目, a 资金来源 and an amount. */
const department = (lines: readonly (readonly [string, string, number])[], layout = 'hebei'): string => `
版式: ${layout}
年度: 2026
新成立单位: 是
单位: { 名称: 青禾县广播站, 所在地: { 名称: 青禾县, 级别: 县 } }
机关运行经费: { 金额: 0 }
三公经费: { 合计: { 金额: 0 } }
明细:
${lines.map(([code, fund, amount]) => `  - { 功能科目: "${code}", 支出类别: 项目支出, 资金来源: ${fund}, 金额: ${amount} }`).join('\n')}
`;

async function compiled(yaml: string, templates: Readonly<Record<string, string>> = {}) {
  const overlay = memoryTree(templates);
  const inner = {
    ...env,
    data: memoryTree({ 'a.yaml': yaml }),
    templates: {
      read: (path: string) => overlay.read(path) ?? env.templates.read(path),
      list: (path: string) => [...(env.templates.list(path) ?? []), ...(overlay.list(path) ?? [])],
    },
  };
  return compile({ input: 'a.yaml', formats: [] }, inner, new Shelf(inner));
}

describe.each(layoutNames(env.templates))('layout %s', (name) => {
  const tables = Object.values(loadLayout(name, env, new Reporter())?.tables ?? {});

  test('has each of the nine tables once, with a unit and the sentence that says that it is empty', () => {
    const statutory = tables.filter(({ rows }) => statementKinds.some((kind) => kind === rows));
    expect(statutory.map(({ rows }) => rows).sort()).toEqual([...statementKinds].sort());
    for (const { rows, unit, emptyNote } of statutory) {
      expect(unit, rows).toMatch(/单位：(万元|元)/);
      expect(emptyNote, rows).toMatch(/故本表为空表。$/);
    }
  });
});

test('of a department without fiscal money each empty table says so, straight under its last row', async () => {
  const { document } = await compiled(department([['2070199', '事业收入', 10]]));
  const blocks = document?.sections.flatMap((section) => section.blocks) ?? [];
  const after = blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    if (block.kind !== 'table' || !block.statutory) return [];
    return [[block.name, next?.kind === 'note' ? inlineText(next.inlines) : '']];
  });
  expect(after).toEqual([
    ['部门收支总体情况表', ''],
    ['部门收入总体情况表', ''],
    ['部门支出总体情况表', ''],
    ['部门财政拨款收支总体情况表', '注：本部门2026年无财政拨款安排的预算，故本表为空表。'],
    [
      '部门一般公共预算财政拨款支出情况表',
      '注：本部门2026年无一般公共预算财政拨款安排的预算，故本表为空表。',
    ],
    [
      '部门一般公共预算财政拨款基本支出情况表',
      '注：本部门2026年无一般公共预算财政拨款安排的基本支出，故本表为空表。',
    ],
    ['部门财政拨款“三公”经费支出情况表', '注：本部门2026年无财政拨款安排的“三公”经费，故本表为空表。'],
    [
      '部门政府性基金预算财政拨款支出情况表',
      '注：本部门2026年无政府性基金预算财政拨款安排的预算，故本表为空表。',
    ],
    [
      '部门国有资本经营预算财政拨款支出情况表',
      '注：本部门2026年无国有资本经营预算财政拨款安排的预算，故本表为空表。',
    ],
  ]);
});

describe('a county with a table of subjects of its own', () => {
  const COUNTY = {
    'qinghe/layout.yaml': 'extends: hebei\n',
    'qinghe/subjects.tsv':
      '类别\t编码\t名称\t起始年\t终止年\t用途\n功能分类\t2079988\t村村响广播\t2025\t\t\n功能分类\t207\t文化支出\t2026\t\t\n功能分类\t207\t旧名\t\t2025\t\n',
  };
  const budget = (layout: string) => department([['2079988', '一般公共预算', 10]], layout);
  const namesIn = async (layout: string) => {
    const { document, diagnostics } = await compiled(budget(layout), COUNTY);
    const table = document?.sections
      .flatMap((section) => section.blocks)
      .find((block) => block.kind === 'table' && block.name === '部门支出总体情况表');
    const rows = table?.kind === 'table' ? table.body : [];
    return {
      names: rows.map(({ cells }) => inlineText(cells[2]?.inlines ?? [])).slice(0, 3),
      codes: diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
    };
  };

  test('adds subjects and renames them in its years; what it does not say stays', async () => {
    expect(await namesIn('qinghe')).toEqual({
      names: ['文化支出', '其他文化旅游体育与传媒支出', '村村响广播'],
      codes: [],
    });
  });

  test('which no other county has', async () => {
    expect(await namesIn('hebei')).toEqual({
      names: ['文化旅游体育与传媒支出', '其他文化旅游体育与传媒支出', '2079988'],
      codes: ['S02'],
    });
  });
});
