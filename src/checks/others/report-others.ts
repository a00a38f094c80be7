import type { Reporter } from '../../diagnostics/reporter.ts';
import type { Others } from '../../model/corpus.ts';
import type { Budget } from '../../model/schema.ts';
import type { Valid } from '../../model/validate.ts';

/** Says which rules over several files could not be held against this budget, and why. */
export function reportOthers(
  { value, placeOf }: Valid<Budget>,
  { units, lacksLastYear }: Others,
  reporter: Reporter,
): void {
  const place = placeOf(['institutions']);
  if (units?.isUnlisted) reporter.report('units-not-listed', {}, place, { refs: ['N21', 'D24'] });
  if (units && units.missing.length > 0) {
    const facts = { names: units.missing.join('、'), count: units.missing.length };
    reporter.report('units-missing', facts, place, { refs: ['N21', 'D24'] });
  }
  if (lacksLastYear && !value.newlyEstablished) {
    const facts = { year: value.year - 1, name: value.body.name, file: lacksLastYear.file };
    reporter.report('last-year-missing', facts, placeOf(['year']), { refs: ['N20'] });
  }
}
