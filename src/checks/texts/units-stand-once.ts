import type { Budget } from '../../model/schema.ts';
import { sameName } from '../../model/statements/same-name.ts';
import type { Path, Rule } from '../rule.ts';

/** S13: a unit is listed once where a department tells how it is set up, be it in a table or in lines of the text. */
export const unitsStandOnce: Rule<'S13'> = {
  id: 'S13',
  refs: ['D24'],
  check(budget, report) {
    for (const units of [listedUnits(budget), numberedUnits(budget)])
      units.forEach(({ name, path }, i) => {
        const first = units.findIndex((other) => sameName(other.name, name));
        if (first === i) return;
        const related = units.slice(first, first + 1).map((unit) => unit.path);
        report(path, { name }, { expected: '1', actual: '2', related });
      });
  },
  examples: {
    passing: (budget) => withUnits(budget, '青禾县水文站', '青禾县水文站（本级）'),
    failing: (budget) => withUnits(budget, '青禾县水文站', '青禾县水文站'),
  },
};

interface Unit {
  readonly name: string;
  readonly path: Path;
}

const listedUnits = ({ institutions }: Budget): readonly Unit[] =>
  typeof institutions === 'string'
    ? []
    : institutions.map(({ name }, i) => ({ name, path: ['institutions', i, 'name'] }));

/** 2. 青禾县水文站。 Names so short as 办公室 may be of several units’ own offices. */
const NUMBERED = /^\s*\d+\s*[.、．]\s*(?<name>[^，。；]{6,})[。；]?$/;

const numberedUnits = ({ narrative }: Budget): readonly Unit[] =>
  narrative.institutions.flatMap((text, i): readonly Unit[] => {
    const name = NUMBERED.exec(text)?.groups?.name;
    return name === undefined ? [] : [{ name, path: ['narrative', 'institutions', i] }];
  });

const withUnits = (budget: Budget, ...names: readonly string[]): Budget => ({
  ...budget,
  institutions: names.map((name) => ({ name, nature: '事业', rank: '股级', funding: '财政拨款' })),
});
