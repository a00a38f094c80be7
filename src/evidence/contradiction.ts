import type { Evidence, EvidenceAmount } from './evidence.ts';
import { printedAmount } from './printed-amount.ts';

/** A point in which an amount is not what the rest of the evidence says. */
export interface Contradiction {
  /** What its line of the text says, what its value is printed as, or what its fields come to. */
  readonly about: 'text' | 'value' | 'chain';
  readonly expected: string;
  readonly actual: string;
}

/** The first contradiction between an amount and the rest of its evidence. */
export function contradictionOf(
  amount: EvidenceAmount,
  { text, fields }: Pick<Evidence, 'text' | 'fields'>,
): Contradiction | undefined {
  const { line, at, value, unit } = amount;
  const printed = text[line - 1]?.slice(at, at + amount.text.length) ?? '';
  if (printed !== amount.text) return { about: 'text', expected: printed, actual: amount.text };
  if (!printedAmount(amount.text, value, unit && `单位：${unit}`))
    return { about: 'value', expected: `${value} 分`, actual: amount.text };
  const chain = valueOfChain(amount, fields);
  return chain === value
    ? undefined
    : { about: 'chain', expected: Number.isNaN(chain) ? '' : `${chain} 分`, actual: `${value} 分` };
}

/** What an amount's fields come to, in 分; not a number where they do not say. Words that have the amount say its value. */
function valueOfChain(
  { text, value, derived, addends, subtracted = [] }: EvidenceAmount,
  fields: Evidence['fields'],
): number {
  if (derived === 'quoted') return fields[addends[0] ?? '']?.text?.includes(text) ? value : Number.NaN;
  const sum = (keys: readonly string[]) =>
    keys.reduce((all, key) => all + (fields[key]?.value ?? Number.NaN), 0);
  return sum(addends) - sum(subtracted);
}
