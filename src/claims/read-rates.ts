import type { SaidRate } from './claim.ts';
import { scaled } from './numbers.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';

/** Every percentage, in order. Finer than hundredths of a percent it is rounded, and its radius is one of them. */
export const readRates = (text: string): readonly SaidRate[] => ratesOf(paragraphOf(text));

export const ratesOf = ({ numbers, plain, text }: Paragraph): readonly SaidRate[] =>
  numbers.flatMap((run) => {
    const gap = plain[run.end] === ' ' ? 1 : 0;
    if (plain[run.end + gap] !== '%') return [];
    const { start } = run;
    const end = run.end + gap + 1;
    const { value, radius } = scaled(run, 100n);
    if (!Number.isSafeInteger(value)) return [];
    return { start, end, text: text.slice(start, end), hundredths: value, radius };
  });
