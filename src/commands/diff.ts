import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import type { Change, ChangePart } from '../model/changes.ts';
import { changesBetween } from '../model/changes.ts';
import { Corpus } from '../model/corpus.ts';
import { figuresOf, tablesOf } from '../model/figures.ts';
import type { Unit } from '../model/money.ts';
import { formatAmount } from '../model/money.ts';
import type { Budget } from '../model/schema.ts';
import { rateInWords } from '../model/statements/change.ts';
import { findData } from '../readers/find-data.ts';
import { Shelf } from '../shelf.ts';
import type { Whole } from '../survey.ts';
import { glance, readWhole } from '../survey.ts';

/** An amount that is not last year's, in 分. */
export interface ShownChange extends Change {
  readonly change: number;
  /** `-12.50%`; left out where last year's amount is zero, of which there is no percentage. */
  readonly rate?: string;
}

/** What changed in one body's budget. */
export interface BodyChanges {
  readonly body: string;
  readonly lastYear: { readonly year: number; readonly file: string };
  readonly thisYear: { readonly year: number; readonly file: string };
  readonly changes: readonly ShownChange[];
  readonly incomparable: readonly ChangePart[];
}

export interface Difference {
  readonly bodies: readonly BodyChanges[];
  readonly diagnostics: readonly Diagnostic[];
}

export { changeParts } from '../model/changes.ts';

/** How the amounts of changes are written: all in 万元 where that says them exactly. */
export function amountsOf(changes: readonly Change[]) {
  const isCoarse = changes.every((c) => c.lastYear % 10_000 === 0 && c.thisYear % 10_000 === 0);
  const unit: Unit = isCoarse ? '万元' : '元';
  const format = { unit, decimals: 2, trailingZeros: true, thousands: true };
  return { unit, write: (fen: number): string => formatAmount(fen, format) };
}

/** Lists what changed from last year's data to this year's: of two files, or of each body in two folders. */
export async function diff(lastYear: string, thisYear: string, env: Env): Promise<Difference> {
  const reporter = new Reporter();
  const shelf = new Shelf(env);
  const bodies: BodyChanges[] = [];
  for (const [before, now] of await pairs(lastYear, thisYear, env, reporter)) {
    const a = await readWhole(before, env, shelf, reporter);
    const b = await readWhole(now, env, shelf, reporter);
    if (!a || !b) continue;
    const [earlier, later] = [a.budget.value, b.budget.value];
    if (earlier.body.name !== later.body.name || earlier.year > later.year) {
      reporter.report('no-pair', {}, { file: now });
      continue;
    }
    const { changes, incomparable } = changesBetween(toldBy(a), toldBy(b));
    bodies.push({
      body: b.budget.value.body.name,
      lastYear: { year: a.budget.value.year, file: before },
      thisYear: { year: b.budget.value.year, file: now },
      changes: changes.map(shown),
      incomparable,
    });
  }
  return { bodies, diagnostics: reporter.diagnostics };
}

const toldBy = ({ budget: { value }, subjects }: Whole) => ({
  figures: figuresOf(value as Budget, subjects),
  tables: tablesOf(value as Budget),
});

const shown = (change: Change): ShownChange => {
  const difference = change.thisYear - change.lastYear;
  const rate = (difference < 0 ? '-' : '') + rateInWords(change.thisYear, change.lastYear);
  return { ...change, change: difference, ...(change.lastYear !== 0 && { rate }) };
};

/** Files of one body: two files are a pair whatever they say; in folders, by name and scope. Reports who is alone. */
async function pairs(
  lastYear: string,
  thisYear: string,
  env: Env,
  reporter: Reporter,
): Promise<readonly (readonly [string, string])[]> {
  const [before, now] = [lastYear, thisYear].map((path) => findData(env.data, [path], reporter)) as [
    readonly string[],
    readonly string[],
  ];
  const [first, second] = [before[0], now[0]];
  const areFiles = before.length === 1 && now.length === 1;
  if (areFiles && first !== undefined && second !== undefined) return [[first, second]];
  const corpus = new Corpus();
  for (const file of before) {
    const entry = await glance(file, env);
    if (entry) corpus.add(entry);
  }
  const found: (readonly [string, string])[] = [];
  for (const file of now) {
    const entry = await glance(file, env);
    const link = entry && corpus.linksOf(entry).lastYear;
    if (link === undefined) reporter.report('no-pair', {}, { file });
    else found.push([link, file]);
  }
  return found;
}
