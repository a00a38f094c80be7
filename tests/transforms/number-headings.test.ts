import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumeral } from '../../src/model/chinese-numeral.ts';
import { numberHeadings } from '../../src/transforms/number-headings.ts';
import { heading, item, list, paragraph, section, text } from '../../src/tree/build.ts';
import type { HeadingLevel } from '../../src/tree/node.ts';

const LAYOUT = { numbering: ['一、', '（一）', '1.', '（1）'] };

const labels = (levels: readonly number[]): readonly string[] => {
  const blocks = levels.map((level) => heading(level as HeadingLevel, [text('题')]));
  return numberHeadings([section(blocks)], LAYOUT).flatMap((s) =>
    s.blocks.flatMap((block) => (block.kind === 'heading' ? [block.label] : [])),
  );
};

test('a heading starts the numbers below it anew', () => {
  expect(labels([1, 2, 2, 3, 1, 2, 3, 3, 4])).toEqual([
    '一、',
    '（一）',
    '（二）',
    '1.',
    '二、',
    '（一）',
    '1.',
    '2.',
    '（1）',
  ]);
});

test('sections of pages do not interrupt the numbers', () => {
  const one = section([heading(1, [text('甲')])]);
  const labelled = numberHeadings([one, one], LAYOUT).flatMap((s) => s.blocks);
  expect(labelled).toMatchObject([{ label: '一、' }, { label: '二、' }]);
});

test('a list is numbered for itself in the form of its level', () => {
  const items = [1, 2, 3].map(() => item([paragraph([text('项')])]));
  const [numbered] = numberHeadings([section([list(3, items)])], LAYOUT);
  expect(numbered?.blocks[0]).toMatchObject({ items: [{ label: '1.' }, { label: '2.' }, { label: '3.' }] });
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [15, '十五'],
  [20, '二十'],
  [28, '二十八'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [230, '二百三十'],
])('%d is %s', (n, numeral) => {
  expect(chineseNumeral(n)).toBe(numeral);
});

test('no two counts have one numeral', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (a, b) => {
      expect(chineseNumeral(a) === chineseNumeral(b)).toBe(a === b);
    }),
  );
});
