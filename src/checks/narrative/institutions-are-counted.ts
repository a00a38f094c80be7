import { readCounts } from '../../claims/read-counts.ts';
import { withTables } from '../figures/example-tables.ts';
import type { Change, Rule } from '../rule.ts';

const KIND = /^(行政|参公|参照|事业|其他|全额|差额)/;
const NUMBERED = /^\s*\d+\s*[.、．]/;

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
    if (kinds === 0 || named === 0 || kinds === named) return;
    report(['narrative', 'institutions', at], {}, { expected: String(named), actual: String(kinds) });
  },
  examples: { passing: withUnits(1), failing: withUnits(2) },
};

function withUnits(count: number): Change {
  return (budget) => {
    const tables = withTables(budget);
    const institutions = [`行政单位1家，事业单位${count}家，包括：`, '1. 某局本部', '2. 某局服务中心'];
    return { ...tables, narrative: { ...tables.narrative, institutions } };
  };
}
