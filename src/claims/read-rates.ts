import type { SaidRate } from './claim.ts';
import { numbersIn, scaled } from './numbers.ts';
import { plainText } from './plain-text.ts';

/** Every percentage, in order. Finer than hundredths of a percent it is rounded, and its radius is one of them. */
export function readRates(text: string): readonly SaidRate[] {
  const plain = plainText(text);
  return numbersIn(text).flatMap((run) => {
    const gap = plain[run.end] === ' ' ? 1 : 0;
    if (plain[run.end + gap] !== '%') return [];
    const { start } = run;
    const end = run.end + gap + 1;
    const { value, radius } = scaled(run, 100n);
    if (!Number.isSafeInteger(value)) return [];
    return { start, end, text: text.slice(start, end), hundredths: value, radius };
  });
}
