/** `npm run sample -- --departments 300 --seed 1 DIR`: writes an invented county's data files. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { loadSubjects } from '../../src/layouts/load-subjects.ts';
import { sampleFiles } from './files.ts';

const { values, positionals } = parseArgs({
  options: { departments: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined || !/^\d+$/.test(values.departments) || !/^\d+$/.test(values.seed)) {
  process.stderr.write('usage: npm run sample -- [--departments 60] [--seed 1] DIR\n');
  process.exit(2);
}

// npm runs this in the project's folder.
const templates = {
  read: (path: string) => {
    const file = join('templates', path);
    return existsSync(file) ? readFileSync(file) : undefined;
  },
  list: () => undefined,
};
const subjects = loadSubjects(['base'], templates, new Reporter());

mkdirSync(folder, { recursive: true });
let departments = 0;
let files = 0;
for (const { file, bytes, budget } of sampleFiles(
  Number(values.departments),
  Number(values.seed),
  subjects,
)) {
  writeFileSync(join(folder, file), bytes);
  files++;
  if (budget.编制口径 === '部门') departments++;
}
process.stdout.write(`${files} files of ${departments} departments in ${folder}\n`);
