import type { Account } from './account.ts';
import { mergeAccounts } from './account.ts';
import type { Body } from './bodies.ts';
import { bodiesOf, unitsOf } from './bodies.ts';
import type { SampleBudget } from './budget.ts';
import { sampleBudget } from './budget.ts';
import { Random } from './random.ts';
import { accountOf } from './spending.ts';
import type { Traits } from './traits.ts';
import { traitsOf } from './traits.ts';

/** A data file to be: its name without an extension, and its content. */
export interface SampleFile {
  readonly name: string;
  readonly budget: SampleBudget;
}

/**
 * The budgets of an invented county: `count` departments one after another, and beside those that have units
 * the 本级 and each unit, whose figures add up to the department's. The same seed gives the same county; more
 * departments come after fewer.
 */
export function* sampleCounty(count: number, seed: number): Generator<SampleFile, void> {
  for (const [index, body] of bodiesOf(count, seed).entries()) yield* filesOf(body, index, seed);
}

function* filesOf(body: Body, index: number, seed: number): Generator<SampleFile, void> {
  const traits = traitsOf(index, new Random(seed, index));
  const members = [body, ...(traits.hasUnits ? unitsOf(body) : [])];
  const accounts = members.map((member) => accountOfMember(member, members.length, traits, seed));
  const budget = (of: Body, scope: '部门' | '本级' | '所属单位', account: Account) =>
    sampleBudget(account, { body: of, scope, traits, members, random: new Random(seed, of.number, 2) });
  yield { name: body.name, budget: budget(body, '部门', mergeAccounts(accounts)) };
  if (members.length === 1) return;
  for (const [i, member] of members.entries()) {
    const scope = i === 0 ? '本级' : '所属单位';
    const name = i === 0 ? `${member.name}（本级）` : member.name;
    yield { name, budget: budget(member, scope, accounts[i] as Account) };
  }
}

/** Each member of a department has an equal part of its lines; units name their projects after themselves. */
function accountOfMember(member: Body, parts: number, traits: Traits, seed: number): Account {
  const isUnit = member.name !== member.prefix + member.sector.name && !member.isAuthority && parts > 1;
  return accountOf(Math.ceil(traits.size / parts), {
    body: member,
    traits,
    random: new Random(seed, member.number, 1),
    projectPrefix: isUnit ? member.name.slice(member.prefix.length) : '',
  });
}
