import type { Unit } from '../../model/money.ts';
import { formatAmount } from '../../model/money.ts';
import type { Path } from '../rule.ts';

/** A figure that rules hold against others: of a table, of a stated group, or of a sentence. */
export interface Cell {
  /** One for each place where a figure stands. */
  readonly id: string;
  /** The field to name when it is wrong. */
  readonly path: Path;
  /** In 分; in hundredths for a rate or a count. What falls is below zero. */
  readonly value: number;
  /** The unit it is written in; ±% is a rate of change, which says its direction in words. */
  readonly unit: Unit | '%' | '±%' | '个';
  /** How far what is behind it may be away; where that is not said, the unit tells. */
  readonly radius?: number;
  /** What it is, in words: 支出总表 2040601 行政运行 项目支出. */
  readonly name: string;
  /** The table or text that it stands in. */
  readonly sheet: string;
  /** The row that it stands in: cells of one row that are wrong together are one fault. */
  readonly row?: string;
  /** The row in words: 支出总表 2040601 行政运行. */
  readonly rowName?: string;
  /** Whether it can be what is wrong: a sum that we made cannot. */
  readonly isGiven: boolean;
  /** Of a row that other tables have and this one has not: rows left out of a table are one fault. */
  readonly isAbsent?: true;
  /** Of such a row, whether it is of a subject: the table is not as detailed as it must be. */
  readonly isOfSubject?: true;
  /** Where something stands that could not be read: nothing can be said of it. */
  readonly isUnread?: true;
}

/** Tells what a cell is taken to be: its own value, or a corrected one. */
export type AmountOf = (cell: Cell) => number;

/** The table or the chapter that a figure stands in. */
export const holderOf = ({ sheet, path }: Cell): string =>
  path[0] === 'statements' ? sheet : path.slice(0, 2).join('.');

/** An amount in 万元 stands for all that round to its two decimals. */
export const WAN_RADIUS = 5000;

/** How far the amount behind a written one may be away. */
export const radiusOf = ({ unit, radius }: Cell): number => radius ?? (unit === '万元' ? WAN_RADIUS : 0);

/** A value as the cell would write it. */
export function written({ unit }: Pick<Cell, 'unit'>, value: number): string {
  if (unit === '个') return String(value / 100);
  if (unit === '%') return percent(value);
  if (unit === '±%') return value === 0 ? '持平' : (value < 0 ? '减少' : '增加') + percent(value);
  return formatAmount(value, { unit, decimals: 2, trailingZeros: false, thousands: true }) + unit;
}

/** Hundredths of a per cent without a sign: 1766 is 17.66%. */
function percent(value: number): string {
  const size = Math.abs(value);
  return `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}%`;
}
