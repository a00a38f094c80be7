import type { Subjects } from '../../src/model/statements/subjects.ts';
import type { SampleFile } from './county.ts';
import { sampleCounty } from './county.ts';
import { writeFilledForm } from './write-form.ts';
import { writeYaml } from './write-yaml.ts';

/** A county's data files: every second one a filled form, the others YAML. */
export function* sampleFiles(
  departments: number,
  seed: number,
  subjects: Subjects,
): Generator<SampleFile & { readonly file: string; readonly bytes: Uint8Array }> {
  let isForm = false;
  for (const sample of sampleCounty(departments, seed)) {
    const { name, budget } = sample;
    const bytes = isForm ? writeFilledForm(budget, subjects) : new TextEncoder().encode(writeYaml(budget));
    yield { ...sample, file: `${name}.${isForm ? 'xlsx' : 'yaml'}`, bytes };
    isForm = !isForm;
  }
}
