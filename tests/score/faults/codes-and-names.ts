import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import { layoutOf } from '../environment.ts';
import type { Row } from '../identities/book.ts';
import { Book } from '../identities/book.ts';
import { bare } from '../identities/two-sides.ts';
import { replaced } from './amounts-in-tables.ts';
import type { Fault, FaultKind } from './fault.ts';
import { inSlot } from './in-slot.ts';
import { TABLES } from './table-cells.ts';

const subjects = () => layoutOf('shanghai-putuo').subjects;

const kindOf = (table: string) => (table === '一般公共预算基本支出表' ? 'economic' : 'functional');

/** Names that a code had in earlier years. */
const oldNames = (table: string, code: string, year: number): readonly string[] =>
  subjects()
    .versions(kindOf(table), code)
    .flatMap(({ to, name }) => (to < year ? [name] : []));

interface Coded extends Row {
  readonly table: string;
}

const coded = ({ budget }: Department): readonly Coded[] => {
  const book = new Book(budget);
  return TABLES.flatMap((table) => book.rows(table).flatMap((row) => (row.code ? [{ ...row, table }] : [])));
};

/** Old names, other subjects' names, codes without zeros, other codes. */
export const codesAndNames: readonly FaultKind[] = [
  { id: '法定表 旧科目名称', make: oldName },
  { id: '法定表 他科目名称', make: otherName },
  { id: '法定表 类名称', make: otherClass },
  { id: '法定表 编码缺零', make: unpadded },
  { id: '法定表 他编码', make: otherCode },
  { id: '正文 旧科目名称', make: (department, random) => inText(department, random, true) },
  { id: '正文 他科目名称', make: (department, random) => inText(department, random, false) },
];

function oldName(department: Department, random: Random): Fault | undefined {
  const rows = coded(department).filter(({ table, code }) => oldNames(table, code ?? '', 2026).length > 0);
  if (rows.length === 0) return undefined;
  const row = random.pick(rows);
  return named(department, row, random.pick(oldNames(row.table, row.code ?? '', 2026)));
}

/** Another name for a row's code; code and name are both cells of what is broken. */
function named(department: Department, { path }: Coded, name: string): Fault {
  const fault = replaced(department, [[`${path}.名称`, name]], ['N16', 'D16']);
  return { ...fault, places: [...fault.places, `${path}.科目编码`] };
}

function otherName(department: Department, random: Random): Fault | undefined {
  const rows = coded(department);
  const row = random.pick(rows);
  const others = rows.filter(({ table, name }) => table === row.table && name !== row.name);
  if (others.length === 0) return undefined;
  return named(department, row, random.pick(others).name);
}

/** A 类 of a table with two sides. */
function otherClass(department: Department, random: Random): Fault | undefined {
  const book = new Book(department.budget);
  const rows = ['收支总表', '财政拨款收支总表'].flatMap((table) =>
    book
      .rows(table, '支出')
      .filter(({ name, row }) => /^[一二三四五六七八九十]+、/.test(name) && row.合计 !== undefined),
  );
  if (rows.length === 0) return undefined;
  const row = random.pick(rows);
  const name = random.pick([
    '教育支出',
    '科学技术支出',
    '医疗卫生与计划生育支出',
    '国土海洋气象等支出',
    '交通运输支出',
  ]);
  if (bare(row.name) === name || rows.some((other) => bare(other.name) === name)) return undefined;
  return replaced(
    department,
    [[`${row.path}.名称`, row.name.replace(bare(row.name), name)]],
    ['N16', 'D16', 'I13'],
  );
}

/** 301-2 for 301-02. */
function unpadded(department: Department, random: Random): Fault | undefined {
  const rows = coded(department).filter(({ code }) => /^\d{3}(0\d|\d\d0\d)$/.test(code ?? ''));
  if (rows.length === 0) return undefined;
  const row = random.pick(rows);
  const code = row.code ?? '';
  const wrong = `${code.length === 5 ? code.slice(0, 3) : `${code.slice(0, 3)}-${code.slice(3, 5)}`}-${code.slice(-1)}`;
  const { budget, what } = replaced(department, [[`${row.path}.科目编码`, wrong]]);
  const reading = ['code-padded', 'not-a-subject-code'];
  return { budget, what, ids: ['D16', ...reading], places: [`${row.path}.科目编码`] };
}

/** A code that is known, or not, but is not this row's. */
function otherCode(department: Department, random: Random): Fault | undefined {
  const rows = coded(department).filter(({ code }) => code?.length === 7 || code?.length === 5);
  const row = random.pick(rows);
  const code = row.code ?? '';
  const wrong = code.slice(0, -2) + String(random.whole(1, 99)).padStart(2, '0');
  if (rows.some((other) => other.table === row.table && other.code === wrong)) return undefined;
  const fault = replaced(department, [[`${row.path}.科目编码`, wrong]], ['N16', 'D16', 'S01', 'S02', 'D05']);
  return { ...fault, places: [...fault.places, `${row.path}.名称`] };
}

function inText(department: Department, random: Random, isOld: boolean): Fault | undefined {
  const slots = department.slots.filter(({ role }) => role === 'subject');
  const fitting = isOld
    ? slots.filter(({ part = '' }) => oldNames('', part, 2026).length > 0)
    : slots.filter(({ part = '' }) => part.length === 7);
  if (fitting.length === 0) return undefined;
  const slot = random.pick(fitting);
  const name = isOld ? random.pick(oldNames('', slot.part ?? '', 2026)) : random.pick(fitting).text;
  return name === slot.text
    ? undefined
    : inSlot(department, slot, name, { ids: [...slot.ids, 'N07', 'I49'] });
}
