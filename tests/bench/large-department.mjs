/** A department of 2,000 detail lines as workbooks: one of its lines, and one of the nine tables with as many rows. */
import { bodiesOf } from '../../.cache/sample/tests/sample/bodies.js';
import { sampleBudget } from '../../.cache/sample/tests/sample/budget.js';
import { Random } from '../../.cache/sample/tests/sample/random.js';
import { accountOf } from '../../.cache/sample/tests/sample/spending.js';
import { LARGEST, traitsOf } from '../../.cache/sample/tests/sample/traits.js';
import { writeYaml } from '../../.cache/sample/tests/sample/write-yaml.js';
import { Reporter } from '../../dist/diagnostics/reporter.js';
import { writeForm } from '../../dist/forms/write-form.js';
import { conform } from '../../dist/model/conform.js';
import { budgetSchema } from '../../dist/model/schema.js';
import { BARE } from '../../dist/model/statements/fill.js';
import { funds } from '../../dist/model/statements/line-schema.js';
import { statementKinds } from '../../dist/model/statements/statement-schema.js';
import { statementOf } from '../../dist/model/statements/statement-of.js';
import { validate } from '../../dist/model/validate.js';
import { readYaml } from '../../dist/readers/yaml.js';

const LINES = 2000;
const YEAR = 2026;
/** So many 项 make tables of some 2,000 rows in all. */
const ITEMS = 760;

/** With its detail lines. */
export const workbookOfLines = (subjects) => writeForm(plainOf(budget()), subjects, YEAR);

/** With the nine tables of the same money, its projects spread over many subjects, and without detail lines. */
export function workbookOfTables(subjects) {
  const codes = subjects.ofLevel('functional', 7, YEAR).slice(0, ITEMS);
  const { 明细: lines, ...facts } = budget();
  const spread = lines.map((line, i) =>
    line.支出类别 === '项目支出' ? { ...line, 功能科目: codes[i % codes.length].code } : line,
  );
  const { lines: _, ...plain } = plainOf({ ...facts, 明细: spread });
  const { value } = validate(budgetSchema, rawOf({ ...facts, 明细: spread }), new Reporter());
  const tables = statementKinds.map((kind) => [
    kind,
    plainTable(statementOf(kind, { budget: value, subjects, skeleton: FULL })),
  ]);
  return writeForm({ ...plain, statements: Object.fromEntries(tables) }, subjects, YEAR);
}

const FULL = {
  ...BARE,
  incomeRows: funds.map((fund) => ({ label: fund, funds: [fund] })),
  closingRows: [{ income: '收入总计', expenditure: '支出总计', of: 'all' }],
  totalRow: '合计',
};

function budget() {
  const [body] = bodiesOf(1, 1);
  const traits = { ...traitsOf(LARGEST, new Random(1, LARGEST)), hasUnits: false };
  const account = accountOf(LINES, { body, traits, random: new Random(1, 1), projectPrefix: '' });
  const random = new Random(1, 2);
  return sampleBudget(account, { body, scope: '部门', traits, members: [body], random });
}

const rawOf = (data) => readYaml(new TextEncoder().encode(writeYaml(data)), 'large.yaml', new Reporter());

const plainOf = (data) => conform(budgetSchema, rawOf(data), new Reporter()).plain;

const plainTable = ({ income, rows }) => ({
  ...(income.length > 0 && { income: income.map(plainRow) }),
  rows: rows.map(plainRow),
});

const plainRow = ({ code, name, amounts }) => ({
  ...(code && { code }),
  name,
  ...Object.fromEntries(Object.entries(amounts).map(([key, { value }]) => [key, String(value / 1_000_000)])),
});
