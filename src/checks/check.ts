import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Layout } from '../layouts/layout.ts';
import { printsLastYearsBudget } from '../layouts/prints-last-years-budget.ts';
import type { CompleteBudget } from '../model/complete-budget.ts';
import type { Others } from '../model/corpus.ts';
import type { Budget } from '../model/schema.ts';
import type { Valid } from '../model/validate.ts';
import { ruleIds, rules } from './index.ts';
import type { FindingDetails, Path, Rule, RuleContext } from './rule.ts';

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
  for (const rule of Object.keys(layout.rules)) reportUnknown(rule, { file: layout.file }, reporter);
  const found = new Reporter();
  const context: RuleContext = {
    subjects: layout.subjects,
    sourcesOf: budget.sourcesOf,
    withLastYear: Object.values(layout.tables).flatMap((table) =>
      printsLastYearsBudget(table) ? [table.rows] : [],
    ),
    isPrinted: (name) =>
      [...layout.templates, ...Object.values(layout.partials)].some(({ source }) => source.includes(name)),
    ...(others && { others }),
  };
  for (const rule of rules as readonly Rule<Code>[]) {
    const severity = layout.rules[rule.id] as Severity | undefined;
    const report = (
      path: Path,
      facts: Facts<Code>,
      { related = [], elsewhere = [], refs, ...details }: FindingDetails,
    ) =>
      found.report(rule.id, facts, budget.placeOf(path), {
        ...details,
        ...(severity && { severity }),
        refs: [...new Set([...rule.refs, ...(refs ?? [])])],
        ...(related.length + elsewhere.length > 0 && {
          related: [...related.map((other) => budget.placeOf(other)), ...elsewhere],
        }),
      });
    rule.check(budget.value, report, context);
  }
  reporter.add(acknowledge(found.diagnostics, budget, reporter));
}

/** Turns acknowledged findings into notes; reports acknowledgements that acknowledge nothing. */
function acknowledge(
  findings: readonly Diagnostic[],
  { value, placeOf }: Valid<Budget>,
  reporter: Reporter,
): readonly Diagnostic[] {
  const matches = (finding: Diagnostic, { rule, field }: Budget['acknowledged'][number]) =>
    finding.code === rule && finding.place.field === field;
  value.acknowledged.forEach((entry, i) => {
    const place = placeOf(['acknowledged', i]);
    if (reportUnknown(entry.rule, place, reporter)) return;
    if (!findings.some((finding) => matches(finding, entry)))
      reporter.report('acknowledged-but-absent', { rule: entry.rule, field: entry.field }, place);
  });
  return findings.map((finding) => {
    const entry = value.acknowledged.find((candidate) => matches(finding, candidate));
    return entry ? { ...finding, severity: 'note', acknowledged: entry.reason } : finding;
  });
}

function reportUnknown(rule: string, place: Diagnostic['place'], reporter: Reporter): boolean {
  if (ruleIds.includes(rule)) return false;
  reporter.report('unknown-rule', { rule, known: ruleIds.join('、') }, place);
  return true;
}
