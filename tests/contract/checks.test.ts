import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../src/checks/check.ts';
import { withTables } from '../../src/checks/figures/example-tables.ts';
import { Ledger } from '../../src/checks/figures/ledger.ts';
import { identities } from '../../src/checks/identities.ts';
import { rules } from '../../src/checks/index.ts';
import type { AnyIdentity, AnyRule, Path, RuleContext } from '../../src/checks/rule.ts';
import type { Code } from '../../src/diagnostics/catalogue.ts';
import { catalogues } from '../../src/diagnostics/catalogue.ts';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { loadLayout } from '../../src/layouts/load-layout.ts';
import { exampleBudget } from '../../src/model/example.ts';
import { fieldName } from '../../src/model/fields.ts';
import type { Budget } from '../../src/model/schema.ts';
import { budgetSchema } from '../../src/model/schema.ts';
import { env } from '../support/compile-data.ts';

const subjects = (() => {
  const layout = loadLayout('hebei', env, new Reporter());
  if (!layout) throw new Error('the layout is faulty');
  return layout.subjects;
})();

const ledgerOf = (budget: Budget, unread?: Path) => {
  const isUnread = (row: Path) => row.join('.') === unread?.join('.');
  return new Ledger(budget, { subjects, unitOf: () => '元', isStated: () => true, isUnread });
};

const contextOf = (budget: Budget, unread?: Path): RuleContext => ({
  subjects,
  ledger: ledgerOf(budget, unread),
});

const findings = (rule: AnyRule, budget: Budget, unread?: Path) => {
  const found: { path: readonly PropertyKey[]; expected?: string; actual?: string; facts: unknown }[] = [];
  const report = (path: readonly PropertyKey[], facts: unknown, details: object) =>
    found.push({ path, facts, ...details });
  const others = rule.examples.others?.(exampleBudget());
  rule.check(budget, report, { ...contextOf(budget, unread), ...(others && { others }) });
  return found;
};

describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  test('is silent on its passing example', () => {
    expect(findings(rule, rule.examples.passing(exampleBudget()))).toEqual([]);
  });

  test('finds its failing example once, with the field and both amounts', () => {
    const found = findings(rule, rule.examples.failing(exampleBudget()), rule.examples.unread);
    expect(found).toHaveLength(1);
    const [finding] = found;
    expect(fieldName(budgetSchema, finding?.path ?? [])).toMatch(/\p{Script=Han}/u);
    expect(finding?.expected).toBeDefined();
    expect(finding?.actual).not.toBe(finding?.expected);
  });

  test.each(['zh', 'en'] as const)('is explained with its basis (%s)', (language) => {
    const { explain, hint } = catalogues[language][id as Code];
    expect(explain).toMatch(language === 'zh' ? /依据：/ : /Basis:/);
    expect(hint).toBeDefined();
  });
});

const faults = (budget: Budget, asked?: readonly AnyIdentity[]) =>
  faultsOf(ledgerOf(budget), (rule) => catalogues.zh[rule as Code].severity, asked);

describe.each(identities.map((identity) => [identity.id, identity] as const))(
  'identity %s',
  (id, identity) => {
    test('is silent on its passing example', () => {
      expect(faults(identity.examples.passing(exampleBudget()), [identity])).toEqual([]);
    });

    test('finds its failing example once, with the field and both amounts', () => {
      const found = faults(identity.examples.failing(exampleBudget()), [identity]);
      expect(found.map(({ rule }) => rule.id)).toEqual([id]);
      expect(fieldName(budgetSchema, found[0]?.path ?? [])).toMatch(/\p{Script=Han}/u);
      expect(found[0]?.details.expected).not.toBe(found[0]?.details.actual);
      expect(found[0]?.details.refs).toEqual(expect.arrayContaining([...identity.refs]));
      expect(identity.refs).not.toHaveLength(0);
    });

    test.each(['zh', 'en'] as const)('is explained with its basis (%s)', (language) => {
      const { explain, hint } = catalogues[language][id as Code];
      expect(explain).toMatch(language === 'zh' ? /依据：/ : /Basis:/);
      expect(hint).toBeDefined();
    });
  },
);

test('all identities hold in the example of nine tables', () => {
  expect(faults(withTables(exampleBudget()))).toEqual([]);
});

test('rules have different ids', () => {
  const ids = [...rules, ...identities].map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('one rule is one file, which bears its name', () => {
  const folder = join(import.meta.dirname, '../../src/checks');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const told = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^export const (\w+): (?:Rule|Identity)</gm)].map(
      ([, rule = '']) => ({ name: name.split('/').at(-1), rule }),
    ),
  );
  expect(told.length).toBe(rules.length + identities.length);
  for (const { name, rule } of told)
    expect(name).toBe(`${rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`);
});
