/** `npm run sample -- --departments 300 --seed 1 DIR`: writes an invented county's data files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sampleCounty } from './county.ts';
import { writeYaml } from './write-yaml.ts';

const { values, positionals } = parseArgs({
  options: { departments: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined || !/^\d+$/.test(values.departments) || !/^\d+$/.test(values.seed)) {
  process.stderr.write('usage: npm run sample -- [--departments 60] [--seed 1] DIR\n');
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
let departments = 0;
let files = 0;
for (const { name, budget } of sampleCounty(Number(values.departments), Number(values.seed))) {
  writeFileSync(join(folder, `${name}.yaml`), writeYaml(budget));
  files++;
  if (budget.编制口径 === '部门') departments++;
}
process.stdout.write(`${files} files of ${departments} departments in ${folder}\n`);
