import type { Figures } from '../corpus.ts';
import { figureKey } from '../figures.ts';
import type { GivenBudget } from '../schema.ts';
import type { Figure } from '../totals.ts';
import type { Statement, StatementRow } from './statement.ts';
import { nameOfSubject } from './subject-name.ts';
import type { Subjects } from './subjects.ts';

interface Beside {
  readonly budget: GivenBudget;
  readonly subjects: Subjects;
  readonly lastYear: Figures;
}

/**
 * A table that was derived from detail lines which know no last year, with last year's amounts beside this year's.
 * Subjects that only last year had money for come in their place: 款, 类 and 合计 are sums of what stands there.
 */
export function besideLastYear(statement: Statement, { budget, subjects, lastYear }: Beside): Statement {
  const { kind, income, rows } = statement;
  const isOwn = rows.some(({ path, amounts }) => path !== undefined || amounts.lastYear !== undefined);
  if (isOwn || income.length > 0 || budget.newlyEstablished || !lastYear.tables.includes(kind))
    return statement;
  const figureOf = (row: string): Figure | undefined => {
    const found = lastYear.figures.get(figureKey({ table: kind, side: 'rows', row, column: 'total' }));
    return found && { value: found.value, sources: [] };
  };
  const by = kind === 'basicExpenditure' ? 'economic' : 'functional';
  const gone = codesOf(kind, lastYear)
    .filter((code) => !rows.some((row) => row.code === code))
    .map((code): StatementRow => {
      const name = nameOfSubject(by, code, budget, subjects);
      return { code, name, level: (code.length - 3) / 2, closing: false, amounts: {} };
    });
  const subjectsRows = [...rows.filter(({ closing }) => !closing), ...gone].sort((a, b) =>
    (a.code ?? '') < (b.code ?? '') ? -1 : 1,
  );
  const withFigure = (row: StatementRow): StatementRow => {
    const figure = figureOf(row.closing ? '合计' : (row.code ?? ''));
    return figure ? { ...row, amounts: { ...row.amounts, lastYear: figure } } : row;
  };
  return { ...statement, rows: [...subjectsRows, ...rows.filter(({ closing }) => closing)].map(withFigure) };
}

/** The subjects of a table of last year. */
function codesOf(kind: string, { figures }: Figures): readonly string[] {
  const codes = [...figures.keys()].flatMap((key) => {
    const [table, , row = ''] = key.split('\t');
    return table === kind && /^\d+$/.test(row) ? [row] : [];
  });
  return [...new Set(codes)];
}
