import { Reporter } from '../../../src/diagnostics/reporter.ts';
import { completeBudget } from '../../../src/model/complete-budget.ts';
import type { Figures, Others } from '../../../src/model/corpus.ts';
import { figuresFor } from '../../../src/model/corpus.ts';
import { budgetSchema } from '../../../src/model/schema.ts';
import { validate } from '../../../src/model/validate.ts';
import { readYaml } from '../../../src/readers/yaml.ts';
import { writeYaml } from '../../sample/write-yaml.ts';
import type { Kin } from '../department/department.ts';
import { layoutOf } from '../environment.ts';
import type { Plain } from '../plain.ts';

/** The budgets that are given together with a department's, as its rules see them. */
export function othersOf({ units, lastYear }: Kin): Others {
  return {
    ...(units && { units: { given: units.map(figures), missing: [], isUnlisted: false } }),
    ...(lastYear && { lastYear: figures(lastYear) }),
  };
}

function figures(budget: Plain): Figures {
  const reporter = new Reporter();
  const { subjects } = layoutOf(String(budget.版式));
  const file = `${(budget.单位 as Plain).名称}.yaml`;
  const raw = readYaml(new TextEncoder().encode(writeYaml(budget)), file, reporter);
  const valid = raw && validate(budgetSchema, raw, reporter);
  const complete = valid && completeBudget(valid, subjects, reporter);
  if (!complete) throw new Error(`${file} is no budget: ${JSON.stringify(reporter.diagnostics)}`);
  return figuresFor(complete, file, subjects);
}
