import { label } from '../label.ts';
import type { Figure } from '../totals.ts';
import type { Deriving } from './derive.ts';
import { columnOfFund, fiscalColumns } from './line-schema.ts';
import type { PlacedLine } from './placed-lines.ts';
import type { Entry } from './roll-up.ts';
import { rollUp, total } from './roll-up.ts';
import type { Amounts, Statement, StatementRow } from './statement.ts';
import type { AmountKey, StatementKind } from './statement-schema.ts';
import { nameOfSubject } from './subject-name.ts';

/** Money by fund that is kept for later years. */
interface Balance {
  readonly fund: AmountKey;
  readonly figure: Figure;
}

/** Income by source beside expenditure by 类, and the closing rows of the layout on both sides. */
export function twoSides(
  kind: StatementKind,
  deriving: Deriving,
  lines: readonly PlacedLine[],
  kept: readonly Balance[],
): Statement {
  const { skeleton } = deriving;
  const incomeEntries = (carriedOver: boolean): readonly Entry[] => [
    ...lines.filter((line) => line.carriedOver === carriedOver).map(incomeEntry),
    ...(carriedOver ? [] : kept.map(incomeEntry)),
  ];
  const spent = lines.map(spentEntry);
  const left = kept.map(({ fund, figure }) => ({ code: '', columns: columnsOf(fund), figure }));
  const sides = {
    year: [incomeEntries(false), spent],
    balance: [incomeEntries(true), left],
    all: [
      [...incomeEntries(false), ...incomeEntries(true)],
      [...spent, ...left],
    ],
  } as const;
  const closing = (side: 0 | 1): readonly StatementRow[] =>
    skeleton.closingRows.map(({ income, expenditure, of }) =>
      row(side === 0 ? income : expenditure, total(sides[of][side]), true),
    );
  return {
    kind,
    income: [...incomeRows(deriving, incomeEntries(false)), ...closing(0)],
    rows: [...classRows(deriving, spent), ...closing(1)],
  };
}

const row = (name: string, amounts: Amounts, closing: boolean): StatementRow => ({
  name,
  level: 0,
  closing,
  amounts,
});

/** The code of an income entry is its fund. */
const incomeEntry = ({ fund, figure }: Balance): Entry => ({ code: fund, columns: ['total'], figure });

const columnsOf = (fund: AmountKey): readonly AmountKey[] =>
  fiscalColumns.some((column) => column === fund) ? ['total', fund] : ['total'];

const spentEntry = ({ functional, fund, nature, figure }: PlacedLine): Entry => ({
  code: functional,
  columns: [...columnsOf(fund), nature],
  figure,
});

function incomeRows({ skeleton }: Deriving, entries: readonly Entry[]): readonly StatementRow[] {
  return skeleton.incomeRows.map(({ label, funds }) => {
    const columns = funds.map((fund) => columnOfFund(fund) as string);
    return row(label, total(entries.filter(({ code }) => columns.includes(code))), false);
  });
}

function classRows(
  { budget, subjects, skeleton }: Deriving,
  spent: readonly Entry[],
): readonly StatementRow[] {
  const nameOf = (code: string) => nameOfSubject('functional', code, budget, subjects);
  const used = rollUp(spent, [3], nameOf);
  const blank = subjects
    .ofLevel('functional', 3, budget.year)
    .filter(({ code }) => !used.some((candidate) => candidate.code === code))
    .map(({ code, name }): StatementRow => ({ ...row(name, {}, false), code }));
  const rows = skeleton.classes === 'all' ? [...used, ...blank].sort(byCode) : used;
  return rows.map((classRow, i) => ({
    ...classRow,
    name: label(skeleton.classLabel, i + 1) + classRow.name,
  }));
}

const byCode = (a: StatementRow, b: StatementRow): number => ((a.code ?? '') < (b.code ?? '') ? -1 : 1);
