/**
 * The view: a budget under the Chinese names of its schema, with what follows from it. Every name is always
 * there, null where the data says nothing, so that a template's names can be checked before it is run.
 */
import type { Field, Schema } from '../model/fields.ts';
import { scalarOf, shapeOf, titleOf } from '../model/fields.ts';
import type { Budget } from '../model/schema.ts';
import { budgetSchema } from '../model/schema.ts';
import { rateInWords } from '../model/statements/change.ts';
import type { Figure } from '../model/totals.ts';
import {
  difference,
  expenditureLastYear,
  expenditureTotal,
  incomeTotal,
  procurementTotal,
  stated,
} from '../model/totals.ts';

/** An amount as templates see it: only helpers like 万元 turn it into text. */
export class ViewFigure {
  readonly figure: Figure;
  constructor(figure: Figure) {
    this.figure = figure;
  }
}

/** A figure with its sources as the data has them, when somebody asks: what was filled in came from other fields. */
const tracedFigure = (figure: Figure, sourcesOf: SourcesOf): Figure => ({
  value: figure.value,
  get sources() {
    return figure.sources.flatMap(sourcesOf);
  },
  get subtracted() {
    return figure.subtracted?.flatMap(sourcesOf);
  },
});

export type ViewValue = string | boolean | null | ViewFigure | readonly ViewValue[] | View;
export interface View {
  readonly [name: string]: ViewValue;
}

/** Says which fields of the data are behind a field. */
export type SourcesOf = (path: Path) => readonly Path[];

type Path = readonly PropertyKey[];

/** The view of a budget under a layout's glossary. */
export function viewOf(
  budget: Budget,
  glossary: Budget['glossary'],
  sourcesOf: SourcesOf = (path) => [path],
): View {
  const view = viewValue(budgetSchema, { ...budget, lines: [], statements: {} }, [], sourcesOf) as View;
  const traced = (figure: Figure) => new ViewFigure(tracedFigure(figure, sourcesOf));
  const hasStatements = budget.lines.length > 0 || Object.keys(budget.statements).length > 0;
  const total = traced(expenditureTotal(budget));
  const before = expenditureLastYear(budget);
  const lastYear = before && traced(before);
  const procured = procurementTotal(budget);
  const whole: View = {
    ...view,
    上年度: String(budget.year - 1),
    有法定表: hasStatements,
    收入: { ...(view.收入 as View), 收入合计: traced(incomeTotal(budget)) },
    支出: {
      ...(view.支出 as View),
      支出合计: total,
      上年支出合计: lastYear ?? null,
      ...change(total, lastYear),
    },
    政府采购: withTotal(view.政府采购 as View | null, procured && traced(procured)),
    名词解释: mergeGlossary(glossary, budget.glossary).map(({ term, definition }) => ({
      名词: term,
      解释: definition,
    })),
  };
  return withLists(whole, budget, sourcesOf);
}

/** The view with detail lines and tables, which are long and made when a template asks for them. */
function withLists(view: View, budget: Budget, sourcesOf: SourcesOf): View {
  for (const key of ['lines', 'statements'] as const) {
    const schema = budgetSchema.shape[key];
    const get = () => viewValue(schema, budget[key], [key], sourcesOf);
    Object.defineProperty(view, titleOf(schema) ?? key, { get, enumerable: true });
  }
  return view;
}

const withTotal = (view: View | null, total: ViewFigure | undefined): View | null =>
  view && { ...view, 合计: total ?? null };

/** The layout's terms in their order, replaced by the department's of the same name; its own come after. */
function mergeGlossary(layout: Budget['glossary'], own: Budget['glossary']): Budget['glossary'] {
  const kept = layout.map((entry) => own.find(({ term }) => term === entry.term) ?? entry);
  return [...kept, ...own.filter(({ term }) => !layout.some((entry) => entry.term === term))];
}

function viewValue(schema: Schema, value: unknown, path: Path, sourcesOf: SourcesOf): ViewValue {
  if (value === undefined) return null;
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case 'text':
      return leaf(schema, value, path, sourcesOf);
    case 'list':
      return (value as readonly unknown[]).map((item, i) =>
        viewValue(shape.element, item, [...path, i], sourcesOf),
      );
    case 'either': {
      // A word that stands for the whole, or the list itself.
      const list = shape.options.find((option) => shapeOf(option).kind === 'list');
      const listed = Array.isArray(value);
      if (!list) throw new Error(`an alternative without a list at ${path.join('.')}`);
      return {
        状态: listed ? '列出' : String(value),
        列表: listed ? viewValue(list, value, path, sourcesOf) : [],
      };
    }
    case 'map':
      return mapOf(shape.fields, value as Record<string, unknown>, path, sourcesOf);
    case 'record':
      throw new Error(`the view has no records, at ${path.join('.')}`);
  }
}

function leaf(schema: Schema, value: unknown, path: Path, sourcesOf: SourcesOf): ViewValue {
  if (scalarOf(schema) === 'amount')
    return new ViewFigure(tracedFigure(stated(value as number, ...path), sourcesOf));
  return typeof value === 'boolean' ? value : String(value);
}

/** A group of fields. One that has this year's and last year's figure also has the change between them. */
function mapOf(
  fields: readonly Field[],
  value: Record<string, unknown>,
  path: Path,
  sourcesOf: SourcesOf,
): View {
  const entries = fields.map(
    (f) => [f.title, viewValue(f.schema, value[f.key], [...path, f.key], sourcesOf)] as const,
  );
  const view: View = Object.fromEntries(entries);
  const isCompared = fields.some((f) => f.key === 'amount') && fields.some((f) => f.key === 'lastYear');
  if (!isCompared) return view;
  const lastYear = view.上年金额 as ViewFigure | null;
  return { ...view, ...change(view.金额 as ViewFigure, lastYear ?? undefined) };
}

/** The field to fill in where a figure is missing: the change is not known because last year's figure is not. */
export const fieldBehind = (field: string): string =>
  field
    .replace(/^支出\.增减[额率]?$/, '支出.上年支出合计')
    .replace(/(^|\.)增减[额率]?$/, (_, before: string) => `${before}上年金额`);

/** 增减 in words, 增减额 and 增减率 without a sign; all null where last year is not known. */
function change({ figure: now }: ViewFigure, last: ViewFigure | undefined): View {
  const before = last?.figure;
  if (!before) return { 增减: null, 增减额: null, 增减率: null };
  const isLess = now.value < before.value;
  const word = isLess ? '减少' : now.value > before.value ? '增加' : '持平';
  const figure = new ViewFigure(isLess ? difference(before, now) : difference(now, before));
  return { 增减: word, 增减额: figure, 增减率: rateInWords(now.value, before.value) };
}
