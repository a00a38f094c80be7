import { expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { readClaims } from '../../src/claims/read-claims.ts';
import { compile } from '../../src/compile.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { Shelf } from '../../src/shelf.ts';
import { documentText } from '../../src/tree/text.ts';
import { sampleCounty } from '../sample/county.ts';
import { writeYaml } from '../sample/write-yaml.ts';
import { env } from '../support/compile-data.ts';

/** What a document of this layout says of money, by the field of the data that it is printed from. */
const SAID = {
  '收入.基金预算拨款': ['预算收入', '基金预算拨款'],
  '支出.支出合计': ['支出预算'],
  '支出.基本支出.金额': ['支出预算', '基本支出'],
  '支出.基本支出.人员经费': ['支出预算', '基本支出', '人员经费'],
  '支出.基本支出.日常公用经费': ['支出预算', '基本支出', '日常公用经费'],
  '支出.项目支出.金额': ['支出预算', '项目支出'],
  '机关运行经费.金额': ['机关运行经费'],
  '三公经费.合计.金额': ['“三公”经费预算'],
  '三公经费.因公出国（境）费.金额': ['“三公”经费预算', '因公出国（境）费'],
  '三公经费.公务用车购置及运行维护费.公务用车购置费.金额': [
    '“三公”经费预算',
    '公务用车购置及运行维护费',
    '公务用车购置费',
  ],
  '三公经费.公务接待费.金额': ['“三公”经费预算', '公务接待费'],
  '政府采购.货物': ['政府采购预算', '货物'],
} as const;

test('documents of an invented county say the figures of their data', { timeout: 120_000 }, async () => {
  const county = [...sampleCounty(10, 3)];
  const files = Object.fromEntries(county.map(({ name, budget }) => [`${name}.yaml`, writeYaml(budget)]));
  const inMemory = { ...env, data: memoryTree(files) };
  const shelf = new Shelf(inMemory);
  const met = new Set<string>();
  for (const { name, budget } of county) {
    const { document } = await compile({ input: `${name}.yaml`, formats: [] }, inMemory, shelf);
    if (!document) throw new Error(`${name} is not made`);
    const lines = documentText(document).filter((line) => !line.includes('\t'));
    const claims = readClaims(lines.join('\n'));
    for (const [field, labels] of Object.entries(SAID)) {
      const claim = find(claims, labels);
      const value = figureOf(budget, field);
      if (claim?.amount === undefined || value === undefined) continue;
      met.add(field);
      expect([name, field, claim.amount.value]).toEqual([name, field, Math.round(value * 100) * 10_000]);
    }
    for (const claim of flat(claims)) {
      if (claim.parts.length === 0) continue;
      const { amount, change, parts, label } = claim;
      if (amount && parts.every((part) => part.amount))
        expect([name, label, sum(parts.map((part) => part.amount?.value ?? 0))]).toEqual([
          name,
          label,
          amount.value,
        ]);
      if (change && parts.every((part) => part.change))
        expect([name, label, sum(parts.map(moved))]).toEqual([name, label, moved(claim)]);
    }
  }
  expect([...met].sort()).toEqual(Object.keys(SAID).sort());
});

const find = (claims: readonly Claim[], [first, ...rest]: readonly string[]): Claim | undefined => {
  const claim = claims.find(({ label }) => label === first);
  return rest.length === 0 || claim === undefined ? claim : find(claim.parts, rest);
};

const figureOf = (budget: object, field: string): number | undefined => {
  const value = field
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], budget);
  return typeof value === 'number' ? value : undefined;
};

/** By how much a claim says that it changed. */
const moved = ({ change }: Claim): number =>
  change?.direction === 'same' ? 0 : (change?.amount?.value ?? 0) * (change?.direction === 'down' ? -1 : 1);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const flat = (claims: readonly Claim[]): readonly Claim[] =>
  claims.flatMap((claim) => [claim, ...flat(claim.parts)]);
