import { readCounts } from '../../claims/read-counts.ts';
import { withTables } from '../figures/example-tables.ts';
import type { Change, Rule } from '../rule.ts';

const KIND = /^(行政|参公|参照|事业|其他|全额|差额)/;
const NUMBERED = /^\s*\d+\s*[.、．]/;
/** 包括某局本部以及下属5家: with those below, the 本级 is counted by itself. */
const WITH_OWN_OFFICE = /(?:本部|本级|机关)[^，。；]{0,6}(?:及|和|与|、)[^，。；]{0,6}(?:下属|所属)/;

/** I46: the units by kind are as many as are named one by one, and as the 本级 with those below it. */
export const institutionsAreCounted: Rule<'I46'> = {
  id: 'I46',
  refs: ['I46', 'D24'],
  check({ narrative: { institutions } }, report) {
    const by = (paragraph: string, words: RegExp): number =>
      readCounts(paragraph)
        .filter(({ noun, unit }) => words.test(noun) && /家|个|户/.test(unit))
        .reduce((all, { hundredths }) => all + hundredths / 100, 0);
    const at = institutions.findIndex((text) => !/下属|所属/.test(text) && by(text, KIND) > 0);
    const kinds = at < 0 ? 0 : by(institutions[at] ?? '', KIND);
    const named = institutions.filter((text) => NUMBERED.test(text)).length;
    if (kinds > 0 && named > 0 && kinds !== named)
      report(['narrative', 'institutions', at], {}, { expected: String(named), actual: String(kinds) });
    const told = institutions.findIndex((text) => WITH_OWN_OFFICE.test(text));
    const below = told < 0 ? undefined : countBelow(institutions[told] ?? '');
    // A figure that stands alone against two that agree is the wrong one; else the first fault is told already.
    const all = named === 0 ? kinds : named;
    if (below === undefined || all === 0 || (kinds > 0 && kinds !== all) || below + 1 === all) return;
    // Where kinds are not told, those below may be named without the office.
    if (kinds === 0 && below === named) return;
    const [expected, actual] = [all - 1, below].map(String);
    report(['narrative', 'institutions', told], {}, { expected: expected ?? '', actual: actual ?? '' });
  },
  examples: { passing: withUnits(1), failing: withUnits(2) },
};

/** How many units are below it, as said in one number: 下属5家预算单位. */
function countBelow(text: string): number | undefined {
  const counts = [...text.matchAll(/(?:下属|所属)[^，。；、和及\d]{0,8}?(\d+) ?[家个户]/g)];
  const rest = /[家个户][^，。；]{0,10}(?:和|及|、) ?\d+ ?[家个户]/.test(text);
  return counts.length === 1 && !rest ? Number(counts[0]?.[1]) : undefined;
}

function withUnits(count: number): Change {
  return (budget) => {
    const tables = withTables(budget);
    const institutions = [`行政单位1家，事业单位${count}家，包括：`, '1. 某局本部', '2. 某局服务中心'];
    return { ...tables, narrative: { ...tables.narrative, institutions } };
  };
}
