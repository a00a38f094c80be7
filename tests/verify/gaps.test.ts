import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsBetween } from '../../src/verify/gaps.ts';

test('what lies between gaps is equal, and no more could be', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(items, items, (a, b) => {
      const end = [a.length, b.length] as const;
      let [i, j] = [0, 0];
      let common = 0;
      for (const { from, to } of [...gapsBetween(a, b), { from: end, to: end }]) {
        expect(a.slice(i, from[0])).toEqual(b.slice(j, from[1]));
        common += from[0] - i;
        [i, j] = to;
      }
      expect(common).toBe(longestCommon(a, b));
    }),
    { numRuns: 1000 },
  );
});

test('texts that have nothing in common are one gap, at once', () => {
  const a = Array.from({ length: 5000 }, (_, i) => `a${i}`);
  const b = Array.from({ length: 5000 }, (_, i) => `b${i}`);
  expect(gapsBetween(a, b)).toEqual([{ from: [0, 0], to: [5000, 5000] }]);
});

/** By the table of all prefixes. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let above = Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const row = [0];
    b.forEach((other, j) => {
      row.push(item === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0));
    });
    above = row;
  }
  return above[b.length] ?? 0;
}
