import { describe, expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import type { Env } from '../../src/env/env.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { layoutFolders, layoutNames } from '../../src/layouts/layout-names.ts';
import { loadLayout } from '../../src/layouts/load-layout.ts';
import { exampleBudget } from '../../src/model/example.ts';
import { rowSources } from '../../src/model/row-sources.ts';
import { statementKinds } from '../../src/model/statements/statement-schema.ts';
import { env } from '../support/compile-data.ts';

/** The real layouts with some files on top. */
const withTemplates = (files: Readonly<Record<string, string>>): Env => {
  const added = memoryTree(files);
  return {
    ...env,
    templates: {
      read: (path) => added.read(path) ?? env.templates.read(path),
      list: (path) => {
        const all = [...(env.templates.list(path) ?? []), ...(added.list(path) ?? [])];
        return all.length > 0 ? all : undefined;
      },
    },
  };
};

const load = (name: string, files: Readonly<Record<string, string>> = {}) => {
  const reporter = new Reporter();
  const layout = loadLayout(name, withTemplates(files), reporter);
  return {
    layout,
    reported: reporter.diagnostics.map((d) => `${d.code} ${d.place.file ?? ''}:${d.place.line ?? ''}`),
  };
};

test('the layouts that there are, and of them those with a text of their own', () => {
  expect(layoutFolders(env.templates)).toEqual(['base', 'hebei', 'shanghai-putuo', 'shanghai-putuo-unit']);
  expect(layoutNames(env.templates)).toEqual(['hebei', 'shanghai-putuo', 'shanghai-putuo-unit']);
});

test('a variant states only its differences', () => {
  const { layout, reported } = load('handan', {
    'handan/layout.yaml':
      'name: 邯郸\nextends: hebei\namounts: { text: { decimals: 1 } }\nsections: [opening, assets]\n',
    'handan/assets.hbs': '<h1>资产</h1>',
  });
  expect(reported).toEqual([]);
  expect(layout?.name).toBe('邯郸');
  expect(layout?.amounts.text).toEqual({ unit: '万元', decimals: 1, trailingZeros: false, thousands: false });
  expect(layout?.templates.map((t) => t.path)).toEqual([
    'templates/hebei/opening.hbs',
    'templates/handan/assets.hbs',
  ]);
  expect(layout?.style.page.lines).toBe(22);
});

test('the grid of GB/T 9704-2012 comes out of the millimetres', () => {
  const { layout } = load('hebei');
  expect(layout?.style.text.body.pitch).toBeCloseTo(28.99, 2);
  expect(16 + (layout?.style.text.body.tracking ?? 0)).toBeCloseTo((156 * 72) / 25.4 / 28, 3);
});

test('faults are told at the file and line that says them', () => {
  expect(load('nothing').reported).toEqual(['unknown-layout :']);
  expect(load('a', { 'a/layout.yaml': 'extends: b', 'b/layout.yaml': 'extends: a' }).reported[0]).toMatch(
    /^layout-loop/,
  );
  expect(
    load('a', { 'a/layout.yaml': 'extends: hebei\namounts: { text: { decimals: 1.5 } }\n' }).reported,
  ).toEqual(['bad-format templates/a/layout.yaml:2']);
  expect(load('a', { 'a/layout.yaml': 'extends: hebei\npage:\n  lines: viele\n' }).reported).toEqual([
    'not-a-number templates/a/layout.yaml:3',
  ]);
  expect(
    load('a', { 'a/layout.yaml': 'extends: hebei\nsections: [opening, ../../etc/passwd]\n' }).reported,
  ).toEqual(['no-such-template templates/a/layout.yaml:2']);
  expect(load('a', { 'a/layout.yaml': 'extends: hebei\n', 'a/assets.hbs': '\0\u0001' }).reported).toEqual([
    'not-text templates/a/assets.hbs:',
  ]);
});

describe('what could not be printed is refused at its line:', () => {
  const refused = (yaml: string) => load('a', { 'a/layout.yaml': `extends: hebei\n${yaml}\n` }).reported;

  test.each([
    ['a size below zero', 'text: { body: { size: -16 } }', 'number-out-of-range'],
    ['a size of nothing', 'text: { body: { size: 0 } }', 'number-out-of-range'],
    ['an absurd size', 'text: { body: { size: 16000 } }', 'number-out-of-range'],
    ['an absurd pitch', 'text: { body: { pitch: 1e9 } }', 'not-a-number'],
    ['an indent below zero', 'text: { body: { firstIndent: -2 } }', 'number-out-of-range'],
    ['no lines', 'page: { lines: 0 }', 'number-out-of-range'],
    ['half a line', 'page: { lines: 22.5 }', 'number-out-of-range'],
    ['no characters', 'page: { characters: 0 }', 'number-out-of-range'],
    ['a page of nothing', 'page: { width: 0 }', 'number-out-of-range'],
    ['a page as large as a field', 'page: { height: 99999 }', 'number-out-of-range'],
    ['a margin below zero', 'page: { margin: { left: -1 } }', 'number-out-of-range'],
    ['paddings below zero', 'table: { paddingX: -1 }', 'number-out-of-range'],
    ['margins that leave no room', 'page: { margin: { left: 200 } }', 'page-without-room'],
    ['lines upon lines', 'text: { body: { size: 30 }, strong: { size: 16 } }', 'text-upon-text'],
    ['page numbers that are none', 'page: { pageNumber: { pattern: "— 1 —" } }', 'no-page-number'],
    ['labels that count nothing', 'numbering: [一、, 甲、, 1., （1）]', 'numbering-counts-nothing'],
    ['labels that count twice', 'numbering: [一、, 1.1, 1., （1）]', 'numbering-counts-nothing'],
  ])('%s', (_, yaml, code) => {
    expect(refused(yaml)).toEqual([`${code} templates/a/layout.yaml:2`]);
  });

  const table = (column: string) =>
    `tables:\n  表:\n    rows: assets\n    columns:\n      - { title: 甲, key: name }\n      ${column}`;

  test.each([
    ['a column of a mistyped key', '- { title: 乙, key: valeu }', 'unknown-column-key'],
    ['a column of another source’s key', '- { title: 乙, key: goal }', 'unknown-column-key'],
    ['one under a heading', '- { title: 乙, columns: [{ title: 丙, key: valeu }] }', 'unknown-column-key'],
    ['a column without a key', '- { title: 乙 }', 'unknown-column-key'],
    ['a column as wide as nothing', '- { title: 乙, key: value, width: 0 }', 'number-out-of-range'],
    ['a heading over no columns', '- { title: 乙, columns: [] }', 'wrong-count'],
    ['a title that looks like a template', '- { title: "{{年度}}", key: value }', 'words-not-filled'],
  ])('%s', (_, column, code) => {
    expect(refused(table(column))).toEqual([`${code} templates/a/layout.yaml:7`]);
  });

  test('with the range, the forms or the key that was meant', () => {
    const reporter = new Reporter();
    const yaml = `extends: hebei\nnumbering: [甲, 一, 1, 1]\npage: { lines: 0 }\n${table('- { title: 乙, key: valeu }')}\n`;
    loadLayout('a', withTemplates({ 'a/layout.yaml': yaml }), reporter);
    expect(reporter.diagnostics.map(({ facts }) => facts)).toMatchObject([
      { from: 1, to: 200, whole: true },
      { text: '甲', known: expect.stringContaining('（一） ') },
      { key: 'valeu', nearest: 'value', known: 'name、quantity、value' },
    ]);
  });
});

/** Keys of the rows that a source has for the example, in no order. */
function keysFound(source: keyof typeof rowSources): readonly string[] {
  const layout = loadLayout('hebei', env, new Reporter());
  if (!layout) throw new Error('no layout');
  const skeleton = layout.tables.部门收支总体情况表;
  if (!skeleton) throw new Error('no table');
  const rows = rowSources[source].rows({ budget: exampleBudget(), subjects: layout.subjects, skeleton });
  const groups = rows?.groups ?? [];
  return [
    ...new Set(
      groups.flatMap(({ common, lines }) => [common, ...lines].flatMap((values) => Object.keys(values))),
    ),
  ].sort();
}

test.each(['duties', 'institutions', 'assets'] as const)('the keys of %s are those of its rows', (source) => {
  expect(keysFound(source)).toEqual([...rowSources[source].keys].sort());
});

test.each(statementKinds)('the rows of %s have no key that columns cannot name', (kind) => {
  const found = keysFound(kind);
  expect(found.length).toBeGreaterThan(1);
  expect(rowSources[kind].keys).toEqual(expect.arrayContaining([...found]));
});
