import type { BudgetFigure } from '../../model/figures.ts';
import type { Fen } from '../../model/money.ts';
import type { Path } from '../rule.ts';

/** A figure that is not the sum that it should be. */
export interface Deviation extends BudgetFigure {
  /** Where it stands, or its table where it is missing. */
  readonly path: Path;
  readonly actual: Fen;
  readonly sum: Fen;
}

/** A fault, at the figure that says most exactly where it is, and the figures that it shows in as well. */
export interface RootDeviation {
  readonly first: Deviation;
  readonly others: readonly Deviation[];
}

/**
 * One fault of a line shows in its 项, 款, 类 and 合计, and in several tables: told once. Sums that are off by what
 * their parts are off by follow from these; of those that are off by the same amount, one is told.
 */
export function rootDeviations(deviations: readonly Deviation[]): readonly RootDeviation[] {
  const leaves = deviations.filter((deviation) => isSubject(deviation) && !hasPartIn(deviation, deviations));
  const explained = new Set(sumsByColumn(leaves));
  const roots = deviations.filter(
    (deviation) =>
      leaves.includes(deviation) ||
      (isSubject(deviation)
        ? off(deviation) !== total(leaves.filter((leaf) => isPart(leaf, deviation)))
        : leaves.length === 0 || !explained.has(off(deviation))),
  );
  const groups: Deviation[][] = [];
  for (const root of roots) {
    const group = groups.find(([one]) => one && isOffAlike(one, root));
    if (group) group.push(root);
    else groups.push([root]);
  }
  const following = deviations.filter((deviation) => !roots.includes(deviation));
  return groups.map((group, i) => {
    const first = [...group].sort((a, b) => exactness(b) - exactness(a))[0] as Deviation;
    const others = group.filter((deviation) => deviation !== first);
    return { first, others: i === 0 ? [...others, ...following] : others };
  });
}

/** 分 of 0.01万元. */
const WAN = 10_000;

/** Whether an amount is one of 万元 with two decimals. */
export const isCoarse = (value: Fen): boolean => value % WAN === 0;

const areCoarse = ({ actual, sum }: Deviation): boolean => isCoarse(actual) && isCoarse(sum);

/** Whether two are off by the same, or one by what the other rounds to in 万元. */
const isOffAlike = (one: Deviation, other: Deviation): boolean => {
  const apart = Math.abs(Math.abs(off(one)) - Math.abs(off(other)));
  return apart === 0 || (areCoarse(one) !== areCoarse(other) && apart <= WAN);
};

const off = ({ actual, sum }: Deviation): Fen => actual - sum;
const total = (deviations: readonly Deviation[]): Fen => deviations.reduce((all, each) => all + off(each), 0);
const isSubject = ({ side, row }: Deviation): boolean => side !== 'group' && /^\d{3,7}$/.test(row);

const isPart = (part: Deviation, whole: Deviation): boolean =>
  part.table === whole.table &&
  part.column === whole.column &&
  part.row.length > whole.row.length &&
  part.row.startsWith(whole.row);

const hasPartIn = (whole: Deviation, deviations: readonly Deviation[]): boolean =>
  deviations.some((part) => isSubject(part) && isPart(part, whole));

/** What each column of each table is off by, by its leaves. */
function sumsByColumn(leaves: readonly Deviation[]): readonly Fen[] {
  const sums = new Map<string, Fen>();
  for (const leaf of leaves) {
    const key = `${leaf.table}\t${leaf.column}`;
    sums.set(key, (sums.get(key) ?? 0) + off(leaf));
  }
  return [...sums.values()];
}

/** A 项 says more than a 款, a cell of one line more than a sum of many. */
const exactness = ({ row, side, figure }: Deviation): number =>
  (side === 'group' ? 0 : 1000) +
  (/^\d+$/.test(row) ? 100 * row.length : 0) -
  Math.min(figure.sources.length, 99);
