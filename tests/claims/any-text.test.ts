import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Printed, SaidCount } from '../../src/claims/claim.ts';
import { readDirections } from '../../src/claims/directions.ts';
import { readAmounts } from '../../src/claims/read-amounts.ts';
import { readChanges } from '../../src/claims/read-changes.ts';
import { readClaims, readReasons } from '../../src/claims/read-claims.ts';
import { readCounts } from '../../src/claims/read-counts.ts';
import { readRates } from '../../src/claims/read-rates.ts';
import { readYears } from '../../src/claims/read-years.ts';

/** What sentences are made of, so that random texts come near to what is read. */
const WORDS =
  '2027年|2026年|上年|同比|比|与|较|相比，|预算|预算数|执行数|决算数|增加|减少|持平|（减少）|5万元|1,202.95万元|0元|3亿元|-2元|17.66%|５％|其中：|其中|包括|财政拨款支出预算|收入预算|支出预算|中，|（类）|（06款）|（01项）|2040601|“教育支出-普通教育-学前教育”科目|“|”|（|）|《|》|〔2026〕|主要原因是|主要原因是：|原因|主要用于|主要是|一是|二是|。|；|，|、|：|\n|（一）|二、|1.|车辆|7辆|19个项目|占|占比|无变化|本年收入的|10.1%|平方米|100万元（含）以上|截至|的|和|行政运行| |　|1|,|.|-'.split(
    '|',
  );

const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 3 })))
    .map((words) => words.join('')),
);

/** Every stretch that a value holds, wherever in it. */
function printed(value: unknown): readonly Printed[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(printed);
  return 'start' in value && 'text' in value ? [value as Printed, ...inner] : inner;
}

describe('any text at all', () => {
  test('is read without an exception, and all that is read stands where it says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = [
          readClaims(text),
          readReasons(text),
          readCounts(text),
          readAmounts(text),
          readRates(text),
          readYears(text),
          readChanges(text),
          readDirections(text),
        ];
        for (const { start, end, text: said } of printed(read)) {
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          expect(text.slice(start, end)).toBe(said);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('gives claims in order, each whole with its parts in it, each amount in one claim at most', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const claims = flat(readClaims(text));
        for (const { start, end, amount, parts, label } of claims) {
          expect(start <= end && end <= text.length).toBe(true);
          if (amount) expect(start <= amount.start && amount.end <= end).toBe(true);
          for (const part of parts) expect(part.end <= end).toBe(true);
          expect(text).toContain(label);
        }
        const amounts = claims.flatMap(({ amount, restated }) => [...(amount ? [amount] : []), ...restated]);
        expect(new Set(amounts.map(({ start }) => start)).size).toBe(amounts.length);
      }),
      { numRuns: 2000 },
    );
  });
});

const flat = (claims: readonly Claim[]): readonly Claim[] =>
  claims.flatMap((claim) => [claim, ...flat(claim.parts)]);

const countsIn = (counts: readonly SaidCount[]): number =>
  counts.reduce((sum, { parts }) => sum + 1 + countsIn(parts), 0);

describe('a text of 100,000 characters and more', () => {
  /** Texts that a search which goes back or ahead at every place would never finish. */
  test.each([
    '文',
    '行政运行（',
    '1',
    '1,',
    '1.',
    '（',
    '”',
    '（”',
    '“（',
    '比2027年',
    '比2027年预算',
    '增加',
    '增加（',
    '主要原因是',
    '原因',
    '主要用于',
    '其中：',
    '其中5万元',
    '包括5万元，',
    '财政拨款支出预算',
    '变化',
    '本年',
    '预算',
    '5万元',
    '5万元、',
    '5万元（',
    '2040601',
    '（类）',
    '-',
    '“-',
    '（2040601）',
    '占',
    '一是',
    ' ',
    '、',
    '\n',
    '5万元，其中：\n',
    '7辆',
    '共有',
    '《2027年',
    '2027-',
  ])('of nothing but “%s” is read to its end', (word) => {
    const text = `${word.repeat(Math.ceil(100_000 / word.length))}培训费5万元，共7辆，原因是没有`;
    const claims = flat(readClaims(text));
    expect(claims.filter(({ amount }) => amount).length).toBeLessThanOrEqual(readAmounts(text).length);
    expect(countsIn(readCounts(text))).toBe(text.split('7辆').length - 1);
    expect(readReasons(text).length).toBeLessThanOrEqual(text.length);
    expect(readYears(text).length).toBeLessThanOrEqual(text.length / 4);
  });

  test('is read sentence by sentence: thrice the text, thrice the claims', () => {
    const sentence =
      '2027年培训费3万元，比2026年预算增加1万元，主要原因是讲座增加，其中：场地费1万元、讲课费2万元。';
    const count = (times: number): number => flat(readClaims(sentence.repeat(times))).length;
    expect(count(2700)).toBe(3 * count(900));
    expect(count(900)).toBe(2700);
  });
});
