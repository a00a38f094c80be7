import type { Random } from '../../sample/random.ts';
import type { Department } from '../department/department.ts';
import { Book } from '../identities/book.ts';
import type { Plain } from '../plain.ts';
import { textsOf, valueAt, withValue } from '../plain.ts';
import { replaced } from './amounts-in-tables.ts';
import type { Fault, FaultKind } from './fault.ts';
import { THE_FILE } from './fault.ts';
import { inParagraph } from './in-slot.ts';
import { cellsOf, TABLES } from './table-cells.ts';

const FUND_TABLES = ['政府性基金预算支出表', '国有资本经营预算支出表'] as const;

/** Rows, tables, notes, paragraphs and sections that are missing, doubled or misplaced. */
export const leftOut: readonly FaultKind[] = [
  { id: '法定表 缺行', make: rowMissing },
  { id: '法定表 重复行', make: rowDoubled },
  { id: '法定表 款无项', make: itemsMissing },
  { id: '法定表 缺表', make: tableMissing },
  { id: '法定表 有数写空表', make: noteTooMany },
  { id: '法定表 空表说明写错资金', make: noteOfOther },
  { id: '正文 缺分项', make: itemMissing },
  { id: '正文 缺段', make: paragraphMissing },
  { id: '正文 年度安排无金额', make: planWithoutAmount },
];

function rowMissing(department: Department, random: Random): Fault | undefined {
  const table = random.pick(TABLES);
  const rows = [...new Set(cellsOf(department, table).map(({ row }) => row.path))];
  if (rows.length < 2) return undefined;
  const path = random.pick(rows);
  const fault = replaced(department, [[path, undefined]], ['I49', 'D05', 'D03']);
  const row = valueAt(department.budget, path) as Plain;
  return {
    ...fault,
    what: `${path} (${row.科目编码 ?? row.名称}) left out`,
    places: [...fault.places, `法定表.${table}*`],
  };
}

function rowDoubled(department: Department, random: Random): Fault | undefined {
  const table = random.pick(TABLES);
  const rows = [...new Set(cellsOf(department, table).map(({ row }) => row))].filter(
    ({ code }) => code !== undefined,
  );
  if (rows.length === 0) return undefined;
  const row = random.pick(rows);
  const holder = row.path.replace(/\[\d+\]$/, '');
  const list = [...(valueAt(department.budget, holder) as readonly Plain[])];
  const at = Number(/\[(\d+)\]$/.exec(row.path)?.[1]);
  list.splice(at, 0, { ...row.row });
  const fault = replaced(department, [[holder, list]], ['S11', 'I49', 'D22', 'D16']);
  return { ...fault, what: `${row.path} (${row.code}) twice`, places: [...fault.places, `${holder}*`] };
}

/** A 款 that is not broken down into 项, in all tables that have it. */
function itemsMissing(department: Department, random: Random): Fault | undefined {
  const table = random.pick(['收入总表', '支出总表', '一般公共预算支出表'] as const);
  const rows = new Book(department.budget).rows(table);
  const sections = rows.filter(({ code }) => code?.length === 5);
  if (sections.length === 0) return undefined;
  const section = random.pick(sections);
  const kept = rows
    .filter(({ code }) => !(code?.length === 7 && code.startsWith(section.code ?? '')))
    .map(({ row }) => row);
  const fault = replaced(department, [[`法定表.${table}.行`, kept]], ['D05', 'I09', 'I49']);
  return { ...fault, what: `${section.path} without 项`, places: [...fault.places, `法定表.${table}*`] };
}

/** A table that is not there has no cell: the file, or the data's list of tables, is the place. */
function tableMissing({ budget }: Department, random: Random): Fault | undefined {
  const table = random.pick(TABLES);
  if (!new Book(budget).has(table)) return undefined;
  return {
    budget: withValue(budget, `法定表.${table}`, undefined),
    what: `法定表.${table} left out`,
    ids: ['D03', 'no-such-sheet', 'missing-field'],
    places: [`法定表.${table}*`, '法定表', THE_FILE],
  };
}

function noteTooMany(department: Department, random: Random): Fault | undefined {
  const table = random.pick(TABLES.filter((candidate) => !candidate.includes('收支')));
  const book = new Book(department.budget);
  if (book.note(table) !== undefined || cellsOf(department, table).length === 0) return undefined;
  const note = `注:本部门2026年无${table.replace(/支出表|表/, '')}安排，故本表为空表。`;
  return {
    budget: withValue(department.budget, `法定表.${table}.说明`, note),
    what: `法定表.${table}.说明 though there are figures`,
    ids: ['N14', 'D04', 'N25'],
    places: [`法定表.${table}*`],
  };
}

function noteOfOther(department: Department, random: Random): Fault | undefined {
  const table = random.pick(FUND_TABLES);
  const note = new Book(department.budget).note(table);
  if (note === undefined) return undefined;
  const [own, other] = table.startsWith('政府')
    ? ['政府性基金', '国有资本经营']
    : ['国有资本经营', '政府性基金'];
  return inParagraph(department, `法定表.${table}.说明`, note.replace(own, other), { ids: ['N25'] });
}

function itemMissing(department: Department, random: Random): Fault | undefined {
  const items = [
    ...new Set(department.slots.flatMap(({ part, path }) => (part?.startsWith('item') ? [path] : []))),
  ];
  if (items.length < 2) return undefined;
  const path = random.pick(items);
  const cells = department.slots.filter((slot) => slot.path === path).flatMap(({ cells: of = [] }) => of);
  const book = new Book(department.budget);
  return inParagraph(department, path, undefined, {
    ids: ['N06', 'N26', 'D07', 'D21'],
    what: `${path} left out`,
    places: [
      ...cells.map(({ table, row, column }) => book.member(table, row, column).path),
      book.last('一般公共预算支出表', '合计').path,
      '正文.编制说明*',
    ],
  });
}

/** Any paragraph of the text. Of some that are not there nobody can know that they should be. */
function paragraphMissing({ budget }: Department, random: Random): Fault | undefined {
  const paths = textsOf(budget)
    .map(([path]) => path)
    .filter((path) => /^(?:部门职责|正文\..*)\[\d+\]$/.test(path));
  // So that every paragraph is as likely, whoever wrote it.
  if (paths.length < random.whole(1, MOST_PARAGRAPHS)) return undefined;
  const path = random.pick(paths);
  const text = String(valueAt(budget, path));
  const reason = UNKNOWN.find(([words]) => words.test(path.replace(/\[\d+\]$/, '：') + text))?.[1];
  return {
    budget: withValue(budget, path, undefined),
    what: `${path} left out: ${text.slice(0, 24)}…`,
    ids: ['N26', 'N13', 'D06', 'I29', 'N06', 'D07', 'D21', 'I46', 'N09', 'D14', 'D05'],
    places: ['正文*', '部门职责*', '法定表.三公经费表*', '法定表.一般公共预算支出表*'],
    ...(reason !== undefined && { unseen: reason }),
  };
}

const MOST_PARAGRAPHS = 80;

/** Paragraphs that a text may well be without, by where they stand and how they begin. */
const UNKNOWN: readonly (readonly [words: RegExp, reason: string])[] = [
  [/^部门职责：/, 'nobody can know how many duties there are'],
  [/面向中小企业|安排购置车辆/, 'departments may tell nothing of what they have not'],
  [/支出预算按用途分|编制\d+名|没有下属预算单位/, 'the form does not ask for it'],
  [/^正文.机构设置：.*(?:部门预算是包括|具体包括)/, 'units may be listed alone'],
  [/主要内容如下/, 'words that only lead in say nothing that could be missed'],
  [/^正文.名词解释：（七）/, 'nobody can know how many terms there are'],
];

function planWithoutAmount(department: Department, random: Random): Fault | undefined {
  const slots = department.slots.filter(({ part }) => part === '项目');
  if (slots.length === 0) return undefined;
  const { path } = random.pick(slots);
  // The heading that is not answered stands above.
  const heading = path.replace(/\d+(?=\]$)/, (number) => String(Number(number) - 1));
  return inParagraph(department, path, '根据合同条款，按时拨付资金。', {
    ids: ['N26', 'D05'],
    places: [heading],
  });
}

/** The empty tables' notes, which layouts print themselves: counted as missed, since no rule looks for them. */
export const notesLeftOut: readonly FaultKind[] = [{ id: '法定表 空表无说明', make: noteMissing }];

function noteMissing(department: Department, random: Random): Fault | undefined {
  const table = random.pick(FUND_TABLES);
  if (new Book(department.budget).note(table) === undefined) return undefined;
  return {
    budget: withValue(department.budget, `法定表.${table}.说明`, undefined),
    what: `法定表.${table}.说明 left out`,
    ids: ['N14', 'D04'],
    places: [`法定表.${table}*`],
    unseen: 'layouts print the note of an empty table themselves',
  };
}
