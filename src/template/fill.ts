import type { Place } from '../diagnostics/place.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Layout } from '../layouts/layout.ts';
import type { ParsedTemplate } from './parse-template.ts';
import { fieldBehind, type View } from './view.ts';

/** Where a field of the data stands, by its full Chinese name; undefined where that is not known. */
export type PlaceOfField = (field: string) => Place | undefined;

/**
 * Runs a template; undefined where it needs a value that the data does not give, with a report at the field that
 * is to be filled in, or else at the template.
 */
export function fill(
  template: ParsedTemplate,
  view: View,
  layout: Layout,
  reporter: Reporter,
  placeOf: PlaceOfField = () => undefined,
): string | undefined {
  let sound = true;
  const text = template.run(view, {
    amounts: layout.amounts.text,
    plain: template.kind === 'line',
    needs(needed, at) {
      sound = false;
      const name = fieldBehind(needed);
      const facts = { name, template: at.file, line: at.line };
      reporter.report('template-needs-value', facts, placeOf(name) ?? at);
    },
    isWrong(name, expected, at) {
      sound = false;
      reporter.report('template-wrong-value', { name, expected }, at);
    },
  });
  return sound ? text : undefined;
}

/** Runs a template whose words may be left out: undefined, without a report, where a value is not known. */
export const fillIfKnown = (template: ParsedTemplate, view: View, layout: Layout): string | undefined =>
  fill(template, view, layout, new Reporter());
