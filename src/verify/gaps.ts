/** A stretch of two sequences that do not agree: from an index up to and without another in each. */
export interface Gap {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** More insertions and deletions than these are not followed: the rest is one gap. */
const MOST_EDITS = 1500;

/**
 * Where two sequences differ, by the least number of insertions and deletions (Myers, An O(ND) Difference Algorithm,
 * 1986). What lies between gaps is equal in both.
 */
export function gapsBetween(a: readonly string[], b: readonly string[]): readonly Gap[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  if (start === endA && start === endB) return [];
  const matched = commonParts(a.slice(start, endA), b.slice(start, endB));
  const gaps: Gap[] = [];
  let from: readonly [number, number] = [start, start];
  for (const [x, y] of [...matched, [endA - start, endB - start] as const]) {
    const to = [x + start, y + start] as const;
    if (to[0] > from[0] || to[1] > from[1]) gaps.push({ from, to });
    from = [to[0] + 1, to[1] + 1];
  }
  const together: Gap[] = [];
  for (const gap of gaps) {
    const before = together.at(-1);
    const one = before && broughtTogether(before, gap, a, b);
    if (one) together[together.length - 1] = one;
    else together.push(gap);
  }
  return together;
}

/**
 * One gap of two, where what one of the two sequences has more can as well be said to stand at the other gap, since
 * all between is the same: of `x 0 0` and `0 0 0` it is `x` that differs, and nothing is missing at either end.
 */
function broughtTogether(one: Gap, two: Gap, a: readonly string[], b: readonly string[]): Gap | undefined {
  const run = two.from[0] - one.to[0];
  const slides = (items: readonly string[], from: number, to: number): boolean =>
    Array.from({ length: run }, (_, i) => i).every((i) => items[from + i] === items[to + i]);
  const [deleted, inserted] = [two.to[0] - two.from[0], two.to[1] - two.from[1]];
  const isBack =
    (deleted === 0 && slides(b, two.from[1] - run, two.to[1] - run)) ||
    (inserted === 0 && slides(a, two.from[0] - run, two.to[0] - run));
  if (isBack) return { from: one.from, to: [one.to[0] + deleted, one.to[1] + inserted] };
  const [deletedBefore, insertedBefore] = [one.to[0] - one.from[0], one.to[1] - one.from[1]];
  const isForward =
    (deletedBefore === 0 && slides(b, one.from[1], one.to[1])) ||
    (insertedBefore === 0 && slides(a, one.from[0], one.to[0]));
  if (isForward) return { from: [two.from[0] - deletedBefore, two.from[1] - insertedBefore], to: two.to };
  return undefined;
}

/** Pairs of indices of equal items, rising in both. */
function commonParts(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const furthest = new Map<number, number>([[1, 0]]);
  /** For each number of edits, how far each diagonal had come before. */
  const history: Furthest[] = [];
  for (let edits = 0; edits <= Math.min(a.length + b.length, MOST_EDITS); edits++) {
    history.push(new Map(furthest));
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOf(k, edits, furthest);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return traced(history, [a.length, b.length]);
    }
  }
  return [];
}

/** The diagonal that one more edit leads from to `k`: above it by an insertion, below by a deletion. */
function cameFrom(k: number, edits: number, furthest: Furthest): number {
  const isInsertion = k === -edits || (k !== edits && reach(k - 1, furthest) < reach(k + 1, furthest));
  return isInsertion ? k + 1 : k - 1;
}

const reach = (k: number, furthest: Furthest): number => furthest.get(k) ?? -1;

/** How far along `a` a diagonal is entered. */
function startOf(k: number, edits: number, furthest: Furthest): number {
  const before = cameFrom(k, edits, furthest);
  return reach(before, furthest) + (before < k ? 1 : 0);
}

/** Goes back from the end and gathers what was equal. */
function traced(
  history: readonly Furthest[],
  end: readonly [number, number],
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = end;
  for (let edits = history.length - 1; edits >= 0; edits--) {
    const furthest = history[edits] as Furthest;
    const k = x - y;
    const entered = startOf(k, edits, furthest);
    while (x > entered) pairs.push([--x, --y]);
    const before = cameFrom(k, edits, furthest);
    x = reach(before, furthest);
    y = x - before;
  }
  return pairs.reverse();
}

/** How far along `a` each diagonal, index in `a` less index in `b`, has come. */
type Furthest = ReadonlyMap<number, number>;
