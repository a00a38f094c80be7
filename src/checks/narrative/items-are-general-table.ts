import type { Cell } from '../figures/cell.ts';
import { isSame, isSum } from '../figures/constraint.ts';
import { withTables } from '../figures/example-tables.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Row } from '../figures/table.ts';
import type { Change, Identity, Path } from '../rule.ts';
import { fundRowsSaid } from './fund-rows-said.ts';
import type { SaidItem } from './items-said.ts';
import { detailedRows, itemsSaid } from './items-said.ts';
import type { Section } from './narrative.ts';

/**
 * N06: what the text tells subject by subject is the table of 一般公共预算: each amount its row, rounded, all of them
 * its total, and a row that has money is told. An item of another fund is its row there.
 */
export const itemsAreGeneralTable: Identity<'N06'> = {
  id: 'N06',
  refs: ['N06', 'D07'],
  demands(ledger) {
    const ofOthers = [...fundRowsSaid(ledger)].flatMap(([placed, row]) => {
      const { amount } = placed.claim;
      return amount ? [isSame('N06', ledger.narrative.cell(placed, amount), row.cell('total'))] : [];
    });
    const table = ledger.table('generalBudget');
    if (!table) return ofOthers;
    const said = itemsSaid(ledger, table);
    const items = said.filter(hasRow);
    const told = new Set(items.map(({ row }) => row.id));
    const wanted = detailedRows(table);
    // Where a text tells only its main subjects, nothing is missing.
    if (items.length === 0 || told.size * 2 < wanted.length) return ofOthers;
    const missing = wanted.filter((row) => !told.has(row.id)).map((row) => untold(row, items, ledger));
    const amounts = items.map(({ cell }) => cell);
    // What S05 tells of is in no row, and what is told twice is one of them: the sum of the others says nothing.
    const areAll =
      told.size === items.length &&
      said.every(({ subject, cell, row }) => !subject.item || cell.value === 0 || row);
    const total = areAll ? table.total() : undefined;
    return [
      ...ofOthers,
      ...items.map(({ cell, row }) => isSame('N06', cell, row.cell('total'))),
      ...missing.map(({ cell, row }) => isSame('N06', cell, row.cell('total'))),
      ...(total ? [isSum('N06', total.cell('total'), [...amounts, ...missing.map(({ cell }) => cell)])] : []),
    ];
  },
  examples: { passing: withItems(6000), failing: withItems(6010) },
};

type Item = SaidItem & { readonly row: Row };

const hasRow = (item: SaidItem): item is Item => item.row !== undefined;

/** What the text says of a row that it does not tell an amount of: nothing, in the paragraph that names it, if one does. */
function untold(
  row: Row,
  items: readonly Item[],
  ledger: Ledger,
): { readonly cell: Cell; readonly row: Row } {
  const section = items.at(-1)?.placed.section;
  const chapter = section?.path ?? [];
  const taken = new Set(items.map(({ cell }) => cell.path.join('.')));
  const path = section && namedIn(section, row.name, ledger).find((each) => !taken.has(each.join('.')));
  const cell: Cell = {
    ...{ id: `${chapter.join('.')}@${row.code}`, path: path ?? chapter, value: 0 },
    ...{ unit: '万元', radius: 0, name: `“${row.name || row.code}”` },
    ...{ sheet: chapter.join('.'), isGiven: true },
  };
  return { cell, row };
}

/** The paragraphs of a section that hold a name, other than in that of the body itself: 某区档案馆 is not its 档案馆. */
function namedIn(section: Section, name: string, { narrative, budget }: Ledger): readonly Path[] {
  const found: Path[] = [];
  const text = section.text.replaceAll(budget.body.name, (own) => '　'.repeat(own.length));
  const from = (at: number): number => (name === '' ? -1 : text.indexOf(name, at));
  for (let at = from(0); at >= 0; at = from(at + name.length)) found.push(narrative.pathAt(section, at));
  return found;
}

/** The example with three of its subjects told, the first with an amount in 元. */
function withItems(first: number): Change {
  return (budget) => {
    const tables = withTables(budget);
    const explanation = [
      `行政运行（2010301）${first}元。`,
      '一般行政管理事务（2010302）3000元。',
      '机关事业单位基本养老保险缴费支出（2080505）800元。',
      '职业年金（2080506）400元。',
      '行政单位医疗（2101101）500元。',
      '住房公积金（2210201）700元。',
    ];
    return { ...tables, narrative: { ...tables.narrative, explanation } };
  };
}
