import type { ColumnData, TableData } from './schema.ts';

/**
 * Whether a table has a column of what last year's budget said (上年预算数), and not of what was then spent
 * (上年执行数), which no budget knows.
 */
export const printsLastYearsBudget = ({ columns }: Pick<TableData, 'columns'>): boolean =>
  columns.some(
    (column: ColumnData) =>
      (column.key === 'lastYear' && !/执行|决算/.test(column.title)) ||
      (column.columns !== undefined && printsLastYearsBudget({ columns: column.columns })),
  );
