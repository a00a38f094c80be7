const DIGITS = '零一二三四五六七八九';

/** A count from 1 to 999 as headings write it: 一, 十, 十五, 二十, 一百, 一百零一, 一百一十五. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new Error(`no Chinese numeral for ${n}`);
  const hundreds = Math.floor(n / 100);
  const below = n % 100;
  if (hundreds === 0) return belowHundred(below);
  const joined =
    below === 0 ? '' : below < 10 ? `零${DIGITS[below]}` : (below < 20 ? '一' : '') + belowHundred(below);
  return `${DIGITS[hundreds]}百${joined}`;
}

function belowHundred(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}
