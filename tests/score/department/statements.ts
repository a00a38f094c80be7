import { Reporter } from '../../../src/diagnostics/reporter.ts';
import type { Layout } from '../../../src/layouts/layout.ts';
import { titleOf } from '../../../src/model/fields.ts';
import { budgetSchema } from '../../../src/model/schema.ts';
import { derive } from '../../../src/model/statements/derive.ts';
import type { Statement, StatementRow } from '../../../src/model/statements/statement.ts';
import type { AmountKey, StatementKind } from '../../../src/model/statements/statement-schema.ts';
import {
  amountKeys,
  statementKinds,
  statementRow,
  statements,
} from '../../../src/model/statements/statement-schema.ts';
import { validate } from '../../../src/model/validate.ts';
import { readYaml } from '../../../src/readers/yaml.ts';
import { writeYaml } from '../../sample/write-yaml.ts';
import { inWanyuan, inYuan } from '../amounts.ts';
import type { Plain } from '../plain.ts';
import type { FenLine } from './fen-lines.ts';

const titles = Object.fromEntries(
  amountKeys.map((key) => [key, titleOf(statementRow.shape[key]) ?? key]),
) as Record<AmountKey, string>;

/** The nine tables by their Chinese names, as a department would give them, from lines that it keeps to itself. */
export function statementsOf(
  lines: readonly FenLine[],
  layout: Pick<Layout, 'tables' | 'subjects'>,
  facts: Plain,
  noteOf: (kind: StatementKind) => string,
): Plain {
  const budget = readLines(lines, facts);
  return Object.fromEntries(
    statementKinds.map((kind) => {
      const table = Object.values(layout.tables).find(({ rows }) => rows === kind);
      if (!table) throw new Error(`the layout has no ${kind}`);
      const statement = derive(kind, { budget, subjects: layout.subjects, skeleton: table });
      const keys = keysOf(table.columns);
      const write = kind === 'threePublic' ? inWanyuan : inYuan;
      return [titleOf(statements.shape[kind]) ?? kind, plainTable(statement, keys, write, noteOf(kind))];
    }),
  );
}

type Column = Layout['tables'][string]['columns'][number];

/** The amounts that a table prints. */
const keysOf = (columns: readonly Column[]): readonly AmountKey[] =>
  columns.flatMap(({ key, columns: inner }) =>
    inner ? keysOf(inner) : amountKeys.filter((candidate) => candidate === key),
  );

function plainTable(
  { kind, income, rows }: Statement,
  keys: readonly AmountKey[],
  write: (fen: number) => string,
  note: string,
): Plain {
  const isTwoSided = kind === 'overview' || kind === 'fiscal';
  const side = (of: readonly StatementRow[], columns: readonly AmountKey[]) =>
    of.map(({ code, name, amounts }) => ({
      // 类 of a table with two sides have no code on paper.
      ...(code !== undefined && !isTwoSided && { 科目编码: code }),
      ...(name && { 名称: name }),
      ...Object.fromEntries(
        columns.flatMap((key) => {
          const value = amounts[key]?.value;
          if (kind === 'threePublic') return [[titles[key], write(value ?? 0)]];
          return value === undefined || (value === 0 && !isTwoSided) ? [] : [[titles[key], write(value)]];
        }),
      ),
    }));
  const isEmpty = rows.every(({ amounts }) => Object.values(amounts).every(({ value }) => value === 0));
  return {
    ...(isTwoSided ? { 收入: side(income, ['total']), 支出: side(rows, keys) } : { 行: side(rows, keys) }),
    ...(isEmpty && { 说明: note }),
  };
}

/** The lines as the budget that the product would read from a data file of them. */
function readLines(lines: readonly FenLine[], facts: Plain) {
  const reporter = new Reporter();
  const data = {
    ...facts,
    明细: lines.map((line) => ({
      功能科目: line.functional,
      经济科目: line.economic,
      支出类别: line.isBasic ? '基本支出' : '项目支出',
      资金来源: line.fund,
      ...(line.carriedOver && { 上年结转: '是' }),
      金额: inYuan(Math.abs(line.amount)),
      上年金额: inYuan(line.lastYear),
    })),
  };
  const raw = readYaml(new TextEncoder().encode(writeYaml(data)), 'score.yaml', reporter);
  const valid = raw && validate(budgetSchema, raw, reporter);
  if (!valid) throw new Error(`lines are no data: ${JSON.stringify(reporter.diagnostics)}`);
  // No data may have a line below zero, but a table of one may be handed in.
  const signed = valid.value.lines.map((line, i) => ({ ...line, amount: lines[i]?.amount ?? line.amount }));
  return { ...valid.value, lines: signed };
}
