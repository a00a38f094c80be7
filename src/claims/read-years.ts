import { matchedBrackets } from './brackets.ts';
import type { SaidYear } from './claim.ts';
import { plainText } from './plain-text.ts';

/** 2026年, 2025全年, one end of 2024-2026年, and the year in a document's number, 〔2017〕89号. */
const YEAR =
  /(?<!\d)((?:19|20|21)\d{2})(?!\d)(?: ?(年|全年)| ?(?=(?:[-—~至]+)(?:19|20|21)\d{2} ?年)|(?=[〕\]】]))/g;
const BEFORE = /(?:截至|截止|截止到|自|从|早于|始于|成立于|[-—~至])$/;
const AFTER = /\d{1,2} ?月|[-—~至]+\d|起|以来|以前|之前|末|底|成立/y;

/** Every year, in order. Years without 年 are numbers and no years, but for those of ranges and documents. */
export function readYears(text: string): readonly SaidYear[] {
  const plain = plainText(text);
  const quoted = matchedBrackets(plain).filter(({ start }) => '《〔[【'.includes(plain[start] ?? ' '));
  let next = 0;
  return [...plain.matchAll(YEAR)].map((found) => {
    const start = found.index;
    const end = start + found[0].length;
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    AFTER.lastIndex = end;
    const isReference =
      (quoted[next]?.start ?? Number.POSITIVE_INFINITY) < start ||
      BEFORE.test(plain.slice(Math.max(0, start - 4), start)) ||
      AFTER.test(plain);
    return { start, end, text: text.slice(start, end), year: Number(found[1]), isReference };
  });
}
