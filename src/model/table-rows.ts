/**
 * What a budget puts into the tables that are not statutory sums: rows by column key, free of any layout.
 * A layout's table names one of these sources and says which columns it prints.
 */
import type { Fen } from './money.ts';
import type { Activity, Budget } from './schema.ts';

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly value: Fen; readonly source: readonly PropertyKey[] };

/** Values by column key; a missing one is an empty cell. */
export type Values = Readonly<Record<string, CellValue>>;

/** Rows that belong together: `common` stands once beside all of `lines`, of which there is at least one. */
export interface RowGroup {
  /** 0 for a row of the first order, 1 for one under it. */
  readonly level: number;
  readonly common: Values;
  readonly lines: readonly Values[];
}

/** Where a table's rows may come from. */
interface Source {
  /** The keys that its rows have: what a layout's columns may name. */
  readonly keys: readonly string[];
  readonly rows: (budget: Budget) => readonly RowGroup[];
}

/** The sources by name. */
export const rowSources = {
  duties: {
    keys: ['name', 'amount', 'content', 'goal', 'indicator', 'excellent', 'good', 'fair', 'poor'],
    rows: dutyRows,
  },
  institutions: { keys: ['name', 'nature', 'rank', 'funding'], rows: institutionRows },
  assets: { keys: ['name', 'quantity', 'value'], rows: assetRows },
} satisfies Record<string, Source>;

export type RowSource = keyof typeof rowSources;

/** 部门职责-工作活动绩效目标: a duty, then its activities, each as high as its indicators. */
function dutyRows({ performance }: Budget): readonly RowGroup[] {
  return performance.duties.flatMap((duty, d) => {
    const path = ['performance', 'duties', d];
    const activities = duty.activities.map((a, i) => activityRows(a, 1, [...path, 'activities', i]));
    return [activityRows(duty, 0, path), ...activities];
  });
}

function activityRows(activity: Activity, level: number, path: readonly PropertyKey[]): RowGroup {
  const { code, name, amount, content, goal, indicators } = activity;
  return {
    level,
    common: {
      name: words((code ?? '') + name),
      amount: { kind: 'amount', value: amount, source: [...path, 'amount'] },
      content: words(content),
      goal: words(goal),
    },
    lines:
      indicators.length === 0
        ? [{}]
        : indicators.map((indicator) => allWords({ ...indicator, indicator: indicator.name })),
  };
}

function institutionRows({ institutions }: Budget): readonly RowGroup[] {
  return typeof institutions === 'string'
    ? []
    : institutions.map((institution) => single(allWords(institution)));
}

function assetRows({ assets }: Budget): readonly RowGroup[] {
  return (assets?.items ?? []).map(({ name, quantity, value }, i) =>
    single({
      name: words(name),
      ...(quantity !== undefined && { quantity: words(quantity) }),
      ...(value !== undefined && {
        value: { kind: 'amount', value, source: ['assets', 'items', i, 'value'] },
      }),
    }),
  );
}

const single = (common: Values): RowGroup => ({ level: 0, common, lines: [{}] });
const words = (text: string): CellValue => ({ kind: 'text', text });

const allWords = (texts: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, words(text)]));
