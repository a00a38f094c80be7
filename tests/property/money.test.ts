import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, parseAmount } from '../../src/model/money.ts';

const PLAIN = { unit: '万元', decimals: 2, trailingZeros: false, thousands: false } as const;
const STATUTORY = { unit: '万元', decimals: 2, trailingZeros: true, thousands: true } as const;

describe('amounts', () => {
  test('in 万元 with two decimals are read and printed without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000 }), (hundredths) => {
        const fen = hundredths * 10_000;
        expect(parseAmount(formatAmount(fen, PLAIN))).toBe(fen);
        expect(parseAmount(formatAmount(fen, STATUTORY))).toBe(fen);
      }),
    );
  });

  test('in 元 are exact to the 分', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (fen) => {
        const text = formatAmount(fen, { ...STATUTORY, unit: '元' });
        expect(parseAmount(`${text}元`)).toBe(fen);
      }),
    );
  });

  test('are rounded half up, to the nearest', () => {
    fc.assert(
      fc.property(fc.nat(1e12), (fen) => {
        const printed = parseAmount(formatAmount(fen, PLAIN)) as number;
        expect(Math.abs(printed - fen)).toBeLessThanOrEqual(5000);
        expect(printed % 10_000).toBe(0);
      }),
    );
    expect(formatAmount(5000, PLAIN)).toBe('0.01');
    expect(formatAmount(4999, PLAIN)).toBe('0');
  });

  test.each([
    ['55', 55_000_000],
    ['350.35', 350_350_000],
    ['0', 0],
    ['1,234.50', 1_234_500_000],
    ['５５．５', 55_500_000],
    ['550010元', 55_001_000],
    ['0.01元', 1],
    ['-3', -3_000_000],
    ['五十五', 'not-an-amount'],
    ['55.001', 'amount-too-fine'],
    ['1,23.4', 'not-an-amount'],
    ['12,34', 'not-an-amount'],
    ['1e3', 'not-an-amount'],
    ['', 'not-an-amount'],
    ['90071992547409.91元', Number.MAX_SAFE_INTEGER],
    ['90071992547409.92元', 'amount-too-large'],
    ['9'.repeat(30), 'amount-too-large'],
    ['-90071992547409.92元', 'amount-too-large'],
  ])('%s is %s', (text, fen) => {
    expect(parseAmount(text)).toBe(fen);
  });

  test.each([
    [55_000_000, '55', '55.00'],
    [350_350_000, '350.35', '350.35'],
    [0, '0', '0.00'],
    [12_345_600_000, '12345.6', '12,345.60'],
    [-5_000_000, '-5', '-5.00'],
  ])('%d 分 is %s in a sentence and %s in a statutory table', (fen, sentence, table) => {
    expect(formatAmount(fen, PLAIN)).toBe(sentence);
    expect(formatAmount(fen, STATUTORY)).toBe(table);
  });
});
