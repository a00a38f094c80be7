import type { ReasonSaid } from '../../claims/claim.ts';
import { DIRECTION, directionOf } from '../../claims/directions.ts';
import { withExplanation } from '../figures/example-tables.ts';
import type { Rule } from '../rule.ts';
import { isSaidOf } from './is-said-of.ts';
import type { Narrative, PlacedClaim, Section } from './narrative.ts';

/**
 * N23: what is nothing has not risen, a change goes one way only, says how much where all others do, and a sentence
 * about the reason of a change says the way that it went.
 */
export const directionsAreOne: Rule<'N23'> = {
  id: 'N23',
  refs: ['N23', 'D13'],
  check(_, report, { ledger: { narrative } }) {
    const bare = withoutMeasure(narrative);
    for (const placed of narrative.claims) {
      const { amount, change, label } = placed.claim;
      if (!change) continue;
      const path = narrative.pathAt(placed.section, change.start);
      // Two words in brackets or parted by a stroke are left over from the form, which D15 tells.
      const isLeftOver = /[(（/／]/.test(change.text);
      const rises = change.direction === 'up' && change.amount?.value !== 0;
      if (amount?.value === 0 && rises) report(path, { label }, { expected: '0', actual: change.text });
      else if (change.also !== undefined && !isLeftOver)
        report(path, { label }, { expected: change.word, actual: change.text });
      else if (placed === bare)
        report(
          path,
          { label },
          { expected: `${change.word}…万元`, actual: change.text, severity: 'warning', refs: ['N08'] },
        );
    }
    for (const section of narrative.sections)
      for (const said of section.reasons) {
        const found = faultOf(said, section, narrative);
        const path = narrative.pathAt(section, said.reason.introducer.start);
        if (found) report(path, { label: said.about }, { ...found, refs: ['N24'] });
      }
  },
  examples: {
    passing: withExplanation('会议费0万元，比2025年预算减少5.00万元，主要原因是不再开会。'),
    failing: withExplanation('会议费0万元，比2025年预算增加5.00万元，主要原因是不再开会。'),
  },
};

/** The one change of the text that says neither by how much nor by what rate, where several others do. */
function withoutMeasure({ claims }: Narrative): PlacedClaim | undefined {
  const changed = claims.filter(
    ({ claim: { amount, change } }) => amount && change?.base && change.direction !== 'same',
  );
  const isMeasured = ({ claim: { change, lastYear } }: PlacedClaim): boolean =>
    (change?.amount ?? change?.rate ?? lastYear) !== undefined;
  const bare = changed.filter((placed) => !isMeasured(placed));
  return bare.length === 1 && changed.length > FEWEST ? bare[0] : undefined;
}

/** So many other changes have to say how much. */
const FEWEST = 2;

/** 财政拨款收入支出增加的主要原因是: the words of direction right before those that lead to the reason. */
const BEFORE = new RegExp(`(${DIRECTION})(${DIRECTION})?的?$`);

interface SaidFault {
  readonly expected: string;
  readonly actual: string;
}

/** A sentence about a reason that says two directions, or another than every change that it is about. */
function faultOf(
  { about, reason }: ReasonSaid,
  section: Section,
  narrative: Narrative,
): SaidFault | undefined {
  const at = reason.introducer.start;
  const [actual, word, also] = BEFORE.exec(section.text.slice(Math.max(0, at - 12), at)) ?? [];
  if (actual === undefined || word === undefined || about === '') return undefined;
  if (also !== undefined) return { expected: word, actual };
  const changes = narrative.claims.flatMap((placed) =>
    placed.section === section && placed.claim.change && isSaidOf(about, placed) ? [placed.claim.change] : [],
  );
  const [first] = changes;
  const isOther = changes.every(({ direction }) => direction !== directionOf(word) && direction !== 'same');
  return first && isOther ? { expected: first.word, actual: word } : undefined;
}
