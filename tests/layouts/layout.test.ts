import { expect, test } from 'vitest';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import type { Env } from '../../src/env/env.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { layoutNames, loadLayout } from '../../src/layouts/load-layout.ts';
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

test('the layouts that there are', () => {
  expect(layoutNames(env.templates)).toEqual(['base', 'hebei']);
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
