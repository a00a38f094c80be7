import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Claim, SaidCount, SaidSubject } from '../../src/claims/claim.ts';
import { readClaims } from '../../src/claims/read-claims.ts';
import { readCounts } from '../../src/claims/read-counts.ts';
import { casePath, hasCases } from '../support/cases.ts';

const CASES = ['putuo_fuban_2025_dept', 'putuo_sifaju_2026_unit', 'putuo_wanli_2024_dept'] as const;

/** Facts of a published budget, read from its page by another program. */
interface Facts {
  readonly 'N.收入预算': readonly (readonly string[])[];
  readonly 'N.支出预算': readonly (readonly string[])[];
  readonly 'N.items': readonly (readonly [number, string, string])[];
  readonly 'N.执行对比': readonly (readonly [string, string, string, string, string])[];
  readonly 'O.三公': readonly [string, string];
  readonly 'O.车辆': readonly [string, readonly string[]];
  readonly 'O.绩效项目数': string;
}

describe.skipIf(!hasCases())('sentences of published budgets', () => {
  test.each(CASES)(
    '%s: every item of the explanation says its subject, amounts, change and reason',
    (name) => {
      const { 'N.items': items, 'N.执行对比': compared } = factsOf(name);
      const claims = linesOf(name, /编制说明/)
        .flatMap(readClaims)
        .filter(({ subject }) => subject);
      expect(claims.map(({ subject }) => namesOf(subject))).toEqual(items.map(([, names]) => namesIn(names)));
      expect(claims.map(({ amount }) => number(amount?.text))).toEqual(
        items.map(([, , amount]) => Number(amount.replaceAll(',', ''))),
      );
      expect(claims.every(({ purpose }) => purpose !== undefined && purpose.text !== '')).toBe(true);
      expect(
        claims
          .filter(({ change }) => change)
          .map(({ lastYear, restated, change, reason }) => [
            number(lastYear?.text),
            restated.map(({ text }) => number(text)),
            change?.word,
            change?.rate?.text ?? '',
            reason?.text,
          ]),
      ).toEqual(
        compared.map(([last, again, word, rate, reason]) => [
          Number(last),
          [Number(again)],
          word,
          rate === '' ? '' : `${rate}%`,
          reason,
        ]),
      );
      for (const { lastYearBase, change } of claims.filter((claim) => claim.change)) {
        expect(lastYearBase).toMatchObject({ kind: 'execution', year: change?.base?.year });
        expect(change?.base?.kind).toBe('execution');
      }
    },
  );

  test.each(CASES)('%s: income and expenditure with their parts', (name) => {
    const facts = factsOf(name);
    const [income, expenditure] = linesOf(name, /编制说明/).flatMap(readClaims);
    const totals = (claim: Claim | undefined) => [claim?.label, number(claim?.amount?.text)];
    expect(totals(income)).toEqual(['收入预算', Number(facts['N.收入预算'][0]?.[0]?.replaceAll(',', ''))]);
    expect(totals(expenditure)).toEqual([
      '支出预算',
      Number(facts['N.支出预算'][0]?.[0]?.replaceAll(',', '')),
    ]);
    expect(income?.parts.map(({ label }) => label)).toEqual([
      '财政拨款收入',
      '事业收入',
      '事业单位经营收入',
      '其他收入',
    ]);
    const [appropriation] = expenditure?.parts ?? [];
    expect(appropriation?.parts).toHaveLength(3);
    for (const part of [income?.parts[0], appropriation, ...(appropriation?.parts ?? [])])
      expect(part?.change?.base).toMatchObject({ kind: 'budget' });
  });

  test.each(CASES)('%s: three public expenditures, vehicles and projects', (name) => {
    const facts = factsOf(name);
    const text = linesOf(name, /其他相关情况说明/).join('\n');
    const threePublic = readClaims(text).find(({ label }) => label.includes('三公'));
    expect(number(threePublic?.amount?.text)).toBe(Number(facts['O.三公'][0]));
    expect(threePublic?.parts.map(({ label, parts }) => [label, parts.length])).toEqual([
      ['因公出国（境）费', 0],
      ['公务用车购置及运行费', 2],
      ['公务接待费', 0],
    ]);
    const counts = readCounts(text);
    const count = ({ hundredths }: SaidCount) => String(hundredths / 100);
    const [all, byUse] = facts['O.车辆'];
    const vehicles = counts.find(({ unit }) => unit === '辆');
    expect([vehicles?.noun, vehicles && count(vehicles), vehicles?.parts.map(count)]).toEqual([
      '车辆',
      all,
      byUse,
    ]);
    expect(counts.some((each) => each.noun.includes('项目') && count(each) === facts['O.绩效项目数'])).toBe(
      true,
    );
  });
});

const factsOf = (name: string): Facts =>
  JSON.parse(readFileSync(casePath(`${name}.facts.json`), 'utf8')).facts;

/** The lines of the sheets with such a name, in order. */
function linesOf(name: string, sheet: RegExp): readonly string[] {
  const book = read(readFileSync(casePath(`${name}.xlsx`)));
  return book.SheetNames.filter((each) => sheet.test(each)).flatMap((each) =>
    utils
      .sheet_to_json<readonly unknown[]>(book.Sheets[each] ?? {}, { header: 1 })
      .flatMap((row) => String(row[0] ?? '').split(/\r?\n/)),
  );
}

const number = (text: string | undefined): number => Number(text?.replace('万元', '').replaceAll(',', ''));

const namesOf = (subject: SaidSubject | undefined): readonly unknown[] =>
  [subject?.class, subject?.section, subject?.item].map((level) => [level?.name, level?.code]);

/** Names, and codes where they are, out of the three ways in which the district prints a subject. */
function namesIn(printed: string): readonly unknown[] {
  const coded = printed.split(/（(\d*)[类款项]）/).slice(0, -1);
  if (coded.length === 0) return printed.split('-').map((name) => [name, undefined]);
  return [0, 2, 4].map((i) => [coded[i], coded[i + 1] === '' ? undefined : coded[i + 1]]);
}
