import type { z } from 'zod';
import { nearest } from '../model/conform.ts';
import { rowSources } from '../model/row-sources.ts';
import { excerpt, fault } from '../model/scalar.ts';
import type { ColumnData, TableData } from './schema.ts';

/** Reports columns of a table whose key its rows do not have: they would stay empty. */
export function checkColumns({ rows, columns }: TableData, ctx: z.RefinementCtx<TableData>): void {
  const known: readonly string[] = rowSources[rows].keys;
  const checkAll = (beside: readonly ColumnData[], path: readonly PropertyKey[]): void => {
    for (const [i, { key = '', columns: inner }] of beside.entries()) {
      if (inner) checkAll(inner, [...path, i, 'columns']);
      else if (!known.includes(key)) {
        const facts = { key: excerpt(key), rows, nearest: nearest(key, known), known: known.join('、') };
        fault(ctx, 'unknown-column-key', facts, [...path, i, 'key']);
      }
    }
  };
  checkAll(columns, ['columns']);
}
