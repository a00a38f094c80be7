/** Rows of the tables that are not statutory sums. */
import type { RowGroup, Values } from './row-group.ts';
import { money, single, words } from './row-group.ts';
import type { Activity, Budget } from './schema.ts';
import { stated } from './totals.ts';

/** 部门职责-工作活动绩效目标: a duty, then its activities, each as high as its indicators. */
export function dutyRows({ performance }: Budget): readonly RowGroup[] {
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
    closing: false,
    common: {
      name: words((code ?? '') + name),
      amount: money(stated(amount, ...path, 'amount')),
      content: words(content),
      goal: words(goal),
    },
    lines:
      indicators.length === 0
        ? [{}]
        : indicators.map((indicator) => allWords({ ...indicator, indicator: indicator.name })),
  };
}

export function institutionRows({ institutions }: Budget): readonly RowGroup[] {
  return typeof institutions === 'string'
    ? []
    : institutions.map((institution) => single(allWords(institution)));
}

export function assetRows({ assets }: Budget): readonly RowGroup[] {
  return (assets?.items ?? []).map(({ name, quantity, value }, i) =>
    single({
      name: words(name),
      ...(quantity !== undefined && { quantity: words(quantity) }),
      ...(value !== undefined && { value: money(stated(value, 'assets', 'items', i, 'value')) }),
    }),
  );
}

const allWords = (texts: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, words(text)]));
