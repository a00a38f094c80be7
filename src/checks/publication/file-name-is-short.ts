import type { Budget } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

/**
 * D25: the published file’s name, 〈年度〉年〈全称〉部门预算 with its ending, has at most 60 characters and none that portals
 * change: blanks, #, % and &.
 */
export const fileNameIsShort: Rule<'D25'> = {
  id: 'D25',
  refs: ['D25'],
  check({ body: { name }, year }, report) {
    const { length } = [...`${year}年${name}部门预算.docx`];
    if (length > LONGEST)
      report(['body', 'name'], { kind: 'long', length }, { expected: `≤${LONGEST}`, actual: String(length) });
    const odd = ODD.exec(name)?.[0];
    if (odd !== undefined)
      report(['body', 'name'], { kind: 'odd', length }, { expected: name.replaceAll(odd, ''), actual: name });
  },
  examples: {
    passing: (budget) => named(budget, '长'.repeat(46)),
    failing: (budget) => named(budget, '长'.repeat(47)),
  },
};

const LONGEST = 60;
const ODD = /[\s\u3000#＃%％&＆]/;

/** A name without what portals change. */
export const plainName = (name: string): string =>
  [...name].filter((character) => !ODD.test(character)).join('');

const named = (budget: Budget, name: string): Budget => ({ ...budget, body: { ...budget.body, name } });
