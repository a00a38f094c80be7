/** The money of one body before it is put in words. Amounts are whole hundredths of 万元. */

export type Fund =
  | '一般公共预算'
  | '政府性基金预算'
  | '国有资本经营预算'
  | '财政专户管理资金'
  | '事业收入'
  | '其他收入';

export interface Line {
  readonly functional: string;
  readonly economic: string;
  readonly isBasic: boolean;
  readonly fund: Fund;
  readonly carriedOver: boolean;
  /** Nothing for basic expenditure. */
  readonly project: string;
  readonly amount: number;
  /** Unknown where the body is new. */
  readonly lastYear: number | undefined;
}

export interface Procurement {
  readonly goods: number;
  readonly works: number;
  readonly services: number;
}

export interface Asset {
  readonly name: string;
  readonly quantity: number;
  readonly value: number;
}

export interface Account {
  readonly lines: readonly Line[];
  /** 机关运行经费 of this year and of last year. */
  readonly operating: readonly [now: number, lastYear: number];
  readonly procurement: Procurement;
  readonly assets: readonly Asset[];
  /** What is kept for the next year, all of it 一般公共预算. */
  readonly kept: number;
}

export const sumOf = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((all, item) => all + amount(item), 0);

/** The account of a department: lines of one subject, fund and project become one, everything else is added. */
export function mergeAccounts(accounts: readonly Account[]): Account {
  const add = (amount: (account: Account) => number) => sumOf(accounts, amount);
  return {
    lines: merged(
      accounts.flatMap(({ lines }) => lines),
      ({ amount, lastYear, ...subject }) => JSON.stringify(subject),
      (a, b) => ({
        ...a,
        amount: a.amount + b.amount,
        lastYear: a.lastYear === undefined || b.lastYear === undefined ? undefined : a.lastYear + b.lastYear,
      }),
    ),
    operating: [add(({ operating }) => operating[0]), add(({ operating }) => operating[1])],
    procurement: {
      goods: add(({ procurement }) => procurement.goods),
      works: add(({ procurement }) => procurement.works),
      services: add(({ procurement }) => procurement.services),
    },
    assets: merged(
      accounts.flatMap(({ assets }) => assets),
      ({ name }) => name,
      (a, b) => ({ ...a, quantity: a.quantity + b.quantity, value: a.value + b.value }),
    ),
    kept: add(({ kept }) => kept),
  };
}

function merged<T>(items: readonly T[], keyOf: (item: T) => string, join: (a: T, b: T) => T): readonly T[] {
  const byKey = new Map<string, T>();
  for (const item of items) {
    const existing = byKey.get(keyOf(item));
    byKey.set(keyOf(item), existing === undefined ? item : join(existing, item));
  }
  return [...byKey.values()];
}
