import type { CompleteBudget } from '../../model/complete-budget.ts';
import { valueAt, withValue } from '../../model/figures.ts';
import type { Fen } from '../../model/money.ts';
import type { Budget } from '../../model/schema.ts';
import type { DetailLine } from '../../model/statements/line-schema.ts';
import { funds } from '../../model/statements/line-schema.ts';
import type { Subjects } from '../../model/statements/subjects.ts';
import type { Path } from '../rule.ts';
import { MATCHES } from '../stated/matches.ts';
import type { LineSum } from './line-sums.ts';
import { groupSums, lineSums } from './line-sums.ts';

/** A field of a detail line that is wrong, by the tables that the data gives beside the lines. */
export interface WrongLine {
  readonly at: number;
  readonly field: keyof DetailLine;
  readonly is: DetailLine;
  readonly meant: DetailLine;
  /** The figures of tables that do not fit because of it. */
  readonly unfit: readonly LineSum[];
  /** Lines of which the same would mend as much. */
  readonly alike: readonly number[];
}

/** The budget with the detail lines that its tables mean, and which of them are wrong. */
export interface MeantLines {
  readonly judged: Budget;
  readonly wrong: readonly WrongLine[];
}

/** Where more lines are wrong, lines and tables are of two budgets. */
const MOST_WRONG = 3;

/** One figure alone may as well be wrong itself. */
const FEWEST = 2;

/** So many ways in which figures are apart are followed up. */
const MOST_APART = 4;

/**
 * Finds the detail lines whose correction makes tables and lines agree: a wrong amount stands in most tables and in every
 * sum above its subject, a wrong code takes an amount from one row to another. The rest of the rules see the line that is
 * meant, so that what follows from it is not told again.
 */
export function meantLines(
  budget: Budget,
  subjects: Subjects,
  sourcesOf: CompleteBudget['sourcesOf'],
): MeantLines {
  const isStated = (path: Path): boolean => sourcesOf(path)[0] === path;
  const wrong: WrongLine[] = [];
  const asItIs = { judged: budget, wrong: [] };
  let judged = budget;
  for (let next = wrongLine(budget, subjects, isStated); next; next = wrongLine(judged, subjects, isStated)) {
    const { at, meant } = next;
    wrong.push(next);
    if (wrong.length > MOST_WRONG) return asItIs;
    const lines = judged.lines.map((line, i) => (i === at ? meant : line));
    judged = filledAnew({ ...judged, lines }, next, sourcesOf);
  }
  const mended = wrong.reduce((all, { unfit }) => all + unfit.length, 0);
  const left = lineSums(judged, subjects).filter(({ sum, stated }) => sum.value !== stated);
  return left.length > mended || hasOtherLines(wrong) ? asItIs : { judged, wrong };
}

/** Both amounts of one line do not go wrong together: a line was left out or stands twice, and nobody knows which. */
const hasOtherLines = (wrong: readonly WrongLine[]): boolean =>
  wrong.some(
    ({ at, field }) =>
      field === 'amount' && wrong.some((other) => other.at === at && other.field === 'lastYear'),
  );

/** The figures of groups that were filled in from a line, with what it should be. */
function filledAnew(
  budget: Budget,
  { at, field, is, meant }: WrongLine,
  sourcesOf: CompleteBudget['sourcesOf'],
): Budget {
  const by = field === 'amount' || field === 'lastYear' ? (meant[field] ?? 0) - (is[field] ?? 0) : 0;
  const paths = by === 0 ? [] : MATCHES.map(([path]) => path);
  return paths
    .filter((path) => hasLine(sourcesOf(path), at, field))
    .reduce((all, path) => withValue(all, path, (valueAt(all, path) ?? 0) + by), budget);
}

function wrongLine(
  budget: Budget,
  subjects: Subjects,
  isStated: (path: Path) => boolean,
): WrongLine | undefined {
  const ofTables = lineSums(budget, subjects);
  if (ofTables.every(({ sum, stated }) => sum.value === stated)) return undefined;
  const sums = [...ofTables, ...groupSums(budget, subjects, isStated)];
  const apart = new Map(sums.map(({ key, sum, stated }) => [key, sum.value - stated]));
  const fits = ({ slack }: LineSum, by: Fen = 0): boolean => Math.abs(by) <= slack;
  const [fit, unfit] = [true, false].map((which) =>
    sums.filter((each) => fits(each, apart.get(each.key)) === which),
  ) as [LineSum[], LineSum[]];
  const share = (line: DetailLine): ReadonlyMap<string, Fen> => {
    const alone = { ...budget, lines: [line] };
    const own = [...lineSums(alone, subjects), ...groupSums(alone, subjects, isStated)];
    return new Map(own.map(({ key, sum }) => [key, sum.value]));
  };
  let best: WrongLine | undefined;
  for (const { at, field, meant } of corrections(budget, unfit, apart)) {
    const is = budget.lines[at] as DetailLine;
    const [before, after] = [share(is), share(meant)];
    const left = ({ key }: LineSum): Fen => {
      const [by = 0, less = 0, more = 0] = [apart, before, after].map((of) => of.get(key));
      return by - less + more;
    };
    const touched = sums.filter(({ key }) => before.get(key) !== after.get(key));
    if (![...fit, ...deepest(touched)].every((each) => fits(each, left(each)))) continue;
    const mended = unfit.filter((each) => fits(each, left(each)));
    if (mended.length < FEWEST) continue;
    if (!best || mended.length > best.unfit.length) best = { at, field, is, meant, unfit: mended, alike: [] };
    else if (at !== best.at && field === best.field && isSame(mended, best.unfit))
      best = { ...best, alike: [...best.alike, at] };
  }
  return best;
}

/** The figures of the closest subjects, in which another line that is wrong is least likely to stand too. */
function deepest(sums: readonly LineSum[]): readonly LineSum[] {
  const levels = new Map<boolean, number>();
  const levelOf = ({ code = '' }: LineSum): number => code.length;
  const isEconomic = ({ kind }: LineSum): boolean => kind === 'basicExpenditure';
  for (const each of sums)
    levels.set(isEconomic(each), Math.max(levels.get(isEconomic(each)) ?? 0, levelOf(each)));
  return sums.filter((each) => each.code !== undefined && levels.get(isEconomic(each)) === levelOf(each));
}

const isSame = (ones: readonly LineSum[], others: readonly LineSum[]): boolean =>
  ones.length === others.length && ones.every((one, i) => one === others[i]);

interface Trial {
  readonly at: number;
  readonly field: keyof DetailLine;
  readonly meant: DetailLine;
}

/** What a line may be instead, by how far tables and lines are apart. */
function* corrections(
  { lines }: Budget,
  unfit: readonly LineSum[],
  apart: ReadonlyMap<string, Fen>,
): Generator<Trial, void> {
  const apartAt = ({ key }: LineSum): Fen => apart.get(key) ?? 0;
  for (const field of ['amount', 'lastYear'] as const) {
    const own = unfit.filter(({ column }) => (column === 'lastYear') === (field === 'lastYear'));
    for (const by of [...new Set(own.map(apartAt))].slice(0, MOST_APART))
      for (const at of linesInAll(
        own.filter((each) => apartAt(each) === by),
        field,
      )) {
        const line = lines[at] as DetailLine;
        const value = (line[field] ?? 0) - by;
        if (value >= 0) yield { at, field, meant: { ...line, [field]: value } };
      }
  }
  const ofThisYear = unfit.filter(({ column }) => column !== 'lastYear');
  for (const [at, line] of lines.entries()) {
    const lacking = ofThisYear.filter((each) => apartAt(each) === -line.amount);
    const over = ofThisYear.filter((each) => apartAt(each) === line.amount);
    if (line.amount === 0 || lacking.length + over.length === 0) continue;
    if (over.some(({ sum }) => !hasLine(sum.sources, at, 'amount'))) continue;
    for (const [field, meant] of moves(line, lacking)) yield { at, field, meant };
  }
}

/** A line that stands under another subject, nature or source of money. */
function* moves(
  line: DetailLine,
  lacking: readonly LineSum[],
): Generator<[keyof DetailLine, DetailLine], void> {
  const codes = (isEconomic: boolean): ReadonlySet<string> =>
    new Set(
      lacking.flatMap(({ kind, code }) =>
        code !== undefined && (kind === 'basicExpenditure') === isEconomic ? [code] : [],
      ),
    );
  for (const functional of codes(false))
    if (functional.length === line.functional.length)
      yield ['functional', renamed(line, 'functional', functional)];
  for (const economic of codes(true))
    if (economic.length === line.economic?.length) yield ['economic', renamed(line, 'economic', economic)];
  yield ['nature', { ...line, nature: line.nature === '基本支出' ? '项目支出' : '基本支出' }];
  for (const fund of funds) if (fund !== line.fund) yield ['fund', { ...line, fund }];
  yield ['carriedOver', { ...line, carriedOver: !line.carriedOver }];
}

/** The name that stands beside a wrong code is not that of the right one, or is told there. */
function renamed(line: DetailLine, field: 'functional' | 'economic', code: string): DetailLine {
  const { [`${field}Name` as const]: _, ...rest } = line;
  return { ...rest, [field]: code };
}

/** The lines that stand in every one of some sums. */
function linesInAll(sums: readonly LineSum[], field: 'amount' | 'lastYear'): readonly number[] {
  const [first, ...more] = sums.map(
    ({ sum }) => new Set(sum.sources.flatMap((path) => (isOfLine(path, field) ? [Number(path[1])] : []))),
  );
  return [...(first ?? [])].filter((at) => more.every((lines) => lines.has(at)));
}

const isOfLine = (path: Path, field: string): boolean => path[0] === 'lines' && path[2] === field;

const hasLine = (sources: readonly Path[], at: number, field: string): boolean =>
  sources.some((path) => isOfLine(path, field) && path[1] === at);
