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

/** All rules over a department of 2,000 detail lines, against loading its workbook. */
export const rulesOverLines = () => rulesOver('2,000 lines', workbookOfLines);

/** The same where it gives its nine tables, of about as many rows. */
export const rulesOverTables = () => rulesOver('nine tables', workbookOfTables);

async function rulesOver(what, workbookOf) {
  const { templates, fonts } = nodeEnv();
  const layout = loadLayout('hebei', { data: memoryTree({}), templates, fonts }, new Reporter());
  const env = { data: memoryTree({ [FILE]: workbookOf(layout.subjects) }), templates };
  const load = () => readData(env, FILE, new Reporter());
  const raw = await load();
  // What is known of a budget is remembered with it, so every round has its own.
  const prepare = () => validate(budgetSchema, raw, new Reporter());
  const checkAll = (valid) => {
    const reporter = new Reporter();
    check(completeBudget(valid, layout.subjects, reporter), layout, reporter);
    if (reporter.diagnostics.length > 0) throw new Error(JSON.stringify(reporter.diagnostics));
  };
  const [ms, peer] = await race([{ prepare, run: checkAll }, { run: load }], 15);
  const rows = rowsOf(prepare().value);
  return [
    [`loading a workbook of ${what}${rows > 0 ? ` (${rows} rows)` : ''}`, `${peer.toFixed(1)} ms`, 1],
    [`all rules over ${what}`, `${ms.toFixed(1)} ms`, ms / peer],
  ];
}

const rowsOf = ({ statements }) =>
  Object.values(statements).reduce((all, { income = [], rows }) => all + income.length + rows.length, 0);
