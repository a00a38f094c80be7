import type { Rule } from '../rule.ts';
import { explained, paragraphs } from './paragraphs.ts';

/**
 * D23: no text names a number of an identity card or a bank card, by its check digit, nor (a warning) a mobile phone’s
 * outside 公开信息.联系电话. The finding does not repeat the number.
 */
export const noPersonalData: Rule<'D23'> = {
  id: 'D23',
  refs: ['D23'],
  check(budget, report) {
    for (const { path, text } of paragraphs(budget)) {
      const found = numberIn(text);
      if (!found) continue;
      const masked = maskOf(found.digits);
      const severity = found.kind === 'phone' ? 'warning' : 'error';
      report(path, { kind: found.kind, masked }, { expected: '—', actual: masked, severity });
    }
  },
  examples: {
    passing: (budget) =>
      explained(
        budget,
        '统一社会信用代码110101190001010039，合同编号6222020000000000001，电话0319-1000137。',
      ),
    failing: (budget) => explained(budget, '补助对象身份证号码110101190001010030。'),
  },
};

type Kind = 'identity' | 'bank' | 'phone';

interface Found {
  readonly kind: Kind;
  readonly digits: string;
}

/** Numbers of eleven to nineteen digits, which may be typed in groups or in full width; the last may be an X. */
const NUMBERS = /(?<![\dA-Za-z.])\d(?:[ -]?\d){9,18}[Xx]?(?![\dA-Za-z]|\.\d)/g;

function numberIn(text: string): Found | undefined {
  for (const [number] of text.normalize('NFKC').matchAll(NUMBERS)) {
    const digits = number.replace(/[ -]/g, '').toUpperCase();
    if (isIdentity(digits)) return { kind: 'identity', digits };
    if (isBankCard(digits)) return { kind: 'bank', digits };
    if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'phone', digits };
  }
  return undefined;
}

/** GB 11643: six digits of a place, a date of birth, a sequence, and a check digit by ISO 7064 MOD 11-2. */
function isIdentity(digits: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits))
    return false;
  const sum = [...digits].reduce(
    (all, digit, i) => all + weight(i) * (digit === 'X' ? 10 : Number(digit)),
    0,
  );
  return sum % 11 === 1;
}

const weight = (place: number): number => 2 ** (17 - place) % 11;

/** Cards of Chinese banks have sixteen to nineteen digits from 4, 5, 60 or 62, the last a check digit by Luhn. */
function isBankCard(digits: string): boolean {
  if (!/^(?:4|5[1-5]|60|62)\d{14,17}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((all, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const maskOf = (digits: string): string =>
  `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`;
