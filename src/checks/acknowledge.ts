import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cellName } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { CompleteBudget } from '../model/complete-budget.ts';
import type { Budget } from '../model/schema.ts';
import { reportUnknownRule } from './report-unknown-rule.ts';

type Acknowledgement = Budget['acknowledged'][number];

/**
 * Turns what the data acknowledges with a reason into notes that stay on record, be it found by a rule or in reading;
 * reports acknowledgements that answer nothing.
 */
export function acknowledge({ value, placeOf }: CompleteBudget, reporter: Reporter): void {
  const findings = [...reporter.diagnostics];
  value.acknowledged.forEach((entry, i) => {
    const place = placeOf(['acknowledged', i]);
    if (reportUnknownRule(entry.rule, place, reporter)) return;
    if (!findings.some((finding) => answers(entry, finding)))
      reporter.report('acknowledged-but-absent', { rule: entry.rule, field: entry.field }, place);
  });
  reporter.revise((finding) => {
    const entry = value.acknowledged.find((candidate) => answers(candidate, finding));
    return entry ? { ...finding, severity: 'note', acknowledged: entry.reason } : finding;
  });
}

/** A finding is named by its rule and its field or, in a workbook, its cell. */
const answers = ({ rule, field }: Acknowledgement, { code, place }: Diagnostic): boolean =>
  code === rule && (place.field === field || (place.cell !== undefined && cellName(place) === field));
