import type { GivenBudget } from './schema.ts';

/** What makes a budget this one and no other: year × body × kind, where kind is 部门/本级/所属单位 and 预算/决算. */
export interface Identity {
  readonly year: number;
  readonly name: string;
  readonly kind: string;
}

export const identityOf = ({ year, body, scope, kind }: GivenBudget): Identity => ({
  year,
  name: body.name,
  kind: `${scope}${kind}`,
});
