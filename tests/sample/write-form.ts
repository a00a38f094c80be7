import { Reporter } from '../../src/diagnostics/reporter.ts';
import { writeForm } from '../../src/forms/write-form.ts';
import { conform } from '../../src/model/conform.ts';
import { budgetSchema } from '../../src/model/schema.ts';
import type { Subjects } from '../../src/model/statements/subjects.ts';
import { readYaml } from '../../src/readers/yaml.ts';
import type { SampleBudget } from './budget.ts';
import { writeYaml } from './write-yaml.ts';

/** A budget as a filled form. */
export function writeFilledForm(budget: SampleBudget, subjects: Subjects): Uint8Array {
  const reporter = new Reporter();
  const raw = readYaml(new TextEncoder().encode(writeYaml(budget)), 'sample.yaml', reporter);
  if (!raw) throw new Error('an invented budget is no data');
  return writeForm(conform(budgetSchema, raw, reporter).plain, subjects, Number(budget.年度));
}
