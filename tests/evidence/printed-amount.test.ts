import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedAmount } from '../../src/evidence/printed-amount.ts';
import { formatAmount } from '../../src/model/money.ts';

test.each([
  ['55万元', 55_000_000, undefined, { unit: '万元', rounded: false }],
  ['55.01万元', 55_005_000, undefined, { unit: '万元', rounded: true }],
  ['1,234.50', 123_450, '编制部门：甲　　单位：元', { unit: '元', rounded: false }],
  ['1,234.50', 1_234_500_000, '金额单位：万元', { unit: '万元', rounded: false }],
  ['0.00', 4, '单位：万元', { unit: '万元', rounded: true }],
  ['12.00', 1200, undefined, { unit: '元', rounded: false }],
  ['55.02万元', 55_005_000, undefined, undefined],
  ['55', 5500, '单位：万元', undefined],
])('%s of %d 分 under %s', (text, value, unitLine, expected) => {
  expect(printedAmount(text, value, unitLine)).toEqual(expected);
});

test('every way in which a layout prints an amount is read', () => {
  const format = fc.record({
    unit: fc.constantFrom('元' as const, '万元' as const),
    decimals: fc.integer({ min: 0, max: 6 }),
    trailingZeros: fc.boolean(),
    thousands: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), format, (value, how) => {
      expect(printedAmount(formatAmount(value, how) + how.unit, value, undefined)?.unit).toBe(how.unit);
    }),
  );
});
