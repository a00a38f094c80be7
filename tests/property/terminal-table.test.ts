import fc from 'fast-check';
import { expect, test } from 'vitest';
import { table, widthOf } from '../../src/cli/table.ts';

const name = fc.string({
  unit: fc.constantFrom('局', '（', 'a', '；', 'é', '㎡', '𠮷'),
  minLength: 0,
  maxLength: 12,
});
const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => `${Math.abs(n)}.25`);
const rows = fc.array(fc.tuple(name, amount, name), { minLength: 1, maxLength: 8 });

/** What a line of a terminal shows up to a column. */
function upTo(line: string, width: number): string {
  let text = '';
  for (const character of line) if (widthOf(text + character) <= width) text += character;
  return text;
}

test('amounts end, and texts begin, at one column of the terminal', () => {
  fc.assert(
    fc.property(rows, (body) => {
      const lines = table([
        ['名称', '金额', '说明'],
        ...body.map((row) => [`x${row[0]}`, row[1], `y${row[2]}`]),
      ]);
      const first = Math.max(4, ...body.map(([text]) => widthOf(text) + 1));
      const second = Math.max(4, ...body.map(([, number]) => number.length));
      const end = 2 + first + 2 + second;
      for (const [i, [, number, last]] of body.entries()) {
        const line = lines[i + 1] ?? '';
        const before = upTo(line, end);
        expect(before.endsWith(` ${number}`)).toBe(true);
        expect(line.slice(before.length)).toBe(`  y${last}`.trimEnd());
      }
    }),
  );
});
