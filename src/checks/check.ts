import type { Code, Facts } from '../diagnostics/catalogue.ts';
import { catalogues } from '../diagnostics/catalogue.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import { unreadIn } from '../diagnostics/unread-in.ts';
import type { Layout } from '../layouts/layout.ts';
import { printsLastYearsBudget } from '../layouts/prints-last-years-budget.ts';
import type { CompleteBudget } from '../model/complete-budget.ts';
import type { Others } from '../model/corpus.ts';
import { acknowledge } from './acknowledge.ts';
import { demandsOf } from './demands.ts';
import { isReadable } from './figures/constraint.ts';
import { joinedFaults } from './figures/joined-faults.ts';
import { Ledger } from './figures/ledger.ts';
import { locate } from './figures/locate.ts';
import { meantLines } from './figures/meant-lines.ts';
import { mended } from './figures/mended.ts';
import type { FigureFinding } from './figures/report-faults.ts';
import { findingOf } from './figures/report-faults.ts';
import { unreadRows } from './figures/unread-rows.ts';
import { wholeTables } from './figures/whole-tables.ts';
import { comparable, wrongUnits } from './figures/wrong-units.ts';
import { identities } from './identities.ts';
import { rules } from './index.ts';
import { byReasons } from './narrative/by-reasons.ts';
import { asLastYearSaid } from './others/as-last-year-said.ts';
import { reportUnknownRule } from './report-unknown-rule.ts';
import type { AnyIdentity, FindingDetails, Path, Rule, RuleContext } from './rule.ts';
import { unfitSums } from './tables/lines-fit-tables.ts';
import { asMeant } from './texts/as-meant.ts';
import { unitOf } from './unit-of.ts';

/**
 * Holds a budget against every rule and reports what it finds at the field's own place. A layout may change a
 * rule's severity; a finding that the data acknowledges with a reason becomes a note and stays on record.
 */
export function check(
  budget: CompleteBudget,
  layout: Pick<Layout, 'rules' | 'file' | 'subjects' | 'templates' | 'partials' | 'tables'>,
  reporter: Reporter,
  others?: Others,
): void {
  for (const rule of Object.keys(layout.rules)) reportUnknownRule(rule, { file: layout.file }, reporter);
  const found = new Reporter();
  const severityOf = (rule: string): Severity =>
    (layout.rules[rule] as Severity | undefined) ?? catalogues.zh[rule as Code].severity;
  const report = (rule: Rule<Code>, path: Path, facts: Facts<Code>, details: FindingDetails): void => {
    const { related = [], elsewhere = [], alike = [], refs, ...more } = details;
    found.report(rule.id, facts, budget.placeOf(path), {
      ...more,
      severity: (layout.rules[rule.id] as Severity | undefined) ?? more.severity ?? severityOf(rule.id),
      refs: [...new Set([...rule.refs, ...(refs ?? [])])],
      ...(alike.length > 0 && { alike: alike.map((other) => budget.placeOf(other)) }),
      ...(related.length + elsewhere.length > 0 && {
        related: [...related.map((other) => budget.placeOf(other)), ...elsewhere],
      }),
    });
  };
  const { subjects } = layout;
  const { judged: dated, ...meant } = asMeant(budget.value);
  const isStated = (path: Path): boolean => budget.sourcesOf(path)[0] === path;
  const { judged, wrong: wrongLines } = meantLines(dated, subjects, budget.sourcesOf);
  const figures = {
    subjects,
    unitOf: (path: Path) => unitOf(budget, path),
    isStated,
    isUnread: unreadRows(budget.placeOf, reporter.diagnostics),
  };
  const { ledger, located } = [judged, asLastYearSaid(judged, others?.lastYear, budget.sourcesOf)]
    .flatMap((each) => (each ? [new Ledger(each, figures)] : []))
    .map((each) => ({ ledger: each, located: faultsOf(each, severityOf) }))
    .reduce((one, other) => (other.located.length <= one.located.length ? other : one));
  const told = new Set(
    located.flatMap(({ path, others }) =>
      [path, ...others.map(({ cell }) => cell.path)].map((each) => each.slice(0, -1).join('.')),
    ),
  );
  const isTold = (row: Path): boolean => told.has(row.join('.'));
  // That sums of lines do not fit one table follows from their not fitting another.
  const isFollowing = unfitSums(judged, subjects, isTold).length > 0;
  const faults = located.filter(({ path }) => !isFollowing || path[0] !== 'lines');
  for (const { rule, path, facts, details } of faults)
    report(rule as unknown as Rule<Code>, path, facts, details);
  const context: RuleContext = {
    isTold,
    mended: mended(ledger, faults),
    wrongLines,
    subjects,
    ledger,
    ...meant,
    unread: unreadIn(reporter.diagnostics).tables,
    sourcesOf: budget.sourcesOf,
    withLastYear: Object.values(layout.tables).flatMap((table) =>
      printsLastYearsBudget(table) ? [table.rows] : [],
    ),
    isPrinted: (name) =>
      [...layout.templates, ...Object.values(layout.partials)].some(({ source }) => source.includes(name)),
    ...(others && { others }),
  };
  for (const rule of rules as readonly Rule<Code>[])
    rule.check(judged, (path, facts, details) => report(rule, path, facts, details), context);
  reporter.add(found.diagnostics);
  acknowledge(budget, reporter);
}

/** What identities find: each wrong figure once. */
export function faultsOf(
  ledger: Ledger,
  severityOf: (rule: string) => Severity,
  asked: readonly AnyIdentity[] = identities,
): readonly FigureFinding[] {
  const byId = new Map(asked.map((identity) => [identity.id as string, identity]));
  const demands = asked === identities ? demandsOf(ledger) : asked.flatMap((each) => each.demands(ledger));
  const held = comparable(demands.filter(isReadable), wrongUnits(demands));
  return joinedFaults(wholeTables(locate(held), held)).map((fault) =>
    findingOf(byReasons(fault, ledger), byId, severityOf),
  );
}
