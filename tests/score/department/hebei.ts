import type { Layout } from '../../../src/layouts/layout.ts';
import type { Account } from '../../sample/account.ts';
import type { Body } from '../../sample/bodies.ts';
import { sampleBudget } from '../../sample/budget.ts';
import { Random } from '../../sample/random.ts';
import { accountOf } from '../../sample/spending.ts';
import { traitsOf } from '../../sample/traits.ts';
import { YEAR } from '../../sample/words/sentences.ts';
import { fenOf, inYuan } from '../amounts.ts';
import type { Plain } from '../plain.ts';
import { textsOf } from '../plain.ts';
import type { Department } from './department.ts';
import type { FenLine } from './fen-lines.ts';
import { statementsOf } from './statements.ts';
import type { Slot } from './telling.ts';

const MOST_LINES = 48;

/** A department in the form of Hebei: nine tables and groups of figures, from which the layout makes the text. */
export function hebeiDepartment(body: Body, index: number, layout: Layout, seed: number): Department {
  const random = new Random(seed, index, 7);
  const traits = {
    ...traitsOf(index, random),
    isEmpty: false,
    isNew: false,
    hasUnits: false,
    hasProjects: true,
    hasBalances: index % 3 === 0,
    statesFigures: true,
  };
  const size = Math.min(Math.max(traits.size, 26), MOST_LINES);
  const account = accountOf(size, { body, traits, random, projectPrefix: '' });
  const { 明细: detail, ...budget } = sampleBudget(account, {
    body,
    scope: '部门',
    traits,
    members: [body],
    random: new Random(seed, index, 9),
  }) as Record<string, unknown>;
  const lines = account.lines.map((line): FenLine => {
    const lastYear = (line.lastYear ?? 0) * 10_000;
    return { ...line, amount: line.amount * 10_000, lastYear, lastBudget: lastYear };
  });
  const facts = {
    年度: YEAR,
    单位: budget.单位,
    科目名称: budget.科目名称 ?? [],
    年终结转: budget.年终结转 ?? [],
  };
  const tables = statementsOf(
    lines,
    layout,
    facts,
    (kind) => `注：本部门${YEAR}年无${NOTES[kind] ?? '此类'}财政拨款安排的预算，故本表为空表。`,
  );
  const statements = withKept(withChanges(tables), account);
  const given = {
    ...budget,
    格式版本: '1',
    年度: String(YEAR),
    法定表: statements,
    // Lines do not say on what the money will be spent that is kept for the next year.
    ...(index % 2 === 0 && account.kept === 0 && { 明细: detail }),
  };
  const kin = { lastYear: lastYearOf(given) };
  return {
    name: body.name,
    form: 'yaml',
    budget: given,
    slots: reasonSlots(given),
    kin,
  };
}

/** Last year's budget, as far as this year's speaks of it. */
function lastYearOf(budget: Plain): Plain {
  const was = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const { 上年金额, ...group } = value as Record<string, unknown>;
    const inner = Object.entries(group).flatMap(([key, of]) => {
      const before = was(of);
      return before === undefined ? [] : [[key, before]];
    });
    if (上年金额 === undefined && inner.length === 0) return undefined;
    return { ...Object.fromEntries(inner), ...(上年金额 !== undefined && { 金额: 上年金额 }) };
  };
  const { 上年支出合计: spent } = budget.支出 as Plain;
  return {
    格式版本: '1',
    版式: 'hebei',
    年度: String(YEAR - 1),
    单位: budget.单位,
    收入: { 收入合计: spent },
    支出: { ...(was(budget.支出) as Plain), 支出合计: spent },
    机关运行经费: was(budget.机关运行经费),
    三公经费: was(budget.三公经费),
  };
}

const NOTES: Readonly<Record<string, string>> = {
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  threePublic: '“三公”经费',
  generalBudget: '一般公共预算',
};

interface Rows {
  readonly 行: readonly Plain[];
}

/** 增减额 of each row, which the form has a column for. */
function withChanges(tables: Plain): Plain {
  const table = tables.一般公共预算支出表 as Rows;
  const rows = table.行.map((row) => ({
    ...row,
    增减额: inYuan((fenOf(row.合计) ?? 0) - (fenOf(row.上年数) ?? 0)),
  }));
  return { ...tables, 一般公共预算支出表: { ...table, 行: rows } };
}

/** What is kept for the next year is income of this one, under the subject that it will be spent on. */
function withKept(tables: Plain, { kept, lines }: Account): Plain {
  if (kept === 0) return tables;
  const code = lines.find(({ fund }) => fund === '一般公共预算')?.functional ?? '';
  const table = tables.收入总表 as Rows;
  const rows = table.行.map((row) => {
    const isAbove = row.科目编码 === undefined || code.startsWith(String(row.科目编码));
    const more = (column: string) => ({ [column]: inYuan((fenOf(row[column]) ?? 0) + kept * 10_000) });
    return isAbove ? { ...row, ...more('合计'), ...more('一般公共预算') } : row;
  });
  return { ...tables, 收入总表: { ...table, 行: rows } };
}

/** The reasons that a clerk types. */
const reasonSlots = (budget: Plain): readonly Slot[] =>
  textsOf(budget)
    .filter(([path]) => path.endsWith('增减原因'))
    .map(([path, text]) => ({
      role: 'reason',
      text,
      ids: ['N09', 'D13', 'D14'],
      part: path,
      path,
      start: 0,
    }));
