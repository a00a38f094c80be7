import { check } from '../../dist/checks/check.js';
import { Reporter } from '../../dist/diagnostics/reporter.js';
import { memoryTree } from '../../dist/env/memory.js';
import { nodeEnv } from '../../dist/env/node.js';
import { loadLayout } from '../../dist/layouts/load-layout.js';
import { completeBudget } from '../../dist/model/complete-budget.js';
import { budgetSchema } from '../../dist/model/schema.js';
import { validate } from '../../dist/model/validate.js';
import { readData } from '../../dist/readers/read-data.js';
import { workbookOfLines, workbookOfTables } from './large-department.mjs';
import { race } from './race.mjs';

const FILE = 'a.xlsx';

/** All rules over a department of 2,000 lines, or of nine tables with as many rows, against loading its workbook. */
export async function rules() {
  const { templates, fonts } = nodeEnv();
  const layout = loadLayout('hebei', { data: memoryTree({}), templates, fonts }, new Reporter());
  const rows = [];
  for (const [what, bytes] of [
    ['2,000 lines', workbookOfLines(layout.subjects)],
    ['nine tables', workbookOfTables(layout.subjects)],
  ]) {
    const env = { data: memoryTree({ [FILE]: bytes }), templates };
    const load = () => readData(env, FILE, new Reporter());
    const raw = await load();
    // What is known of a budget is remembered with it, so every round has its own.
    const prepare = () => validate(budgetSchema, raw, new Reporter());
    const run = (valid) => {
      const reporter = new Reporter();
      check(completeBudget(valid, layout.subjects, reporter), layout, reporter);
      if (reporter.diagnostics.length > 0) throw new Error(JSON.stringify(reporter.diagnostics));
    };
    const { statements } = prepare().value;
    const count = Object.values(statements).reduce((all, { income = [], rows: of }) => all + income.length + of.length, 0);
    const name = count > 0 ? `${what} of ${count} rows` : what;
    const [ms, peer] = await race([{ prepare, run }, { run: load }], 15);
    rows.push(
      [`loading a workbook of ${name}`, `${peer.toFixed(1)} ms`, 1],
      [`all rules over it`, `${ms.toFixed(1)} ms`, ms / peer],
    );
  }
  return rows;
}
