/** What dates say of the year, where a department gives no tables and its texts name no year. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { Shelf } from '../../src/shelf.ts';
import { env, projectPath } from '../support/compile-data.ts';

const DATA = readFileSync(projectPath('data/shahe/2026/difangzhi.yaml'), 'utf8');

async function findings(...changes: readonly (readonly [from: RegExp, to: string])[]) {
  const text = changes.reduce((data, [from, to]) => data.replace(from, to), DATA);
  expect(text === DATA).toBe(changes.length === 0);
  const inner = { ...env, data: memoryTree({ 'a.yaml': new TextEncoder().encode(text) }) };
  const { diagnostics } = await compile({ input: 'a.yaml', formats: [] }, inner, new Shelf(inner));
  return diagnostics.map(({ code, place: { field }, expected, actual }) => [code, field, expected, actual]);
}

test.each([2016, 2025, 2027])('the year %i over dates of 2026 is one finding', async (year) => {
  expect(await findings([/^年度: 2026/m, `年度: ${year}`])).toEqual([['D11', '年度', '2026年', `${year}年`]]);
});

test('a date of another year is one finding, and not also one of what is counted from it', async () => {
  expect(await findings([/批复日期: 2026/, '批复日期: 2025'])).toEqual([
    ['D11', '公开信息.批复日期', '2026年', '2025-01-23'],
  ]);
  expect((await findings([/公开日期: 2026/, '公开日期: 2025'])).map(([code]) => code)).toEqual(['D01']);
});

test('a budget may be approved in the last month before its year', async () => {
  const dates = [
    [/批复日期: 2026-01-23/, '批复日期: 2025-12-28'],
    [/公开日期: 2026-02-05/, '公开日期: 2026-01-10'],
  ] as const;
  expect(await findings(...dates)).toEqual([]);
});
