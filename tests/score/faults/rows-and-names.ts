import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import { layoutOf } from '../environment.ts';
import { Book } from '../identities/book.ts';
import type { Plain } from '../plain.ts';
import { valueAt, withValue } from '../plain.ts';
import { replaced } from './amounts-in-tables.ts';
import type { Fault, FaultKind } from './fault.ts';
import { inSlot } from './in-slot.ts';
import { cellsOf, TABLES } from './table-cells.ts';

/** Rows that cannot be told what they are, closing rows, whole tables in another unit, names and detail lines. */
export const rowsAndNames: readonly FaultKind[] = [
  { id: '法定表 行名认不出', make: unreadable },
  { id: '法定表 缺合计', make: totalMissing },
  { id: '法定表 整表单位错', make: otherUnit },
  { id: '法定表 类编码', make: otherClassCode },
  { id: '正文 表外科目', make: subjectNotInTable },
  { id: '单位名称 网站会改的字符', make: oddName },
  { id: '明细 金额', make: otherLine },
  { id: '明细 缺行', make: lineMissing },
  { id: '法定表 一项为负', make: negativeLine },
];

const UNREADABLE = ['三、别的', '二、小计项', '四、上述收入', '一、有关款项', '五、本项目'];

/** A source of income or a 类 that is called what nobody can read. */
function unreadable(department: Department, random: Random): Fault | undefined {
  const book = new Book(department.budget);
  const rows = ['收支总表', '财政拨款收支总表'].flatMap((table) =>
    (['收入', '支出'] as const).flatMap((side) =>
      book
        .rows(table, side)
        .filter(
          ({ name, row }) =>
            /^[一二三四五六七八九十]+、/.test(name) && !/^0?元?$/.test(String(row.合计 ?? '')),
        ),
    ),
  );
  if (rows.length === 0) return undefined;
  const row = random.pick(rows);
  const name = random.pick(UNREADABLE).replace(/^.、/, /^.+?、/.exec(row.name)?.[0] ?? '');
  return replaced(department, [[`${row.path}.名称`, name]], ['S07', 'N16', 'D16']);
}

function totalMissing(department: Department, random: Random): Fault | undefined {
  const table = random.pick(TABLES.filter((candidate) => candidate !== '三公经费表'));
  const book = new Book(department.budget);
  const side = random.pick(table.includes('收支') ? (['收入', '支出'] as const) : (['行'] as const));
  if (cellsOf(department, table).length === 0) return undefined;
  const rows = book.rows(table, side).filter(({ name }) => /合计$|总计$/.test(name));
  if (rows.length === 0) return undefined;
  const { path, name } = random.pick(rows);
  const fault = replaced(department, [[path, undefined]], ['S04', 'D03', 'D08', 'missing-field']);
  return {
    ...fault,
    what: `${path} (${name}) left out`,
    places: [...fault.places, `法定表.${table}*`],
  };
}

/** 元 for 万元, or the other way round, over the whole of a table. */
function otherUnit(department: Department, random: Random): Fault | undefined {
  const table = random.pick(TABLES);
  const cells = cellsOf(department, table);
  if (new Set(cells.map(({ fen }) => fen)).size < 2) return undefined;
  const changes = cells.map(({ path }): readonly [string, string] => {
    const text = String(valueAt(department.budget, path));
    return [path, text.endsWith('万元') ? text.replace('万元', '元') : text.replace('元', '万元')];
  });
  const fault = replaced(department, changes, ['S08', 'D10']);
  return { ...fault, what: `${table} in another unit`, places: [`法定表.${table}*`] };
}

/** The code of a 类 that is none. */
function otherClassCode(department: Department, random: Random): Fault | undefined {
  const book = new Book(department.budget);
  const rows = TABLES.filter((table) => !table.includes('收支')).flatMap((table) =>
    book.rows(table).filter(({ code }) => code?.length === 3),
  );
  if (rows.length === 0) return undefined;
  const row = random.pick(rows);
  const wrong = random.pick(['200', '218', '225', '226', '233', '240', '290', '304', '320']);
  const fault = replaced(
    department,
    [[`${row.path}.科目编码`, wrong]],
    ['S01', 'N16', 'D16', 'D05', 'I09', 'I49'],
  );
  return { ...fault, places: [...fault.places, `${row.path}.名称`] };
}

/** An item of the text under a 项 that the table does not have. */
function subjectNotInTable(department: Department, random: Random): Fault | undefined {
  const slots = department.slots.filter(({ role, part = '' }) => role === 'subject' && part.length === 7);
  if (slots.length === 0) return undefined;
  const slot = random.pick(slots);
  const rows = new Book(department.budget).rows('一般公共预算支出表');
  const known = new Set(rows.map(({ name }) => name));
  const others = layoutOf('shanghai-putuo')
    .subjects.ofLevel('functional', 7, Number(department.budget.年度))
    .filter(({ name }) => !known.has(name));
  return inSlot(department, slot, random.pick(others).name, { ids: [...slot.ids, 'S05', 'N07', 'I49'] });
}

/** A name with what portals change in names of files, or longer than they take. */
function oddName(department: Department, random: Random): Fault | undefined {
  const name = String((department.budget.单位 as Plain).名称);
  const at = random.whole(2, name.length - 1);
  const insert = (mark: string) => name.slice(0, at) + mark + name.slice(at);
  const long = `${name}（含所属各预算单位、临时机构、挂靠机构以及由本部门代管经费的协会和学会，不含乡镇派出机构）`;
  const wrong = random.chance(0.3) ? long : insert(random.pick([' ', '#', '%', '&', '＆']));
  return {
    budget: withValue(department.budget, '单位.名称', wrong),
    what: `${name} → ${wrong}`,
    ids: ['D25', 'N17', 'D18'],
    places: ['单位.名称', '正文*', '法定表*', '部门职责*'],
  };
}

type Lines = readonly Plain[];

/** An amount of a detail line, beside tables that are right. */
function otherLine(department: Department, random: Random): Fault | undefined {
  const lines = (department.budget.明细 ?? []) as Lines;
  if (lines.length === 0) return undefined;
  const i = random.whole(1, lines.length);
  const path = `明细[${i}].金额`;
  const amount = Number(valueAt(department.budget, path));
  const wrong = random.pick([amount + 0.01, amount + 1000, amount * 10]);
  return {
    budget: withValue(department.budget, path, Math.round(wrong * 100) / 100),
    what: `${path}: ${amount} → ${wrong}`,
    ids: ['S03', 'D08', 'I39'],
    places: ['明细*', '法定表*'],
  };
}

function lineMissing(department: Department, random: Random): Fault | undefined {
  const lines = (department.budget.明细 ?? []) as Lines;
  if (lines.length === 0) return undefined;
  const path = `明细[${random.whole(1, lines.length)}]`;
  return {
    budget: withValue(department.budget, path, undefined),
    what: `${path} left out`,
    ids: ['S03', 'D08', 'I39'],
    places: ['明细*', '法定表*'],
  };
}

/** An item that is below zero in all tables and in the text alike. */
function negativeLine({ lines, remade }: Department, random: Random): Fault | undefined {
  if (!lines || !remade) return undefined;
  const projects = lines.filter(({ isBasic, amount }) => !isBasic && amount > 0);
  if (projects.length === 0) return undefined;
  const project = random.pick(projects);
  const of = lines.filter(
    ({ functional, fund }) => functional === project.functional && fund === project.fund,
  );
  const excess = of.reduce((all, { amount }) => all + amount, 0) + 10_000 * random.whole(1, 900);
  const altered = lines.map((line) => (line === project ? { ...line, amount: line.amount - excess } : line));
  return {
    budget: remade(altered),
    what: `${project.functional} below zero in all tables`,
    ids: ['N28'],
    places: ['法定表*', '正文*'],
  };
}
