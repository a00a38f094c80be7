/** A detail line that is wrong, in budgets that give lines and tables, is told once and at the line. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { titleOf } from '../../src/model/fields.ts';
import { derive } from '../../src/model/statements/derive.ts';
import { CLOSED } from '../../src/model/statements/skeleton.ts';
import type { Statement, StatementRow } from '../../src/model/statements/statement.ts';
import type { StatementKind } from '../../src/model/statements/statement-schema.ts';
import { statementKinds, statementRow, statements } from '../../src/model/statements/statement-schema.ts';
import { Shelf } from '../../src/shelf.ts';
import { readWhole } from '../../src/survey.ts';
import { sampleCounty } from '../sample/county.ts';
import { env } from '../support/compile-data.ts';

type Line = Readonly<Record<string, unknown>>;

/** A department of the invented county with 一般公共预算 alone, and enough lines of several subjects. */
const department = [...sampleCounty(24, 1)]
  .map(({ budget }) => budget)
  .find(({ 明细: lines, 编制口径: scope }) => {
    const of = lines as readonly Line[] | undefined;
    return scope === '部门' && of !== undefined && of.length > 20 && of.length < 90;
  }) as Readonly<Record<string, unknown>>;
const lines = department.明细 as readonly Line[];

const machine = (data: unknown) => ({ ...env, data: memoryTree({ 'a.json': JSON.stringify(data) }) });

async function tablesOf(kinds: readonly StatementKind[]): Promise<Readonly<Record<string, unknown>>> {
  const inner = machine(department);
  const whole = await readWhole('a.json', inner, new Shelf(inner), new Reporter());
  if (!whole) throw new Error('the department has its figures');
  const { subjects, budget } = whole;
  return Object.fromEntries(
    kinds.map((kind) => [
      titleOf(statements.shape[kind]),
      plainTable(derive(kind, { budget: budget.value, subjects, skeleton: CLOSED })),
    ]),
  );
}

const plainTable = ({ kind, income, rows }: Statement) => ({
  ...((kind === 'overview' || kind === 'fiscal') && { 收入: income.map(plainRow) }),
  [kind === 'overview' || kind === 'fiscal' ? '支出' : '行']: rows.map(plainRow),
});

const plainRow = ({ code, name, amounts }: StatementRow) => ({
  ...(code !== undefined && { 科目编码: code }),
  ...(name !== '' && { 名称: name }),
  ...Object.fromEntries(
    Object.entries(amounts).map(([key, { value }]) => [
      titleOf(statementRow.shape[key as never]),
      `${value / 100}元`,
    ]),
  ),
});

type Changed = (line: Line, at: number) => Line;

async function findings(
  kinds: readonly StatementKind[],
  changed: Changed,
  more: Line = {},
): Promise<readonly Diagnostic[]> {
  const data = {
    ...department,
    明细: lines.map(changed),
    ...more,
    法定表: await tablesOf(kinds),
  };
  const inner = machine(data);
  const { diagnostics } = await compile({ input: 'a.json', formats: [] }, inner, new Shelf(inner));
  return diagnostics.filter(({ severity }) => severity !== 'note');
}

const GIVEN: readonly (readonly StatementKind[])[] = [
  statementKinds,
  ['expenditure'],
  ['expenditure', 'basicExpenditure'],
  ['overview', 'expenditure', 'generalBudget'],
];

/** The amount of a line and some yuan more. */
const plus = ({ 金额 }: Line, yuan: number): string => `${Math.round(Number(金额) * 10_000) + yuan}元`;

const CHANGES: readonly (readonly [field: string, change: (line: Line) => Line])[] = [
  ['金额', (line) => ({ 金额: plus(line, 12_300) })],
  ['功能科目', ({ 功能科目 }) => ({ 功能科目: 功能科目 === 2080505 ? 2080506 : 2080505 })],
  ['功能科目', () => ({ 功能科目: 2080177 })],
  ['经济科目', ({ 经济科目 }) => ({ 经济科目: 经济科目 === 30209 ? 30211 : 30209 })],
  ['支出类别', ({ 支出类别 }) => ({ 支出类别: 支出类别 === '基本支出' ? '项目支出' : '基本支出' })],
  ['资金来源', () => ({ 资金来源: '政府性基金预算' })],
];

/** Tables that show a field; the others by every one that is asked about. */
const SEEN: Readonly<Record<string, readonly StatementKind[]>> = {
  经济科目: ['basicExpenditure'],
  资金来源: ['overview', 'fiscal', 'generalBudget'],
};

describe.each(GIVEN.map((kinds) => [kinds.join(', '), kinds] as const))('beside %s', (_, kinds) => {
  test('lines that fit are told nothing of', async () => {
    expect(await findings(kinds, (line) => line)).toEqual([]);
  });

  test.each([0, 3, 7, lines.length - 1].flatMap((at) => CHANGES.map((change) => [at, ...change] as const)))(
    'line %i with another %s',
    async (at, field, change) => {
      const found = await findings(kinds, (line, i) => (i === at ? { ...line, ...change(line) } : line));
      const isSeen =
        (SEEN[field]?.some((kind) => kinds.includes(kind)) ?? true) &&
        !(field === '经济科目' && lines[at]?.支出类别 === '项目支出');
      expect(found.length).toBeLessThanOrEqual(1);
      if (!isSeen) return;
      expect(found.map(({ code }) => code)).toEqual(['S03']);
      const places = found.flatMap(({ place, related = [] }) => [place, ...related]);
      expect(places.map((place) => place.field)).toContain(`明细[${at + 1}].${field}`);
    },
  );

  test('a line left out is one finding, and no other line is told', async () => {
    const last = lines.length - 1;
    const left = { 明细: lines.slice(0, last) };
    const found = await findings(kinds, (line) => line, left);
    expect(found.map(({ code, place }) => [code, place.field])).toEqual([
      ['S03', expect.stringMatching(/^法定表/)],
    ]);
  });

  test('two wrong lines are two findings', async () => {
    const found = await findings(kinds, (line, i) =>
      i === 0 || i === 3 ? { ...line, 金额: plus(line, 10_000 + i * 1000) } : line,
    );
    expect(found.map(({ code }) => code)).toEqual(['S03', 'S03']);
  });

  test('lines of another budget are one, and what follows from them is not told', async () => {
    const found = await findings(kinds, (line, i) => ({ ...line, 金额: plus(line, i * 700) }));
    expect(found.map(({ code, place }) => [code, place.field])).toEqual([
      ['S03', expect.stringMatching(/^法定表/)],
    ]);
  });
});

test('what groups take from the line that is wrong is not told again', async () => {
  const last = lines.length - 1;
  expect(lines[last]?.支出类别).toBe('项目支出');
  const wrong: Changed = (line, i) => (i === last ? { ...line, 金额: plus(line, 500) } : line);
  const found = await findings(['revenue'], wrong, {
    支出: { 基本支出: { 增减原因: '人员减少' }, 项目支出: { 增减原因: '系统升级' } },
    三公经费: undefined,
  });
  expect(found.map(({ code, place }) => [code, place.field])).toEqual([
    ['S03', expect.stringMatching(/^明细\[\d+\]\.金额$/)],
  ]);
});
