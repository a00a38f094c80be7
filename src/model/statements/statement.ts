/** A statutory table as figures: what is printed, checked and exported, whether it was derived or given. */
import type { Figure } from '../totals.ts';
import type { AmountKey, StatementKind } from './statement-schema.ts';

export type Amounts = Readonly<Partial<Record<AmountKey, Figure>>>;

export interface StatementRow {
  /** Digits; absent on rows that are no subject. */
  readonly code?: string;
  /** Empty where a table has one row without a name. */
  readonly name: string;
  /** 0 for 类 and rows that are no subject, 1 for 款, 2 for 项. */
  readonly level: number;
  /** Whether the row closes the table or its side: 合计, 收入总计. */
  readonly closing: boolean;
  readonly amounts: Amounts;
  /** Where the row stands in the data; absent on a derived one. */
  readonly path?: readonly PropertyKey[];
}

export interface Statement {
  readonly kind: StatementKind;
  /** The left side of a table with two; else empty. Its amounts are `total`. */
  readonly income: readonly StatementRow[];
  readonly rows: readonly StatementRow[];
  readonly note?: string;
}

/** Whether nothing in it is an amount other than zero. */
export const isEmpty = ({ income, rows }: Statement): boolean =>
  [...income, ...rows].every(({ amounts }) => Object.values(amounts).every((figure) => figure.value === 0));
