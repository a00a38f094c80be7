/** Two texts that differ, cut down to where they do. */
export interface ShownDifference {
  readonly expected: string;
  readonly actual: string;
  /** Whether a number is what differs. */
  readonly isAmount: boolean;
}

/** Longer texts are cut; shorter ones are shown whole. */
const LONGEST = 40;
/** Characters that stay on either side. */
const AROUND = 10;

const IN_NUMBER = /[\d.,-]/;

export function showDifference(expected: string, actual: string): ShownDifference {
  const shortest = Math.min(expected.length, actual.length);
  let start = 0;
  while (start < shortest && expected[start] === actual[start]) start++;
  let end = 0;
  while (end < shortest - start && expected.at(-1 - end) === actual.at(-1 - end)) end++;
  // A number is told whole.
  while (start > 0 && IN_NUMBER.test(expected[start - 1] as string)) start--;
  while (end > 0 && IN_NUMBER.test(expected.at(-end) as string)) end--;
  const isAmount = [expected, actual].some((text) => /\d/.test(text.slice(start, text.length - end)));
  const cut = (text: string): string => {
    if (Math.max(expected.length, actual.length) <= LONGEST) return text;
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, text.length - end + AROUND);
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return { expected: cut(expected), actual: cut(actual), isAmount };
}
