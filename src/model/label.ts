import { chineseNumeral } from './chinese-numeral.ts';

/** The n-th label of a form: `（一）` and 2 give （二）, `1.` and 2 give 2. A form without a numeral is kept. */
export function label(form: string, n: number): string {
  return form.replace(/[一1]/, (digit) => (digit === '一' ? chineseNumeral(n) : String(n)));
}
