import type { Account, Fund } from '../../sample/account.ts';
import type { Random } from '../../sample/random.ts';

/** A detail line in 分. */
export interface FenLine {
  readonly functional: string;
  readonly economic: string;
  readonly isBasic: boolean;
  readonly fund: Fund;
  readonly carriedOver: boolean;
  readonly project: string;
  readonly amount: number;
  /** 上年执行数. */
  readonly lastYear: number;
  /** 上年预算数. */
  readonly lastBudget: number;
}

/** 三公: stated in 万元, so that they are whole hundredths of it. */
const IN_WANYUAN = ['30212', '30217', '30231', '31013'];

/** Changes too small for two decimals of a percentage are none. */
const LEAST_CHANGE = 0.0001;

/**
 * The lines of an account to the 分. Some were not paid for last year, and some are just what they were; a body
 * that knows nothing of last year had the same.
 */
export function fenLines({ lines }: Account, random: Random): readonly FenLine[] {
  const zeroBase = new Set(
    lines.filter(({ isBasic }) => !isBasic && random.chance(0.08)).map((line) => line.functional),
  );
  return lines.map(({ lastYear: known, ...line }) => {
    const fine = IN_WANYUAN.includes(line.economic) ? 0 : random.whole(-4_999, 4_999);
    const amount = line.amount * 10_000 + (line.amount > 2 ? fine : 0);
    const base = (known ?? line.amount) * 10_000;
    const before =
      base === line.amount * 10_000
        ? amount
        : base + (base > 20_000 && fine ? random.whole(-4_999, 4_999) : 0);
    const isSame = Math.abs(amount - before) < amount * LEAST_CHANGE;
    const isNew = !line.isBasic && zeroBase.has(line.functional);
    const lastYear = isNew ? 0 : isSame ? amount : before;
    const unspent = isSame || isNew || IN_WANYUAN.includes(line.economic) ? 0 : random.whole(0, 30) * 1_017;
    return { ...line, amount, lastYear, lastBudget: lastYear + unspent };
  });
}

export const sum = (lines: readonly FenLine[], of: 'amount' | 'lastYear' | 'lastBudget' = 'amount'): number =>
  lines.reduce((all, line) => all + line[of], 0);
