import type { Place } from '../../diagnostics/place.ts';
import type { Figures } from '../../model/corpus.ts';
import { figureKey, figuresOf, groupKey, valueAt } from '../../model/figures.ts';
import type { Budget } from '../../model/schema.ts';
import type { Subjects } from '../../model/statements/subjects.ts';
import { LAST_YEARS } from '../../model/with-last-year.ts';
import type { Difference } from '../compare.ts';
import { compare } from '../compare.ts';
import type { Path, Rule } from '../rule.ts';
import { figuresOfExample } from './others-of-example.ts';
import type { Deviation } from './root-deviations.ts';
import { rootDeviations } from './root-deviations.ts';

/** So many figures that all differ are no slips. */
const FEWEST = 3;

/** A figure of last year that is not what last year's budget said. */
interface Slip {
  readonly path: Path;
  readonly difference: Difference;
  readonly related: readonly Path[];
  readonly elsewhere: readonly Place[];
}

/**
 * N20: an amount that the data states as last year's is what last year's budget said. Silent without last year's
 * budget, of a new body, and of what a layout prints as spent (上年执行数), which no budget knows.
 */
export const lastYearIsLastYears: Rule<'N20'> = {
  id: 'N20',
  refs: ['N20', 'D11'],
  check(budget, report, { others, subjects, withLastYear = [], sourcesOf = (path) => [path] }) {
    const lastYear = others?.lastYear;
    if (!lastYear || budget.newlyEstablished) return;
    const groups = inGroups(budget, lastYear, sourcesOf);
    const cells = inTables(budget, lastYear, withLastYear, subjects);
    const wrong = [...groups, ...cells].filter(({ actual, sum }) => actual !== sum);
    const slips = [
      ...wrong.flatMap((stated) => ('place' in stated ? slip(stated, [], [stated.place]) : [])),
      ...rootDeviations(cells.filter((cell) => wrong.includes(cell))).flatMap(({ first, others: follow }) => {
        const was = lastYear.figures.get(figureKey({ ...first, column: 'total' }));
        return slip(first, follow, was ? [was.place] : []);
      }),
    ];
    // Where nearly all differ, it is another year's data that stands there: one fault.
    const isOther = slips.length >= FEWEST && wrong.length * 2 > groups.length + cells.length;
    for (const { path, difference, related, elsewhere } of isOther ? asOne(slips) : slips)
      report(
        path,
        { year: budget.year - 1, file: lastYear.file, difference: difference.difference },
        { ...difference, related, elsewhere },
      );
  },
  examples: {
    others: (budget) => ({ lastYear: figuresOfExample({ ...budget, year: budget.year - 1 }) }),
    passing: (budget) => budget,
    failing: (budget) => ({
      ...budget,
      operatingCosts: { ...budget.operatingCosts, lastYear: (budget.operatingCosts.lastYear ?? 0) + 1 },
    }),
  },
};

type Compared = Pick<Deviation, 'path' | 'actual' | 'sum'>;

function slip(
  { path, sum, actual }: Compared,
  follow: readonly Compared[],
  elsewhere: readonly Place[],
): readonly Slip[] {
  const difference = compare(sum, actual);
  return difference ? [{ path, difference, related: follow.map((other) => other.path), elsewhere }] : [];
}

/** The first of them, with where the others stand. */
const asOne = ([first, ...more]: readonly Slip[]): readonly Slip[] =>
  first
    ? [{ ...first, related: [...first.related, ...more.flatMap(({ path, related }) => [path, ...related])] }]
    : [];

/** Last year's figures that groups state, each with what last year's budget said and where. */
export function inGroups(
  budget: Budget,
  { figures }: Figures,
  sourcesOf: (path: Path) => readonly Path[],
): readonly (Compared & { readonly place: Place })[] {
  return LAST_YEARS.flatMap(({ path, was }) => {
    const actual = valueAt(budget, path);
    const found = figures.get(figureKey(groupKey(was)));
    const isOwn = sourcesOf(path).some((source) => source.join('.') === path.join('.'));
    if (actual === undefined || !found || !isOwn) return [];
    return [{ path, actual, sum: found.value, place: found.place }];
  });
}

/** Cells of last year's column, with what last year's table said. */
function inTables(
  budget: Budget,
  { figures, tables }: Figures,
  printed: readonly string[],
  subjects: Subjects,
): readonly Deviation[] {
  return figuresOf(budget, subjects).flatMap((figure) => {
    const { table, column } = figure;
    if (column !== 'lastYear' || !printed.includes(table) || !tables.includes(table)) return [];
    const sum = figures.get(figureKey({ ...figure, column: 'total' }))?.value ?? 0;
    const { value: actual, sources } = figure.figure;
    return [{ ...figure, path: sources[0] ?? ['lines'], actual, sum }];
  });
}
