import type { Random } from '../../sample/random.ts';
import { fenOf, inYuan } from '../amounts.ts';
import type { Department } from '../department/department.ts';
import { Book } from '../identities/book.ts';
import type { Plain } from '../plain.ts';
import { valueAt, withValue } from '../plain.ts';
import type { Fault, FaultKind } from './fault.ts';
import { cellsOf, TABLES, unitOf } from './table-cells.ts';
import { slips } from './wrong-amount.ts';

/** What makes a table as a whole unlike the others, unlike its detail lines, or impossible to read. */
export const aroundTables: readonly FaultKind[] = [
  { id: '法定表 单位', count: 40, make: unitWrong },
  { id: '法定表 读不出', count: 40, make: cellUnread },
  { id: '法定表 行名认不出', count: 40, make: rowUnknown },
  { id: '法定表 缺合计', count: 40, make: totalMissing },
  { id: '明细 与表不符', count: 40, make: lineWrong },
  { id: '名称 文件名', count: 35, make: nameTooLong },
];

const AMOUNT = /^-?[\d.]+(万元|元)$/;

/** Every amount of a table as if it were in the other unit. */
function unitWrong(department: Department, random: Random): Fault | undefined {
  const table = random.pick(TABLES);
  if (cellsOf(department, table).length < 6) return undefined;
  const [is, should] = unitOf(table) === '元' ? ['万元', '元'] : ['元', '万元'];
  const scaled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(scaled);
    if (typeof value === 'string') return AMOUNT.test(value) ? value.replace(/万?元$/, is) : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scaled(inner)]));
  };
  const path = `法定表.${table}`;
  return {
    budget: withValue(department.budget, path, scaled(valueAt(department.budget, path))),
    what: `${path}: ${should} → ${is}`,
    ids: ['S08', 'D10', 'N15'],
    places: [`${path}*`],
  };
}

/** A formula that has lost what it points to; in a workbook alone. */
function cellUnread(department: Department, random: Random): Fault | undefined {
  if (department.form !== 'workbook') return undefined;
  const cells = TABLES.flatMap((table) => cellsOf(department, table)).filter(
    ({ column }) => column !== '合计',
  );
  if (cells.length === 0) return undefined;
  const { path } = random.pick(cells);
  return {
    budget: withValue(department.budget, path, '#REF!'),
    what: `${path} is #REF!`,
    ids: ['S10', 'cell-error'],
    places: [path, path.replace(/\.[^.]+$/, '*')],
  };
}

/** A row with money whose name is none that the forms have. */
function rowUnknown(department: Department, random: Random): Fault | undefined {
  const book = new Book(department.budget);
  const rows = (['收支总表', '财政拨款收支总表'] as const).flatMap((table) =>
    (['收入', '支出'] as const).flatMap((side) =>
      book
        .rows(table, side)
        .filter(({ row }) => fenOf(row.合计) && !/合计|总计|结转/.test(String(row.名称)))
        .filter(({ row }) => /^[一二三四五六七八九十]+、/.test(String(row.名称))),
    ),
  );
  if (rows.length === 0) return undefined;
  const { path, row } = random.pick(rows);
  const name = String(row.名称).replace(/、.*$/, `、${random.pick(['专项安排', '另行列支的款项', '调剂'])}`);
  return {
    budget: withValue(department.budget, `${path}.名称`, name),
    what: `${path}.名称: ${row.名称} → ${name}`,
    ids: ['S07', 'N16', 'I13', 'I10', 'I17', 'I19', 'I20', 'I21'],
    places: [`${path}*`, '法定表*'],
  };
}

/** A table by subjects without its 合计. */
function totalMissing({ budget }: Department, random: Random): Fault | undefined {
  const table = random.pick(TABLES.filter((name) => !name.includes('收支') && name !== '三公经费表'));
  const rows = new Book(budget).rows(table);
  const last = rows.at(-1);
  if (!last || last.code !== undefined || !fenOf(last.row.合计)) return undefined;
  return {
    budget: withValue(budget, last.path, undefined),
    what: `${last.path} (${last.row.名称}) left out`,
    ids: ['S04', 'D03'],
    places: [`法定表.${table}*`],
  };
}

/** A detail line beside tables that are right. */
function lineWrong({ withLines }: Department, random: Random): Fault | undefined {
  if (!withLines) return undefined;
  const lines = withLines.明细 as readonly Plain[];
  const at = random.whole(0, lines.length - 1);
  const path = `明细[${at + 1}].金额`;
  const fen = fenOf(valueAt(withLines, path));
  const wrong = fen && random.pick(slips).change(fen, '元', random);
  if (!wrong || wrong === fen) return undefined;
  return {
    budget: withValue(withLines, path, inYuan(wrong)),
    what: `${path}: ${inYuan(fen)} → ${inYuan(wrong)}`,
    ids: ['S03'],
    places: [path, '法定表*', '支出*', '收入*', '三公经费*', '机关运行经费*'],
  };
}

/** A body of so long a name, or with such characters, that portals change the file's. */
function nameTooLong({ budget, form, slots }: Department, random: Random): Fault | undefined {
  // Where the text names the body, a longer name would be another fault.
  if (form !== 'yaml' || slots.some(({ role }) => role === 'body')) return undefined;
  const { 名称: name } = budget.单位 as { readonly 名称: string };
  const long = random.chance(0.5)
    ? name + '（云溪市流域综合治理与乡村生态环境保护工作协调指导委员会办公室加挂牌子）'.repeat(2)
    : `${name}${random.pick(['#', '&', '%', '＃'])}1`;
  return {
    budget: withValue(budget, '单位.名称', long),
    what: `单位.名称: ${name} → ${long}`,
    ids: ['D25'],
    places: ['单位.名称'],
  };
}
