import type { Reporter } from '../diagnostics/reporter.ts';
import type { Layout } from '../layouts/layout.ts';
import type { RunData } from './helpers.ts';
import type { ParsedTemplate } from './parse-template.ts';
import type { View } from './view.ts';

/** Runs a template as markup; undefined, with a report, where it needs a value that the data does not give. */
export function fill(
  template: ParsedTemplate,
  view: View,
  layout: Layout,
  reporter: Reporter,
): string | undefined {
  let sound = true;
  const text = template.run(view, {
    template: template.file.path,
    amounts: layout.amounts.text,
    plain: false,
    fault(code, facts, line) {
      sound = false;
      reporter.report(code, facts, { file: template.file.path, line });
    },
  });
  return sound ? text : undefined;
}

/** Runs a one-line template as plain words; undefined, without a report, where a value is not known. */
export function fillLine(template: ParsedTemplate, view: View, layout: Layout): string | undefined {
  let known = true;
  const data: RunData = {
    template: template.file.path,
    amounts: layout.amounts.text,
    plain: true,
    fault: () => {
      known = false;
    },
  };
  const text = template.run(view, data);
  return known ? text : undefined;
}
